"""Sentences as the page quotes them once for all the claims in them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from secondsource.dossier.index import Index
from secondsource.dossier.said import bounds, said
from secondsource.dossier.stretches import Stretch, stretches
from secondsource.model.claim import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of a report with the claims in it, by their ids: who carries it, and on whose word."""

    keys: tuple[str, ...]
    text: tuple[Stretch, ...]
    outlet: str
    report: int
    day: str
    source: str
    manner: str


def sentences(spoken: Iterable[Statement], index: Index, led_to: frozenset[str]) -> Iterator[Sentence]:
    """The sentences of the statements, in the order of the reports; links lead to the claims of `led_to` in them."""
    placed = [one for one in spoken if one.item in index.items and one.id in index.claim_of]
    placed.sort(key=lambda one: (index.report_numbers[one.item], bounds(one), one.start))
    for _, group in groupby(placed, key=lambda one: (one.item, bounds(one))):
        yield _sentence(tuple(group), index, led_to)


def _sentence(spoken: Sequence[Statement], index: Index, led_to: frozenset[str]) -> Sentence:
    quoted = said(spoken, index)
    body = index.items[spoken[0].item].body
    return Sentence(
        keys=tuple(dict.fromkeys(index.claim_of[one.id] for one in spoken)),
        text=tuple(stretches(body, spoken, bounds(spoken[0]), index, led_to)),
        outlet=quoted.outlet,
        report=quoted.report,
        day=quoted.day,
        source=quoted.source,
        manner=quoted.manner,
    )
