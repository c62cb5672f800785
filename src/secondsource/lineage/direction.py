"""Which of two reports that share text came first."""

from collections.abc import Callable

from secondsource.lineage.compare import Pair
from secondsource.lineage.mentions import mentions
from secondsource.lineage.page import Page
from secondsource.lineage.report import DAY, Report, same_publisher, seniority, shared_agency

CUT_SHARE = 0.9
"""Share of a cut that stands in the whole; the rest is page furniture."""

SOME = 0.15
"""Share word for word from which own reporting beside it says nothing of the direction."""

Rule = Callable[[Pair], tuple[Report, str] | None]


def elder(pair: Pair) -> tuple[Report, str]:
    """The report that came first or is the source of the other, and the reason in words."""
    rules = (_by_dates, _by_growth, _by_seniority) if same_publisher(pair.left, pair.right) else RULES
    return next(found for rule in rules if (found := rule(pair)))


def _by_credit(pair: Pair) -> tuple[Report, str] | None:
    left, right = pair.left.credits_to(pair.right), pair.right.credits_to(pair.left)
    if left == right:
        return None
    return (pair.right if left else pair.left), "the other credits its newsroom"


def _by_original(pair: Pair) -> tuple[Report, str] | None:
    left, right = pair.left.is_original(), pair.right.is_original()
    if left == right:
        return None
    return (pair.left if left else pair.right), "it is the agency's own"


def _by_name(pair: Pair) -> tuple[Report, str] | None:
    left, right = _named_in(pair.left, pair.right), _named_in(pair.right, pair.left)
    if left == right:
        return None
    return (pair.left if left else pair.right), "the other names its newsroom"


def _by_take(pair: Pair) -> tuple[Report, str] | None:
    """Of two takes of one agency, whoever carries them, the earlier came first."""
    is_take = shared_agency(pair.left, pair.right) and pair.verbatim < CUT_SHARE
    return _by_dates(pair) if is_take else None


def _by_wire(pair: Pair) -> tuple[Report, str] | None:
    left, right = pair.left.credits.wire is not None, pair.right.credits.wire is not None
    if left == right or pair.verbatim < SOME:
        return None
    return (pair.left if left else pair.right), "it carries the agency's text alone"


def _by_voice(pair: Pair) -> tuple[Report, str] | None:
    if pair.verbatim >= SOME:
        return None
    left, right = _speaks_of_itself(pair.left), _speaks_of_itself(pair.right)
    if left == right:
        return None
    return (pair.left if left else pair.right), "it says whom it spoke to itself"


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
    return min(
        (pair.left, pair.right), key=seniority
    ), "nothing in the texts tells which came first; the fuller is taken for it"


def _named_in(own: Report, page: Report) -> bool:
    return bool(own.credits.own and mentions(page.credits.names, own.credits.own, page.credits.own))


def _speaks_of_itself(report: Report) -> bool:
    own = report.credits.own
    if own is None:
        return False
    places = mentions(report.credits.names, own, None)
    return any(_told(report.page, first) for first, _ in places)


def _told(page: Page, first: int) -> bool:
    return bool({"told", "with"} & set(page.words[max(0, first - 2) : first]))


def _clearly_before(left: Report, right: Report) -> bool:
    one, other = left.published, right.published
    if len(one) <= DAY or len(other) <= DAY:
        one, other = one[:DAY], other[:DAY]
    return bool(one and other and len(one) >= DAY and len(other) >= DAY and one < other)


RULES: tuple[Rule, ...] = (
    _by_take,
    _by_credit,
    _by_original,
    _by_name,
    _by_fullness,
    _by_dates,
    _by_wire,
    _by_voice,
    _by_seniority,
)
"""From the strongest to the weakest: what a text says of itself goes before dates, which pages often have wrong."""
