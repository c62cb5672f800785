"""What reports grant of a source without a name is told together, whatever their order."""

import pytest

from factory import make_attribution, make_item, make_origin, make_reading, make_span, make_statement
from secondsource.judgement.sources import resolve
from secondsource.model.annotation import Anonymity

FIRST = "A port official said, on condition of anonymity because talks go on, that twelve died."
SECOND = "A port official, who works for the harbour ministry, said that twelve died."


def _granting(text, **parts):
    found = {name: make_span(text, words) for name, words in parts.items()}
    anonymity = Anonymity(**(dict.fromkeys(("role", "body", "terms", "reason")) | found), plural=False)
    said = make_attribution(text, "twelve died", "A port official", anonymous=True, anonymity=anonymity)
    item = make_item(text)
    return (
        make_statement(item, "twelve died", speaker="A port official"),
        item,
        make_reading(item, attributions=(said,)),
    )


def _sources(*granting):
    readings = {item.id: reading for _, item, reading in granting}
    origins = [make_origin(item, id=f"origin-{item.id}") for _, item, _ in granting]
    return resolve([statement for statement, _, _ in granting], readings, origins)[1]


def test_what_two_reports_grant_is_told_together_in_one_order():
    first = _granting(FIRST, terms="on condition of anonymity", reason="because talks go on")
    second = _granting(SECOND, body="the harbour ministry")
    told = "one person; of the harbour ministry; “on condition of anonymity”; “because talks go on”"
    assert [one.granted for one in _sources(first, second)] == [told]
    assert [one.granted for one in _sources(second, first)] == [told]


@pytest.mark.parametrize("speaker", ["Mara Lind", "the harbour ministry"])
def test_a_source_with_a_name_is_granted_nothing(speaker):
    item = make_item("Twelve died.")
    statement = make_statement(item, "Twelve died", speaker=speaker)
    assert resolve([statement], {item.id: make_reading(item)}, [make_origin(item)])[1][0].granted == ""
