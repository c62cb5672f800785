"""What the page shows, as records: the template computes nothing."""

from dataclasses import dataclass

from secondsource.dossier.geography import Map
from secondsource.dossier.marked import Segment
from secondsource.dossier.picture import Picture, Scale


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """A reference to a claim of the page."""

    number: int
    standing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence of the summary or the timeline and the claims it rests on."""

    text: str
    cites: tuple[Cite, ...]
    time: str = ""
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement in its sentence: who carries it, on whose word and why, and which words are the statement."""

    outlet: str
    report: int
    day: str
    source: str
    manner: str
    context: tuple[Segment, ...]
    copied: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The statements of a claim that rest on one origin; copies of the first are named, not repeated."""

    origin: str
    said: tuple[Said, ...]
    copies: tuple[Said, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimCard:
    """A claim with its standing and everything behind it."""

    number: int
    text: str
    standing: str
    origins: tuple[str, ...]
    sources: tuple[str, ...]
    explanation: str
    groups: tuple[Group, ...]
    reasons: tuple[str, ...]
    differing: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the values that differ."""

    value: str
    behind: str
    said: tuple[Said, ...]
    copies: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A discrepancy with its sides beside each other."""

    kind: str
    about: str
    explanation: str
    sides: tuple[Side, ...]
    cites: tuple[Cite, ...]
    scale: Scale | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A source and what it said."""

    name: str
    kind: str
    named: bool
    description: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Descent:
    """How one report was made from another."""

    item: str
    report: int
    kind: str
    ancestor: str
    share: str
    explanation: str
    evidence: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Newsroom:
    """An origin and the reports that rest on it."""

    name: str
    kind: str
    reports: tuple[tuple[str, int], ...]
    explanation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What a report said before and says now, between the words around it; either may be empty."""

    lead: str
    before: str
    now: str
    trail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """An earlier version of a report; `more` changes are not shown."""

    title: str
    facts: tuple[tuple[str, str], ...]
    changes: tuple[Changed, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Custody:
    """What is known of the bytes that a report was read from, and its earlier versions, the last first."""

    facts: tuple[tuple[str, str], ...]
    earlier: tuple[Earlier, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report to be read, its statements marked with the number of their claim."""

    number: int
    headline: str
    outlet: str
    facts: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]
    paragraphs: tuple[tuple[tuple[str, Cite | None], ...], ...]
    furniture: tuple[tuple[str, str], ...]
    custody: Custody


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPage:
    """Everything about one event."""

    number: int
    headline: str
    span: str
    places: tuple[str, ...]
    counts: tuple[tuple[str, str], ...]
    summary: tuple[Line, ...]
    claims: tuple[ClaimCard, ...]
    lone: tuple[ClaimCard, ...]
    tally: tuple[tuple[str, int], ...]
    differences: tuple[Difference, ...]
    voices: tuple[Voice, ...]
    newsrooms: tuple[Newsroom, ...]
    descents: tuple[Descent, ...]
    picture: Picture
    map: Map | None
    timeline: tuple[Line, ...]
    more_times: tuple[Line, ...]
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The whole page."""

    title: str
    stories: tuple[StoryPage, ...]
    rejections: tuple[tuple[str, str, str], ...]
    decisions: tuple[str, ...]
    version: str
    settings: str
