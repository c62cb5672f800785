"""A place name as it stands in a body."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from secondsource.language.gazetteer import Candidate

Lookup = Callable[[str], tuple[Candidate, ...]]


class Strength(IntEnum):
    """How surely the words name a place."""

    NONE = 0
    MAYBE = 1
    SURE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """The tokens `[first, last)`, the characters `[start, end)`, and the places that bear the name.

    `inside` is the mention that says in what the place lies ("Texas" in "Paris, Texas").
    """

    first: int
    last: int
    start: int
    end: int
    key: str
    candidates: tuple[Candidate, ...]
    strength: Strength
    inside: "Mention | None" = None
