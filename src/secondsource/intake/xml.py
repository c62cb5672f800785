"""XML from anyone, made harmless: nothing outside is fetched, no entity grows, depth and size are bounded."""

import html.entities
import re
from collections.abc import Mapping

from lxml import etree

from secondsource.errors import InputError
from secondsource.intake.decode import decode
from secondsource.intake.elements import drop_prefixes
from secondsource.text.normalise import xml_text

# A declaration that does no harm: a few characters under a name, or one of the W3C's own sets of names of
# characters, which are known without fetching them.
PLAIN_ENTITY = re.compile(
    r"<!ENTITY\s{1,20}(\w{1,40})\s{1,20}[\"']([^&%<\"']{0,32}|&#\d{1,7};|&#x[0-9a-fA-F]{1,6};)[\"']\s{0,20}>"
)
CHARACTER_SET = re.compile(
    r"<!ENTITY\s{1,20}%\s{1,20}\w{1,40}\s{1,20}PUBLIC\s{1,20}\"-//W3C//ENTITIES [^\"]{1,80}\"\s{1,20}"
    r"\"[^\"]{0,200}\"\s{0,20}>"
)
# A reference other than to the five names that every XML parser knows; an ampersand that begins none.
ODD_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)(?:#(\d{1,9}|[xX][0-9a-fA-F]{1,8});|([A-Za-z]\w{0,40});)")
BARE_AMPERSAND = re.compile(r"&(?!#\d{1,9};|#[xX][0-9a-fA-F]{1,8};|[A-Za-z]\w{0,40};)")
LONGEST_HEAD = 100_000
MOST_MARKS = 2_000_000
CLOSED_BY = (("<!--", "-->"), ("<?", "?>"))
ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
BREAKING_OFF = (etree.ErrorTypes.ERR_TAG_NOT_FINISHED, etree.ErrorTypes.ERR_CDATA_NOT_FINISHED)
CDATA, CDATA_END = "<![CDATA[", "]]>"


def parse_xml(raw: bytes) -> etree._Element:
    """The tree of a document, broken or not, whose elements are named without prefixes.

    Raises:
        InputError: if it is no XML, declares harmful entities, or is nested too deeply.
    """
    root, _ = parse_tree(harmless(raw))
    drop_prefixes(root)
    return root


def parse_tree(text: str) -> tuple[etree._Element, bool]:
    """The tree of a text that is harmless already, mended where that can be done, and whether it is well formed.

    A text that only breaks off is well formed as far as it goes.

    Raises:
        InputError: if there is no element in it, or it is nested more than 255 deep.
    """
    parser = etree.XMLParser(
        encoding="utf-8", recover=True, resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise InputError("not XML", str(error)[:200]) from error
    if any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
        raise InputError("unsafe XML", "nested more than 255 deep, or a text of more than 10 million characters")
    if root is None:
        raise InputError("not XML", "no element in it")
    return root, all(error.type in BREAKING_OFF for error in parser.error_log.filter_from_fatals())


def harmless(raw: bytes) -> str:
    """The document from its first element on, where no entity can be declared any more, with known names replaced.

    A tag that the end of the document cuts off is left out.

    Raises:
        InputError: if it declares entities that reach outside, hold others, or are long.
    """
    text = xml_text(decode(raw)).lstrip()
    if max(text.count("<"), text.count("&")) > MOST_MARKS:
        raise InputError("unsafe XML", f"more than {MOST_MARKS} tags or references")
    start = _root(text)
    declared = _declared(text[:start])
    first, *pieces = text[start:].split(CDATA)
    mended = [_mended(first, declared)]
    for piece in pieces:
        inside, closed, after = piece.partition(CDATA_END)
        mended += [CDATA, inside, closed, _mended(after, declared)]
    whole = "".join(mended)
    cut = whole.rfind("<")
    return whole[:cut] if cut > whole.rfind(">") else whole


def _root(text: str) -> int:
    """Where the first element begins, past comments and declarations."""
    at = text.find("<")
    while 0 <= at < LONGEST_HEAD:
        end = next((close for start, close in CLOSED_BY if text.startswith(start, at)), None)
        if end is None and (text[at + 1 : at + 2].isalpha() or text[at + 1 : at + 2] in ("_", ":")):
            return at
        past = text.find(end, at) if end else at + 1
        at = text.find("<", past) if past > 0 else -1
    raise InputError("not XML", f"no element in its first {LONGEST_HEAD} characters")


def _declared(head: str) -> Mapping[str, str]:
    """The names that the document type declares, by what they stand for."""
    plain = PLAIN_ENTITY.findall(head)
    if head.count("<!ENTITY") != len(plain) + len(CHARACTER_SET.findall(head)):
        raise InputError("unsafe XML", "declares entities that reach outside, hold others, or are long")
    return dict(plain)


def _mended(text: str, declared: Mapping[str, str]) -> str:
    """Names of characters as the characters, and what stands for none as it is printed."""
    if "&" not in text:
        return text

    def written(match: re.Match[str]) -> str:
        number, name = match.groups()
        if number:
            return match.group() if _is_allowed(number) else "\ufffd"
        value = declared.get(name) or html.entities.html5.get(f"{name};")
        return _escaped(value) if value else f"&amp;{name};"

    return ODD_REFERENCE.sub(written, BARE_AMPERSAND.sub("&amp;", text))


def _escaped(value: str) -> str:
    return value if len(value) > 1 and value.startswith("&#") else value.translate(ESCAPES)


def _is_allowed(number: str) -> bool:
    code = int(number[1:], 16) if number[0] in "xX" else int(number)
    return code in (9, 10, 13) or 32 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0x10000 <= code < 0x110000
