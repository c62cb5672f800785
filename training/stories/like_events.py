"""Invented events that are alike in all but who, where, when and how many, each told by several reports.

Labelled news has few events that are told in the same words; thousands of them are what a newsroom keeps. A kind is
the headlines and bodies of its reports, with the facts in braces.
"""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from secondsource.model.annotation import Annotated, Change, Entity, Quantity, Time, TimeType
from secondsource.model.item import Item, Layout
from secondsource.model.parse import Parse
from secondsource.model.reading import Reading

FIRST = ("Ada", "Ivo", "Lena", "Noor", "Piet", "Mara", "Tomas", "Greta", "Hugo", "Ines", "Karl", "Olga")
STEMS = ("Brant", "Kess", "Lund", "Marr", "Nor", "Orl", "Pell", "Quist", "Rask", "Sten", "Tarn", "Ulv", "Vann", "Wick")
ENDS = ("berg", "by", "den", "ford", "gard", "holm", "ing", "more", "ness", "rud", "sen", "stad", "ton", "well")
STREETS = ("Street", "Road", "Lane", "Avenue")
NUMBERS = ("Two", "Three", "Four", "Five")
"""Reports of one event differ in how many were hurt: a discrepancy, and no other event."""

TOWNS = ("Tolbury", "Elmsdale", "Varnholt", "Brackness", "Corvale", "Harrow", "Kessby")
SCENES = ("a car park", "a bar", "a corner shop", "a bus stop", "a playground", "a garage", "a stairwell", "a kiosk")
FIRST_DAY = date(2021, 5, 9)
AGREEING = 0.7
"""So many reports give the true number."""

WEEKDAYS = 0.5
"""So many say "Sunday", the others "May 9"."""

DAY = re.compile(r"\b(?:[A-Z][a-z]+ \d+|[A-Z][a-z]+day)\b")
HOUR = re.compile(r"(\d+)\.(\d\d) pm")
COUNT = re.compile(rf"({'|'.join(NUMBERS)}) (?:others|people|\w+)")

Kind = tuple[tuple[str, str], ...]
"""The headline and the body of each report of an event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report of an event, with the names that stand in it."""

    item: Item
    people: tuple[str, str]
    city: str
    street: str
    day: date

    def reading(self) -> Reading:
        """The reading of the report, its names, days, hours and figures found."""
        body = self.item.body
        labels = (*((name, "PERSON") for name in self.people), (self.city, "GPE"), (self.street, "FAC"))
        entities = [
            Entity(start=m.start(), end=m.end(), text=m.group(), label=label, canonical=m.group())
            for text, label in labels
            for m in re.finditer(re.escape(text), body)
        ]
        annotated = Annotated(
            item=self.item,
            sentences=((0, len(body)),),
            entities=tuple(sorted(entities, key=lambda entity: entity.start)),
            places=(),
            times=tuple(_times(body, self.day)),
            quantities=tuple(_quantities(body)),
            attributions=(),
        )
        return Reading(annotated=annotated, parse=Parse((), ()))


def name(dice: random.Random) -> str:
    """An invented surname or street."""
    return dice.choice(STEMS) + dice.choice(ENDS)


def like_events(
    kind: Kind, count: int, seed: int = 1, cities: Sequence[str] = TOWNS[:1], days: int = 1
) -> list[list[Report]]:
    """So many events of a kind within so many days, each with its reports; those in power in a town are the same."""
    dice = random.Random(seed)
    chiefs = {city: f"{dice.choice(FIRST)} {name(dice)}" for city in cities}
    return [
        list(_told(kind, f"{seed}-{number}", dice, chiefs, FIRST_DAY + timedelta(dice.randrange(days))))
        for number in range(count)
    ]


def _told(kind: Kind, key: str, dice: random.Random, chiefs: dict[str, str], day: date) -> Iterator[Report]:
    city, true = dice.choice(sorted(chiefs)), dice.choice(NUMBERS)
    facts = {
        "who": f"{dice.choice(FIRST)} {name(dice)}",
        "place": f"{name(dice)} {dice.choice(STREETS)}",
        "city": city,
        "chief": chiefs[city],
        "age": str(dice.randint(18, 80)),
        "hour": f"{dice.randint(1, 11)}.{dice.randint(10, 59)} pm",
        "scene": dice.choice(SCENES),
    }
    for version, (headline, body) in enumerate(kind):
        hurt = true if dice.random() < AGREEING else dice.choice(NUMBERS)
        item = Item(
            id=f"event-{key}-{version}",
            path="report.txt",
            layout=Layout.TEXT_A,
            sha256="",
            headline=headline.format(**facts, hurt=hurt, day=""),
            body=body.format(
                **facts, hurt=hurt, day=f"{day:%A}" if dice.random() < WEEKDAYS else f"{day:%B} {day.day}"
            ),
            published=(day + timedelta(version)).isoformat(),
        )
        yield Report(item=item, people=(facts["who"], facts["chief"]), city=city, street=facts["place"], day=day)


def _times(body: str, day: date) -> Iterator[Time]:
    for m in DAY.finditer(body):
        yield Time(start=m.start(), end=m.end(), text=m.group(), type=TimeType.DATE, value=day.isoformat())
    for m in HOUR.finditer(body):
        value = f"{day}T{int(m[1]) + 12}:{m[2]}"
        yield Time(start=m.start(), end=m.end(), text=m.group(), type=TimeType.TIME, value=value)


def _quantities(body: str) -> Iterator[Quantity]:
    for m in COUNT.finditer(body):
        value, of = float(NUMBERS.index(m[1]) + 2), m.group().split()[-1]
        yield Quantity(
            start=m.start(), end=m.end(), text=m.group(), value=value, low=None, high=None, unit=None, of=of,
            change=Change.EXACT,
        )  # fmt: skip
