"""The blocks of an HTML page: runs of text between the starts and ends of block elements."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree, html

from secondsource.intake.tags import check_tags

BLOCK_TAGS = frozenset((
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "html", "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
UNREAD_TAGS = frozenset((
    "area", "audio", "button", "canvas", "datalist", "embed", "head", "iframe", "input", "link", "map", "math",
    "meta", "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "title", "video",
))  # fmt: skip
WHITE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Block:
    """One run of text. `path` are the elements around it, outermost first; `linked` is the share of it in links."""

    text: str
    path: tuple[html.HtmlElement, ...]
    linked: float

    @property
    def tag(self) -> str:
        """The name of the innermost block element."""
        return str(self.path[-1].tag) if self.path else "body"

    @property
    def parent(self) -> html.HtmlElement | None:
        """The element around the innermost block element."""
        return self.path[-2] if len(self.path) > 1 else None


@dataclass(slots=True)
class _Run:
    """The text gathered since the last start or end of a block element."""

    pieces: list[str] = field(default_factory=list)
    linked: int = 0

    def add(self, text: str | None, in_link: bool) -> None:
        if text:
            self.pieces.append(text)
            self.linked += in_link * len(text.strip())

    def take(self, path: tuple[html.HtmlElement, ...]) -> Block | None:
        text, linked = WHITE.sub(" ", "".join(self.pieces)).strip(), self.linked
        self.pieces, self.linked = [], 0
        return Block(text, path, min(1.0, linked / len(text))) if text else None


def parse_html(text: str) -> html.HtmlElement | None:
    """The tree of a page, however broken, or nothing if there is no element in it.

    Raises:
        InputError: if the page was made to keep the parser busy.
    """
    check_tags(text)
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def html_paragraphs(text: str) -> list[str]:
    """The paragraphs of a piece of HTML, in order.

    Example:
        >>> html_paragraphs("<p>Rain <b>fell</b>.</p><p>It stopped.</p>")
        ['Rain fell.', 'It stopped.']
    """
    tree = parse_html(text)
    return [block.text for block in blocks(tree)] if tree is not None else []


def blocks(tree: html.HtmlElement) -> Iterator[Block]:
    """Every block of the page in the order of the page."""
    run, link_depth, unread = _Run(), 0, 0
    path: list[html.HtmlElement] = []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag, start = element.tag, event == "start"
        if tag in BLOCK_TAGS and not unread:
            block = run.take(tuple(path))
            if block:
                yield block
        if tag in UNREAD_TAGS:
            unread += 1 if start else -1
        elif tag in BLOCK_TAGS and tag != "br":
            path.append(element) if start else path.pop()
        elif tag == "a":
            link_depth += 1 if start else -1
        if not unread:
            run.add(element.text if start else element.tail, link_depth > 0)
    last = run.take(tuple(path))
    if last:
        yield last
