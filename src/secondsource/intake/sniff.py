"""What a file is, told by what is in it."""

import codecs
import re
from enum import StrEnum

HEAD = 16_384
"""So many bytes are looked at: more than the comments and declarations that documents begin with."""

TAGS = ("<!doctype html", "<html", "<head", "<body", "<article", "<title", "<meta ", "<div", "<p>", "<p ", "<h1")
# One JSON object that opens and closes on its line, or that opens with a key.
JSON_START = re.compile(r"\s{0,64}(\{\s{0,64}(?:\"|\}|$)|\[\s{0,64}[\[\]{])")
# What may stand before the first element of an XML document and may itself hold what looks like one.
XML_COMMENT = re.compile(r"<!--.*?(?:-->|$)", re.S)
# The first element, without its prefix.
XML_ROOT = re.compile(r"<(?:[a-z_][\w.-]{0,40}:)?([a-z_][\w.-]{0,60})(?=[\s/>])")
# The name of a header of a letter, at the start of its line.
MAIL_HEADER = re.compile(r"^([a-z][a-z-]{1,40}):", re.M)
# What a mailbox file puts before each letter.
MAILBOX_LINE = re.compile(r"from \S{1,300} [^\n]{0,100}\n")
# Headers that only a letter has; and those that a printed memorandum has as well, unless it has all of them.
POSTAL = frozenset({"received", "mime-version", "message-id", "return-path", "delivered-to", "dkim-signature"})
MEMO = frozenset({"from", "subject", "date"})
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class Kind(StrEnum):
    """The forms that can be told apart before reading."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"
    MAIL = "mail"
    FEED = "feed"
    NEWSML = "newsml"
    NITF = "nitf"
    XML = "xml"


KIND_BY_ROOT = {
    "html": Kind.HTML, "rss": Kind.FEED, "feed": Kind.FEED, "rdf": Kind.FEED, "nitf": Kind.NITF,
    "newsitem": Kind.NEWSML, "packageitem": Kind.NEWSML, "newsmessage": Kind.NEWSML, "knowledgeitem": Kind.NEWSML,
    "conceptitem": Kind.NEWSML, "planningitem": Kind.NEWSML, "newsml": Kind.NEWSML,
}  # fmt: skip


def sniff(raw: bytes) -> Kind:
    """The form of the document, by its beginning.

    Example:
        >>> sniff(b'{"body": "Rain fell."}'), sniff(b"<p>Rain fell."), sniff(b"[VELD] Rain fell.")
        (<Kind.JSON: 'json'>, <Kind.HTML: 'html'>, <Kind.TEXT: 'text'>)
        >>> sniff(b"<?xml version='1.0'?><!-- all our news --><a:feed xmlns:a='x'>")
        <Kind.FEED: 'feed'>
    """
    head = _head(raw).lstrip("\ufeff \t\r\n").lower()
    if JSON_START.match(head):
        return Kind.JSON
    if head.startswith("<"):
        return _marked(head)
    return Kind.MAIL if _is_mail(head) else Kind.TEXT


def xml_name(raw: bytes) -> str:
    """The name of the first element."""
    found = XML_ROOT.search(XML_COMMENT.sub("", _head(raw).lower()))
    return found[1] if found else "nothing"


def _head(raw: bytes) -> str:
    """The beginning as text; what tells forms apart is plain ASCII in every encoding without wide characters."""
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return raw[len(mark) : HEAD].decode(encoding, "ignore")
    return raw[:HEAD].decode("latin-1")


def _marked(head: str) -> Kind:
    root = XML_ROOT.search(XML_COMMENT.sub("", head))
    known = KIND_BY_ROOT.get(root[1]) if root else None
    if known:
        return known
    looked_in = root[0] if root and head.startswith("<?xml") else head
    if any(tag.rstrip("> ") in looked_in for tag in TAGS):
        return Kind.HTML
    return Kind.XML if head.startswith("<?xml") else Kind.TEXT


def _is_mail(head: str) -> bool:
    start = MAILBOX_LINE.match(head)
    top = head[start.end() if start else 0 :].replace("\r\n", "\n").partition("\n\n")[0]
    if not MAIL_HEADER.match(top):
        return False
    names = set(MAIL_HEADER.findall(top))
    return bool(names & POSTAL and names & MEMO) or names >= MEMO
