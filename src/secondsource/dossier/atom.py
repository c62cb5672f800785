"""News as an Atom feed."""

from collections.abc import Sequence
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as Tree

from secondsource.model.dossier import MAKER
from secondsource.model.news import Bulletin, NewsKind, PagePart, Rewording
from secondsource.text.normalise import xml_text

ATOM, XHTML = "http://www.w3.org/2005/Atom", "http://www.w3.org/1999/xhtml"
NEVER = "1970-01-01T00:00:00Z"
LONGEST_TITLE = 200
TITLES = {
    NewsKind.STORY: "New story",
    NewsKind.CORROBORATED: "Corroborated",
    NewsKind.WEAKENED: "No longer corroborated",
    NewsKind.CONFLICT: "Conflict",
    NewsKind.DENIAL: "Denial",
    NewsKind.UPDATE: "Update",
    NewsKind.CORRECTION: "Correction",
    NewsKind.EDIT: "Silent edit",
}


def to_atom(found: Sequence[Bulletin], source: str, home: str = "") -> str:
    """A feed of the news, in the order given.

    Args:
        found: the latest first.
        source: a name of where they come from that does not change, such as the path of a store.
        home: the address of the web application, to which the entries lead; empty where there is none.
    """
    feed = Tree.Element("feed", xmlns=ATOM)
    _add(feed, "id", _urn(source))
    _add(feed, "title", "Second Source: what changed")
    _add(feed, "updated", max((one.time for one in found), default=NEVER))
    _add(_add(feed, "author"), "name", MAKER)
    _add(feed, "generator", MAKER)
    for one in found:
        _entry(feed, one, source, home)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + Tree.tostring(feed, encoding="unicode") + "\n"


def _entry(feed: Tree.Element, one: Bulletin, source: str, home: str) -> None:
    entry = _add(feed, "entry")
    _add(entry, "id", _urn(f"{source} {one.number} {one.time} {one.kind} {one.about}"))
    title = f"{TITLES[one.kind]}: {one.text}"
    _add(entry, "title", title if len(title) <= LONGEST_TITLE else f"{title[:LONGEST_TITLE]}…")
    _add(entry, "updated", one.time)
    _add(entry, "category", term=one.kind)
    if home:
        _add(entry, "link", rel="alternate", href=f"{home}why/{one.about}")
    body = _add(_add(entry, "content", type="xhtml"), "div", xmlns=XHTML)
    _add(body, "p", one.text)
    if one.changes:
        places = _add(body, "ul")
        for place in one.changes:
            _place(places, place)


def _place(places: Tree.Element, one: Rewording) -> None:
    """The words of one place, those removed struck out before those added."""
    line = _add(places, "li", "In the headline: " if one.part is PagePart.HEADLINE else "")
    if one.removed:
        _add(line, "del", one.removed).tail = " "
    if one.added:
        _add(line, "ins", one.added)


def _add(parent: Tree.Element, name: str, text: str = "", **attributes: str) -> Tree.Element:
    child = Tree.SubElement(parent, name, {key: xml_text(value) for key, value in attributes.items()})
    child.text = xml_text(text)
    return child


def _urn(name: str) -> str:
    return uuid5(NAMESPACE_URL, name.encode("utf-8", "replace").decode()).urn
