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
SITES_OF_A_TOWN = 3
"""So many airports, depots or harbours does a town have: that they are struck again and again is news too."""

MANY = (20, 400)
"""How many flights, drones or metres are told in figures, at least and at most."""

UNIONS = ("Union", "Guild", "League", "Brotherhood")
CRAFT = ("Star", "Pride", "Hope", "Spirit")
SCENES = ("a car park", "a bar", "a corner shop", "a bus stop", "a playground", "a garage", "a stairwell", "a kiosk")
FIRST_DAY = date(2021, 5, 9)
AGREEING = 0.7
"""So many reports give the true number; the others have one more or one fewer, or a figure a tenth off."""

FOLLOW_UP_DAYS = (15, 60)
"""How many days later a follow-up is printed, at least and at most. It recalls the day of the event."""

WEEKDAYS = 0.5
"""So many say "Sunday", the others "May 9"."""

SENTENCE = re.compile(r"\S.*?(?:[a-z]\.(?= |$)|$)")
HOUR = re.compile(r"(\d+)\.(\d\d) pm")
COUNT = re.compile(rf"(?<![.\w])({'|'.join(NUMBERS)}|\d{{2,3}}) ([a-z]+)")

LABELS = (
    ("who", "PERSON"), ("chief", "PERSON"), ("city", "GPE"), ("place", "FAC"), ("site", "FAC"), ("union", "ORG"),
    ("craft", "PRODUCT"),
)  # fmt: skip
"""What a parser calls each fact that is a name."""

Kind = tuple[tuple[str, str], ...]
"""The headline and the body of each report of an event; one that says what happened `{later}` is a follow-up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """Where events happen: who is in power there speaks of all of them, and its sites are few."""

    name: str
    chief: str
    sites: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report of an event, with the names and days that may stand in it, the label or the value of each."""

    item: Item
    names: tuple[tuple[str, str], ...]
    times: tuple[tuple[str, str], ...]
    day: date

    def reading(self) -> Reading:
        """The reading of the report, its names, days, hours and figures found."""
        body = self.item.body
        entities = [
            Entity(start=m.start(), end=m.end(), text=m.group(), label=label, canonical=m.group())
            for text, label in self.names
            for m in re.finditer(re.escape(text), body)
        ]
        annotated = Annotated(
            item=self.item,
            sentences=tuple(found.span() for found in SENTENCE.finditer(body)),
            entities=tuple(sorted(entities, key=lambda entity: entity.start)),
            places=(),
            times=tuple(_times(body, self.times, self.day)),
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
    """So many events of a kind within so many days, each with its reports; those after another are of other sites."""
    dice = random.Random(seed)
    towns = [_town(city, dice) for city in cities]
    return [
        list(_told(kind, f"{seed}-{number}", _facts(dice, dice.choice(towns), number), dice, days))
        for number in range(count)
    ]


def told_together(events: Sequence[Sequence[Report]]) -> set[frozenset[str]]:
    """The ids of the reports of each event: the groups that are to be found."""
    return {frozenset(report.item.id for report in event) for event in events}


def _town(city: str, dice: random.Random) -> Town:
    sites = tuple(name(dice) for _ in range(SITES_OF_A_TOWN))
    return Town(name=city, chief=f"{dice.choice(FIRST)} {name(dice)}", sites=sites)


def _facts(dice: random.Random, town: Town, number: int) -> dict[str, str]:
    """What is true of an event, by the name that it has in the reports of a kind."""
    return {
        "who": f"{dice.choice(FIRST)} {name(dice)}",
        "chief": town.chief,
        "city": town.name,
        "place": f"{name(dice)} {dice.choice(STREETS)}",
        "site": town.sites[number % SITES_OF_A_TOWN],
        "union": f"{name(dice)} {dice.choice(UNIONS)}",
        "craft": f"{dice.choice(CRAFT)} of {name(dice)}",
        "age": str(dice.randint(18, 80)),
        "hour": f"{dice.randint(1, 11)}.{dice.randint(10, 59)} pm",
        "scene": dice.choice(SCENES),
    }


def _told(kind: Kind, key: str, facts: dict[str, str], dice: random.Random, days: int) -> Iterator[Report]:
    day = FIRST_DAY + timedelta(dice.randrange(days))
    hurt, many = dice.randrange(len(NUMBERS)), dice.randint(*MANY)
    for version, (headline, body) in enumerate(kind):
        late = dice.randint(*FOLLOW_UP_DAYS) if "{later}" in body else version
        published, dated = day + timedelta(late), f"{day:%B} {day.day}"
        told = facts | {
            "hurt": NUMBERS[min(max(hurt + _error(dice), 0), len(NUMBERS) - 1)],
            "many": str(many + _error(dice) * many // 10),
            "day": f"{day:%A}" if dice.random() < WEEKDAYS else dated,
            "date": dated,
            "month": f"{day:%B}",
            "later": f"{published:%A}",
        }
        item = Item(
            id=f"event-{key}-{version}",
            path="report.txt",
            layout=Layout.TEXT_A,
            sha256="",
            headline=headline.format(**told),
            body=body.format(**told),
            published=published.isoformat(),
        )
        values = {told["later"]: f"{published}"} if "{later}" in body else {told["day"]: f"{day}"}
        yield Report(
            item=item,
            names=tuple((facts[fact], label) for fact, label in LABELS),
            times=(*values.items(), (dated, f"{day}"), (told["month"], f"{day:%Y-%m}")),
            day=day,
        )


def _error(dice: random.Random) -> int:
    return 0 if dice.random() < AGREEING else dice.choice((-1, 1))


def _times(body: str, days: Sequence[tuple[str, str]], day: date) -> Iterator[Time]:
    value_of = dict(days)
    for m in re.finditer("|".join(rf"\b{text}\b" for text in sorted(value_of, reverse=True)), body):
        yield Time(start=m.start(), end=m.end(), text=m.group(), type=TimeType.DATE, value=value_of[m.group()])
    for m in HOUR.finditer(body):
        value = f"{day}T{int(m[1]) + 12}:{m[2]}"
        yield Time(start=m.start(), end=m.end(), text=m.group(), type=TimeType.TIME, value=value)


def _quantities(body: str) -> Iterator[Quantity]:
    for m in COUNT.finditer(body):
        value, of = float(NUMBERS.index(m[1]) + 2 if m[1] in NUMBERS else m[1]), m[2]
        yield Quantity(
            start=m.start(), end=m.end(), text=m.group(), value=value, low=None, high=None, unit=None, of=of,
            change=Change.EXACT,
        )  # fmt: skip
