"""One published report."""

from dataclasses import dataclass
from enum import StrEnum

from secondsource.model.version import Version
from secondsource.text.runs import Run


class CreditKind(StrEnum):
    """What a credit line says of the outlet or agency it names."""

    AGENCY = "agency"
    PUBLISHER = "publisher"
    SYNDICATION = "syndication"


class FurnitureKind(StrEnum):
    """What a piece of page furniture is."""

    CREDIT = "credit"
    CAPTION = "caption"
    RELATED = "related"
    NAVIGATION = "navigation"
    DISCLAIMER = "disclaimer"
    PROMOTION = "promotion"
    CORRECTION = "correction"
    OTHER = "other"


class Layout(StrEnum):
    """The form in which a report came."""

    TEXT_A = "text-a"
    TEXT_B = "text-b"
    HTML = "html"
    NINJS = "ninjs"
    NEWSML = "newsml"
    NITF = "nitf"
    FEED = "feed"
    JSONL = "jsonl"
    MAIL = "mail"


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """A line that names who made or passed on the report, kept as a fact."""

    name: str
    kind: CreditKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """Words of the page that are not the report."""

    text: str
    kind: FurnitureKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One published report.

    Intake fills `body` with all the text it found, one paragraph a line; cleaning moves page furniture from `body`
    to `furniture` and reads `credits`, `agency`, `byline`, `dateline` and a missing date or publisher from it.

    `published` is ISO 8601, a day or a time with zone as the report gives it, and `modified` likewise when it says it
    was last changed; `published_inferred` marks a date that the report itself does not carry. `notes` are short words
    such as `sentence-order-scrambled`. `owner` is the group that the outlet belongs to, where the table of outlets
    knows it.

    Custody: `sha256` is the hash of the original bytes, `path` the file as the user named it and `part` where in it
    they stood. `captured` is when the bytes were taken from the web, ISO 8601 with a zone, as the archive or the
    fetch says; the age of a file is no such claim. `canonical_url` is the one form of the address under which other
    captures of the page are found. `original` leads from places of `body` to places in the text that the bytes
    hold, and `versions` are earlier captures of the same page.
    """

    id: str
    path: str
    layout: Layout
    sha256: str
    body: str
    headline: str | None = None
    publisher: str | None = None
    owner: str | None = None
    agency: str | None = None
    byline: str | None = None
    dateline: str | None = None
    url: str | None = None
    canonical_url: str | None = None
    language: str | None = None
    published: str | None = None
    published_inferred: bool = False
    modified: str | None = None
    captured: str | None = None
    part: str | None = None
    credits: tuple[Credit, ...] = ()
    notes: tuple[str, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    original: tuple[Run, ...] = ()
    versions: tuple[Version, ...] = ()
