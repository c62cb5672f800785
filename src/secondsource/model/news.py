"""What changed in a story since it was judged last."""

from dataclasses import dataclass
from enum import StrEnum


class NewsKind(StrEnum):
    """What kind of change it is."""

    STORY = "story"
    CORROBORATED = "corroborated"
    CONFLICT = "conflict"
    DENIAL = "denial"
    UPDATE = "update"
    CORRECTION = "correction"
    EDIT = "edit"


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One change: in which story, what it is about (the id of a claim, discrepancy, report or story), and in words."""

    kind: NewsKind
    story: str
    about: str
    text: str
