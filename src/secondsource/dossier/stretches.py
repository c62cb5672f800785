"""Text in stretches: words of claims, with their numbers, between words of none."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from secondsource.dossier.index import Index
from secondsource.dossier.marked import Segment, segments
from secondsource.dossier.said import Cite, cites
from secondsource.model.claim import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Words of a claim or of none; `led_to` where a link to the claim leads here."""

    text: str
    cite: Cite | None
    led_to: bool


def stretches(
    body: str, spoken: Iterable[Statement], bounds: tuple[int, int], index: Index, led_to: frozenset[str]
) -> Iterator[Stretch]:
    """The text within the bounds, cut where statements begin and end.

    Args:
        body: of the report.
        spoken: statements of the report; where they lie in each other, the inner one counts.
        bounds: `[start, end)` of the text that is shown.
        index: of the dossier.
        led_to: the claims to which links lead here, if it is here that they are told first.
    """
    marks = [(one.start, one.end, one.id) for one in spoken if one.id in index.claim_of]
    cut = segments(body, marks, *bounds)
    for _, group in groupby(cut, key=lambda one: _claim(one, index)):
        own = list(group)
        claim = _claim(own[0], index)
        told_first = any(index.first_of.get(name) == claim for one in own for name in one.marks[-1:])
        cite = next(iter(cites((claim,), index)), None) if claim else None
        yield Stretch(text="".join(one.text for one in own), cite=cite, led_to=told_first and claim in led_to)


def _claim(segment: Segment, index: Index) -> str:
    return next((index.claim_of[name] for name in segment.marks[-1:]), "")
