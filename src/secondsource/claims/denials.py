"""Denials: a party says that what another says is not so."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from secondsource.claims.affirmed import ONE_GO, Held
from secondsource.claims.negated import ASKING, Denying, denying, negates
from secondsource.claims.patterns import SUPPOSED
from secondsource.claims.points import Point, Points, vectors_of
from secondsource.claims.proposition import Proposition
from secondsource.claims.telling import Told, told
from secondsource.claims.unsaid import unsaid
from secondsource.language.encoder import Encoder
from secondsource.lexicon import words
from secondsource.model.claim import Certainty, Discrepancy, DiscrepancyField, DiscrepancyKind, Statement
from secondsource.model.reading import Reading

LEAST_WORDS = 3
LIKE_THINGS = 0.6
"""What one party denies in words at least so alike is one thing."""

MOST_COMMON = 0.08
"""Words in a greater share of the statements are the story's subject, and sharing them says nothing."""
TAILS = frozenset({"which", "who", "whose", "what"})


def denials(table: Points, encoder: Encoder | None, readings: Mapping[str, Reading]) -> Iterator[Discrepancy]:
    """Every claim that is denied, with all that denies it."""
    every = [(number, p) for number, point in enumerate(table.points) for p in point.propositions]
    found = [d for d in denying([p for _, p in every], readings) if _answers(d)]
    if not found:
        return
    held = _held(every, encoder, readings)
    vectors = vectors_of([d.proposition.clear for d in found], encoder)
    targets = [held.denied_by(denial, vector) for denial, vector in zip(found, vectors, strict=True)]
    number_of = {p.statement.id: number for number, p in every}
    own = [number_of[denial.statement.id] for denial in found]
    pairs = {(one, number) for denied, number in zip(_passed_on(found, targets), own, strict=True) for one in denied}
    for affirmed, negated in _joined(sorted(pair for pair in pairs if pair[0] != pair[1]), table):
        yield _told(table, affirmed, negated)


def _passed_on(found: Sequence[Denying], targets: Sequence[frozenset[int]]) -> Iterator[frozenset[int]]:
    """What each denies; who denies it and goes on "There was none. Not one." denies the same with these words."""
    last: tuple[Statement, frozenset[int]] | None = None
    for denial, target in zip(found, targets, strict=True):
        one = denial.statement
        follows = last and (last[0].item, last[0].source) == (one.item, one.source)
        goes_on = follows and last and one.start - last[0].end <= ONE_GO
        denied = last[1] if goes_on and last and not target else target
        last = (one, denied) if denied and (denial.points or goes_on) else None
        yield denied


def _held(every: Sequence[tuple[int, Proposition]], encoder: Encoder | None, readings: Mapping[str, Reading]) -> Held:
    kept = [(number, p) for number, p in every if _affirms(p)]
    counted = Counter(word for words_ in {p.clear: p.words for _, p in every}.values() for word in words_)
    most = max(3.0, MOST_COMMON * len({p.clear for _, p in every}))
    return Held(
        tuple(p for _, p in kept),
        tuple(number for number, _ in kept),
        vectors_of([p.clear for _, p in kept], encoder),
        frozenset(word for word, count in counted.items() if count > most),
        tuple((p.statement, number) for number, p in every if p.statement.certainty is not Certainty.DENIED),
        unsaid((p for _, p in kept), readings),
    )


def _answers(denial: Denying) -> bool:
    """Whether somebody says that something is not so, rather than keeping silent or refusing."""
    statement = denial.statement
    if denial.rejects:
        return True
    silent = denial.core & words("reticence_verbs") or denial.proposition.predicate in words("reticence_verbs")
    told = statement.certainty not in {Certainty.DENIED, Certainty.DEMANDED}
    return bool(statement.speaker) and told and not silent and bool(denial.core)


def _affirms(proposition: Proposition) -> bool:
    """Whether it asserts something of its own: neither negated, nor the mere tail of a sentence."""
    statement = proposition.statement
    opening = statement.text.split()[:1]
    whole = bool(proposition.predicate) and len(proposition.words | proposition.subject) >= LEAST_WORDS - 1
    tail = bool(opening) and opening[0].casefold() in TAILS | ASKING
    return (
        statement.certainty is not Certainty.DENIED
        and not negates(statement)
        and whole
        and not tail
        and not SUPPOSED.match(statement.text)
    )


def _joined(pairs: Sequence[tuple[int, int]], table: Points) -> list[tuple[list[int], list[int]]]:
    """The pairs of a denied claim and a denying one, joined if they share a claim or one party denies like things."""
    found: list[tuple[set[int], set[int]]] = []
    for denied, own in pairs:
        party = table.points[own].sources
        alike = [
            group
            for group in found
            if any(table.topic[denied, other] >= LIKE_THINGS for other in group[0])
            and any(party & table.points[other].sources for other in group[1])
        ]
        touched = [group for group in found if denied in group[0] or own in group[1] or group in alike]
        merged = ({denied}.union(*(g[0] for g in touched)), {own}.union(*(g[1] for g in touched)))
        found = [group for group in found if group not in touched] + [merged]
    return [(sorted(affirmed - negated), sorted(negated)) for affirmed, negated in found if affirmed - negated]


def _told(table: Points, affirmed: Sequence[int], negated: Sequence[int]) -> Discrepancy:
    rows = [_row("affirmed", [table.points[n] for n in affirmed]), _row("denied", [table.points[n] for n in negated])]
    return told(DiscrepancyKind.DENIAL, DiscrepancyField.POLARITY, rows)


def _row(value: str, points: list[Point]) -> Told:
    by_claim: dict[str, list[Statement]] = defaultdict(list)
    for point in points:
        by_claim[point.claim.id] += point.statements
    return Told(value, points, [statement for group in by_claim.values() for statement in group])
