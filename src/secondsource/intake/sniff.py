"""What a file is, told by what is in it."""

import re
from enum import StrEnum

HEAD = 4096
TAGS = ("<!doctype html", "<html", "<head", "<body", "<article", "<title", "<meta ", "<div", "<p>", "<p ", "<h1")
XML_ROOTS = {"<rss": "an RSS feed", "<feed": "an Atom feed", "<rdf:rdf": "an RSS feed", "<newsitem": "NewsML-G2",
             "<newsmessage": "NewsML-G2", "<newsml": "NewsML", "<nitf": "NITF"}  # fmt: skip
# One JSON object that opens and closes on its line, or that opens with a key.
JSON_START = re.compile(r"\s{0,64}(\{\s{0,64}(?:\"|\}|$)|\[\s{0,64}[\[\]{])")


class Kind(StrEnum):
    """The forms that can be told apart before reading."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"
    XML = "xml"


def sniff(text: str) -> Kind:
    """The form of the text, by its first few thousand characters.

    Example:
        >>> sniff('{"body": "Rain fell."}'), sniff("<p>Rain fell."), sniff("[VELD] Rain fell.")
        (<Kind.JSON: 'json'>, <Kind.HTML: 'html'>, <Kind.TEXT: 'text'>)
    """
    head = text[:HEAD].lstrip("\ufeff \t\r\n").lower()
    if JSON_START.match(head):
        return Kind.JSON
    if head.startswith("<"):
        if xml_name(text):
            return Kind.XML
        if any(tag in head for tag in TAGS):
            return Kind.HTML
    return Kind.TEXT


def xml_name(text: str) -> str | None:
    """What kind of feed or news document an XML text is, if it is one."""
    head = text[:HEAD].lower()
    return next((name for root, name in XML_ROOTS.items() if root in head), None) if "<html" not in head else None
