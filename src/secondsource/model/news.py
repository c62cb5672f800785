"""What changed in a story since it was judged last."""

from dataclasses import dataclass
from enum import StrEnum


class NewsKind(StrEnum):
    """What kind of change it is."""

    STORY = "story"
    CORROBORATED = "corroborated"
    WEAKENED = "weakened"
    CONFLICT = "conflict"
    DENIAL = "denial"
    UPDATE = "update"
    CORRECTION = "correction"
    EDIT = "edit"


class PagePart(StrEnum):
    """Where on a page words are."""

    HEADLINE = "headline"
    BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewording:
    """One place of a page: the words that went, and those that came; either may be empty."""

    part: PagePart
    removed: str
    added: str


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One change: in which story, what it is about (the id of a claim, discrepancy, report or story), and in words.

    `changes` are the places at which a page says something else, in their order.
    """

    kind: NewsKind
    story: str
    about: str
    text: str
    changes: tuple[Rewording, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulletin(News):
    """News as a store keeps them: `number` goes up by the order in which they were found, at `time` (ISO 8601, UTC)."""

    number: int
    time: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """One whom news are told: up to which number, how often in a row that failed, and when it may be tried again.

    `due` is ISO 8601 in UTC, empty for any time.
    """

    name: str
    told: int
    failures: int = 0
    due: str = ""
