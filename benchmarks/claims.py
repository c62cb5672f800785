"""What lineage, claims and judgement cost for one story of 60, 200 and 600 reports: CPU seconds of one process.

`python -m benchmarks.claims [COUNT ...]`. The reports are invented: each tells a dozen facts of one fire in words of
its own, some with other figures, and every third is a copy. Nearly every report is like every other, which is the
worst case: what grew with the pairs would cost ten times as much a report at 600 as at 60. Reading is not counted.
"""

import random
import sys
import time
from collections.abc import Iterator
from typing import NamedTuple

from secondsource.model.item import Item, Layout
from secondsource.model.reading import Reading
from secondsource.pipeline import Pipeline
from secondsource.runner.local import load_pipeline

COUNTS = (60, 200, 600)
MOST_SECONDS = 5.0
"""For claims and judgement of the smallest story."""

MOST_GROWTH = 3.0
"""Times what all costs a report in the largest story over the smallest."""

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


class Spent(NamedTuple):
    """CPU seconds for lineage, and from statements to standing."""

    lineage: float
    judged: float


def main(counts: tuple[int, ...] = COUNTS) -> int:
    """Measure and print; 1 if the first count takes too long, or a report of the last far longer than of the first."""
    pipeline = load_pipeline(body_only=True)
    readings = list(pipeline.annotation(items(max(counts))))
    spent = [_judged(pipeline, readings[:count]) for count in counts]
    each = [(one.lineage + one.judged) / count for one, count in zip(spent, counts, strict=True)]
    return int(spent[0].judged > MOST_SECONDS or each[-1] > MOST_GROWTH * each[0])


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


def _judged(pipeline: Pipeline, readings: list[Reading]) -> Spent:
    """What a story of all readings costs; it is printed, too."""
    marks: dict[str, float] = {}
    dossier = pipeline.judge_story(readings, lambda stage: marks.update({stage: time.process_time()}))
    spent = Spent(marks["statements"] - marks["lineage"], marks["dossier"] - marks["statements"])
    each = 1000 * sum(spent) / len(readings)
    print(
        f"{len(readings)} reports, {len(dossier.statements)} statements, {len(dossier.claims)} claims:"
        f" lineage {spent.lineage:.1f} s, claims and judgement {spent.judged:.1f} s, {each:.0f} ms a report",
        flush=True,
    )
    return spent


if __name__ == "__main__":
    sys.exit(main(tuple(map(int, sys.argv[1:])) or COUNTS))
