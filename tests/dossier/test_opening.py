"""When and where a story was, as its first lines tell it, and the strip of its claims."""

from dataclasses import replace

import pytest

from dossier.sample import sample
from factory import make_item, make_statement, make_verdict
from secondsource.dossier.days import period
from secondsource.dossier.index import Index
from secondsource.dossier.opening import episodes, opening, outlook
from secondsource.dossier.setting import when, where
from secondsource.dossier.strip import MOST_DOTS, MOST_MARKS, strip
from secondsource.model.annotation import Annotated, Place, Time, TimeType
from secondsource.model.fivew import Answer, FiveWs
from secondsource.model.parse import Parse
from secondsource.model.reading import Reading
from secondsource.model.span import Passage
from secondsource.model.story import Part, Story, Told
from secondsource.model.verdict import Standing

BODY = "On Monday the silo of Wick burned. Not Hull."


def _reading(name, day="2024-03-04", place="Wick"):
    item = make_item(BODY, id=name, published="2024-03-05")
    monday = Time(start=3, end=9, text="Monday", type=TimeType.DATE, value=day)
    wick = Place(start=22, end=26, text="Wick", name=place, lat=None, lon=None, country=None, gazetteer_id=None)
    told = FiveWs(
        when=(Answer(text="Monday", start=3, end=9),),
        where=(Answer(text="Wick", start=22, end=26), Answer(text="Hull", start=39, end=43)),
    )
    annotated = Annotated(
        item=item, sentences=((0, 34),), entities=(), places=(wick,), times=(monday,), quantities=(), attributions=(),
        fivew=told,
    )  # fmt: skip
    return Reading(annotated=annotated, parse=Parse(tokens=(), sentences=()))


def _asked(*readings, origins=None, first=None):
    held = {one.item.id: one for one in readings}
    story = Story(id="s", headline="h", items=tuple(held), first=first)
    return when(story, held, origins or {}), where(story, held, origins or {})


def test_a_day_and_a_place_come_with_the_words_that_tell_them():
    day, places = _asked(_reading("a"))
    assert day == Told(value="2024-03-04", passages=(Passage(item="a", start=3, end=9, text="Monday"),))
    assert [one.value for one in places] == ["Wick"]  # the second answer has half its weight


def test_copies_do_not_outvote_two_origins():
    readings = [_reading(name, day="2024-03-03", place="Thurso") for name in "abc"] + [_reading("d"), _reading("e")]
    day, places = _asked(*readings, origins={"a": "o", "b": "o", "c": "o", "d": "p", "e": "q"})
    assert (day.value, places[0].value) == ("2024-03-04", "Wick")


@pytest.mark.parametrize(
    ("days", "day"),
    [
        (("2024-03-04", "2024-03-06", "2024-03-06"), "2024-03-04"),  # what came after was told more often
        (("2024-03-06", "2024-03-06", "2024-03-06"), "2024-03-06"),  # what was announced
        (("2023-03-04", "2024-03-06", "2024-03-06"), "2024-03-06"),  # long ago
        (("2024-03-04", "2024-03-06", "2024-03-06", "2024-03-06"), "2024-03-06"),  # too few
    ],
)
def test_an_event_was_before_it_was_first_reported(days, day):
    readings = [_reading(str(number), day=one) for number, one in enumerate(days)]
    assert _asked(*readings, first="2024-03-05T08:00:00Z")[0].value == day


def test_a_place_in_the_capitals_of_a_dateline_is_the_same_place():
    assert [one.value for one in _asked(_reading("a", place="THURSO"), _reading("b", place="Thurso"))[1]] == ["Thurso"]


def test_a_second_place_needs_nearly_as_many_reports():
    readings = [_reading(name, place="Wick") for name in "abc"] + [_reading("d", place="Thurso")]
    origins = {"a": "o", "b": "o", "c": "o", "d": "p"}
    assert "Thurso" not in [one.value for one in _asked(*readings, origins=origins)[1]]  # one origin of two


def test_nothing_told_is_nothing_shown():
    assert _asked(_reading("a", day=None))[0] is None
    story = Story(id="s", headline="h", items=("a",))
    assert list(opening(story, Index.of(sample()))) == []


def test_the_opening_leads_to_a_report_that_tells_it():
    dossier = sample()
    first = dossier.items[0]
    told = Told(value="2024-03-04", passages=(Passage(item=first.id, start=0, end=4, text=first.body[:4]),))
    story = replace(dossier.stories[0], when=told, first="2024-03-05", last="2024-03-06")
    lines = list(opening(story, Index.of(dossier)))
    assert [(one.label, one.text) for one in lines] == [
        ("When", "Monday 4 March 2024"),
        ("Reported", "5 to 6 March 2024"),
    ]
    assert (lines[0].support, lines[0].report) == ("1 of 3 reports", 1)


def test_sub_events_come_with_their_days_and_reports():
    dossier = sample()
    ids = dossier.stories[0].items
    strike = Part(items=(ids[2], ids[0]), first="2024-03-04", last="2024-03-05", differs=("when",),
                  explanation="Two reports tell of it.", evidence=())  # fmt: skip
    (one,) = episodes(replace(dossier.stories[0], parts=(strike,)), Index.of(dossier))
    assert (one.days, one.reports) == ("4 to 5 March 2024", (1, 3))


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2024-02-29", "2024-02-29", "29 February 2024"),
        ("2023-12-30", "2024-01-02", "30 December 2023 to 2 January 2024"),
        ("2024-03", "2024-04", "2024-03 to 2024-04"),
    ],
)
def test_periods(first, last, told):
    assert period(first, last) == told


def test_a_strip_has_a_row_a_standing_and_a_mark_a_claim():
    dossier = sample()
    rows = strip(dossier.claims, Index.of(dossier))
    assert [(row.standing, [mark.number for mark in row.marks]) for row in rows] == [
        ("corroborated", [1]),
        ("disputed", [2, 3]),
        ("denied", [4]),
    ]
    assert (rows[0].marks[0].origins, rows[0].marks[0].sources) == (2, 2)


def test_a_strip_is_bounded_and_counts_the_rest():
    item = make_item("Rain fell.", id="i")
    said = make_statement(item, "Rain fell")
    origins = tuple(f"o{n}" for n in range(9))
    claims = [
        make_verdict([said], id=f"k{n}", standing=Standing.DISPUTED, origins=origins) for n in range(MOST_MARKS + 5)
    ]
    row = strip(claims, Index.of(replace(sample(), claims=tuple(claims))))[0]
    assert (row.count, len(row.marks)) == (MOST_MARKS + 5, MOST_MARKS)
    assert (row.marks[0].origins, row.marks[0].squares) == (9, MOST_DOTS)


@pytest.mark.parametrize(
    ("origins", "differing", "told"),
    [
        ("a", 0, "So far there is one report: nothing in it can be set against another."),
        ("aaa", 0, "All 3 reports rest on the reporting of one newsroom: they corroborate nothing."),
        ("ab", 0, "No two reports were found to disagree."),
        ("ab", 1, ""),
    ],
)
def test_what_reports_can_tell_against_each_other_is_said(origins, differing, told):
    dossier = sample()
    items = tuple(replace(dossier.items[0], id=str(at), origin=one) for at, one in enumerate(origins))
    story = replace(dossier.stories[0], items=tuple(one.id for one in items))
    assert outlook(story, Index.of(replace(dossier, items=items)), differing) == told
