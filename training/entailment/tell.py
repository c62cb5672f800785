"""Lay out pairs of tellings for the first training of the scorer, in the environment of the package.

    python -m training.entailment.tell ALL.pickle SOME.pickle

Two tellings of one claim support one another, two versions of one point contradict one another, and two points of a
story are unrelated. One story in sixteen is held out. SOME, of the others, are read again beside the labelled pairs.
"""

import pickle
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from pathlib import Path

from training.entailment.collect import records
from training.meaning.told import Telling, stories

SEED, APART = 4, 16
MOST_OF_A_CLAIM, MOST_OF_A_POINT = 10, 9
"""Pairs of one claim, and of each two versions of a point."""
SOME = (2000, 2000, 1500)
"""So many of each label are read again."""
Pair = tuple[str, str, int]


def main(every: Path, some: Path) -> None:
    """Write all pairs, and some of those that are not held out."""
    chance = random.Random(SEED)
    told = [(pair, not number % APART) for number, story in enumerate(stories()) for pair in pairs_of(story, chance)]
    chance.shuffle(told)
    labels, held = [label for (*_, label), _ in told], [apart for _, apart in told]
    found = list(records([(left, right) for (left, right, _), _ in told], labels, held))
    every.write_bytes(pickle.dumps(found))
    learnt = [record for record in found if not record["held"]]
    kept = [[one for one in learnt if one["label"] == label][:most] for label, most in enumerate(SOME)]
    some.write_bytes(pickle.dumps([record for of_label in kept for record in of_label]))


def pairs_of(story: Sequence[Telling], chance: random.Random) -> Iterator[Pair]:
    """The pairs of a story, in either order: 0 supports, 1 contradicts, and as many of 2, unrelated."""
    points: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for point, version, telling in story:
        points[point][version].append(telling)
    claims = [list(combinations(told, 2)) for versions in points.values() for told in versions.values()]
    same = [pair for told in claims for pair in _drawn(told, MOST_OF_A_CLAIM, chance)]
    two = [pair for versions in points.values() for pair in combinations(versions.values(), 2)]
    against = [pair for ours, theirs in two for pair in _drawn(list(product(ours, theirs)), MOST_OF_A_POINT, chance)]
    apart = [(a, b) for (p, _, a), (q, _, b) in combinations(story, 2) if p != q]
    drawn = (same, against, _drawn(apart, len(against), chance))
    for label, pairs in enumerate(drawn):
        for left, right in pairs:
            yield (left, right, label) if chance.random() < 0.5 else (right, left, label)


def _drawn(pairs: list[tuple[str, str]], most: int, chance: random.Random) -> list[tuple[str, str]]:
    return chance.sample(pairs, min(most, len(pairs)))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
