"""Which reader reads which form: a new form is one line here and one in `sniff`."""

from collections.abc import Callable, Iterator, Mapping

from secondsource.errors import InputError
from secondsource.intake.decode import decode
from secondsource.intake.document import Document
from secondsource.intake.draft import Draft
from secondsource.intake.feed import read_feed
from secondsource.intake.html import read_html
from secondsource.intake.item_lines import read_json
from secondsource.intake.mail import read_mail
from secondsource.intake.newsml import read_newsml
from secondsource.intake.nitf import read_nitf
from secondsource.intake.part import Found, Part, Reader
from secondsource.intake.sniff import Kind, sniff, xml_name
from secondsource.intake.text import read_text
from secondsource.model.item import Layout


def read_document(raw: bytes, *, body_only: bool = False, charset: str | None = None) -> Iterator[Part]:
    """The reports of one whole document, read as what it is, in the encoding that the sender named, if one did.

    Raises:
        InputError: if the document cannot be read, or not to its end.
    """
    if not raw.strip():
        raise InputError("empty", "no text in it")
    kind, document = sniff(raw), Document(raw, charset)
    read = _as_given if body_only and kind is Kind.TEXT else READERS[kind]
    for where, found in read(decode(raw, charset).encode() if charset else raw):
        yield document.part(where, found, shared=bool(where))


def _from_text(read: Callable[[str], Draft]) -> Reader:
    """The reader of a form that is one report in plain characters."""

    def reader(raw: bytes) -> Iterator[tuple[str, Found]]:
        text = decode(raw)
        if not text.strip():
            raise InputError("empty", "no text in it")
        yield "", read(text)

    return reader


def _unknown(raw: bytes) -> Iterator[tuple[str, Found]]:
    yield "", InputError("unknown form", f"XML that begins with <{xml_name(raw)}>; give a form that is read")


_as_given = _from_text(lambda text: Draft(layout=Layout.TEXT_B, body=text))

READERS: Mapping[Kind, Reader] = {
    Kind.TEXT: _from_text(read_text),
    Kind.HTML: _from_text(read_html),
    Kind.JSON: read_json,
    Kind.MAIL: read_mail,
    Kind.FEED: read_feed,
    Kind.NEWSML: read_newsml,
    Kind.NITF: read_nitf,
    Kind.XML: _unknown,
}
