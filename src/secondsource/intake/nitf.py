"""NITF, the News Industry Text Format: the markup of a text and what its head says of it."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from secondsource.errors import InputError
from secondsource.intake.draft import Draft
from secondsource.intake.elements import attribute_of, language_of, text_of
from secondsource.intake.markup import Marked, read_tree
from secondsource.intake.part import Found
from secondsource.intake.wire import (
    CORRECTION_NOTE,
    global_name,
    language_code,
    made_by,
    note_to_editors,
    status_note,
    web_address,
    wire_time,
)
from secondsource.intake.xml import parse_xml
from secondsource.model.item import Credit, Furniture, FurnitureKind, Layout

HTML_BY_TAG = {
    "body.content": "div", "block": "div", "hl1": "h1", "hl2": "h2", "bq": "blockquote", "media": "figure",
    "media-caption": "figcaption", "media-producer": "figcaption", "media-metadata": "template",
    "media-reference": "template", "media-object": "template", "nitf-table": "div", "nitf-table-metadata": "template",
    "nitf-col": "template", "nitf-colgroup": "template", "note": "aside", "fn": "aside", "credit": "p",
    "datasource": "p", "byline": "p", "dateline": "p", "tagline": "p", "copyrite": "p",
}  # fmt: skip
"""The elements of NITF by the element of HTML that does the same; `template` holds nothing to read."""
TIMES = (("date.issue", "norm"), ("story.date", "norm"), ("pubdata", "date.publication"), ("date.release", "norm"))
MOST_NOTES = 20
LEAST_REPEATED = 60
"""Paragraphs of so many characters are not the same by chance."""
# The agency in brackets that a dateline ends with.
DATELINE_AGENCY = re.compile(r"\(([^()]{2,40})\)")


def read_nitf(raw: bytes) -> Iterator[tuple[str, Found]]:
    """The one report of an NITF document.

    Raises:
        InputError: if it is no XML, is harmful, or holds no text.
    """
    yield "", nitf_draft(parse_xml(raw))


def nitf_draft(root: etree._Element) -> Draft:
    """An item from a parsed `nitf` element, whose elements of the text take the names of HTML.

    Raises:
        InputError: if it holds no text.
    """
    headline = text_of(root, ".//hedline/hl1", ".//hl1", "head/title")
    published = (wire_time(attribute_of(root, f".//{path}", name)) for path, name in TIMES)
    text = _text(root, headline)
    if not text.body:
        raise InputError("no text", "an NITF document without a body")
    return Draft(
        layout=Layout.NITF,
        body=text.body,
        headline=headline,
        publisher=attribute_of(root, ".//pubdata", "name") or attribute_of(root, ".//doc.copyright", "holder"),
        byline=_byline(root),
        dateline=_place(text_of(root, ".//dateline/location", ".//dateline")),
        url=web_address(attribute_of(root, ".//pubdata", "ex-ref"), attribute_of(root, ".//doc-id", "id-string")),
        canonical_url=global_name(attribute_of(root, ".//doc-id", "id-string")),
        language=language_code(language_of(root)),
        published=next((day for day in published if day), None),
        credits=tuple(_credits(root)),
        notes=_notes(root),
        furniture=(*_remarks(root), *text.furniture),
    )


def _text(root: etree._Element, headline: str | None) -> Marked:
    """The text, with the line below it that says who had a hand in it."""
    content = root.find("body/body.content")
    content = root.find("body") if content is None else content
    if content is None:
        return Marked()
    for element in content.iter(*HTML_BY_TAG):
        element.tag = HTML_BY_TAG[str(element.tag)]
    marked = read_tree(content, headline)
    # Some archives give the first paragraphs by themselves before the whole text.
    lines = [*marked.body.split("\n"), text_of(root, "body/body.end/tagline") or ""]
    told = {line: at for at, line in reversed(list(enumerate(lines)))}
    kept = (line for at, line in enumerate(lines) if line and (told[line] == at or len(line) < LEAST_REPEATED))
    return Marked("\n".join(kept) if marked.body else "", marked.furniture)


def _byline(root: etree._Element) -> str | None:
    """The first byline, with the title or paper of its people behind a comma."""
    line, title = text_of(root, ".//byline"), text_of(root, ".//byline/byttl")
    people = line.removesuffix(title).rstrip(" ,") if line and title else None
    return f"{people}, {title}" if people and line != people else line


def _place(dateline: str | None) -> str | None:
    return dateline.partition("(")[0].strip(" ,-–—_") or None if dateline else None


def _credits(root: etree._Element) -> Iterator[Credit]:
    agency = DATELINE_AGENCY.search(text_of(root, ".//dateline") or "")
    if agency:
        yield made_by("dateline", agency[1])
    distributor = text_of(root, ".//distributor/org", ".//distributor")
    if distributor:
        yield made_by("distributor", distributor)
    holder = attribute_of(root, ".//doc.copyright", "holder")
    if holder and attribute_of(root, ".//pubdata", "name"):
        yield made_by("copyright", holder)


def _notes(root: etree._Element) -> tuple[str, ...]:
    corrects = root.find(".//docdata/correction") is not None
    state = status_note(attribute_of(root, ".//docdata", "management-status"))
    return state + ((CORRECTION_NOTE,) if corrects else ())


def _remarks(root: etree._Element) -> Iterator[Furniture]:
    """What the head says to editors and of rights."""
    correction = attribute_of(root, ".//docdata/correction", "info")
    if correction:
        yield Furniture(text=correction, kind=FurnitureKind.CORRECTION)
    message = attribute_of(root, ".//docdata/ed-msg", "info")
    notes = (text_of(element, ".") for element in islice(root.iterfind("body/body.head/note"), MOST_NOTES))
    yield from (note_to_editors(text) for text in (message, *notes) if text)
    rights = text_of(root, "body/body.head/rights")
    if rights:
        yield Furniture(text=rights, kind=FurnitureKind.DISCLAIMER)
