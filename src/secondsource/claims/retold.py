"""Claims that tell one act of one whom they name: X died, whatever else the reports tell of X and of the death.

The mean over two groups is low where each tells the act among many other things; what they share is the act itself.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

from secondsource.claims.cluster import Bear, Bearing, cluster
from secondsource.claims.eras import one_era
from secondsource.claims.features.pair import Pair
from secondsource.claims.features.roles import predicate, thing
from secondsource.claims.proposition import Proposition
from secondsource.claims.scene import Scene
from secondsource.claims.vocabulary import empty

MOST_CLASHING = 0.2
"""The share of the pairs of two clusters that may clash, as such rules err now and then."""

LEAST_THING = 0.5
LEAST_MEAN = -0.5
"""Of the better pairs of the clusters that become one, a quarter tell one act."""

MOST_ASKED = 6
"""So many members of a cluster speak for all, so that the cost does not grow with the pairs."""


@dataclass(frozen=True, slots=True)
class Retelling:
    """Clusters of copy groups, and which of them tell one act.

    `days` says when each item was published, `bear` how two copy groups stand to one another.
    """

    scene: Scene
    groups: Sequence[Sequence[int]]
    clusters: Sequence[Sequence[int]]
    bear: Bear
    days: Mapping[str, str | None]
    known: dict[tuple[int, int], Bearing] = field(default_factory=dict)

    def joined(self) -> list[list[int]]:
        """The clusters, those together that tell one act of one actor and do not contradict one another in it."""
        told = self._told()
        linked = sorted(pair for pair, agrees in told.items() if agrees)
        for pair in told:
            self.known[pair] = Bearing(1.0, not told[pair] or self._clash(*pair), False)
        found = cluster(len(self.clusters), linked, self._bear, LEAST_MEAN)
        return sorted(sorted(node for number in numbers for node in self.clusters[number]) for numbers in found)

    def _bear(self, left: int, right: int) -> Bearing:
        key = (min(left, right), max(left, right))
        if key not in self.known:
            self.known[key] = Bearing(-1.0, self._clash(*key), False)
        return self.known[key]

    def _clash(self, left: int, right: int) -> bool:
        asked = list(product(self.clusters[left][:MOST_ASKED], self.clusters[right][:MOST_ASKED]))
        return sum(self.bear(a, b).never for a, b in asked) > MOST_CLASHING * len(asked)

    def _against(self, left: int, right: int) -> bool:
        """Whether two contradict one another, or something speaks against them that is not that one item holds both."""
        bearing = self.bear(left, right)
        ours, theirs = (self.scene.number[self.groups[node][0]] for node in (left, right))
        return bearing.never or (bearing.apart and ours != theirs)

    def _told(self) -> dict[tuple[int, int], bool]:
        """The pairs of clusters that tell one act, and whether all that do agree."""
        found: dict[tuple[int, int], bool] = {}
        for holders in self._holders().values():
            for left, right in combinations(sorted(holders), 2):
                pairs = [(a, b) for a, b in product(holders[left], holders[right]) if self._one_act(a, b)]
                if pairs:
                    agreed = found.get((left, right), True)
                    found[left, right] = agreed and not any(self._against(a, b) for a, b in pairs)
        return found

    def _holders(self) -> dict[tuple[str, str], dict[int, list[int]]]:
        """By act and name, the clusters that tell the act of the name, each with the first of its members that do."""
        found: dict[tuple[str, str], dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
        for number, nodes in enumerate(self.clusters):
            told = ((node, self.scene.propositions[self.groups[node][0]]) for node in nodes)
            for node, one in told:
                for name in named_actors(one):
                    found[one.predicate, name][number].append(node)
        return {
            key: {number: nodes[:MOST_ASKED] for number, nodes in holders.items()} for key, holders in found.items()
        }

    def _one_act(self, left: int, right: int) -> bool:
        pair = Pair(self.scene, self.groups[left][0], self.groups[right][0])
        days = (self.days[side.statement.item] for side in (pair.ours, pair.theirs))
        return one_act(pair) and one_era(pair.ours, pair.theirs, *days)


def one_act(pair: Pair) -> bool:
    """Whether both tell one act of one actor, held alike; a verb that says little needs one thing too."""
    ours, theirs = pair.ours, pair.theirs
    if not predicate(pair) or _held(ours) != _held(theirs):
        return False
    if named_actors(ours) - theirs.names and named_actors(theirs) - ours.names:
        return False
    return bool(named_actors(ours) & named_actors(theirs)) and (not empty(ours.predicate) or thing(pair) >= LEAST_THING)


def named_actors(one: Proposition) -> frozenset[str]:
    """The words of the names of whom the act is told: with those of all who are named, roles could be reversed."""
    return one.subject & one.names


def _held(one: Proposition) -> tuple[str, str]:
    return one.statement.polarity, one.statement.certainty
