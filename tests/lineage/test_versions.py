from itertools import permutations

import pytest

from factory import make_item, make_reading
from secondsource.lineage.versions import fold_versions

BODY = (
    "Fire broke out in the grain store on Monday night.\n"
    "Ten people were taken to hospital, police said.\nThe cause of the fire is not known."
)
LATER = BODY.replace("Ten people", "Fourteen people") + "\nThe harbour stays closed on Tuesday."
OTHER = "The council voted to close the library in May.\nReaders gathered at its doors to protest, the mayor said."
REWRITTEN = (
    "A blaze at the docks has left fourteen people in care.\nFirefighters fought it for nine hours before dawn.\n"
    "The cause of the fire is not known."
)
URL = "https://post.example/fire"


def capture(body, n=0, **fields):
    fields = {"id": f"i{n}", "canonical_url": URL, "headline": "Grain store burns"} | fields
    return make_reading(make_item(body, **fields))


def folded(*readings):
    """Each item with its versions, by id, the same whatever the order of the readings."""
    results = {
        tuple(sorted((one.item.id, tuple(old.id for old in one.item.versions)) for one in fold_versions(order)))
        for order in permutations(readings)
    }
    assert len(results) == 1
    return results.pop()


ORDER = [
    # the later capture, whatever the dates
    ({"captured": "2024-03-06T08:00:00Z"}, {"captured": "2024-03-06T09:30:00+02:00"}, "i0"),
    ({"captured": "2024-03-06T08:00:00Z", "published": "2024-03-05"}, {"published": "2024-03-07"}, "i1"),
    # the later claim
    ({"published": "2024-03-05T10:00:00Z"}, {"published": "2024-03-05T11:00:00Z"}, "i1"),
    ({"published": "2024-03-06"}, {"published": "2024-03-05T11:00:00Z"}, "i0"),
    ({"published": "2024-03-06"}, {}, "i0"),
    # the later change, as the reports say
    ({"modified": "2024-03-07"}, {"modified": "2024-03-06", "published": "2024-03-05"}, "i0"),
    # a summary is never the item
    ({"published": "2024-03-05"}, {"published": "2024-03-09", "notes": ("summary-only",)}, "i0"),
]


@pytest.mark.parametrize(("left", "right", "last"), ORDER)
def test_the_latest_is_the_item(left, right, last):
    (other,) = {"i0", "i1"} - {last}
    assert folded(capture(BODY, 0, **left), capture(BODY + " It rained.", 1, **right)) == ((last, (other,)),)


def test_without_any_time_the_longer_is_the_item():
    assert folded(capture(BODY, 0), capture(LATER, 1)) == (("i1", ("i0",)),)


def test_versions_stand_in_their_order():
    three = [
        capture(BODY + more, n, captured=f"2024-03-0{n + 1}T00:00:00Z") for n, more in enumerate(["", " A.", " B."])
    ]
    assert folded(*three) == (("i2", ("i0", "i1")),)


def test_what_changed_is_told_word_by_word():
    first = capture(BODY, 0, captured="2024-03-05T10:00:00Z", published="2024-03-05", headline="Grain store on fire")
    (reading,) = fold_versions([first, capture(LATER, 1, captured="2024-03-06T10:00:00Z")])
    (version,) = reading.item.versions
    assert (version.captured, version.published, version.headline) == (
        "2024-03-05T10:00:00Z", "2024-03-05", "Grain store on fire",
    )  # fmt: skip
    assert version.sha256 == first.item.sha256 and version.path == first.item.path
    assert [(change.text, change.before) for change in version.changes] == [
        ("Fourteen", "Ten"),
        ("The harbour stays closed on Tuesday", ""),
    ]
    assert all(LATER[change.start : change.end] == change.text for change in version.changes)


APART = [
    # another address, or none
    (capture(BODY, 0), capture(BODY, 1, canonical_url="https://post.example/other")),
    (capture(BODY, 0, canonical_url=None), capture(BODY, 1, canonical_url=None)),
    # other news under the address of a section, be its title the same
    (capture(BODY, 0), capture(OTHER, 1, headline="Library to close")),
    (capture(BODY, 0), capture(OTHER, 1)),
    (capture(BODY, 0, headline=None), capture(OTHER, 1, headline=None)),
    (capture("Rain.", 0), capture("Snow.", 1)),
]


@pytest.mark.parametrize("pair", APART)
def test_other_reports_are_not_swallowed(pair):
    assert folded(*pair) == (("i0", ()), ("i1", ()))


def test_a_report_written_anew_under_its_headline_is_a_version():
    assert folded(capture(BODY, 0), capture(REWRITTEN, 1)) == (("i1", ("i0",)),)
    assert len(folded(capture(BODY, 0), capture(REWRITTEN, 1, headline="Fourteen hurt"))) == 2


def test_two_reports_under_one_address_keep_their_own_versions():
    mixed = [
        capture(BODY, 0),
        capture(LATER, 1),
        capture(OTHER, 2, headline="Library"),
        capture(OTHER + " Soon.", 3, headline="Library"),
    ]
    assert folded(*mixed) == (("i1", ("i0",)), ("i3", ("i2",)))
