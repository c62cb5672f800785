"""A copy, cut, shuffled or word-replaced copy of an item never adds an origin, and is found out."""

import random
from dataclasses import dataclass
from types import SimpleNamespace

import networkx
from hypothesis import given, settings
from hypothesis import strategies as st

from lineage.mill import world
from lineage.pile import INDEPENDENT, ORIGINAL, OWN_SENTENCES, RELEASE, REWRITE, lines, original, reading
from secondsource.lineage.graph import nearest_ancestors, root_of
from secondsource.lineage.stage import Lineage
from secondsource.model.derivation import COPIED_KINDS, Ancestry, DerivationKind
from secondsource.model.reading import Reading


@dataclass(frozen=True)
class Node:
    """What the graph asks of a report."""

    number: int
    published: str = ""

    @property
    def id(self) -> str:
        return f"{self.number:02}"

    @property
    def page(self) -> SimpleNamespace:
        return SimpleNamespace(words=())

    def is_original(self) -> bool:
        return False


@dataclass(frozen=True)
class Link:
    """What the graph asks of a judgement."""

    item: Node
    ancestor: Node
    share: float
    kind: DerivationKind = DerivationKind.SYNDICATED

    @property
    def overlap(self) -> SimpleNamespace:
        return SimpleNamespace(carried=self.share, verbatim=self.share, order=1.0, foreign_names=0)


BASE = [
    original(),
    reading(INDEPENDENT, "Norrland Tribune", "2024-03-05"),
    reading(REWRITE, "World Minute", "2024-03-06"),
]
SPARE = [
    "willow",
    "lantern",
    "copper",
    "meadow",
    "thimble",
    "harvest",
    "orchard",
    "velvet",
    "barrel",
    "gravel",
    "candle",
    "feather",
]


@settings(max_examples=20, deadline=None)
@given(
    source=st.sampled_from([ORIGINAL, INDEPENDENT, REWRITE]),
    kept=st.sampled_from([1.0, 0.8, 0.6, 0.4]),
    shuffled=st.booleans(),
    seed=st.integers(0, 1000),
)
def test_a_cut_or_shuffled_copy_adds_no_origin(source: str, kept: float, shuffled: bool, seed: int) -> None:
    sentences, chance = lines(source), random.Random(seed)
    chosen = sorted(chance.sample(range(len(sentences)), max(3, round(kept * len(sentences)))))
    if shuffled:
        chance.shuffle(chosen)
    expect_found("\n".join(sentences[at] for at in chosen))


@settings(max_examples=20, deadline=None)
@given(
    source=st.sampled_from([ORIGINAL, INDEPENDENT, REWRITE]),
    every=st.sampled_from([6, 8, 12]),
    seed=st.integers(0, 1000),
)
def test_a_copy_with_words_replaced_adds_no_origin(source: str, every: int, seed: int) -> None:
    chance = random.Random(seed)
    replaced = [
        " ".join(
            chance.choice(SPARE) if word.islower() and chance.randrange(every) == 0 else word
            for word in line.split(" ")
        )
        for line in lines(source)
    ]
    expect_found("\n".join(replaced))


PRINTS = [
    reading("\n".join([*lines(OWN_SENTENCES)[:2], RELEASE]), "Skarn Herald", "2024-03-07"),
    reading("\n".join([lines(INDEPENDENT)[3], RELEASE, lines(INDEPENDENT)[7]]), "Norrland Tribune", "2024-03-08"),
]


@settings(max_examples=20, deadline=None)
@given(
    source=st.sampled_from(PRINTS),
    kept=st.sampled_from([1.0, 0.8, 0.6, 0.4]),
    shuffled=st.booleans(),
    day=st.sampled_from([None, "2024-03-09"]),
    seed=st.integers(0, 1000),
)
def test_a_copy_of_a_report_that_prints_a_release_adds_no_origin(
    source: Reading, kept: float, shuffled: bool, day: str | None, seed: int
) -> None:
    sentences, chance = lines(source.item.body), random.Random(seed)
    chosen = sorted(chance.sample(range(len(sentences)), round(kept * len(sentences))))
    if shuffled:
        chance.shuffle(chosen)
    copy = reading("\n".join(sentences[at] for at in chosen), "Copy Cat Daily", day)
    assert len(Lineage()(PRINTS).origins) == 2
    assert len(Lineage()([*PRINTS, copy]).origins) <= 2


def expect_found(body: str) -> None:
    ancestry = Lineage()([*BASE, reading(body, "Copy Cat Daily")])
    assert {origin.name for origin in ancestry.origins} == {"Coast Wire", "Norrland Tribune"}
    found = [
        one for one in ancestry.derivations if one.kind in COPIED_KINDS and "copy-cat-daily" in (one.item, one.ancestor)
    ]
    assert found


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 500), gone=st.integers(0, 4))
def test_removing_an_item_changes_only_what_touched_it(seed: int, gone: int) -> None:
    pile = [*BASE, *elsewhere(seed)]
    whole, rest = Lineage()(pile), Lineage()([one for one in pile if one is not pile[gone]])
    kept = pile[gone].item.id
    near = {kept, *(other for pair in ties(whole) if kept in pair for other in pair)}
    assert {one for one in ties(whole) if not near & one} == {one for one in ties(rest) if not near & one}


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 500), order=st.randoms())
def test_the_order_of_the_items_never_matters(seed: int, order: random.Random) -> None:
    pile = [*BASE, *elsewhere(seed)]
    assert Lineage()(order.sample(pile, len(pile))) == Lineage()(pile)


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 500))
def test_unrelated_items_change_nothing(seed: int) -> None:
    alone, together = Lineage()(BASE), Lineage()([*BASE, *elsewhere(seed)])
    ids = {one.item.id for one in BASE}
    assert alone.derivations == tuple(one for one in together.derivations if one.item in ids)


@given(edges=st.lists(st.tuples(st.integers(0, 15), st.integers(0, 15), st.floats(0.1, 1)), max_size=40))
def test_the_lines_of_descent_are_the_components_of_the_graph(edges: list[tuple[int, int, float]]) -> None:
    reports = [Node(number) for number in range(16)]
    links = [Link(reports[younger], reports[elder], share) for younger, elder, share in edges if younger != elder]
    parents = nearest_ancestors(links)  # type: ignore[arg-type]
    graph = networkx.Graph((item.number, one.ancestor.number) for item, one in parents.items())
    graph.add_nodes_from(range(16))
    roots = {report.number: root_of(report, parents).number for report in reports}  # type: ignore[arg-type]
    assert networkx.is_forest(graph)
    assert {frozenset(at for at in roots if roots[at] == root) for root in set(roots.values())} == {
        frozenset(part) for part in networkx.connected_components(graph)
    }


def ties(ancestry: Ancestry) -> set[frozenset[str]]:
    return {frozenset((one.item, one.ancestor)) for one in ancestry.derivations if one.ancestor}


def elsewhere(seed: int) -> list[Reading]:
    """Reports of another accident, one copied from the other."""
    report = world(seed).reporter(0)
    return [
        reading("\n".join(report), "Fjord Echo", "2024-05-01"),
        reading("\n".join(report[:7]), "Inland Courier", "2024-05-02"),
    ]
