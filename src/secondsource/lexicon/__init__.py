"""Word lists as data files, one folder a language, and their loader.

A `.txt` file has one entry a line, a `.tsv` file one row a line with columns divided by tabs.
`#` begins a comment line.
"""

from functools import cache
from importlib.resources import files


@cache
def lines(name: str, language: str = "en") -> tuple[str, ...]:
    """The entries of a list, in the order of the file.

    Args:
        name: the file's name without its folder, such as `reporting_verbs.txt`.
        language: ISO 639-1 code, the folder's name.
    """
    text = (files(__name__) / language / name).read_text(encoding="utf-8")
    return tuple(line.rstrip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def words(name: str, language: str = "en") -> frozenset[str]:
    """The entries of a `.txt` list as a set."""
    return frozenset(lines(f"{name}.txt", language))


@cache
def table(name: str, language: str = "en") -> tuple[tuple[str, ...], ...]:
    """The rows of a `.tsv` list."""
    return tuple(tuple(cell.strip() for cell in line.split("\t")) for line in lines(f"{name}.tsv", language))
