"""Which reports are worth laying side by side: an index, never all pairs."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from secondsource.lineage.page import MIN_RUN, Page
from secondsource.text.shingle import fingerprints, winnowed

SHINGLE_WORDS = 5
"""Words of one fingerprint; with the window below every common run of `MIN_RUN` words is seen."""

WINDOW = MIN_RUN - SHINGLE_WORDS + 1

MAX_HOLDERS = 200
"""Reports: what more of them hold is a stock phrase or a subject, and tells nothing of two of them."""

MIN_SHARED_FACTS = 12
"""Facts that two reports have in common before their sentences are compared: those of two or three sentences."""

MIN_SHARED_SHARE = 0.35
"""The same as a share of the facts of the shorter: a rewrite that keeps less of its sentences is none."""

Indices = tuple[int, int]


def candidates(pages: Sequence[Page]) -> list[Indices]:
    """Pairs `(i, j)`, i < j, in order, that share a passage or enough facts."""
    passages = _shared([winnowed(fingerprints(page.compared, SHINGLE_WORDS), WINDOW) for page in pages])
    facts = _shared([page.facts for page in pages])
    alike = (pair for pair, count in facts.items() if _enough(count, pages[pair[0]], pages[pair[1]]))
    return sorted({*passages, *alike})


def _enough(count: int, left: Page, right: Page) -> bool:
    return count >= max(MIN_SHARED_FACTS, MIN_SHARED_SHARE * min(len(left.facts), len(right.facts)))


def _shared(features: Sequence[Iterable[object]]) -> Counter[Indices]:
    holders: dict[object, list[int]] = defaultdict(list)
    for index, keys in enumerate(features):
        for key in keys:
            holders[key].append(index)
    return Counter(pair for held in holders.values() if 1 < len(held) <= MAX_HOLDERS for pair in combinations(held, 2))
