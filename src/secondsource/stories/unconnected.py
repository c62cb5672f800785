"""A report without what it says of other events: those elsewhere, and those that it sets apart from its own."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import TypeVar

from secondsource.model.annotation import Annotated
from secondsource.model.span import Span
from secondsource.stories.elsewhere import Bounds, elsewhere
from secondsource.stories.patterns import UNCONNECTED

Marked = TypeVar("Marked", bound=Span)


def own_matter(annotated: Annotated, until: int) -> Annotated:
    """The report without the sentences that tell of other events; blanks stand for them, so that no place moves.

    The first sentence is kept: what it tells is the event of the report. What begins behind `until` characters is kept
    too, unread.
    """
    body = annotated.item.body
    first = takewhile(lambda bounds: bounds[0] < until, annotated.sentences[1:])
    others = [(start, end) for start, end in first if UNCONNECTED.search(body, start, end)]
    others += elsewhere(annotated, until)
    if not others:
        return annotated
    for start, end in others:
        body = body[:start] + " " * (end - start) + body[end:]
    return replace(
        annotated,
        item=replace(annotated.item, body=body),
        entities=_outside(annotated.entities, others),
        places=_outside(annotated.places, others),
        times=_outside(annotated.times, others),
        quantities=_outside(annotated.quantities, others),
    )


def _outside(marks: Iterable[Marked], others: Sequence[Bounds]) -> tuple[Marked, ...]:
    return tuple(mark for mark in marks if not any(start <= mark.start < end for start, end in others))
