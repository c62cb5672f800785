"""Feeds made ready for feedparser, whose time grows fast with markup that nobody reads."""

import re
from collections import Counter
from html import escape

from lxml import etree

from secondsource.intake.elements import XML_LANG, drop_prefixes, local_name
from secondsource.intake.xml import CDATA_END, parse_tree

ENTRIES = ("item", "entry")
TEXTS = frozenset(
    {"title", "description", "summary", "content", "encoded", "body", "div", "fullitem", "content_encoded"}
)
READ = TEXTS | {"link", "guid", "id", "author", "creator", "pubDate", "published", "issued", "created", "updated",
                "modified", "date", "source", "language", "publisher", "origLink", "generator"}  # fmt: skip
KEPT_ATTRIBUTES = frozenset({
    "type", "mode", "href", "rel", "url", "src", "isPermaLink", "version", "lang", XML_LANG,
    "{http://www.w3.org/XML/1998/namespace}base", "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about",
})  # fmt: skip
# Namespaces of pictures and recordings, whose titles and descriptions are not the entry's.
MEDIA = re.compile(r"/mrss|itunes|podcast|google", re.I)
NAMESPACE_BY_PREFIX = {
    "content": "http://purl.org/rss/1.0/modules/content/", "dc": "http://purl.org/dc/elements/1.1/",
}  # fmt: skip
# An author as RSS has it, an address of electronic mail with the name in brackets behind it.
MAIL_AND_NAME = re.compile(r"\S{1,200}@\S{1,200}\s{0,9}\(([^()]{1,200})\)$")
# What takes feedparser's reader of broken feeds more than linear time: very long tags and authors.
TOO_LONG = re.compile(r"<[^<>]{4000}|(?:author|creator|name|editor|master)>[^<>]{1000}", re.I)
# Where an entry begins or ends, and where all of the feed does.
EDGE = re.compile(r"<(/?)(?:\w{1,40}:)?(?:item|entry)\b", re.I)
WHOLE = re.compile(r"</(?:\w{1,40}:)?(?:rss|feed|rdf)\b", re.I)
LONGEST_BROKEN = 1 << 19
LONGEST_FIELD = 2000
MOST_ENTRIES = 50_000
MOST_ALIKE = 20


def prepared(text: str) -> str:
    """The feed as feedparser is to read it.

    A broken feed of moderate length is left as it is, for feedparser makes more of it than any parser of XML. Of very
    many entries, one more than are read is left.

    Raises:
        InputError: if there is no element in it, or it is nested too deeply.
    """
    root, is_whole = parse_tree(text)
    if not is_whole and len(text) <= LONGEST_BROKEN and not TOO_LONG.search(text):
        return text
    entries = [element for element in root.iter(etree.Element) if local_name(element) in ENTRIES]
    for element in (*_heads(root), *entries[: MOST_ENTRIES + 1]):
        _reduce(element)
    for entry in entries[MOST_ENTRIES + 1 :]:
        if (parent := entry.getparent()) is not None:
            parent.remove(entry)
    return etree.tostring(root, encoding="unicode")


def breaks_off(text: str) -> bool:
    """Whether the feed ends within an entry.

    Example:
        >>> breaks_off("<rss><item><title>Rain</title></item><item><title>Sn")
        True
    """
    edges = [] if WHOLE.search(text) else EDGE.findall(text)
    return bool(edges) and not edges[-1]


def _heads(root: etree._Element) -> list[etree._Element]:
    """The elements around the entries."""
    return [root, *(child for child in root if local_name(child) == "channel")]


def _reduce(parent: etree._Element) -> None:
    """Leave in a feed or an entry what is read from it."""
    seen: Counter[str] = Counter()
    _limit_attributes(parent)
    for child in list(parent):
        name = local_name(child)
        seen[name] += 1
        if name in ENTRIES or name == "channel":
            continue
        if name not in READ or seen[name] > MOST_ALIKE or MEDIA.search(_namespace(child)):
            parent.remove(child)
        else:
            _flatten(child, name)


def _flatten(element: etree._Element, name: str) -> None:
    """Markup becomes text that says it is HTML, and parties their names."""
    _limit_attributes(element)
    prefix, bound, _ = str(element.tag).rpartition(":")
    if bound and prefix in NAMESPACE_BY_PREFIX:
        element.tag = f"{{{NAMESPACE_BY_PREFIX[prefix]}}}{name}"
    if name in TEXTS and len(element):
        for child in element:
            drop_prefixes(child)
        inner = (etree.tostring(child, method="html", encoding="unicode") for child in element)
        element.text = escape(element.text or "", quote=False) + "".join(inner)
        element.set("type", "html")
        del element[:]
    for child in list(element):
        if local_name(child) not in ("name", "title") or len(child) or len(child.text or "") > LONGEST_FIELD:
            element.remove(child)
    if name in TEXTS:
        # Written as one piece: every reference would be a piece of its own to the reader.
        element.text = etree.CDATA(element.text or "") if CDATA_END not in (element.text or "") else element.text
    else:
        element.text = (element.text or "").strip()[:LONGEST_FIELD]
        named = MAIL_AND_NAME.match(element.text)
        element.text = named[1] if named else element.text


def _limit_attributes(element: etree._Element) -> None:
    """Leave the attributes that are read; their values are asked for one by one, which takes linear time."""
    kept = [(name, value) for name in KEPT_ATTRIBUTES if (value := element.get(name)) is not None]
    element.attrib.clear()
    for name, value in kept:
        element.set(name, value)


def _namespace(element: etree._Element) -> str:
    """The namespace of the element, or the prefix that stands for one which is not declared."""
    return str(element.tag).rpartition("}" if "}" in str(element.tag) else ":")[0]
