"""The stage reads items in order, lazily, and leaves other languages alone."""

from dataclasses import replace
from itertools import count, islice

from factory import make_item
from secondsource.annotation.stage import NOT_READ, Annotation, redate
from secondsource.language.gazetteer import load_gazetteer
from secondsource.language.parser import load_parser

BODY = "The ferry left Bergen on Friday, police said.\nThree people were hurt, Anna Lind said."


def read(*items):
    return list(Annotation(load_parser(), load_gazetteer())(items))


def test_each_item_has_one_reading_in_order():
    items = [make_item(body) for body in (BODY, "", "No one was hurt.", BODY)]
    readings = read(*items)
    assert [reading.item.id for reading in readings] == [item.id for item in items]
    assert readings[0].annotated.places == readings[3].annotated.places


def test_everything_is_read():
    annotated = read(make_item(BODY, published="2024-05-13"))[0].annotated
    assert annotated.sentences == ((0, 45), (46, 85))
    assert [place.name for place in annotated.places] == ["Bergen"]
    assert [time.value for time in annotated.times] == ["2024-05-10"]
    assert annotated.quantities[0].value == 3
    assert {attribution.speaker for attribution in annotated.attributions} >= {"Anna Lind"}


def test_items_are_read_as_they_come():
    endless = (make_item(f"Ship {number} sank.") for number in count())
    assert len(list(islice(Annotation(load_parser(), load_gazetteer(), window_items=2)(endless), 3))) == 3


def test_other_languages_keep_their_body_and_a_note():
    reading = read(make_item("Der Hafen ist zu.", language="de"))[0]
    assert reading.item.body == "Der Hafen ist zu."
    assert reading.item.notes == (NOT_READ,)
    assert reading.annotated.sentences == ()


def test_a_date_found_later_moves_the_times():
    undated = read(make_item(BODY))[0]
    dated = redate(undated, "2024-05-13")
    assert (dated.item.published, dated.item.published_inferred) == ("2024-05-13", True)
    assert [time.value for time in dated.annotated.times] == ["2024-05-10"]
    assert replace(dated.annotated, item=undated.item, times=()) == replace(undated.annotated, times=())
