"""What an HTML page says of itself: headline, date, author, publisher, address, language."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml import html

from secondsource.errors import InputError
from secondsource.intake.elements import XML_LANG
from secondsource.intake.jsonl import iso, parse_json
from secondsource.intake.wire import language_code

DATE_NAMES = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date",
    "dc.date.issued", "dc.date", "dcterms.created", "dcterms.date", "pubdate", "publishdate", "publish-date",
    "publish_date", "published-date", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime",
    "article.published",
)  # fmt: skip
MODIFIED_NAMES = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified")
AUTHOR_NAMES = ("author", "byl", "article:author", "parsely-author", "sailthru.author", "dc.creator")
ARTICLE_TYPES = ("article", "reportage", "posting", "report")
MOST_NODES = 2000
MOST_SITE_WORDS = 5
SITE_EDGE = "\"' -–—|:·•.»«()"
TITLE_MARKS = (" | ", " :: ", " – ", " — ", " - ", " : ", ". ", ": ")


@dataclass(frozen=True, slots=True)
class Page:
    """The metadata of one page, by the place it was found in."""

    metas: Mapping[str, str]
    article: Mapping[str, Any] = field(default_factory=dict)
    title: str | None = None
    heading: str | None = None
    language: str | None = None
    canonical: str | None = None
    time: str | None = None

    @property
    def headline(self) -> str | None:
        """The heading on the page, else what the metadata calls it, else the title without the site's name."""
        named = [_text(self.article.get("headline")), self.metas.get("og:title"), self.metas.get("twitter:title")]
        found = [name for name in (self.heading, *named) if name]
        return found[0] if found else self.title

    @property
    def published(self) -> str | None:
        """The date of publication, the most explicit place first."""
        own = [_text(self.article.get(key)) for key in ("datePublished", "dateCreated")]
        candidates = [*own, *(self.metas.get(name) for name in DATE_NAMES), self.time]
        return next((day for text in candidates if (day := iso(text))), None)

    @property
    def modified(self) -> str | None:
        """The date of the last change."""
        candidates = (_text(self.article.get("dateModified")), *(self.metas.get(name) for name in MODIFIED_NAMES))
        return next((day for text in candidates if (day := iso(text))), None)

    @property
    def byline(self) -> str | None:
        """The authors' names."""
        names = list(dict.fromkeys(_names(self.article.get("author"))))
        named = [self.metas[key] for key in AUTHOR_NAMES if key in self.metas]
        plain = [name for name in [", ".join(names), *named] if name and not name.startswith("http")]
        return plain[0] if plain else None

    @property
    def publisher(self) -> str | None:
        """The outlet's name, from the metadata or from the end of the title."""
        name = next(_names(self.article.get("publisher")), None) or self.metas.get("og:site_name")
        return name or self.metas.get("application-name") or self._site_in_title()

    @property
    def url(self) -> str | None:
        """The page's own address; that of the whole site only if it names no other."""
        candidates = (self.canonical, self.metas.get("og:url"), _text(self.article.get("url")))
        own = [url for url in candidates if url and url.startswith(("http://", "https://"))]
        return min(own, key=_is_front, default=None)

    def _site_in_title(self) -> str | None:
        """The site's name where the title is the headline with a name behind it or before it."""
        if not self.title or not self.headline:
            return None
        before, found, after = self.title.partition(self.headline)
        pieces = [piece.strip(SITE_EDGE) for piece in (after, before)] if found else []
        name = next((piece for piece in pieces if piece), None) or _last_piece(self.title)
        return name if name and len(name.split()) <= 7 else None


def read_page(tree: html.HtmlElement) -> Page:
    """The metadata of a parsed page."""
    return Page(
        metas=dict(_metas(tree)),
        article=_article(tree),
        title=_content(tree, ".//title"),
        heading=_content(tree, ".//h1") if len(tree.findall(".//h1")) == 1 else None,
        language=language_code(tree.get("lang") or tree.get(XML_LANG)),
        canonical=next((link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical"), None),
        time=next((time.get("datetime") for time in tree.iter("time") if time.get("datetime")), None),
    )


def _metas(tree: html.HtmlElement) -> Iterator[tuple[str, str]]:
    for meta in reversed(list(tree.iter("meta"))):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = (meta.get("content") or "").strip()
        if name and content:
            yield name.strip().lower(), content


def _article(tree: html.HtmlElement) -> Mapping[str, Any]:
    """The first description of an article in the page's JSON-LD."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            try:
                value = parse_json((script.text or "").strip())
            except InputError:
                continue
            found = next((node for node in _nodes(value) if _is_article(node)), None)
            if found:
                return found
    return {}


def _nodes(value: object) -> Iterator[Mapping[str, Any]]:
    """The objects of JSON-LD, through lists and `@graph`, a bounded number of them."""
    pending, seen = [value], 0
    while pending and seen < MOST_NODES:
        node, seen = pending.pop(0), seen + 1
        if isinstance(node, list):
            pending += node
        elif isinstance(node, Mapping):
            yield node
            pending += [node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node]


def _is_article(node: Mapping[str, Any]) -> bool:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.lower().endswith(ARTICLE_TYPES) for kind in kinds)


def _is_front(url: str) -> bool:
    """Whether the address is that of a site and not of a page of it."""
    return not url.partition("://")[2].partition("/")[2]


def _names(value: object) -> Iterator[str]:
    for entry in value if isinstance(value, list) else [value]:
        name = _text(entry.get("name")) if isinstance(entry, Mapping) else _text(entry)
        if name:
            yield name


def _text(value: object) -> str | None:
    value = next((entry for entry in value if isinstance(entry, str)), None) if isinstance(value, list) else value
    return value.strip() or None if isinstance(value, str) else None


def _content(tree: html.HtmlElement, path: str) -> str | None:
    element = tree.find(path)
    return " ".join(" ".join(element.itertext()).split()) or None if element is not None else None


def site_by_masthead(title: str | None, headline: str | None, lines: Iterable[str]) -> str | None:
    """The first or last piece of the title, if a line of the page begins with it or is the beginning of it."""
    pieces = [piece.strip() for mark in TITLE_MARKS for piece in _ends(title or "", mark)]
    other = [piece for piece in pieces if piece.casefold() != (headline or "").casefold()]
    short = [piece for piece in other if len(piece) > 2 and len(piece.split()) <= MOST_SITE_WORDS]
    heads = [line.casefold() for line in lines if len(line) > 2]
    return next((piece for piece in short if any(_same_start(piece.casefold(), head) for head in heads)), None)


def _ends(title: str, mark: str) -> tuple[str, ...]:
    return (title.rpartition(mark)[2], title.partition(mark)[0]) if mark in title else ()


def _same_start(piece: str, line: str) -> bool:
    return line.startswith(piece) or (piece.startswith(line) and len(line) > len(piece) / 2)


def _last_piece(title: str) -> str | None:
    for mark in (" | ", " :: ", " – ", " — ", " - "):
        if mark in title:
            return title.rpartition(mark)[2].strip()
    return None
