"""The day of an undated item, told from its story."""

import pytest

from secondsource.model.story import Story
from secondsource.stories.dates import infer_dates
from stories.reports import FERRY, report, reports

FRIDAY, SATURDAY, MONDAY = "2022-05-13", "2022-05-14", "2022-05-16"
FIRE = "A fire destroyed the old mill at Tolbury {day}. No one was hurt, Noor Vance said."
INQUIRY = "An inquiry into the fire at the Tolbury mill opens {day}. Its head is a retired judge."


def inferred(*rows):
    readings = [report(f"item-{number}", None, published, body) for number, (published, body) in enumerate(rows)]
    story = Story(id="story-1", headline="", items=tuple(reading.item.id for reading in readings))
    return infer_dates(readings, [story])


CASES = [
    # the weekday of its one mate
    ([(FRIDAY, FIRE.format(day="on Friday")), (None, FIRE.format(day="Friday morning"))], FRIDAY),
    # the mate whose weekday it speaks of, not the first
    ([(FRIDAY, FIRE.format(day="")), (MONDAY, FIRE.format(day="")), (None, FIRE.format(day="on Monday"))], MONDAY),
    # a copy takes the day of its original, though another mate is earlier
    ([(FRIDAY, FIRE.format(day="")), (MONDAY, INQUIRY.format(day="soon")), (None, INQUIRY.format(day="soon"))], MONDAY),
    # without any sign, the mate it is most like, the earlier on a tie
    ([(SATURDAY, FIRE.format(day="")), (FRIDAY, FIRE.format(day="")), (None, FIRE.format(day=""))], FRIDAY),
    # a time with zone is a day
    ([(f"{FRIDAY}T18:00:00+02:00", FIRE.format(day="")), (None, FIRE.format(day="on Friday's night"))], FRIDAY),
    # empty text
    ([(FRIDAY, FIRE.format(day="")), (None, "")], FRIDAY),
]


@pytest.mark.parametrize(("rows", "day"), CASES)
def test_an_undated_item_takes_the_day_of_its_story(rows, day):
    assert inferred(*rows) == {f"item-{len(rows) - 1}": day}


def test_nothing_is_inferred_where_no_mate_has_a_day():
    assert inferred((None, FIRE.format(day="on Friday")), ("2022", FIRE.format(day=""))) == {}


def test_dated_items_are_left_alone():
    assert inferred((FRIDAY, FIRE), (MONDAY, FIRE)) == {}


def test_the_order_of_items_does_not_matter():
    story = Story(id="story-1", headline="", items=("ferry-1", "ferry-2", "ferry-3"))
    forward, backward = infer_dates(reports(FERRY), [story]), infer_dates(reports(FERRY)[::-1], [story])
    assert forward == backward == {"ferry-3": "2021-03-02"}
