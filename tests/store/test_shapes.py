"""What is kept in one shape is made anew where records have another, whether or not a version was raised."""

from dataclasses import dataclass, make_dataclass

from secondsource.runner import made_by
from secondsource.store.shapes import shape


@dataclass(frozen=True)
class Boat:
    """A boat."""

    name: str
    crew: tuple[int, ...] = ()


def test_words_about_a_record_are_not_its_shape_and_fields_are():
    fields = [("name", str), ("crew", tuple[int, ...], ())]
    same = make_dataclass("Boat", fields, frozen=True, namespace={"__doc__": "Another sentence."})
    more = make_dataclass("Boat", [*fields, ("mast", int, 1)], frozen=True)
    other = make_dataclass("Boat", [("name", int), *fields[1:]], frozen=True)
    assert shape(Boat) == shape(same)
    assert len({shape(Boat), shape(more), shape(other)}) == 3


def test_readings_and_dossiers_of_another_shape_were_made_by_others(monkeypatch):
    before = made_by.items_made_by(), made_by.groups_made_by(), made_by.stories_made_by()
    monkeypatch.setattr(made_by, "shape", lambda _kind: "other")
    after = made_by.items_made_by(), made_by.groups_made_by(), made_by.stories_made_by()
    assert all(old != new for old, new in zip(before, after, strict=True))
