"""Copies that were cut, shuffled, spliced, spun or rewritten are found; who wrote for himself is not accused."""

from collections.abc import Callable

import pytest

from lineage.mill import FACTS, World, cut, replaced, there_and_back, world
from lineage.pile import reading
from secondsource.lineage.stage import Lineage
from secondsource.model.derivation import COPIED_KINDS, Ancestry
from secondsource.model.reading import Reading

WORLDS = range(20)
RECALL, PRECISION = 0.95, 0.99

Edit = Callable[[World, list[str]], list[str]]


def cut_to(share: float) -> Edit:
    return lambda _, report: cut(report, share)


def some(share: float) -> Edit:
    return lambda world, report: world.chance.sample(report, round(share * len(report)))


def spun(kept: float, share: float) -> Edit:
    return lambda world, report: replaced(cut(report, kept), share, world.chance)


def spliced(world: World, report: list[str]) -> list[str]:
    return [*report[:8], *world.reporter(1)[:8]]


COPIES: list[tuple[str, Edit]] = [
    *((f"cut to {share}", cut_to(share)) for share in (0.8, 0.6, 0.4, 0.3)),
    *((f"sentences left out and moved, {share} kept", some(share)) for share in (1, 0.8, 0.6, 0.4, 0.3)),
    *((f"{share} of the words replaced", spun(1, share)) for share in (0.1, 0.3, 0.5)),
    *((f"cut to 0.4, {share} of the words replaced", spun(0.4, share)) for share in (0.1, 0.3)),
    ("spliced with another's", spliced),
    ("translated there and back", lambda _, report: there_and_back(report)),
]


@pytest.mark.parametrize(("about", "edit"), COPIES, ids=[about for about, _ in COPIES])
def test_a_copy_is_found_out(about: str, edit: Edit) -> None:
    found = 0
    for number in WORLDS:
        accident = world(number)
        report, other = accident.reporter(0), accident.reporter(2)
        pile = [made(report, "Alpha Post"), made(other, "Delta Times"), made(edit(accident, report), "Copy Cat")]
        found += derived(Lineage()(pile), "copy-cat", "alpha-post")
    assert found >= RECALL * len(WORLDS), about


@pytest.mark.parametrize("share", [0.1, 0.3])
def test_a_dated_copy_of_an_undated_report_is_found_out(share: float) -> None:
    found = 0
    for number in WORLDS:
        accident = world(number)
        report = accident.reporter(0)
        copy = replaced(cut(report, 0.4), share, accident.chance)
        pile = [reading("\n".join(report), "Alpha Post"), made(copy, "Copy Cat")]
        found += derived(Lineage()(pile), "copy-cat", "alpha-post")
    assert found >= RECALL * len(WORLDS)


SPLICES: list[tuple[str, Edit]] = [
    ("with the lead", lambda _, report: report[:4]),
    # without the lead or a reporter's frame only whole sentences of nobody's tell it from a release that both print
    ("from the middle", lambda _, report: report[5:9]),
    ("from the end", lambda _, report: report[-4:]),
    ("from here and there", lambda world, report: world.chance.sample(report, 4)),
]


@pytest.mark.parametrize(("about", "taken"), SPLICES, ids=[about for about, _ in SPLICES])
@pytest.mark.parametrize("before", [0, 4])
def test_a_fourth_of_another_report_is_found_without_a_credit(about: str, taken: Edit, before: int) -> None:
    found = 0
    for number in WORLDS:
        accident = world(number)
        report, own = accident.reporter(0), accident.reporter(1)[:12]
        copy = [*own[:before], *taken(accident, report), *own[before:]]
        found += derived(Lineage()([made(report, "Alpha Post"), made(copy, "Copy Cat")]), "copy-cat", "alpha-post")
    assert found >= RECALL * len(WORLDS), about


def test_newsrooms_that_keep_parts_of_the_sentences_of_one_release_stay_apart() -> None:
    for number in WORLDS:
        accident = world(number)
        release = [line for line in accident.report(list(range(1, len(FACTS))), 0) if " said " not in line][:5]
        papers = [
            [*accident.reporter(wording, share=0.3)[:9], *(" ".join(line.split()[cut]) + "." for line in release)]
            for wording, cut in [(1, slice(0, -2)), (2, slice(2, None))]
        ]
        pile = [made(paper, name) for paper, name in zip(papers, ["Alpha Post", "Delta Times"], strict=True)]
        assert [one.kind for one in Lineage()(pile).derivations] == ["common-text"], number


@pytest.mark.parametrize("wording", [1, 2])
def test_a_rewrite_sentence_by_sentence_is_found_out(wording: int) -> None:
    found = 0
    for number in WORLDS:
        accident = world(number)
        facts = accident.chance.sample(range(len(FACTS)), 12)
        report, rewrite = accident.report(facts, 0), accident.report(facts, wording)
        pile = [made(report, "Alpha Post"), made(accident.reporter(3 - wording), "Delta Times")]
        found += derived(Lineage()([*pile, made(rewrite, "Copy Cat")]), "copy-cat", "alpha-post")
    assert found >= RECALL * len(WORLDS)


def test_separate_reports_of_one_accident_are_not_derived() -> None:
    wrong = pairs = 0
    for number in range(60):
        accident = world(1000 + number)
        names = ["Alpha Post", "Beta Herald", "Delta Times"]
        reports = [made(accident.reporter(wording), name) for wording, name in enumerate(names)]
        wrong += sum(one.kind in COPIED_KINDS for one in Lineage()(reports).derivations)
        pairs += 3
    assert wrong <= (1 - PRECISION) * pairs


def made(sentences: list[str], publisher: str) -> Reading:
    hour = 9 if publisher == "Copy Cat" else 6
    return reading("\n".join(sentences), publisher, f"2024-03-05T{hour:02}:00Z")


def derived(ancestry: Ancestry, item: str, ancestor: str) -> bool:
    return any(
        (one.item, one.ancestor) == (item, ancestor) and one.kind in COPIED_KINDS for one in ancestry.derivations
    )
