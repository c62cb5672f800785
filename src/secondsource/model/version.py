"""An earlier capture of a page that was captured again."""

from dataclasses import dataclass

from secondsource.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Span):
    """A place in the body of the item and what the earlier version said there; either may be empty."""

    before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """What an earlier version of an item was, and where the item now says something else.

    `headline`, `published` and `modified` are those of the earlier version, to be read beside the item's own.
    `changes` are in the order of the item's body.
    """

    id: str
    path: str
    part: str | None
    sha256: str
    url: str | None
    captured: str | None
    published: str | None
    modified: str | None
    headline: str | None
    changes: tuple[Change, ...]
