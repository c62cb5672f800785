"""What the text of a report says of whose reporting it is: its own, the other's of a pair or a third newsroom's."""

from secondsource.lexicon import words
from secondsource.lexicon.outlets import known_outlets
from secondsource.lineage.mentions import mentions
from secondsource.lineage.newsrooms import Newsroom, one_of
from secondsource.lineage.page import Page
from secondsource.lineage.patterns import ADDRESS
from secondsource.lineage.report import Report
from secondsource.model.derivation import OriginKind

TELLING = frozenset({"told", "tells"})
SPOKEN_TO = TELLING | {"with"}

MAX_NAME = 4
"""Words of the name of a newsroom that somebody told something."""


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


def passes_on(report: Report) -> bool:
    """Whether somebody told a newsroom that is not the report's own something."""
    own = [report.credits.own] if report.credits.own else []
    return any(not one_of(room, own) for room in _told(report))


def _links_to(report: Report, own: Newsroom) -> bool:
    home = [report.credits.own] if report.credits.own else []
    if one_of(own, home):
        return False
    sites = (match.group("site").lower() for match in ADDRESS.finditer(report.page.item.body))
    return any(Newsroom(name=site, kind=OriginKind.PUBLISHER).key == own.key for site in sites)


def _told(report: Report) -> list[Newsroom]:
    """The newsrooms that follow a telling word, by the whole of their names: `told the Granite Post`."""
    found = []
    for name, places in report.credits.names.items():
        if _is_newsroom(report.page, places[0]) and any(TELLING & set(_before(report.page, at)) for at, _ in places):
            found.append(Newsroom(name=name, kind=OriginKind.PUBLISHER))
    return found


def _is_newsroom(page: Page, place: tuple[int, int]) -> bool:
    first, last = place
    start, end = page.places[first][0], page.places[last - 1][1]
    title = last - first > 1 and page.words[last - 1] in words("outlet_words") - {"agency", "station"}
    return title or known_outlets().named(page.item.body[start:end]) is not None


def _before(page: Page, first: int) -> tuple[str, ...]:
    return page.words[max(0, first - 2) : first]
