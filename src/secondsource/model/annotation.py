"""What is read in one body: who, where, when, how much, and who said so."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from secondsource.model.fivew import NOTHING_TOLD, FiveWs
from secondsource.model.item import Item
from secondsource.model.span import Span


class Change(StrEnum):
    """How a figure bounds or moves what it counts."""

    EXACT = "="
    BELOW = "<"
    ABOVE = ">"
    ABOUT = "~"
    UP = "up"
    DOWN = "down"


BOUNDS = frozenset({Change.ABOVE, Change.BELOW})
"""What makes a figure a bound: "at least 17", "fewer than 40"."""


class TimeType(StrEnum):
    """The TIMEX3 type of an expression of time."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Form(StrEnum):
    """How words are attributed; `plain` is for statements without attribution."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity(Span):
    """A name. `canonical` is the fullest form of it in the document; `label` is the OntoNotes type."""

    label: str
    canonical: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Span):
    """A place name and what it resolves to. `country` is ISO 3166 alpha-2; degrees are WGS 84.

    `kind` is `town`, `county`, `state`, `country`, `river` and the like (see the gazetteer), null where unknown.
    `people` says that the words name who lives there ("Norwegian"), and only by them the place. `inferred` marks a
    place that the words only stand for: the town of "police", which the headline names and the body does not.
    """

    name: str
    lat: float | None
    lon: float | None
    country: str | None
    gazetteer_id: str | None
    kind: str | None = None
    people: bool = False
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Time(Span):
    """An expression of time. `value` is ISO 8601 (or TIMEX3 where ISO has no form), null if it cannot be told."""

    type: TimeType
    value: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Span):
    """A figure. A range has `low` and `high` and no `value`; `of` is what is counted; `unit` is singular."""

    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    of: str | None
    change: Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Anonymity:
    """What a text grants of a source that it does not name, each in its own words wherever they stand.

    `role` is what the source is ("a senior defence official"), `body` whom it belongs to ("defence"), `terms` are the
    words by which its name is held back ("on condition of anonymity"), `reason` the words that say why.
    `plural`: several speak as one.
    """

    role: Span | None
    body: Span | None
    terms: Span | None
    reason: Span | None
    plural: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Words laid to a source. `source` are the words that name it; `speaker` is who that is.

    `anonymous` marks a speaker whom the text does not name, `anonymity` is what it grants of such a speaker.
    `reason` says by which rules words and speaker were found, and how sure the tagger is of the least sure part;
    `probability`, 0..1, is that figure, null where rules alone found it.
    `said` is false where the words are a belief, a wish or an act laid to the source rather than what it said:
    the report itself then vouches for them.
    """

    form: Form
    source: Span | None
    speaker: str | None
    cue: Span | None
    content: tuple[Span, ...]
    anonymous: bool = False
    reason: str = ""
    said: bool = True
    probability: float | None = None
    anonymity: Anonymity | None = None


class Tag(NamedTuple):
    """A span of a body as a tagger finds it; `probability` is that of just this span, both ends."""

    start: int
    end: int
    probability: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tags:
    """The spans of a body that name sources, cues and contents, each kind in order; no two spans overlap."""

    sources: tuple[Tag, ...] = ()
    cues: tuple[Tag, ...] = ()
    contents: tuple[Tag, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """One item with all that was read in its body, every tuple in the order of the text.

    `setting` is the town that it is about, where the headline alone names it; see `Place.inferred`.
    """

    item: Item
    sentences: tuple[tuple[int, int], ...]
    entities: tuple[Entity, ...]
    places: tuple[Place, ...]
    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]
    attributions: tuple[Attribution, ...]
    fivew: FiveWs = NOTHING_TOLD
    setting: Place | None = None
