"""NewsML 1: news items made of components, each with its lines and its content."""

from collections.abc import Iterator

from lxml import etree

from secondsource.errors import InputError
from secondsource.intake.content import read_content
from secondsource.intake.draft import Draft
from secondsource.intake.elements import attribute_of, language_of, text_of
from secondsource.intake.part import Found, read_items
from secondsource.intake.wire import global_name, language_code, made_by, note_to_editors, status_note, wire_time
from secondsource.model.item import Credit, Furniture, FurnitureKind, Layout

MOST_ITEMS = 10_000
WRITTEN = frozenset(["", "text", "complexdata"])


def read_newsml1(root: etree._Element) -> Iterator[tuple[str, Found]]:
    """Every news item of a parsed `NewsML` element.

    Raises:
        InputError: if there is none.
    """
    items = list(root.iterfind("NewsItem"))
    if not items:
        raise InputError("no text", "a NewsML document without a news item")
    yield from read_items(items, _draft, MOST_ITEMS)


def _draft(item: etree._Element) -> Draft:
    headline = text_of(item, ".//NewsLines/HeadLine")
    language = attribute_of(item, ".//DescriptiveMetadata/Language", "FormalName")
    inner = read_content(_written(item), headline)
    if inner is None:
        raise InputError("no text", f"a news item without a text: {attribute_of(item, './/MediaType', 'FormalName')}")
    return Draft(
        layout=Layout.NEWSML,
        body=inner.body,
        headline=headline or inner.headline,
        publisher=attribute_of(item, ".//AdministrativeMetadata/Provider/Party", "FormalName") or inner.publisher,
        byline=text_of(item, ".//NewsLines/ByLine") or inner.byline,
        dateline=inner.dateline or text_of(item, ".//NewsLines/DateLine"),
        canonical_url=global_name(text_of(item, ".//NewsIdentifier/PublicIdentifier")),
        language=language_code(language or language_of(item)),
        published=wire_time(text_of(item, ".//ThisRevisionCreated")) or inner.published,
        credits=(*_credits(item), *inner.credits),
        notes=status_note(attribute_of(item, ".//NewsManagement/Status", "FormalName")),
        furniture=(*_remarks(item), *inner.furniture),
    )


def _written(item: etree._Element) -> Iterator[etree._Element]:
    """The contents that are text, and no caption of a picture."""
    for content in item.iterfind(".//ContentItem"):
        if (attribute_of(content, "MediaType", "FormalName") or "").lower() in WRITTEN:
            yield from content.iterfind("DataContent")


def _credits(item: etree._Element) -> Iterator[Credit]:
    source = attribute_of(item, ".//AdministrativeMetadata/Source/Party", "FormalName")
    line = text_of(item, ".//NewsLines/CreditLine")
    yield from (made_by(field, name) for field, name in (("Source", source), ("CreditLine", line)) if name)


def _remarks(item: etree._Element) -> Iterator[Furniture]:
    note = text_of(item, ".//NewsManagement/Instruction", ".//NewsLines/NewsLine/NewsLineText")
    if note:
        yield note_to_editors(note)
    rights = text_of(item, ".//NewsLines/CopyrightLine")
    if rights:
        yield Furniture(text=rights, kind=FurnitureKind.DISCLAIMER)
