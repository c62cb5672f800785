"""What a NewsML-G2 item says of itself, beside its text."""

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from secondsource.intake.elements import attribute_of, text_of
from secondsource.intake.wire import CORRECTION_NOTE, made_by, note_to_editors, status_note
from secondsource.model.item import Credit, Furniture, FurnitureKind

MOST_NAMES = 100
RIGHTS = ("rightsInfo/copyrightNotice", "rightsInfo/usageTerms")


def headline_of(item: etree._Element) -> str | None:
    """The main headline, whatever stands before it."""
    found = islice(item.iterfind("contentMeta/headline"), MOST_NAMES)
    ordered = sorted(found, key=lambda element: not (element.get("role") or "main").endswith("main"))
    texts = (text_of(element, ".") for element in ordered)
    return next((text for text in texts if text), None) or text_of(
        item, "itemMeta/title", "contentSet/inlineXML/html/head/title"
    )


def name_of(item: etree._Element, path: str) -> str | None:
    """The name of a party or place; its code only where that is written out."""
    return text_of(item, f"{path}/name") or text_of(item, path) or attribute_of(item, path, "literal")


def provider_of(item: etree._Element) -> str | None:
    """Who released the item; a code of the IPTC's list of providers is the provider's name."""
    scheme, _, code = (attribute_of(item, "itemMeta/provider", "qcode") or "").partition(":")
    return name_of(item, "itemMeta/provider") or (code if scheme == "nprov" and code else None)


def names_of(item: etree._Element, path: str) -> str | None:
    """The names of all the parties on the path, divided by commas."""
    elements = islice(item.iterfind(path), MOST_NAMES)
    names = (text_of(element, "name") or element.get("literal") for element in elements)
    return ", ".join(name for name in names if name) or None


def credits_of(item: etree._Element) -> Iterator[Credit]:
    """Who is named as having made or passed on the report."""
    for source in islice(item.iterfind("contentMeta/infoSource"), MOST_NAMES):
        name = text_of(source, "name") or source.get("literal")
        if name:
            yield made_by("infoSource", name, source.get("role"))
    line = text_of(item, "contentMeta/creditline")
    if line:
        yield made_by("creditline", line)
    provider = provider_of(item)
    if provider and text_of(item, "rightsInfo/copyrightHolder"):
        yield made_by("provider", provider, "provider")


def notes_of(item: etree._Element) -> tuple[str, ...]:
    """Whether the report is taken back, held back, embargoed or corrected."""
    signals = {(signal.get("qcode") or "").rpartition(":")[2] for signal in item.iterfind("itemMeta/signal")}
    state = status_note(attribute_of(item, "itemMeta/pubStatus", "qcode"))
    embargo = status_note("embargoed" if text_of(item, "itemMeta/embargoed") else None)
    return (*state, *embargo, *((CORRECTION_NOTE,) if "correction" in signals else ()))


def remarks_of(item: etree._Element) -> Iterator[Furniture]:
    """The notes to editors and the terms of use."""
    notes = (text_of(note, ".") for note in islice(item.iterfind("itemMeta/edNote"), MOST_NAMES))
    yield from (note_to_editors(text) for text in notes if text)
    terms = (text_of(item, path) for path in RIGHTS)
    yield from (Furniture(text=text, kind=FurnitureKind.DISCLAIMER) for text in terms if text)
