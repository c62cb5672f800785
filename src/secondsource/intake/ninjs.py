"""News in JSON (IPTC ninjs 1.0 to 3.3): one news object, and the reports that come with it."""

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice

from secondsource.errors import InputError
from secondsource.intake.draft import Draft
from secondsource.intake.ninjs_fields import News, associations, bodies, first, folded, names, objects
from secondsource.intake.part import Found, tried
from secondsource.intake.wire import (
    global_name,
    language_code,
    made_by,
    note_to_editors,
    status_note,
    web_address,
    wire_time,
)
from secondsource.model.item import Credit, Furniture, FurnitureKind, Layout

TYPES = frozenset(["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"])
WRITTEN = frozenset(["text", "composite", "component"])
TIMES = ("versioncreated", "contentcreated", "firstcreated")
HEADLINES = ("headline", "headlines", "headline_main", "title", "name", "slugline")
BYLINES = ("byline", "by", "bylines", "authors")
TERMS = ("usageterms", "copyrightnotice")
SOURCES = ("infosources", "infosource", "source")
EMBARGOES = ("embargoed", "embargoeduntil")
MOST_OBJECTS = 1000


def is_ninjs(value: object) -> bool:
    """Whether the JSON value is a ninjs object: one with a text of the standard, or an address and a type or time."""
    if not isinstance(value, Mapping):
        return False
    news = folded(value)
    has_text = "bodies" in news or any(key.startswith(("body_", "bodytext", "bodyhtml")) for key in news)
    return has_text or ("uri" in news and (first(news, "type") in TYPES or any(time in news for time in TIMES)))


def read_ninjs(value: Mapping[str, object]) -> Iterator[tuple[str, Found]]:
    """The report of a ninjs object, and those among its associations that have a text of their own.

    Where neither has one, what it is instead is an `InputError`.
    """
    (_, news), *others = islice(_with_associations(folded(value)), MOST_OBJECTS + 1)
    own, found = tried(_whole, news), [(where, tried(_whole, other)) for where, other in others]
    attached = [(where, draft) for where, draft in found if isinstance(draft, Draft)]
    if isinstance(own, Draft) or not attached:
        yield "", own
    yield from attached
    if len(others) == MOST_OBJECTS:
        yield "", InputError("too large", f"more than {MOST_OBJECTS} objects, of which the first were read")


def _with_associations(news: News) -> Iterator[tuple[str, News]]:
    """The object and all that came with it, outermost first, and where each stands."""
    pending = deque([("", news)])
    while pending:
        where, one = pending.popleft()
        yield where, one
        for number, associate in enumerate(associations(one), 1):
            pending.append((f"{where}, association {number}".removeprefix(", "), associate))


def _whole(news: News) -> Draft:
    kind = first(news, "type")
    if kind and kind not in WRITTEN:
        raise InputError("not a report", f"a ninjs object of the type {kind[:40]}")
    headline = first(news, *HEADLINES)
    text = bodies(news, headline)
    if not text.body:
        raise InputError("no text", f"a ninjs object without a text of its own: {(headline or 'no headline')[:200]}")
    return replace(_draft(news, headline), body=text.body, furniture=(*_beside(news), *text.furniture))


def _draft(news: News, headline: str | None) -> Draft:
    """The item without its text."""
    url = web_address(first(news, "url"), first(news, "uri"), *names(news.get("altids")))
    published = (wire_time(first(news, key)) for key in TIMES)
    return Draft(
        layout=Layout.NINJS,
        body="",
        headline=headline,
        publisher=first(news, "copyrightholder"),
        byline=next((", ".join(found) for key in BYLINES if (found := names(news.get(key)))), None),
        dateline=first(news, "located", "dateline"),
        url=url,
        canonical_url=None if url else global_name(first(news, "uri")),
        language=language_code(first(news, "language")),
        published=next((time for time in published if time), None),
        credits=tuple(_credits(news)),
        notes=status_note(first(news, "pubstatus")) + status_note("embargoed" if first(news, *EMBARGOES) else None),
    )


def _credits(news: News) -> Iterator[Credit]:
    for key in SOURCES:
        for source in objects(news.get(key)):
            role = first(source, "role", "rel")
            yield from (made_by(key, name, role) for name in names(source)[:1])
        if isinstance(news.get(key), str):
            yield from (made_by(key, name) for name in names(news.get(key)))


def _beside(news: News) -> Iterator[Furniture]:
    """The notes, the terms and the captions that came with the report."""
    yield from (note_to_editors(text) for text in names(news.get("ednote")))
    for key in TERMS:
        yield from (Furniture(text=text, kind=FurnitureKind.DISCLAIMER) for text in names(news.get(key)))
    for associate in associations(news):
        caption = first(associate, "description_text", "descriptions", "description_caption")
        if first(associate, "type") not in WRITTEN and caption:
            yield Furniture(text=caption, kind=FurnitureKind.CAPTION)
