"""Where a report is set tells more than where it was written, and what it sets apart from its event tells nothing."""

import pytest

from factory import make_item, make_reading
from secondsource.annotation.stage import Annotation
from secondsource.language.gazetteer import load_gazetteer
from secondsource.language.parser import load_parser
from secondsource.model.annotation import Entity
from secondsource.stories.likeness import scenes_apart
from secondsource.stories.profile import profile
from secondsource.stories.scenes import Dateline, dateline
from secondsource.stories.stage import Stories
from secondsource.stories.weighed import weigh

DAY = "2024-02-14"

DATELINES = [
    # the head of a body, the dateline that came with it, and what is read
    ("KESSBY, Norland (Coast Wire) - A kiln burst.", None, Dateline("kessby", frozenset({"norland", "coast wire"}))),
    ("KESSBY — A kiln burst.", None, Dateline("kessby", frozenset())),
    (
        "OLD MILL, Norland, Feb. 3 - A kiln burst.",
        None,
        Dateline("old mill", frozenset({"norland", "feb. 3"})),
    ),
    ("A kiln burst.", "Kessby, Norland", Dateline("kessby", frozenset({"norland"}))),
    ("A kiln burst.", None, Dateline("", frozenset())),
]


@pytest.mark.parametrize(("body", "given", "expected"), DATELINES)
def test_a_dateline_tells_a_town_and_beside_it_land_and_agency(body, given, expected):
    assert dateline(make_item(body, dateline=given)) == expected


def read(headline, body, entities=()):
    """The weighed profile of a report in which these names are found, each with its label."""
    item = make_item(body, id=headline, headline=headline, published=DAY)
    found = [
        Entity(start=body.index(name), end=body.index(name) + len(name), text=name, label=label, canonical=name)
        for name, label in entities
    ]
    sentences = tuple((body.index(line), body.index(line) + len(line)) for line in body.splitlines())
    return weigh(profile(make_reading(item, entities=tuple(found), sentences=sentences)))


KESSBY = ("Kiln bursts", "KESSBY, Norland (Coast Wire) - A kiln burst at a works on Monday.")
SCENES = [
    # two reports, and whether they are set in two towns
    (KESSBY, ("Kiln bursts", "VARNHOLT, Norland (Coast Wire) - A kiln burst at a works on Monday."), True),
    (KESSBY, ("Kiln bursts in Varnholt", "A kiln burst at a works on Monday."), True),
    # written elsewhere, set in the same town; set in no town; the other town is among the first words
    (KESSBY, ("Kiln bursts", "VARNHOLT, Norland - A kiln burst in Kessby on Monday."), False),
    (KESSBY, ("Kiln bursts", "A kiln burst at a works on Monday."), False),
    (KESSBY, ("Kiln bursts in Varnholt", "A kiln burst on Monday, as one did at Kessby."), False),
]


@pytest.mark.parametrize(("left", "right", "expected"), SCENES)
def test_reports_are_set_apart_if_neither_town_is_among_the_first_words_of_the_other(left, right, expected):
    ours, theirs = read(*left), read(*right)
    assert scenes_apart(ours, theirs) == scenes_apart(theirs, ours) == float(expected)


def test_land_and_agency_of_a_dateline_are_no_names_that_two_reports_share():
    found = read(*KESSBY, entities=[("KESSBY", "GPE"), ("Norland", "PERSON"), ("Coast Wire", "ORG")])
    assert found.names.keys() == found.places.keys() == {"kessby"}


APART = [
    # a sentence behind the first, and whether it tells of another event
    ("The burst was not connected with that of a boiler in Varnholt.", True),
    ("It had nothing to do with the boiler of Varnholt, the mayor said.", True),
    ("In a separate accident a boiler burst in Varnholt.", True),
    ("A boiler was brought from Varnholt.", False),
]


@pytest.mark.parametrize(("sentence", "expected"), APART)
def test_a_sentence_that_sets_another_event_apart_is_left_out_but_never_the_first(sentence, expected):
    behind = read("Kiln bursts", f"A kiln burst in Kessby.\n{sentence}", entities=[("Varnholt", "GPE")])
    first = read("Kiln bursts", f"{sentence}\nA kiln burst in Kessby.", entities=[("Varnholt", "GPE")])
    assert ("varnholt" not in behind.places) == expected
    assert "varnholt" in first.places


BURSTS = (
    (
        (
            "Kiln bursts in Kessby, three hurt",
            "KESSBY, Norland (Coast Wire) - A kiln burst at a brick works in Kessby on Monday and hurt three workers, "
            "the rescue service said.\nDoors were torn off, its chief, Mara Quist, said.\nThe burst was not connected "
            "with that of a boiler in Varnholt on the same day, Quist said.",
        ),
        (
            "Workers of brick works tell of burst",
            "Three workers were hurt when a kiln burst in Kessby on Monday.\nMara Quist, chief of the rescue service, "
            "said that doors of the brick works had been torn off.",
        ),
    ),
    (
        (
            "Boiler bursts in Varnholt, two hurt",
            "VARNHOLT, Norland (Coast Wire) - A boiler burst at a laundry in Varnholt on Monday and hurt two women, "
            "the rescue service said.\nWindows were blown out, the owner, Hugo Lundrud, said.",
        ),
        (
            "Laundry shut after boiler burst",
            "A laundry in Varnholt was shut after a boiler burst on Monday and hurt two women.\nHugo Lundrud, its "
            "owner, said that it had been checked in May.",
        ),
    ),
)


def test_two_bursts_of_one_day_and_land_are_two_stories_where_a_parser_reads_their_reports():
    items = [
        make_item(body, id=f"{number}-{version}", headline=headline, published=DAY)
        for number, event in enumerate(BURSTS)
        for version, (headline, body) in enumerate(event)
    ]
    stories = Stories()(Annotation(load_parser(), load_gazetteer())(items))
    assert {frozenset(story.items) for story in stories} == {frozenset({"0-0", "0-1"}), frozenset({"1-0", "1-1"})}
