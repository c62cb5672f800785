"""Newsletters: letters as they were sent (`.eml`), one by one or in a mailbox file."""

import email
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from secondsource.errors import InputError
from secondsource.intake.blocks import blocks, parse_html
from secondsource.intake.decode import decode
from secondsource.intake.draft import Draft
from secondsource.intake.part import Found
from secondsource.intake.wrapping import paragraphs
from secondsource.model.item import Layout

# The line before each letter of a mailbox file.
POSTMARK = re.compile(rb"(?:\A|\n\r?\n)(?=From \S{1,300} [^\n]{0,100}\d{4}[^\n]{0,20}\n)")
# An address of the letter on the web, as its header gives it.
WEB_ADDRESS = re.compile(r"<?(https?://[^\s<>]{3,2000})>?", re.I)
# An address in brackets, as plain letters give behind the words that it stands under; or one on a line of its own.
LINK = re.compile(
    r"[ \t]{0,3}[(\[<]{1,2} ?https?://[^\s)\]>]{1,3000} ?[)\]>]{1,2}|^[ \t]{0,8}https?://\S{1,3000}[ \t]{0,8}$", re.M
)
# What newsletters pad their first line with, so that no other words are shown beside the subject.
PADDING = re.compile("[\u00ad\u034f\u200b-\u200d\u2007\u2060\ufeff]")
MOST_PARTS = 200
# Every line of a letter is compared with the boundaries of the parts around it.
MOST_COMPARISONS = 5_000_000
LONGEST_HEADER = 5000
LEAST_SHARE = 0.5
LINKED = 0.9
BUTTON_WORDS = 4


def read_mail(raw: bytes) -> Iterator[tuple[str, Found]]:
    """The letter, or each letter of a mailbox file."""
    letters = [letter for letter in POSTMARK.split(raw) if letter.strip()]
    for number, letter in enumerate(letters, 1):
        yield f"letter {number}" if len(letters) > 1 else "", _read_letter(letter)


def _read_letter(raw: bytes) -> Found:
    if raw.count(b"\n") * raw.lower().count(b"boundary=") > MOST_COMPARISONS:
        return InputError("too large", "a letter of too many lines in too many parts")
    try:
        return _draft(email.message_from_bytes(raw))
    except InputError as error:
        return error
    except (MessageError, RecursionError, ValueError, LookupError, TypeError, AttributeError) as error:
        return InputError("broken letter", f"{type(error).__name__}: {error}")


def _draft(letter: Message) -> Draft:
    name, address = parseaddr(_raw_header(letter, "From"))
    archived = WEB_ADDRESS.search(_raw_header(letter, "Archived-At"))
    draft = _body(tuple(_parts(letter)))
    return replace(
        draft,
        headline=_plain(_raw_header(letter, "Subject")) or draft.headline,
        publisher=_plain(name) or address.rpartition("@")[2] or draft.publisher,
        published=_date(_raw_header(letter, "Date")) or draft.published,
        url=archived[1] if archived else draft.url,
    )


def _parts(letter: Message) -> Iterator[tuple[str, str]]:
    """The type and the text of each part that is text and no attachment."""
    for count, part in enumerate(letter.walk()):
        if count == MOST_PARTS:
            return
        kind = part.get_content_type()
        if kind in ("text/plain", "text/html") and part.get_content_disposition() != "attachment":
            payload = part.get_payload(decode=True)
            text = decode(payload, part.get_content_charset()) if isinstance(payload, bytes) and payload else ""
            yield kind, PADDING.sub("", text)


def _body(parts: tuple[tuple[str, str], ...]) -> Draft:
    """The marked-up letter, whose paragraphs are whole; the plain one where that has most of it alone."""
    marked = next((_paragraphs(text) for kind, text in parts if kind == "text/html" and text.strip()), "")
    plain = next((_plain_paragraphs(text) for kind, text in parts if kind == "text/plain" and text.strip()), "")
    body = marked if len(marked) >= LEAST_SHARE * len(plain) else plain
    if not body:
        raise InputError("no text", "a letter without a part that is text")
    return Draft(layout=Layout.MAIL, body=body)


def _paragraphs(text: str) -> str:
    """All that the letter says, for it has no page around it; the words on its buttons are left out."""
    tree = parse_html(text)
    found = blocks(tree) if tree is not None else ()
    return "\n".join(block.text for block in found if block.linked < LINKED or len(block.text.split()) > BUTTON_WORDS)


def _plain_paragraphs(text: str) -> str:
    return "\n".join(paragraphs([line.strip() for line in LINK.sub("", text).split("\n")]))


def _raw_header(letter: Message, name: str) -> str:
    """The header as it was sent, bytes beyond ASCII in the encoding that they make sense in."""
    found = next((str(value) for key, value in letter.raw_items() if key.lower() == name.lower()), "")[:LONGEST_HEADER]
    return found if found.isascii() else decode(found.encode("utf-8", "surrogateescape"))


def _plain(header: str) -> str:
    """The header in plain letters, its encoded words read, on one line."""
    with suppress(MessageError, ValueError, LookupError):
        header = str(make_header(decode_header(header)))
    return " ".join(header.split())


def _date(value: str) -> str | None:
    try:
        return parsedate_to_datetime(value).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
