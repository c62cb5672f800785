"""What the text of a report says of whose reporting it is: its own or the other's of a pair."""

from collections.abc import Iterator

from secondsource.lexicon import words
from secondsource.lineage.mentions import Bounds, is_told, mentions
from secondsource.lineage.page import Page
from secondsource.lineage.report import Report, same_publisher

SPOKEN_TO = frozenset({"told", "with"})
SAID_TO_US = frozenset({"told", "says", "said", "spoke"})


def names(report: Report, other: Report) -> bool:
    """Whether the report names the newsroom of the other in its text, or leads to its site."""
    own = other.credits.own
    if own is None:
        return False
    is_linked = own.key in report.links and not same_publisher(report, other)
    return is_linked or bool(mentions(report.credits.names, own, report.credits.own))


def speaks_of_itself(report: Report) -> bool:
    """Whether somebody told this very newsroom something: by its name, as "us" or as "this newspaper"."""
    own, page = report.credits.own, report.page
    places = mentions(report.credits.names, own, None) if own else ()
    named = any(is_told(page, place, SPOKEN_TO) for place in places)
    return named or any(is_told(page, place, SAID_TO_US) for place in _ourselves(page))


def _ourselves(page: Page) -> Iterator[Bounds]:
    """Where a page speaks of its own newsroom without a name; "US" is none, and what is quoted is another's."""
    for at, word in enumerate(page.words):
        start, end = page.places[at]
        this = word in words("paper_words") and page.before(at, 1) == ("this",)
        if (this or page.item.body[start:end] == "us") and not page.quoted[at]:
            yield at, at + 1
