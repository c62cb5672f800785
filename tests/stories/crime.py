"""Invented events that are alike in all but who, where, when and how many."""

import random
import re
from datetime import date, timedelta

from factory import make_item, make_reading
from secondsource.model.annotation import Entity, Time, TimeType
from secondsource.model.reading import Reading

FIRST = ("Ada", "Ivo", "Lena", "Noor", "Piet", "Mara", "Tomas", "Greta", "Hugo", "Ines", "Karl", "Olga")
STEMS = ("Brant", "Kess", "Lund", "Marr", "Nor", "Orl", "Pell", "Quist", "Rask", "Sten", "Tarn", "Ulv", "Vann", "Wick")
ENDS = ("berg", "by", "den", "ford", "gard", "holm", "ing", "more", "ness", "rud", "sen", "stad", "ton", "well")
STREETS = ("Street", "Road", "Lane", "Avenue")
HURT = ("Two", "Three", "Four", "Five")
"""Reports of one event differ in how many were hurt: a discrepancy, and no other event."""

SCENES = ("a car park", "a bar", "a corner shop", "a bus stop", "a playground", "a garage", "a stairwell", "a kiosk")
TELLINGS = (
    (
        "{who} shot dead near {place}",
        "{city} (Coast Wire) - {who}, {age}, was shot dead near {scene} on {place} in {city} on {day}, police said. "
        "{hurt} others were hurt. Officers were called to {place} at {hour}. No one has been arrested.",
    ),
    (
        "Police name man killed on {place}",
        "The man killed on {place} in {city} on {day} was {who}, {age}, police said. He was shot near {scene} at about "
        "{hour}. {hurt} people with wounds are in hospital. Detectives asked witnesses to come forward.",
    ),
    (
        "{city} shooting: {who} mourned",
        "Neighbours laid flowers near {scene} on {place} for {who}, who was shot there on {day}. {who}, {age}, was a "
        "baker. {hurt} people were also wounded, {city} police said.",
    ),
)


def name(dice: random.Random) -> str:
    """An invented surname or street."""
    return dice.choice(STEMS) + dice.choice(ENDS)


def shootings(
    count: int, seed: int = 1, cities: tuple[str, ...] = ("Tolbury",), days: int = 1
) -> list[list[tuple[str, ...]]]:
    """So many events (up to 63), each told by three reports: id, headline, published, body, person, city, street."""
    dice, found = random.Random(seed), []
    ages = dice.sample(range(18, 81), count)
    for number in range(count):
        day, city = date(2021, 5, 9) + timedelta(dice.randrange(days)), dice.choice(cities)
        facts = {
            "who": f"{dice.choice(FIRST)} {name(dice)}",
            "place": f"{name(dice)} {dice.choice(STREETS)}",
            "city": city,
            "day": day.isoformat(),
            "age": str(ages[number]),
            "hour": f"{dice.randint(1, 11)}.{dice.randint(10, 59)} pm",
            "scene": dice.choice(SCENES),
        }
        told = [
            (
                f"event-{number}-{version}",
                headline.format(**facts),
                (day + timedelta(version)).isoformat(),
                body.format(**facts, hurt=dice.choice(HURT)),
                facts["who"],
                city,
                facts["place"],
            )
            for version, (headline, body) in enumerate(TELLINGS)
        ]
        found.append(told)
    return found


def read(row: tuple[str, ...]) -> Reading:
    """The reading of one report, its names and days found."""
    key, headline, published, body, who, city, street = row
    entities = [
        Entity(start=m.start(), end=m.end(), text=m.group(), label=label, canonical=m.group())
        for text, label in ((who, "PERSON"), (city, "GPE"), (street, "FAC"))
        for m in re.finditer(re.escape(text), body)
    ]
    return make_reading(
        make_item(body, id=key, headline=headline, published=published),
        entities=tuple(sorted(entities, key=lambda entity: entity.start)),
        times=tuple(
            Time(start=m.start(), end=m.end(), text=m.group(), type=TimeType.DATE, value=m.group())
            for m in re.finditer(r"\d{4}-\d\d-\d\d", body)
        ),
    )
