"""Which of two reports that share text came first."""

from collections.abc import Callable

from secondsource.lineage.compare import Pair
from secondsource.lineage.report import DAY, Report, same_publisher, seniority, shared_agency
from secondsource.lineage.testimony import names, speaks_of_itself

CUT_SHARE = 0.9
"""Share of a cut that stands in the whole; the rest is page furniture."""

SOME = 0.15
"""Share word for word from which own reporting beside it says nothing of the direction."""

FAR = 2
"""Steps of the affair by which one knows more than the other: then no date speaks against it. Set on the dated pairs of
the development stories, 2026-11: 21 of 22 right; one step alone is right in 13 of 22."""

Rule = Callable[[Pair], tuple[Report, str] | None]


def elder(pair: Pair) -> tuple[Report, str]:
    """The report that came first or is the source of the other, and the reason in words."""
    rules = OWN_RULES if same_publisher(pair.left, pair.right) else RULES
    return next(found for rule in rules if (found := rule(pair)))


def _one(pair: Pair, mark: Callable[[Report], bool], why: str, *, marked: bool) -> tuple[Report, str] | None:
    """The report with the mark, or the one without it; null where both or neither have it."""
    left, right = mark(pair.left), mark(pair.right)
    if left == right:
        return None
    return (pair.left if left == marked else pair.right), why


def _by_stamp(pair: Pair) -> tuple[Report, str] | None:
    left, right = pair.left.stamp, pair.right.stamp
    one_day = pair.left.published[:DAY] == pair.right.published[:DAY]
    if left is None or right is None or left == right or not one_day:
        return None
    return (pair.left if left < right else pair.right), "the other says that it was brought up to date later"


def _by_far(pair: Pair) -> tuple[Report, str] | None:
    return _by_progress(pair, FAR)


def _by_step(pair: Pair) -> tuple[Report, str] | None:
    return _by_progress(pair, 1)


def _by_progress(pair: Pair, least: int) -> tuple[Report, str] | None:
    ahead = pair.left.steps - pair.right.steps
    if abs(ahead) < least or pair.verbatim >= CUT_SHARE:
        return None
    return (pair.right if ahead > 0 else pair.left), "the other knows how the affair went on"


def _by_credit(pair: Pair) -> tuple[Report, str] | None:
    return _one(pair, lambda one: one.credits_to(pair.other(one)), "the other credits its newsroom", marked=False)


def _by_original(pair: Pair) -> tuple[Report, str] | None:
    return _one(pair, Report.is_original, "it is the agency's own", marked=True)


def _by_release(pair: Pair) -> tuple[Report, str] | None:
    return _one(pair, lambda one: one.is_release, "it is the release itself", marked=True)


def _by_name(pair: Pair) -> tuple[Report, str] | None:
    return _one(pair, lambda one: names(one, pair.other(one)), "the other names its newsroom", marked=False)


def _by_take(pair: Pair) -> tuple[Report, str] | None:
    """Of two takes of one agency, whoever carries them, the earlier came first."""
    is_take = shared_agency(pair.left, pair.right) and pair.verbatim < CUT_SHARE
    return _by_dates(pair) if is_take else None


def _by_wire(pair: Pair) -> tuple[Report, str] | None:
    if pair.verbatim < SOME:
        return None
    return _one(pair, lambda one: one.credits.wire is not None, "it carries the agency's text alone", marked=True)


def _by_passing_on(pair: Pair) -> tuple[Report, str] | None:
    return _one(pair, lambda one: one.passes_on, "the other passes on what people told a third newsroom", marked=False)


def _by_voice(pair: Pair) -> tuple[Report, str] | None:
    if pair.verbatim >= SOME:
        return None
    return _one(pair, speaks_of_itself, "it says whom it spoke to itself", marked=True)


def _by_fullness(pair: Pair) -> tuple[Report, str] | None:
    short, long = sorted((pair.left, pair.right), key=lambda one: (len(one.page.words), one.id))
    is_cut = pair.side(short).verbatim >= CUT_SHARE and len(short.page.words) < CUT_SHARE * len(long.page.words)
    return (long, "it is the fuller text") if is_cut and not _clearly_before(short, long) else None


def _by_growth(pair: Pair) -> tuple[Report, str] | None:
    sizes = len(pair.left.page.words), len(pair.right.page.words)
    if sizes[0] == sizes[1] or pair.verbatim >= CUT_SHARE:
        return None
    return (pair.left if sizes[0] < sizes[1] else pair.right), "a newsroom's later version says more"


def _by_dates(pair: Pair) -> tuple[Report, str] | None:
    if _clearly_before(pair.left, pair.right):
        return pair.left, "it was published earlier"
    return (pair.right, "it was published earlier") if _clearly_before(pair.right, pair.left) else None


def _by_seniority(pair: Pair) -> tuple[Report, str]:
    """The fuller by far, since a day that one of the two does not have says nothing; else the one with a day."""
    short, long = sorted((pair.left, pair.right), key=lambda one: len(one.page.words))
    far = len(short.page.words) < CUT_SHARE * len(long.page.words)
    first = long if far else min((pair.left, pair.right), key=seniority)
    return first, "nothing in the texts tells which came first; the fuller is taken for it"


def _clearly_before(left: Report, right: Report) -> bool:
    one, other = left.published, right.published
    if len(one) <= DAY or len(other) <= DAY:
        one, other = one[:DAY], other[:DAY]
    return bool(one and other and len(one) >= DAY and len(other) >= DAY and one < other)


RULES: tuple[Rule, ...] = (
    _by_stamp,
    _by_take,
    _by_credit,
    _by_original,
    _by_release,
    _by_name,
    _by_fullness,
    _by_dates,
    _by_wire,
    _by_passing_on,
    _by_voice,
    _by_seniority,
)
"""From the strongest to the weakest: what a text says of itself goes before dates, which pages often have wrong."""

OWN_RULES: tuple[Rule, ...] = (_by_stamp, _by_far, _by_dates, _by_step, _by_growth, _by_seniority)
"""The same for two versions of one newsroom."""
