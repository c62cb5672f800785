"""The words of the interface: what a visitor reads stands in `english.toml`, and nowhere else in this package."""

import tomllib
from functools import cache
from importlib.resources import files

import msgspec

FILE = "english.toml"


def say(key: str, **places: object) -> str:
    """The words under a key, with their places filled; not escaped, since templates escape what they show.

    Args:
        key: the table and the name in it.
        places: what stands at each `{name}` of the words.

    Raises:
        KeyError: if there are no such words, or one of their places is not given.

    Example:
        >>> say("stories.unseen", count=3)
        '3 new'
    """
    return all_words()[key].format(**places)


@cache
def all_words() -> dict[str, str]:
    """All words by key, in the order of the file."""
    tables = tomllib.loads((files(__package__) / FILE).read_text(encoding="utf-8"))
    pages = msgspec.convert(tables, dict[str, dict[str, str]])
    return {f"{page}.{name}": words for page, named in pages.items() for name, words in named.items()}
