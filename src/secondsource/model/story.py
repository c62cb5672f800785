"""Many items about one event."""

from dataclasses import dataclass

from secondsource.model.span import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class SummarySentence:
    """One sentence of a summary and the ids of the claims it rests on (at least one)."""

    text: str
    claims: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.claims:
            raise ValueError(f"a summary sentence without a claim: {self.text[:60]!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One dated event. `precision` is `day`, `month`, `year` or `hour`.

    `inferred` marks a time that the statements do not give: it is that of the sentences before them or, for news
    of the day, the day of publication.
    """

    time: str
    precision: str
    claim: str
    text: str
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A day (ISO 8601) or the name of a place, and the passages that tell it."""

    value: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A sub-event: what some items (two or more) tell of, and no others of the story.

    `first` and `last` are the days (ISO 8601) it is of. `differs` says in what it is unlike the other parts: `when`,
    `where`, `who`. `explanation` says so in words, `evidence` shows the passages.
    """

    items: tuple[str, ...]
    first: str
    last: str
    differs: tuple[str, ...]
    explanation: str
    evidence: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Items about one event. `first` and `last` are the earliest and latest publication times among them.

    `when` and `where` are of the main event, as most independent origins tell it; `when` is null, and `where` is
    empty, where none does. `explanation` says in words why the items belong together, `evidence` shows the passages.
    `parts` are the sub-events in order of time, none if it is one event throughout.
    """

    id: str
    headline: str
    items: tuple[str, ...]
    first: str | None = None
    last: str | None = None
    summary: tuple[SummarySentence, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    when: Told | None = None
    where: tuple[Told, ...] = ()
    explanation: str = ""
    evidence: tuple[Passage, ...] = ()
    parts: tuple[Part, ...] = ()
