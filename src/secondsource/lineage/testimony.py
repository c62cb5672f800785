"""What the text of a report says of whose reporting it is: its own or the other's of a pair."""

from secondsource.lineage.mentions import mentions
from secondsource.lineage.newsrooms import Newsroom, one_of
from secondsource.lineage.page import Page
from secondsource.lineage.report import Report

SPOKEN_TO = frozenset({"told", "with"})


def names(report: Report, other: Report) -> bool:
    """Whether the report names the newsroom of the other in its text, or leads to its site."""
    own = other.credits.own
    if own is None:
        return False
    return bool(mentions(report.credits.names, own, report.credits.own)) or _links_to(report, own)


def speaks_of_itself(report: Report) -> bool:
    """Whether somebody told this very newsroom something."""
    own = report.credits.own
    places = mentions(report.credits.names, own, None) if own else ()
    return any(SPOKEN_TO & set(_before(report.page, first)) for first, _ in places)


def _links_to(report: Report, own: Newsroom) -> bool:
    home = [report.credits.own] if report.credits.own else []
    if one_of(own, home):
        return False
    return own.key in report.links


def _before(page: Page, first: int) -> tuple[str, ...]:
    return page.words[max(0, first - 2) : first]
