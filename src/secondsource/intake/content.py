"""The text of a news item, in whichever markup it is wrapped."""

import base64
import binascii
from collections.abc import Iterable
from itertools import islice

from lxml import etree

from secondsource.errors import InputError
from secondsource.intake.draft import Draft
from secondsource.intake.markup import Marked, read_lines, read_markup, read_tree
from secondsource.intake.nitf import nitf_draft
from secondsource.model.item import Layout

MOST_WRAPPERS = 1000


def read_content(wrappers: Iterable[etree._Element], headline: str | None) -> Draft | None:
    """What the first of the wrappers that holds a text says; null where none does.

    Args:
        wrappers: elements such as `inlineXML`, each with markup or plain characters in it.
        headline: is not read again at the top of the text.
    """
    read = (_read(wrapper, headline) for wrapper in islice(wrappers, MOST_WRAPPERS))
    return next((draft for draft in read if draft and draft.body), None)


def _read(wrapper: etree._Element, headline: str | None) -> Draft | None:
    nitf = next(wrapper.iter("nitf"), None)
    if nitf is not None:
        try:
            return nitf_draft(nitf)
        except InputError:
            return None
    marked = read_tree(wrapper, headline) if len(wrapper) else _characters(wrapper, headline)
    return Draft(layout=Layout.NEWSML, body=marked.body, furniture=marked.furniture)


def _characters(wrapper: etree._Element, headline: str | None) -> Marked:
    """Text without elements: plain, or HTML that is written out or encoded."""
    text, kind = wrapper.text or "", (wrapper.get("contenttype") or "").lower()
    if "base64" in (wrapper.get("encoding") or "").lower():
        text = _from_base64(text)
    return read_markup(text, headline) if "html" in kind or "</p>" in text else read_lines(text)


def _from_base64(text: str) -> str:
    try:
        return base64.b64decode(text, validate=False).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return ""
