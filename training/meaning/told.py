"""The tellings of invented stories: what several newsrooms might say to each of its questions.

`tellings/` holds a story a file: lines of point, version and telling, written for this. Tellings of one point and one
version are one claim; other versions of the point contradict it; other points are other claims, however alike the
words.
"""

import random
from pathlib import Path

STORIES = Path(__file__).parent / "tellings"
HEAD = "point\tversion\ttelling"
Telling = tuple[str, str, str]


def stories(folder: Path = STORIES) -> list[list[Telling]]:
    """The tellings of every story, in the order of the names of the files, shuffled once."""
    found = [_tellings(path) for path in sorted(folder.glob("*.tsv"))]
    random.Random(7).shuffle(found)
    return found


def _tellings(path: Path) -> list[Telling]:
    head, *lines = path.read_text(encoding="utf-8").splitlines()
    rows = [tuple(line.split("\t")) for line in lines]
    if head != HEAD or any(len(row) != len(HEAD.split("\t")) for row in rows):
        raise ValueError(f"{path.name}: three columns are wanted, {HEAD!r}")
    return rows
