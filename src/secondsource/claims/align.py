"""Statements to claims: those that mean the same, over all reports of a story."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from secondsource.claims.candidates import candidates
from secondsource.claims.cluster import Bearing, cluster
from secondsource.claims.copies import copies
from secondsource.claims.eras import far_apart
from secondsource.claims.explain import link, wording
from secondsource.claims.features.clash import clashes, named_otherwise
from secondsource.claims.features.modality import same_time
from secondsource.claims.features.pair import Pair
from secondsource.claims.features.parted import (
    number_withheld,
    one_put_off,
    other_counted,
    other_denied,
    other_of_row,
    other_picture,
)
from secondsource.claims.features.table import log_odds
from secondsource.claims.features.wording import likeness
from secondsource.claims.proposition import propositions
from secondsource.claims.retold import Retelling
from secondsource.claims.said import said
from secondsource.claims.scene import Scene, scene
from secondsource.language.encoder import Encoder
from secondsource.model.claim import Claim, Statement
from secondsource.model.reading import Reading
from secondsource.model.story import Story

LEAST_LIKENESS_FAR = 0.96
PARTED = (named_otherwise, other_of_row, number_withheld, one_put_off, other_denied, other_counted, other_picture)
"""What speaks against one claim, though not for certain."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Candidates → compare → score → guarded clusters, and those of one act of one actor together.

    `least` is the mean log-odds that a claim must keep, over the better of its pairs; two statements of one item need
    `least_within`: an item that says two like things mostly says two things.
    """

    encoder: Encoder
    least: float = -0.75
    least_within: float = -0.25
    neighbours: int = 12

    def __call__(
        self, story: Story, statements: Sequence[Statement], readings: Mapping[str, Reading]
    ) -> tuple[Claim, ...]:
        """The claims of the story, in the order of their first statements; every statement is in exactly one.

        Sayings come last: they are one where one source says what is one claim.
        """
        ordered = sorted(
            (s for s in statements if s.item in readings), key=lambda s: (_order(story, s.item), s.start, s.end)
        )
        contents = self._contents(story, [s for s in ordered if not s.says], readings)
        return (*contents, *said(story, [s for s in ordered if s.says], contents, readings))

    def _contents(
        self, story: Story, ordered: Sequence[Statement], readings: Mapping[str, Reading]
    ) -> tuple[Claim, ...]:
        if not ordered:
            return ()
        stage = scene(tuple(propositions(ordered, readings)), self.encoder)
        groups = copies(stage.propositions)
        days = {item: reading.item.published for item, reading in readings.items()}
        judged = Judged(stage, groups, self.least_within, days)
        found = cluster(len(groups), candidates(stage, groups, self.neighbours), judged.bear, self.least)
        told = Retelling(stage, groups, found, judged.bear, days).joined()
        return tuple(judged.claim(story, nodes, number) for number, nodes in enumerate(told, 1))


def _order(story: Story, item: str) -> int:
    return story.items.index(item) if item in story.items else len(story.items)


@dataclass(frozen=True, slots=True)
class Judged:
    """How pairs of copy groups stand to one another, each reckoned once from the first members."""

    scene: Scene
    groups: list[list[int]]
    least_within: float
    days: Mapping[str, str | None]
    known: dict[tuple[int, int], Bearing] = field(default_factory=dict)

    def bear(self, left: int, right: int) -> Bearing:
        """How two groups stand to one another."""
        key = (min(left, right), max(left, right))
        if key not in self.known:
            self.known[key] = self._bearing(*key)
        return self.known[key]

    def _bearing(self, left: int, right: int) -> Bearing:
        """Two that clash or are of two times are never one; what names others or stands in one item is mostly not."""
        pair = Pair(self.scene, self.groups[left][0], self.groups[right][0])
        score = log_odds(pair)
        twice = self._within(left, right) and score < self.least_within
        parted = any(rule(pair) for rule in PARTED)
        return Bearing(score, clashes(pair) or self._of_two_times(pair), twice or parted)

    def claim(self, story: Story, nodes: Sequence[int], number: int) -> Claim:
        """The claim that the groups make together, with a reason for every member but the clearest."""
        members = sorted(index for node in nodes for index in self.groups[node])
        statements = [self.scene.propositions[index].statement for index in members]
        clearest = wording(self.scene, members)
        return Claim(
            id=f"{story.id}-c{number}",
            story=story.id,
            text=" ".join(self.scene.propositions[clearest].statement.text.split()),
            statements=tuple(statement.id for statement in statements),
            links=tuple(link(Pair(self.scene, *ends)) for ends in self._joined(nodes, clearest)),
        )

    def _joined(self, nodes: Sequence[int], clearest: int) -> Iterator[tuple[int, int]]:
        """Pairs of members that hold all together: copies with one of them, and each group with the nearest before."""
        spokesmen = {node: clearest if clearest in self.groups[node] else self.groups[node][0] for node in nodes}
        for node, first in spokesmen.items():
            yield from ((first, index) for index in self.groups[node] if index != first)
        start = next(node for node, first in spokesmen.items() if first == clearest)
        nearest = {node: (self.bear(start, node).score, start) for node in nodes if node != start}
        while nearest:
            fresh = max(nearest, key=lambda node: (nearest[node][0], -node))
            yield spokesmen[nearest.pop(fresh)[1]], spokesmen[fresh]
            nearest = {node: max(best, (self.bear(fresh, node).score, fresh)) for node, best in nearest.items()}

    def _of_two_times(self, pair: Pair) -> bool:
        """Whether the reports lie months apart, and neither the words nor a time given in both make them one."""
        days = (self.days[side.statement.item] for side in (pair.ours, pair.theirs))
        return far_apart(*days) and not same_time(pair) and likeness(pair) < LEAST_LIKENESS_FAR

    def _within(self, left: int, right: int) -> bool:
        ours, theirs = ({self.scene.number[index] for index in self.groups[node]} for node in (left, right))
        return bool(ours & theirs)
