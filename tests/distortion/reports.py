"""The reports of this folder: what two newsrooms report truly, and what a third makes of it."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from factory import make_item
from secondsource.model.item import Item

KINDS = ("number", "actor", "roles", "plan", "negation", "date")
DAY = "2024-03-12"
OUTLETS = ("Ashgrove Courier", "Riverside Dispatch", "Morning Lantern")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """`first` and `second` are true reports, `third` is the same truth in a sentence, `twins` distort it by kind."""

    name: str
    first: str
    second: str
    third: str
    aside: str
    twins: dict[str, str]

    def told(self, sentence: str) -> tuple[Item, Item, Item]:
        """Both true reports, and the third newsroom's with the sentence given."""
        bodies = (self.first, self.second, f"{sentence} {self.aside}")
        return tuple(_item(body, outlet) for body, outlet in zip(bodies, OUTLETS, strict=True))  # type: ignore[return-value]


@cache
def reports() -> tuple[Report, ...]:
    """All reports, in the order of the files."""
    files = sorted(Path(__file__).parent.glob("*.toml"))
    rows = [row for file in files for row in tomllib.loads(file.read_text(encoding="utf-8"))["report"]]
    return tuple(_report(row) for row in rows)


def twins() -> list[tuple[Report, str]]:
    """Each report with each kind of its twins."""
    return [(report, kind) for report in reports() for kind in report.twins]


def _report(row: dict[str, Any]) -> Report:
    return Report(twins={kind: row.pop(kind) for kind in KINDS if kind in row}, **row)


@cache
def _item(body: str, outlet: str) -> Item:
    return make_item(body, published=DAY, publisher=outlet, language="en")
