"""What was found out about a story as rows of numbers and words, which are searched and shown."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table

from secondsource.model.claim import SourceKind, Statement
from secondsource.model.dossier import Dossier
from secondsource.model.verdict import Standing, Verdict
from secondsource.store.characters import Marks, to_characters
from secondsource.store.likeness import numbers
from secondsource.store.schema import claim_rows, derivation_rows, discrepancy_rows, source_rows, statement_runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The statement that stands for a claim, where in its body the words of the claim are, and what goes before them.

    Where they are nowhere in it the place is null, and all of them go before.
    """

    statement: Statement
    start: int | None
    end: int | None
    before: str | None = None


STANDINGS = {standing: number for number, standing in enumerate(Standing, 1)}
"""The numbers by which the view `claims` knows them."""

KINDS = {kind: number for number, kind in enumerate(SourceKind, 1)}
"""Those of sources, by which the view `sources` knows them."""

BRACKET = "] "

USUAL = {"standing": STANDINGS[Standing.UNCORROBORATED], "credibility": 3, "origins": 1, "sources": 1}
"""What the view `claims` says of a claim that has no row of its own: most are told by one newsroom."""

Rows = list[dict[str, Any]]


def number_in(id_: str, mark: str) -> int:
    """The number in its story of what has this id, which is that of the story and a mark before it."""
    return int(id_.rpartition(mark)[2])


def clearest(claim: Verdict, said: Mapping[str, Statement], bodies: Mapping[str, str]) -> Place:
    """Where the words of a claim stand."""
    own = [said[one] for one in claim.statements]
    for one in own:
        if " ".join(one.text.split()) == claim.text:
            return Place(statement=one, start=one.start, end=one.end)
    for one in own:
        start, end = one.sentence
        if " ".join(bodies[one.item][start:end].split()) == claim.text:
            return Place(statement=one, start=start, end=end)
    return _bracketed(claim.text, own, bodies) or Place(statement=own[0], start=None, end=None, before=claim.text)


def _bracketed(text: str, own: Iterable[Statement], bodies: Mapping[str, str]) -> Place | None:
    """Where a claim stands that was cut off from its subject, which goes before it in brackets."""
    before, bracket, words = text.partition(BRACKET)
    for one in own if bracket and text.startswith("[") else ():
        at = bodies[one.item].find(words, *one.sentence)
        if at >= 0:
            return Place(statement=one, start=at, end=at + len(words), before=before + bracket)
    return None


def rows_of(connection: Connection, key: int, dossier: Dossier) -> Mapping[Table, Rows]:
    """The rows of the story with this number, by their tables.

    A claim that only tells that somebody said what another claim tells is in none: it is found by that other.
    """
    keys = numbers(connection, {item.id for item in dossier.items})
    said = {one.id: one for one in dossier.statements}
    bodies = {item.id: item.body for item in dossier.items}
    sayings = dossier.sayings()
    listed = [one for one in dossier.claims if one.id not in sayings]
    places = {one.id: clearest(one, said, bodies) for one in listed if one.statements}
    resting = Counter(one.source for one in dossier.statements)
    return {
        source_rows: [
            {
                "story": key,
                "number": number,
                "id": one.id,
                "name": one.name,
                "kind": KINDS[one.kind],
                "statements": resting[one.id],
            }
            for number, one in enumerate(dossier.sources)
        ],
        statement_runs: _statements(dossier, keys, {place.statement.id for place in places.values()}),
        claim_rows: list(_claims(key, listed, places)),
        derivation_rows: [
            {name: getattr(one, name) for name in ("origin", "kind", "share", "explanation")}
            | {"story": key, "item": keys[one.item], "ancestor": keys.get(one.ancestor or "")}
            for one in dossier.derivations
        ],
        discrepancy_rows: [
            {name: getattr(one, name) for name in ("kind", "field", "about", "explanation")}
            | {"story": key, "number": number_in(one.id, "-d")}
            for one in dossier.discrepancies
        ],
    }


def _statements(dossier: Dossier, keys: Mapping[str, int], clear: Collection[str]) -> Rows:
    claim_of = {said: number_in(claim.id, "-c") for claim in dossier.claims for said in claim.statements}
    sources = {source.id: number for number, source in enumerate(dossier.sources)}
    told: defaultdict[str, list[Marks]] = defaultdict(list)
    for one in dossier.statements:
        told[one.item].append((one.start, one.end, claim_of.get(one.id), sources.get(one.source), one.id in clear))
    return [{"item": keys[item], "numbers": to_characters(sorted(marks))} for item, marks in told.items()]


def _claims(key: int, listed: Iterable[Verdict], places: Mapping[str, Place]) -> Iterator[dict[str, Any]]:
    """The rows of the claims that are not as most are."""
    for one in listed:
        place = places.get(one.id)
        judged = {
            "standing": STANDINGS[one.standing],
            "credibility": one.credibility,
            "origins": len(one.origins),
            "sources": len(one.sources),
        }
        words: dict[str, Any] = {"start": None, "end": None, "text": None}
        if place is None or (place.start, place.end) != (place.statement.start, place.statement.end):
            words = _words(one, place)
        if judged != USUAL or any(value is not None for value in words.values()):
            yield {"story": key, "number": number_in(one.id, "-c")} | judged | words


def _words(claim: Verdict, place: Place | None) -> dict[str, Any]:
    if place is None:
        return {"start": None, "end": None, "text": claim.text}
    return {"start": place.start, "end": place.end, "text": place.before}
