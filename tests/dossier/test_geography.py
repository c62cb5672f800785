"""Where marks and names stand on the map of a story."""

import re

import pytest

from factory import make_item, make_statement
from secondsource.dossier.geography import MOST_MARKS, geography
from secondsource.dossier.projection import HEIGHT, WIDTH, Frame, outline_path
from secondsource.model.annotation import Place

PLACES = {
    "Aberdeen": (57.14, -2.1, "town"),
    "Inverness": (57.48, -4.22, "town"),
    "Scotland": (56.8, -4.2, "region"),
    "Auckland": (-36.85, 174.76, "town"),
    "Suva": (-18.14, 178.44, "town"),
    "Apia": (-13.83, -171.77, "town"),
    "Europe": (50.0, 15.0, "continent"),
}


def _said(report, *names, **fields):
    places = []
    for name in names:
        lat, lon, kind = PLACES[name]
        where = {"name": name, "lat": lat, "lon": lon, "kind": kind, "country": None, "gazetteer_id": None}
        places.append(Place(start=0, end=1, text="N", **(where | fields)))
    return make_statement(make_item(id=report), places=tuple(places))


def test_a_dot_grows_with_the_reports_and_each_report_counts_once():
    drawn = geography([_said("a", "Aberdeen"), _said("a", "Aberdeen"), _said("b", "Aberdeen", "Inverness")])
    marks = {mark.name: mark for mark in drawn.marks}
    assert (marks["Aberdeen"].reports, marks["Inverness"].reports) == (2, 1)
    assert marks["Aberdeen"].radius > marks["Inverness"].radius > 0
    assert marks["Aberdeen"].x > marks["Inverness"].x  # it lies to the east
    assert marks["Aberdeen"].y > marks["Inverness"].y  # and to the south


def test_an_area_has_a_name_and_no_dot():
    drawn = geography([_said("a", "Aberdeen", "Scotland")])
    assert {mark.name: mark.radius > 0 for mark in drawn.marks} == {"Aberdeen": True, "Scotland": False}
    assert all(mark.label for mark in drawn.marks)


def test_what_lies_far_off_is_named_and_does_not_shrink_the_rest():
    drawn = geography([_said("a", "Aberdeen", "Inverness", "Auckland"), _said("b", "Aberdeen")])
    assert drawn.outside == (("Auckland", 1),)
    assert drawn.bar_km <= 200


def test_a_name_is_one_place_throughout_a_story():
    elsewhere = _said("c", "Aberdeen", lat=39.5, lon=-76.2)
    drawn = geography([elsewhere, _said("a", "Aberdeen", "Inverness"), _said("b", "Aberdeen")])
    assert {mark.name: mark.reports for mark in drawn.marks} == {"Aberdeen": 3, "Inverness": 1}
    assert not drawn.outside and drawn.bar_km <= 200


def test_the_date_line_does_not_part_neighbours():
    drawn = geography([_said("a", "Suva", "Apia")])
    assert not drawn.outside
    assert abs(drawn.marks[0].x - drawn.marks[1].x) < WIDTH


@pytest.mark.parametrize(
    "statement",
    [_said("a"), _said("a", "Europe"), _said("a", "Aberdeen", people=True), _said("a", "Aberdeen", lat=None)],
    ids=["no place", "a continent", "a people", "a place that is not known"],
)
def test_nothing_to_show_is_no_map(statement):
    assert geography([statement]) is None


def test_names_lie_on_no_other_name_and_on_no_dot():
    crowd = [
        _said(f"r{n}", "Aberdeen", name=f"Place {n}", lat=57 + n % 7 / 100, lon=-2 - n % 11 / 100) for n in range(60)
    ]
    drawn = geography(crowd)
    assert len(drawn.marks) == MOST_MARKS and len(drawn.outside) == 60 - MOST_MARKS
    places = [mark.label for mark in drawn.marks if mark.label]
    assert 0 < len(places) < MOST_MARKS
    assert len(set(places)) == len(places)


@pytest.mark.parametrize("lon", [-180.0, -2.0, 179.0])
def test_outlines_stay_near_the_frame(lon):
    frame = Frame.around([(lon, 57.0), (lon, 66.0)])
    path = outline_path(frame, border=False) + outline_path(frame, border=True)
    numbers = [tuple(map(int, pair)) for pair in re.findall(r"(-?\d+) (-?\d+)", path)]
    assert numbers
    assert all(-WIDTH <= x <= 2 * WIDTH and -HEIGHT <= y <= 2 * HEIGHT for x, y in numbers)
