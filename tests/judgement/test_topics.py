import pytest

from factory import make_item, make_reading
from secondsource.judgement.known import Known
from secondsource.judgement.naming import read_naming
from secondsource.judgement.topics import Topics
from secondsource.model.annotation import Entity

BODY = "Brell Airways said so. Brell Airways. Brell Airways. Vantel. The airline is late, the bank said."


def _meant(words, *names):
    item = make_item(BODY)
    starts = [BODY.find(name) for name in names]
    entities = tuple(
        Entity(start=at, end=at + len(name), text=name, label="ORG", canonical=name)
        for at, name in zip(starts, names, strict=True)
    )
    reading = make_reading(item, entities=entities)
    known = Known.of([reading], [])
    return Topics.of({item.id: reading}).meant(read_naming(item.id, words, {}, False), known).text


@pytest.mark.parametrize(
    ("words", "names", "meant"),
    [
        ("the airline", 3 * ["Brell Airways", "Vantel"], "Brell Airways"),
        ("the company", 3 * ["Vantel"], "Vantel"),
        ("the company", 3 * ["Brell Airways", "Vantel"], "the company"),  # either may be meant
        ("the Vantel airline", 3 * ["Brell Airways"], "the Vantel airline"),
        ("some airlines", 3 * ["Brell Airways"], "some airlines"),
        ("an airline", 3 * ["Brell Airways"], "an airline"),
        ("an airline spokesman", 3 * ["Brell Airways"], "Brell Airways"),
    ],
)
def test_a_kind_stands_for_the_body_that_the_report_is_about(words, names, meant):
    assert _meant(words, *names) == meant
