"""Two figures that stand side by side: the ends of a range, a share, a score, dollars and cents."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from secondsource.annotation.quantities.amount import Amount, amount_of
from secondsource.annotation.quantities.patterns import (
    BETWEEN_ENDS,
    BETWEEN_WORD,
    BY_WORD,
    CENTS_JOIN,
    CHAINED,
    FROM_WORD,
    OUT_OF,
    PHONE,
    amounts,
)
from secondsource.annotation.quantities.unit import is_money

HUNDREDTHS = {("dollar", "cent"), ("euro", "cent"), ("pound sterling", "penny")}
LOOK_BACK = 40
# A part of so many is a share; "94 out of 162 games" are two counts.
LEAST_ROUND, ROUND = 10, (20, 100, 1000)
SPACED_DASHES = frozenset({" - ", " – ", " — "})
LONGEST_DATELINE = 60
Moves = Callable[[int], bool]


def read_amounts(body: str, moves: Moves, dates: Collection[int] = ()) -> Iterator[Amount]:
    """Every amount in a body, in order; ranges are one amount, and the two sides of a score none.

    Args:
        body: the text.
        moves: whether the word "from" at an offset tells where a movement begins, so that "from 5 to 9" is no range.
        dates: where dates end: the report begins behind "LIMA, March 4 - ", and what it counts first ends no range.
    """
    last: Amount | None = None
    for amount in _single(body):
        if last is not None and amount.start < last.end:
            continue
        if last is not None and _is_score(body, last, amount):
            last = None
            continue
        begins = last is not None and last.end in dates and _is_dateline(body, last, amount)
        joined = _joined(body, last, amount, moves) if last and not begins else None
        if joined is None and CHAINED.search(body[max(0, amount.start - 2) : amount.start]):
            last = None
            continue
        if last is not None and joined is None:
            yield _sharing(body, last, amount)
        last = joined or amount
    if last is not None:
        yield last


def _is_dateline(body: str, date: Amount, first: Amount) -> bool:
    return date.end <= LONGEST_DATELINE and body[date.end : first.start] in SPACED_DASHES


def _joined(body: str, left: Amount, right: Amount, moves: Moves) -> Amount | None:
    return _range(body, left, right, moves) or _ratio(body, left, right) or _with_cents(body, left, right)


def _single(body: str) -> Iterator[Amount]:
    numbers = [found.span() for found in PHONE.finditer(body)]
    for match in amounts().finditer(body):
        while numbers and numbers[0][1] <= match.start():
            numbers.pop(0)
        dialled = bool(numbers) and numbers[0][0] < match.end()
        amount = None if dialled else amount_of(body, match)
        if amount is not None:
            yield amount


def _is_score(body: str, left: Amount, right: Amount) -> bool:
    """Whether two figures are the sides of a score or the odds: "21 to 17"."""
    bare = left.unit is None and right.unit is None and left.high is None and not left.order and not right.order
    if not bare or body[left.end : right.start] != " to " or left.value < right.value:
        return False
    return left.scale == right.scale == 1.0 and not FROM_WORD.search(_before(body, left))


def _range(body: str, left: Amount, right: Amount, moves: Moves) -> Amount | None:
    """Two amounts as the ends of one: "10 to 15", "between 3 and 5 km", "two or three"."""
    between = body[left.end : right.start]
    if not BETWEEN_ENDS.fullmatch(between) or left.high is not None or not _of_one_kind(left, right):
        return None
    word, before = between.split()[0].lower() if between.strip() else "", _before(body, left)
    if word == "and" and not BETWEEN_WORD.search(before):
        return None
    if word == "to" and (BY_WORD.search(before) or _moved_from(before, left.start, moves)):
        return None
    low = left.value * right.scale if _shares_scale(left, right) else left.value
    if low >= right.value or (word == "or" and right.value > 2 * low):
        return None
    return replace(right, start=left.start, value=low, high=right.value, unit=right.unit or left.unit)


def _moved_from(before: str, start: int, moves: Moves) -> bool:
    found = FROM_WORD.search(before)
    return found is not None and moves(start - len(before) + found.start())


def _before(body: str, amount: Amount) -> str:
    return body[max(0, amount.start - LOOK_BACK) : amount.start]


def _of_one_kind(left: Amount, right: Amount) -> bool:
    """Whether two figures measure the same, one of them perhaps without saying so: "$3-5 million", "aged 6 to 12"."""
    if right.unit is None and left.unit is not None:
        return is_money(left.unit) or left.unit == "year of age"
    return left.unit in (None, right.unit)


def _shares_scale(left: Amount, right: Amount) -> bool:
    """Whether "10 to 15 million" says both in millions."""
    said_once = left.unit is None or right.unit is None
    return said_once and left.scale == 1.0 and left.value < right.value / right.scale


def _ratio(body: str, left: Amount, right: Amount) -> Amount | None:
    """`nine in ten`, `three out of four` as a share."""
    bare = left.unit is None and right.unit is None and left.high is None and left.scale == right.scale == 1.0
    if not bare or not OUT_OF.fullmatch(body[left.end : right.start]) or not 0 < left.value < right.value:
        return None
    if right.value not in ROUND and right.value > LEAST_ROUND and left.value != 1:
        return None
    return replace(right, start=left.start, value=left.value / right.value, share=True)


def _sharing(body: str, left: Amount, right: Amount) -> Amount:
    """The left of "17 and 19 years" with the unit that only the right one names."""
    shares = left.unit is None and right.unit is not None and not left.share and left.end == left.number_end
    joined = body[left.end : right.start] in (" and ", " or ", " to ")
    return replace(left, unit=right.unit) if shares and joined else left


def _with_cents(body: str, left: Amount, right: Amount) -> Amount | None:
    """`three dollars and fifty cents` as one amount."""
    if (left.unit, right.unit) not in HUNDREDTHS or right.value >= 100 or left.high is not None or left.scale != 1.0:
        return None
    if not CENTS_JOIN.fullmatch(body[left.end : right.start]):
        return None
    return replace(left, end=right.end, number_end=right.number_end, value=left.value + right.value / 100)
