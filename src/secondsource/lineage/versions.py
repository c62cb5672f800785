"""Captures of one page: the latest is the item, the earlier ones are its versions and no reports of their own."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from secondsource.model.item import Item
from secondsource.model.reading import Reading
from secondsource.model.version import Change, Version
from secondsource.text.changes import edits
from secondsource.text.normalise import fold
from secondsource.text.shingle import containment, shingles
from secondsource.text.tokenise import words

RUN_WORDS = 3
SAME_TEXT = 0.5
"""Share of the shorter text's runs of three words that the longer has: a correction leaves more, other news none."""

SAME_TITLE_TEXT = 0.1
"""The same under one headline: a report written anew keeps names and quotations; the front of a section does not."""

MOST_LEADS = 12
"""So many different texts under one address are told apart; what is like none of them stands by itself."""

SUMMARY_ONLY = "summary-only"
EARLIEST = datetime.min.replace(tzinfo=UTC)


def fold_versions(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """The readings without those that are earlier captures of another, which names them as its `versions`.

    Two captures are versions of one item if they have one canonical address and say much the same, so that a page
    that names a wrong address swallows no other report. The order of the readings does not matter.
    """
    kept: list[Reading] = []
    by_address: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        address = reading.item.canonical_url
        (by_address[address] if address else kept).append(reading)
    for captures in by_address.values():
        kept += captures if len(captures) == 1 else (_folded(group) for group in _groups(captures))
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class _Capture:
    """A reading and the runs of words of its body."""

    reading: Reading
    runs: frozenset[tuple[str, ...]]

    @property
    def item(self) -> Item:
        return self.reading.item

    def is_like(self, other: "_Capture") -> bool:
        less, more = sorted((self.runs, other.runs), key=len)
        shared = containment(less, more) if less else float(self.item.body.split() == other.item.body.split())
        title = fold(self.item.headline or "")
        titled = bool(title) and title == fold(other.item.headline or "")
        return shared >= (SAME_TITLE_TEXT if titled else SAME_TEXT)


def _groups(readings: Iterable[Reading]) -> list[list[_Capture]]:
    """The captures of one address by what they report, each group with the latest first."""
    groups: list[list[_Capture]] = []
    for reading in sorted(readings, key=_age, reverse=True):
        capture = _Capture(reading, frozenset(shingles(words(reading.item.body), RUN_WORDS)))
        found = next((group for group in groups[:MOST_LEADS] if capture.is_like(group[-1])), None)
        if found:
            found.append(capture)
        else:
            groups.append([capture])
    return groups


def _folded(group: Sequence[_Capture]) -> Reading:
    last, *earlier = (capture.reading for capture in group)
    if not earlier:
        return last
    versions = tuple(_version(reading.item, last.item) for reading in reversed(earlier))
    return replace(last, annotated=replace(last.annotated, item=replace(last.item, versions=versions)))


def _version(item: Item, last: Item) -> Version:
    changes = (
        Change(start=start, end=end, text=last.body[start:end], before=before)
        for start, end, before in edits(item.body, last.body)
    )
    return Version(
        id=item.id,
        path=item.path,
        part=item.part,
        sha256=item.sha256,
        url=item.url,
        captured=item.captured,
        published=item.published,
        modified=item.modified,
        headline=item.headline,
        changes=tuple(changes),
    )


def _age(reading: Reading) -> tuple[bool, datetime, datetime, int, str, str]:
    """Later captures are greater, then later claims, then longer texts; the rest only makes the order a fixed one.

    A summary is less than any whole text.
    """
    item = reading.item
    claimed = max(_instant(item.modified), _instant(item.published))
    captured = _instant(item.captured) if item.captured else claimed
    return (SUMMARY_ONLY not in item.notes, captured, claimed, len(item.body), item.sha256, item.id)


def _instant(time: str | None) -> datetime:
    """The time as a point on one clock; a day without one begins at midnight, and no time is before all others."""
    try:
        found = datetime.fromisoformat(time or "")
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return EARLIEST
