"""A discrepancy as it is told: values with their statements, the most conservative figure first, and why."""

from collections.abc import Sequence
from dataclasses import dataclass

from secondsource.claims.amounts import point as number_of
from secondsource.claims.corrections import withdraws
from secondsource.claims.explain import passage
from secondsource.claims.phrasing import about
from secondsource.claims.points import Point
from secondsource.claims.proposition import Proposition
from secondsource.model.annotation import Quantity
from secondsource.model.claim import Discrepancy, DiscrepancyField, DiscrepancyKind, Statement, Value

MOST_PASSAGES = 6
VERBS = {"affirmed": "affirm", "denied": "deny"}
COUNTS = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine"}
REASONS = {
    DiscrepancyKind.CONFLICT: "different sources differ on the same point",
    DiscrepancyKind.UPDATE: "the same source or newsroom gives another value, so one replaces the other",
    DiscrepancyKind.DENIAL: "one party denies what another says",
}


@dataclass(slots=True)
class Told:
    """One value, the claims that give it, the statements that tell it and the figure that it is, if it is one."""

    value: str
    points: list[Point]
    statements: list[Statement]
    figure: Quantity | None = None

    @property
    def number(self) -> float:
        """The figure as one number."""
        return (number_of(self.figure) if self.figure else None) or 0.0

    @property
    def first(self) -> str:
        """The day on which the value was first published."""
        return min(self._days, default="")

    @property
    def last(self) -> str:
        """The day on which the value was last published."""
        return max(self._days, default="")

    @property
    def _days(self) -> list[str]:
        told = {statement.id for statement in self.statements}
        laid = ((day, p) for point in self.points for day, p in zip(point.days, point.propositions, strict=True))
        return [day for day, p in laid if day and p.statement.id in told]

    @property
    def tellers(self) -> tuple[Proposition, ...]:
        """The statements that tell the value, laid out."""
        told = {statement.id for statement in self.statements}
        return tuple(p for point in self.points for p in point.propositions if p.statement.id in told)

    @property
    def own_words(self) -> tuple[tuple[str, Proposition], ...]:
        """What newsrooms tell of the value in their own words, with their origins."""
        told = {statement.id for statement in self.statements if statement.speaker is None}
        laid = ((room, p) for point in self.points for room, p in zip(point.rooms, point.propositions, strict=True))
        return tuple((room, p) for room, p in laid if p.statement.id in told)

    @property
    def withdrawn(self) -> bool:
        """Whether it is told only as what a newsroom had told and puts right."""
        return bool(self.tellers) and all(withdraws(one.sentence) for one in self.tellers)

    @property
    def rooms(self) -> frozenset[str]:
        """The origins that carry the value."""
        return frozenset(origin for point in self.points for origin in point.origins)


def told(kind: DiscrepancyKind, field: DiscrepancyField, rows: Sequence[Told], stem: str = "") -> Discrepancy:
    """The discrepancy between values, its id and story left empty; `stem` is what is told of in words."""
    figured = all(row.figure for row in rows)
    ordered = sorted(rows, key=lambda row: row.number) if figured else list(rows)
    numbers = [row.number for row in ordered] if figured else []
    points = [point for row in ordered for point in row.points]
    replaced = _replaced(ordered) if kind is DiscrepancyKind.UPDATE else [False] * len(ordered)
    subject = about(field, ordered[0].statements, [row.figure for row in ordered if row.figure], stem)
    return Discrepancy(
        id="",
        story="",
        kind=kind,
        field=field,
        about=subject,
        claims=tuple(dict.fromkeys(point.claim.id for point in points)),
        values=tuple(
            Value(value=row.value, statements=_ids(row), replaced=gone)
            for row, gone in zip(ordered, replaced, strict=True)
        ),
        explanation=_explanation(kind, field, ordered, subject),
        evidence=tuple(passage(row.statements[0]) for row in ordered if row.statements)[:MOST_PASSAGES],
        low=min(numbers, default=None),
        best=max(ordered, key=lambda row: (len(row.rooms), -row.number)).number if numbers else None,
        high=max(numbers, default=None),
    )


def _replaced(rows: Sequence[Told]) -> list[bool]:
    """Of each value whether another was put in its place: a newsroom withdraws it, or it is not of the last day."""
    last = max((row.first[:10] for row in rows if not row.withdrawn), default="")
    return [row.withdrawn or row.first[:10] < last for row in rows]


def _ids(row: Told) -> tuple[str, ...]:
    return tuple(dict.fromkeys(statement.id for statement in row.statements))


def _explanation(kind: DiscrepancyKind, field: DiscrepancyField, rows: Sequence[Told], subject: str) -> str:
    if kind is DiscrepancyKind.DENIAL:
        told = [f"{_reports(row)} {_verb(row, VERBS[row.value])} it" for row in rows if row.value in VERBS]
        return f"The reports differ on {subject}: {' and '.join(told)}; {REASONS[kind]}."
    values = ", ".join(f"{_reports(row)} {_verb(row, 'say')} “{row.value}”" for row in rows)
    point = f"the {subject.removeprefix('the ')}" if field is DiscrepancyField.QUANTITY else subject
    return f"The reports differ on {point}: {values}; {_reason(kind, rows)}."


def _reason(kind: DiscrepancyKind, rows: Sequence[Told]) -> str:
    withdrawn = [row.value for row in rows if row.withdrawn] if kind is DiscrepancyKind.UPDATE else []
    moved = [REASONS[kind]] if len(rows) - len(withdrawn) > 1 or not withdrawn else []
    return "; ".join([*moved, *(f"a newsroom puts its own “{value}” right" for value in withdrawn)])


def _reports(row: Told) -> str:
    """How many reports give the value, and of how many newsrooms: "three reports of one newsroom"."""
    count, rooms = len({statement.item for statement in row.statements}), len(row.rooms)
    if count == 1:
        return "one report"
    told = f"{COUNTS.get(count, count)} reports"
    return told if rooms >= count or not rooms else f"{told} of {COUNTS.get(rooms, rooms)} newsroom{'s' * (rooms > 1)}"


def _verb(row: Told, verb: str) -> str:
    """The verb as it stands behind the count of the reports: "one report denies", "two reports deny"."""
    several = len({statement.item for statement in row.statements}) > 1
    return verb if several else {"deny": "denies"}.get(verb, f"{verb}s")
