"""What a reader of one form found, before it becomes an item."""

from dataclasses import dataclass

from secondsource.model.item import Credit, Furniture, Layout


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The fields of an item that a document itself can give. `id` is null where the document has none."""

    layout: Layout
    body: str
    id: str | None = None
    headline: str | None = None
    publisher: str | None = None
    agency: str | None = None
    byline: str | None = None
    dateline: str | None = None
    url: str | None = None
    language: str | None = None
    published: str | None = None
    credits: tuple[Credit, ...] = ()
    notes: tuple[str, ...] = ()
    furniture: tuple[Furniture, ...] = ()
