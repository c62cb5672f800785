"""NewsML-G2: news items by themselves, in packages and in messages."""

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from secondsource.errors import InputError
from secondsource.intake.content import read_content
from secondsource.intake.draft import Draft
from secondsource.intake.elements import attribute_of, language_of, text_of
from secondsource.intake.newsml1 import MOST_ITEMS, read_newsml1
from secondsource.intake.newsml_fields import (
    credits_of,
    headline_of,
    name_of,
    names_of,
    notes_of,
    provider_of,
    remarks_of,
)
from secondsource.intake.part import Found, read_items
from secondsource.intake.wire import global_name, language_code, web_address, wire_time
from secondsource.intake.xml import parse_xml
from secondsource.model.item import Layout

OTHER_ITEMS = {
    "packageItem": "a package", "conceptItem": "a concept", "knowledgeItem": "a list of concepts",
    "planningItem": "a plan of coverage", "catalogItem": "a catalogue",
}  # fmt: skip
WRITTEN = frozenset({"text", "composite", ""})
TIMES = (
    "itemMeta/versionCreated",
    "contentMeta/contentModified",
    "contentMeta/contentCreated",
    "itemMeta/firstCreated",
)


def read_newsml(raw: bytes) -> Iterator[tuple[str, Found]]:
    """Every news item of a document; what else it holds is refused by name.

    A package's references are read where the items they name are in the same document.

    Raises:
        InputError: if it is no XML, is harmful, or holds no item.
    """
    root = parse_xml(raw)
    if root.tag == "NewsML":
        yield from read_newsml1(root)
        return
    # A package whose items may be in the same document is a list of what is read anyway.
    listed = "packageItem" if next(root.iter("newsItem"), None) is not None else ""
    items = [element for element in root.iter("newsItem", *OTHER_ITEMS) if element.tag != listed]
    if not items:
        raise InputError("no text", "a NewsML-G2 message without an item")
    yield from read_items(items, _draft, MOST_ITEMS)


def _draft(item: etree._Element) -> Draft:
    if item.tag != "newsItem":
        raise InputError("not a report", _refusal(item))
    kind = (attribute_of(item, "itemMeta/itemClass", "qcode") or "").rpartition(":")[2].lower()
    if kind not in WRITTEN:
        raise InputError("not a report", f"a news item of the class {kind}")
    holder = name_of(item, "rightsInfo/copyrightHolder")
    own = Draft(
        layout=Layout.NEWSML,
        body="",
        headline=headline_of(item),
        publisher=holder or provider_of(item),
        byline=text_of(item, "contentMeta/by") or names_of(item, "contentMeta/creator"),
        dateline=name_of(item, "contentMeta/located") or text_of(item, "contentMeta/dateline"),
        url=web_address(item.get("guid"), attribute_of(item, "contentSet/remoteContent", "href")),
        canonical_url=global_name(item.get("guid")),
        language=language_code(attribute_of(item, "contentMeta/language", "tag") or language_of(item)),
        published=next((day for path in TIMES if (day := wire_time(text_of(item, path)))), None),
        credits=tuple(credits_of(item)),
        notes=notes_of(item),
        furniture=tuple(remarks_of(item)),
    )
    return _with_text(own, item)


def _with_text(own: Draft, item: etree._Element) -> Draft:
    """The item with its text; what its own fields leave open is taken from the head of the text."""
    inner = read_content(item.iterfind("contentSet/*"), own.headline)
    if inner is None:
        raise InputError("no text", _without_text(item))
    missing = {
        name: getattr(inner, name)
        for name in ("headline", "publisher", "byline", "dateline", "language", "published")
        if getattr(own, name) is None
    }
    return replace(
        own,
        body=inner.body,
        credits=tuple(dict.fromkeys(own.credits + inner.credits)),
        notes=tuple(dict.fromkeys(own.notes + inner.notes)),
        furniture=own.furniture + inner.furniture,
        **missing,
    )


def _refusal(item: etree._Element) -> str:
    named = [element.get("residref") or element.get("href") or "" for element in item.iter("itemRef")]
    refers = f" that refers to {len(named)} items, such as {named[0][:200]}; give their files" if named else ""
    return OTHER_ITEMS[str(item.tag)] + refers


def _without_text(item: etree._Element) -> str:
    address = attribute_of(item, "contentSet/remoteContent", "href")
    return f"a news item whose text lies at {address[:200]}" if address else "a news item without a text"
