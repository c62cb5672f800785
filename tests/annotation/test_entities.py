"""Names are repaired, found wherever they stand and tied to their fullest form."""

from itertools import pairwise

import pytest

from annotation.reading import entities_of

# text, name looked for, canonical form, type
NAMED = (
    (
        "Defence Minister Ingrid Halvorsen spoke in Oslo. Halvorsen then left.",
        "Halvorsen",
        "Ingrid Halvorsen",
        "PERSON",
    ),
    ("The Coastal Survey Agency (CSA) warned ships. The CSA closed the port.", "CSA", "Coastal Survey Agency", "ORG"),
    ("Troops crossed into the United States on Friday, officials said.", "United States", "United States", "GPE"),
    ("Norway's prime minister, Jonas Berg, resigned. Berg's party split.", "Berg", "Jonas Berg", "PERSON"),
)


@pytest.mark.parametrize(("body", "text", "canonical", "label"), NAMED)
def test_names(body, text, canonical, label):
    found = [entity for entity in entities_of(body) if entity.text == text]
    assert found
    assert {(entity.canonical, entity.label) for entity in found} == {(canonical, label)}


def test_no_article_title_or_possessive_in_a_name():
    body = "The European Union's envoy, Mr. Paul Dorn, met President Anna Lind of the Baltic Bank."
    words = {word for entity in entities_of(body) for word in entity.text.split()}
    assert not words & {"The", "the", "Mr.", "President", "'s", "Union's"}


def test_a_word_written_small_elsewhere_is_no_name():
    assert "Ammonia" not in [
        one.text for one in entities_of("The gas was ammonia. Crews came from Aberdeen. Ammonia burns.")
    ]


def test_a_dateline_begins_with_a_place():
    label = {one.text: one.label for one in entities_of("KINLARIG, Scotland (Tidewater Press) - The port is shut.")}
    assert label["KINLARIG"] == "GPE"


def test_figures_and_dates_are_no_names():
    labels = {entity.label for entity in entities_of("On Friday 14 people paid $300 for 20 percent of Acme Corp.")}
    assert labels <= {"ORG"}


def test_spans_are_in_order_and_apart():
    body = "Anna Lind, Paul Dorn and the Baltic Bank met in Riga. Lind praised Dorn. Dorn thanked Lind and the bank."
    found = entities_of(body)
    assert all(body[entity.start : entity.end] == entity.text for entity in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


@pytest.mark.parametrize("body", ["", "\n \n", "!", "\x00", "A", "😀 😀", "''''", "THE THE THE"])
def test_odd_text_is_read(body):
    assert all(body[entity.start : entity.end] == entity.text for entity in entities_of(body))
