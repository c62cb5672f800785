"""No distorted report is corroborated by reports of the true version, and no comparison takes it for the same."""

from collections.abc import Iterable

import pytest

from distortion.reports import KINDS, Report, reports, twins
from secondsource.model.claim import Relation
from secondsource.model.dossier import Dossier
from secondsource.model.item import Item
from secondsource.model.reading import Reading
from secondsource.model.verdict import Standing
from secondsource.runner.local import compare_all, load_pipeline
from secondsource.runner.pool import load_annotation

SAME = {Relation.MEANS, Relation.IMPLIES}
LEAST_SAME, LEAST_CORROBORATED = 0.8, 0.5
KNOWN = {
    # Who demands is told in one clause, and whose going in another.
    ("resignation asked", "actor"),
    # The ship has its name in another clause of the true reports.
    ("ferry", "actor"),
    # A police helicopter may be a rescue helicopter.
    ("helicopter", "actor"),
    # What is distorted stands in a clause of its own beside one that is true.
    ("striking drivers", "number"),
    ("blown pipeline", "actor"),
    ("buried village", "negation"),
    ("dam breach", "number"),
    # Who is accused of hiding deaths in the one hid them in the other.
    ("doctor accused", "roles"),
    # A plan told by a noun beside a sale: "in talks to buy".
    ("grocers", "plan"),
    # The parser takes the verb for a noun: "bakers demand".
    ("wage rise", "plan"),
}
"""Twins that are still joined with the truth, and why: the list may only grow shorter."""
KNOWN_PAIRS = {
    # The parser takes the verb for a noun: "bakers demand".
    ("wage rise", "plan"),
    # A plan told by a noun, in half as many words.
    ("grocers", "plan"),
    # To pull down is to topple, but also to withdraw.
    ("statue", "plan"),
    ("vote of confidence", "negation"),
    # Engineers speak in the one, and do it in the other.
    ("blown pipeline", "actor"),
    # Those who are employed, and those who cannot be paid, are as many.
    ("staff", "roles"),
    # A steamer and a submarine, of which one report has a clause more.
    ("wreck", "actor"),
}
"""Twins that are still compared as the same with a true sentence: the list may only grow shorter."""
READ: dict[str, Reading] = {}


def briefed(items: Iterable[Item]) -> Dossier:
    """The dossier of items; each is read once for all tests."""
    kept = list({item.id: item for item in items}.values())
    new = [item for item in kept if item.id not in READ]
    READ.update((reading.item.id, reading) for reading in load_annotation()(new))
    return load_pipeline(True).judge([READ[item.id] for item in kept], (), lambda stage: None)


def corroborated(dossier: Dossier, item: Item, sentence: str) -> list[str]:
    """The corroborated claims that hold a statement of the sentence with which the item begins."""
    end = len(sentence)
    inside = {one.id for one in dossier.statements if one.item == item.id and one.start < end}
    assert inside, f"nothing was read in {sentence!r}"
    held = [claim for claim in dossier.claims if inside & set(claim.statements)]
    return [claim.text for claim in held if claim.standing is Standing.CORROBORATED]


def test_there_are_reports_and_twins_enough() -> None:
    assert len(reports()) >= 60
    assert {kind for _, kind in twins()} == set(KINDS)


def test_the_truth_is_corroborated() -> None:
    told = {report.name: report.told(report.third) for report in reports()}
    dossier = briefed(item for three in told.values() for item in three)
    sure = [report for report in reports() if corroborated(dossier, told[report.name][2], report.third)]
    assert len(sure) >= LEAST_CORROBORATED * len(reports())


@pytest.mark.parametrize("kind", KINDS)
def test_no_twin_is_corroborated(kind: str) -> None:
    asked = [report for report in reports() if kind in report.twins and (report.name, kind) not in KNOWN]
    told = {report.name: report.told(report.twins[kind]) for report in asked}
    dossier = briefed(item for three in told.values() for item in three)
    found = {report.twins[kind]: corroborated(dossier, told[report.name][2], report.twins[kind]) for report in asked}
    assert not {twin: claims for twin, claims in found.items() if claims}


def test_the_truth_compares_as_the_same() -> None:
    found = compare_all((report.third, lead(report)) for report in reports())
    assert sum(one.relation in SAME for one in found) >= LEAST_SAME * len(reports())


@pytest.mark.parametrize("kind", KINDS)
def test_no_twin_compares_as_the_same(kind: str) -> None:
    pairs = [
        (report.twins[kind], true)
        for report in reports()
        if kind in report.twins and (report.name, kind) not in KNOWN_PAIRS
        for true in (report.third, lead(report))
    ]
    wrong = [pair for pair, one in zip(pairs, compare_all(pairs), strict=True) if one.relation in SAME]
    assert not wrong


def lead(report: Report) -> str:
    """The first sentence of the first report."""
    return report.first.split(". ")[0] + "."
