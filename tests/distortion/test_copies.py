"""Five copies of one figure against two newsrooms with another: both are shown, one origin against two."""

from functools import cache

from distortion.reports import DAY
from factory import make_item
from secondsource.model.dossier import Dossier
from secondsource.model.verdict import Standing, Verdict
from secondsource.runner.local import load_pipeline
from secondsource.runner.pool import load_annotation

FEW, MANY = "Fourteen passengers", "27 passengers"
COPIED = (
    "Fourteen passengers died when a cable car fell near Altenried on Monday, the operator's spokesman Jost Kern said. "
    "The cabin had just left the upper station. Rescuers worked through the night with dogs. "
    "The line was built in 1974 and was last inspected in the spring, the company said. It carries 900 people an hour."
)
COPIERS = ("Alpine Gazette", "Daily Harbinger", "Lakeside Herald", "Southern Tribune", "Valley Star")
FIRST = (
    "The cable car accident near Altenried on Monday killed 27 passengers, the surgeon Helga Brandt said. "
    "She spoke outside the hospital, where families waited in the snow."
)
SECOND = (
    "Twenty-seven passengers died in Monday's cable car accident near Altenried, the mountain rescuer Toni Ebner "
    "told this newspaper. He had carried the bodies to the chapel with nine neighbours."
)


@cache
def dossier() -> Dossier:
    """The dossier of the original, its five copies and the two others."""
    told = [(COPIED, "Northern Wire"), *((COPIED, name) for name in COPIERS), (FIRST, "Ashgrove Courier")]
    told.append((SECOND, "Riverside Dispatch"))
    items = [make_item(body, id=f"item-{name}", publisher=name, published=DAY, language="en") for body, name in told]
    return load_pipeline(True).judge(list(load_annotation()(items)), (), lambda stage: None)


def test_both_figures_are_shown() -> None:
    found = [one for one in dossier().discrepancies if one.field == "quantity"]
    assert [[value.value for value in one.values] for one in found] == [[FEW, MANY]]


def test_one_origin_stands_against_two() -> None:
    few, many = claim(FEW), claim(MANY)
    assert (len(few.origins), len(many.origins)) == (1, 2)
    assert (len(few.sources), len(many.sources)) == (1, 2)


def test_neither_is_corroborated() -> None:
    assert {claim(words).standing for words in (FEW, MANY)} == {Standing.DISPUTED}


def test_the_summary_leads_with_the_figure_of_two_newsrooms() -> None:
    (story,) = dossier().stories
    told = next(one.text for one in story.summary if MANY in one.text)
    assert told.index(MANY) < told.casefold().index(FEW.casefold())


def test_six_reports_of_one_newsroom_are_told_as_such() -> None:
    (one,) = (one for one in dossier().discrepancies if one.field == "quantity")
    assert f"six reports of one newsroom say “{FEW}”, two reports say “{MANY}”" in one.explanation


def claim(words: str) -> Verdict:
    """The one claim that holds a statement with these words."""
    inside = {one.id for one in dossier().statements if words in one.text}
    (found,) = [claim for claim in dossier().claims if inside & set(claim.statements)]
    return found
