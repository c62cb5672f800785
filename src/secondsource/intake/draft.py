"""What a reader of one form found, before it becomes an item."""

from dataclasses import dataclass

from secondsource.model.item import Credit, Furniture, Layout


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The fields of an item that a document itself can give. `id` is null where the document has none.

    `url` is where the document stood; `canonical_url` is what a page fetched from there calls its own address, and
    is null where `url` is that claim. `captured` is ISO 8601 with a zone.
    """

    layout: Layout
    body: str
    id: str | None = None
    headline: str | None = None
    publisher: str | None = None
    agency: str | None = None
    byline: str | None = None
    dateline: str | None = None
    url: str | None = None
    canonical_url: str | None = None
    language: str | None = None
    published: str | None = None
    modified: str | None = None
    captured: str | None = None
    credits: tuple[Credit, ...] = ()
    notes: tuple[str, ...] = ()
    furniture: tuple[Furniture, ...] = ()
