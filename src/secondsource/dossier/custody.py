"""Where a report came from and what became of it: hash, times, addresses, and the versions captured before."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from secondsource.model.item import Item
from secondsource.model.version import Change, Version

MOST_CHANGES = 40
AROUND = 48
"""So many characters of the report are shown on each side of a change, up to whole words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What a report said before and says now, between the words around it; either may be empty."""

    lead: str
    before: str
    now: str
    trail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """An earlier version of a report; `more` changes are not shown."""

    title: str
    facts: tuple[tuple[str, str], ...]
    changes: tuple[Changed, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Custody:
    """What is known of the bytes that a report was read from, and its earlier versions, the last first."""

    facts: tuple[tuple[str, str], ...]
    earlier: tuple[Earlier, ...]


def custody(item: Item) -> Custody:
    """Everything that is known of the bytes that the report was read from."""
    return Custody(facts=tuple(_facts(item)), earlier=tuple(_earlier(one, item) for one in reversed(item.versions)))


def _facts(item: Item) -> Iterator[tuple[str, str]]:
    manner = "inferred" if item.published_inferred else "as the report says"
    yield "Captured", shown_time(item.captured) or "not recorded"
    yield "Published", f"{shown_time(item.published)}, {manner}" if item.published else "not said"
    if item.modified and item.modified != item.published:
        yield "Changed", f"{shown_time(item.modified)}, as the report says"
    if item.url:
        yield "Address", item.url
    if item.canonical_url and item.canonical_url != item.url:
        yield "Canonical address", item.canonical_url
    yield "File", f"{item.path}, {item.part}" if item.part else item.path
    yield "SHA-256", item.sha256


def shown_time(time: str | None) -> str:
    """An ISO 8601 time as it is read best."""
    return (time or "").replace("T", " ").replace("Z", " UTC")


def _earlier(version: Version, item: Item) -> Earlier:
    when = shown_time(version.captured) or shown_time(version.published)
    return Earlier(
        title=f"{'Captured' if version.captured else 'Published'} {when}" if when else "Without a time",
        facts=tuple(_version_facts(version, item)),
        changes=tuple(_changed(one, item.body) for one in version.changes[:MOST_CHANGES]),
        more=max(0, len(version.changes) - MOST_CHANGES),
    )


def _version_facts(version: Version, item: Item) -> Iterable[tuple[str, str]]:
    given = (
        ("Headline then", version.headline or "none" if version.headline != item.headline else None),
        ("Published", shown_time(version.published) or "not said" if version.published != item.published else None),
        ("Changed", shown_time(version.modified) if version.modified != item.modified else None),
        ("Address", version.url if version.url != item.url else None),
        ("File", f"{version.path}, {version.part}" if version.part else version.path),
        ("SHA-256", version.sha256),
    )
    return ((name, value) for name, value in given if value)


def _changed(change: Change, body: str) -> Changed:
    """A change between some words of its line, none where the line begins or ends."""
    before = body[max(0, change.start - AROUND) : change.start].rpartition("\n")[2]
    after = body[change.end : change.end + AROUND].partition("\n")[0]
    cut = change.start - len(before) > 0 and body[change.start - len(before) - 1] != "\n"
    more = change.end + len(after) < len(body) and body[change.end + len(after)] != "\n"
    return Changed(
        lead="… " + before.partition(" ")[2] if cut else before,
        before=change.before,
        now=change.text,
        trail=after.rpartition(" ")[0] + " …" if more else after,
    )
