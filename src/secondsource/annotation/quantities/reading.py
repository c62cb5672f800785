"""Figures in a body, with what they count."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from secondsource.annotation.quantities.ages import person_aged, person_named
from secondsource.annotation.quantities.amount import Amount
from secondsource.annotation.quantities.change import bound_end, change_of, is_movement
from secondsource.annotation.quantities.counted import counted
from secondsource.annotation.quantities.joined import read_amounts
from secondsource.annotation.quantities.labels import is_label, is_numbered
from secondsource.annotation.quantities.nought import read_noughts
from secondsource.annotation.quantities.patterns import AGAINST, BETWEEN_ENDS, INCLUDING
from secondsource.annotation.quantities.phrases import leading_token
from secondsource.annotation.quantities.unit import LENGTHS_OF_TIME
from secondsource.model.annotation import Change, Quantity, Time, TimeType
from secondsource.model.parse import Parse
from secondsource.text.wrapped import unwrapped

AGE_WORDS = ("age", "ages", "years")
LONGEST_PART, LONGEST_LINK = 120, 5
POINTS = ("ago", "earlier", "before", "later", "after", "from now")


def read_quantities(body: str, parse: Parse, times: Sequence[Time]) -> tuple[Quantity, ...]:
    """The figures in a body, in order and apart; dates, clock times, ordinals and labels are left out.

    Args:
        body: the text.
        parse: its grammatical reading.
        times: the expressions of time in it, in order.
    """
    if not parse.tokens:
        return ()
    flat = unwrapped(body)
    found = _found(flat, parse, [time for time in times if _dates(time)])
    return found if flat == body else tuple(replace(one, text=body[one.start : one.end]) for one in found)


def _found(body: str, parse: Parse, dates: list[Time]) -> tuple[Quantity, ...]:
    starts = tuple(token.start for token in parse.tokens)

    def moves(offset: int) -> bool:
        return is_movement(parse, parse.tokens[max(0, bisect_right(starts, offset) - 1)].head)

    quantities: list[Quantity] = []
    for amount in read_amounts(body, moves, {time.end for time in dates}):
        quantity = None if _dated(body, amount, dates) else _quantity(body, parse, starts, amount)
        if quantity is not None:
            quantities.append(_completed(body, quantities[-1] if quantities else None, quantity))
    return tuple(sorted((*quantities, *read_noughts(body, parse, starts)), key=lambda quantity: quantity.start))


def _dates(time: Time) -> bool:
    return time.type in (TimeType.DATE, TimeType.TIME) and not time.text.lower().endswith(POINTS)


def _dated(body: str, amount: Amount, dates: list[Time]) -> bool:
    at = bisect_right(dates, amount.start, key=lambda time: time.start) - 1
    near = dates[max(0, at) : at + 2]
    if any(time.start < amount.number_end and amount.start < time.end for time in near):
        return True
    return any(
        time.text[:1].isdigit() and amount.unit is None and BETWEEN_ENDS.fullmatch(body[amount.end : time.start])
        for time in near
        if amount.end < time.start <= amount.end + LONGEST_LINK
    )


def _quantity(body: str, parse: Parse, starts: tuple[int, ...], amount: Amount) -> Quantity | None:
    first = max(0, bisect_right(starts, amount.start) - 1)
    if (person := person_aged(body, parse, amount, first)) is not None:
        return _aged(body, parse, amount, person)
    if is_numbered(body, parse, amount, first):
        return None
    last = max(first, bisect_left(starts, bound_end(body, amount.end)) - 1)
    is_age = (amount.unit or "").endswith(" of age")
    of = counted(body, parse, first, last, is_count=not is_age)
    of = None if is_age and of in AGE_WORDS else of
    if amount.unit is None and of is None and (amount.share or is_label(parse, first, last)):
        return None
    token = leading_token(parse, first, last)
    is_measure = amount.unit is not None
    change, start, end = change_of(body, parse, amount.start, amount.end, token, is_measure=is_measure)
    if amount.unit in LENGTHS_OF_TIME and change in (Change.UP, Change.DOWN):
        change = Change.EXACT
    if amount.order and change is Change.EXACT:
        change = Change.ABOUT
    return _record(body, amount, (start, end), of, change)


def _aged(body: str, parse: Parse, amount: Amount, person: int) -> Quantity:
    token = max(0, bisect_right(parse.tokens, amount.start, key=lambda token: token.start) - 1)
    change, start, end = change_of(body, parse, amount.start, amount.end, token, is_measure=True)
    bounded = change in (Change.ABOVE, Change.BELOW, Change.ABOUT)
    span = (start, end) if bounded else (amount.start, amount.end)
    amount = replace(amount, unit="year of age")
    return _record(body, amount, span, person_named(body, parse, person), change if bounded else Change.EXACT)


def _completed(body: str, last: Quantity | None, quantity: Quantity) -> Quantity:
    """A part without a noun counts what its whole does: "more than 100,000 troops, including 20,000 sent in May"."""
    if last is None or quantity.of or quantity.unit or last.unit:
        return quantity
    part = INCLUDING.search(body[max(last.end, quantity.start - LONGEST_PART) : quantity.start])
    part = part or AGAINST.fullmatch(body[last.end : quantity.start])
    return replace(quantity, of=last.of) if part else quantity


def _record(body: str, amount: Amount, span: tuple[int, int], of: str | None, change: Change) -> Quantity:
    start, end = span
    value, low, high = (None, amount.value, amount.high) if amount.high is not None else (amount.value, None, None)
    if amount.order:
        low, high = amount.value, amount.value * 10
    return Quantity(
        start=start,
        end=end,
        text=body[start:end],
        value=value,
        low=low,
        high=high,
        unit=amount.unit,
        of=of,
        change=change,
    )
