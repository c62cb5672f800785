"""What claims and judgement cost for one story of 60, 200 and 600 reports: CPU seconds of one process.

`python -m benchmarks.claims [COUNT ...]`. The reports are invented: each tells a dozen facts of one fire in words of
its own, some with other figures, and every third is a copy. Reading them costs more by far and is not counted; the
readings are kept in no file.
"""

import random
import sys
import time
from collections.abc import Iterator

from secondsource.model.item import Item, Layout
from secondsource.model.reading import Reading
from secondsource.pipeline import Pipeline
from secondsource.runner.local import load_pipeline

COUNTS = (60, 200, 600)
MOST_SECONDS = 5.0
"""For the smallest story."""

FACTS = (
    ("The fire killed {a} people, {s} said.", "{s} put the number of dead at {a}.", "{a} bodies were found, said {s}."),
    ("{b} people were hurt, {s} said.", "{s} counted {b} injured.", "Doctors treated {b} wounded, according to {s}."),
    ("It broke out in the {p} at {h} a.m.", "The blaze started in the {p} shortly after {h} a.m., {s} said."),
    ("{c} firefighters fought the flames.", "{s} sent {c} firefighters.", "The flames were fought by {c} men."),
    ("The owner denied that a door was locked.", "The doors were locked, {s} said.", "No door was locked, {s} said."),
    ("The hall was built in {y}.", "The building dates from {y}, {s} said.", "Built in {y}, the hall had no alarm."),
    ("{s} will hold an inquiry in May.", "An inquiry was ordered by {s}.", "{s} ordered an inquiry on Tuesday."),
    ("Damage was put at {d} million crowns.", "{s} estimates the loss at {d} million crowns."),
    ("Schools nearby stayed shut on Monday.", "{s} closed {e} schools.", "{e} schools were closed, {s} said."),
    ("A witness saw smoke from the {p}.", "Smoke rose from the {p}, a neighbour told reporters."),
)  # fmt: skip
SPEAKERS = (
    "police",
    "the mayor",
    "fire chief Ada Holm",
    "the hospital",
    "minister Olaf Brandt",
    "a neighbour",
    "the union",
)
PLACES = ("kitchen", "cellar", "attic", "boiler room", "hall")
ASIDES = ("harbour", "bakery", "tram", "market", "chapel", "bridge", "school choir", "rowing club", "library", "mill")


def main(counts: tuple[int, ...] = COUNTS) -> int:
    """Measure and print; 1 if the first count takes too long."""
    pipeline = load_pipeline(body_only=True)
    readings = list(pipeline.annotation(items(max(counts))))
    spent = []
    for count in counts:
        seconds, statements = _judged(pipeline, readings[:count])
        spent.append(seconds)
        print(f"{count} reports, {statements} statements: {seconds:.1f} s, {1000 * seconds / count:.1f} ms a report")
    return int(spent[0] > MOST_SECONDS)


def items(count: int) -> Iterator[Item]:
    """Invented reports of one event, the same every time."""
    chance = random.Random(6)
    bodies: list[str] = []
    for number in range(count):
        body = chance.choice(bodies) if number % 3 == 2 else _body(chance)
        bodies.append(body)
        day = f"2024-03-{10 + number % 3}"
        yield Item(
            id=f"r{number:04}", path="", layout=Layout.TEXT_A, sha256="", body=body, published=day, language="en"
        )


def _body(chance: random.Random) -> str:
    told = [chance.choice(fact) for fact in FACTS]
    aside = " and ".join(chance.sample(ASIDES, 2))
    figures = {name: str(chance.choice((7, 9, 12, 14, 23, 41, 60))) for name in "abcde"}
    lines = [
        line.format(
            **figures,
            s=chance.choice(SPEAKERS),
            p=chance.choice(PLACES),
            h=chance.choice((2, 3, 4)),
            y=1960 + chance.randrange(9),
        )
        for line in told
    ]
    lines.append(f"People from the {aside} brought {chance.randrange(3, 90)} blankets to the {chance.choice(ASIDES)}.")
    chance.shuffle(lines)
    return "\n".join(line[0].upper() + line[1:] for line in lines)


def _judged(pipeline: Pipeline, readings: list[Reading]) -> tuple[float, int]:
    """CPU seconds from statements to standing for a story of all readings, and how many statements it has."""
    marks: dict[str, float] = {}
    dossier = pipeline.judge_story(readings, lambda stage: marks.update({stage: time.process_time()}))
    return marks["dossier"] - marks["statements"], len(dossier.statements)


if __name__ == "__main__":
    sys.exit(main(tuple(map(int, sys.argv[1:])) or COUNTS))
