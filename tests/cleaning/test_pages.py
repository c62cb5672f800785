"""Pages in the styles of many outlets: each line marked with what it is, each page with what is to be read of it."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from factory import make_item
from secondsource.cleaning.stage import Cleaning
from secondsource.intake.text import read_text
from secondsource.model.item import FurnitureKind, Item, Layout

FOLDER = Path(__file__).parent / "pages"
KINDS = {
    "c": FurnitureKind.CREDIT,
    "p": FurnitureKind.CAPTION,
    "r": FurnitureKind.RELATED,
    "n": FurnitureKind.NAVIGATION,
    "x": FurnitureKind.DISCLAIMER,
    "m": FurnitureKind.PROMOTION,
    "k": FurnitureKind.CORRECTION,
}
"""Beside these, `h` is the headline, `b` the body and `.` a line of no certain kind that goes."""


@dataclass(frozen=True)
class Page:
    name: str
    fields: dict[str, str]
    lines: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        end = "\r\n" if "crlf" in self.fields else "\n"
        return end.join(line for _, line in self.lines)

    def of(self, marks: str) -> list[str]:
        return [line for mark, line in self.lines if mark and mark in marks]


def pages() -> list[Page]:
    return [_page(part) for file in sorted(FOLDER.glob("*.txt")) for part in file.read_text("utf-8").split("=== ")[1:]]


def _page(part: str) -> Page:
    name, _, rest = part.partition("\n")
    head, _, text = rest.partition("---\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    lines = [(line[:1], line[2:].strip()) if line else ("", "") for line in text.rstrip("\n").split("\n")]
    return Page(name, fields, tuple((mark, line.removeprefix("| ")) for mark, line in lines))


def cleaned(page: Page) -> Item:
    draft = read_text(page.text)
    assert draft.layout in (Layout.TEXT_A, Layout.TEXT_B)
    fields = {name: getattr(draft, name) for name in ("layout", "headline", "byline", "url", "published")}
    return next(Cleaning()([make_item(draft.body, **fields)]))


PAGES = pages()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_body_is_the_report_and_nothing_else(page):
    item = cleaned(page)
    wanted, found = page.of("bk"), item.body.split("\n")
    if "wrapped" in page.fields:
        wanted, found = " ".join(wanted).split(), item.body.split()
    assert found == wanted


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_furniture_is_of_its_kind(page):
    kinds = {piece.text: piece.kind for piece in cleaned(page).furniture}
    wanted = {line: KINDS[mark] for mark, line in page.lines if mark in KINDS}
    assert {line: kinds.get(line) for line in wanted} == wanted


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_the_page_says_of_itself_is_read(page):
    item = cleaned(page)
    known = {name: value for name, value in page.fields.items() if name not in ("wrapped", "crlf")}
    found = {name: getattr(item, name) or "" for name in known}
    if "T" not in known.get("published", "T"):
        found["published"] = found["published"][:10]
    assert found == known
    headline = next(iter(page.of("h")))
    assert item.headline in (headline, headline.removeprefix("Title: "))
