"""What the text of a report says of whose reporting it is: its own or the other's of a pair."""

from secondsource.lineage.mentions import is_told, mentions
from secondsource.lineage.report import Report, same_publisher

SPOKEN_TO = frozenset({"told", "with"})


def names(report: Report, other: Report) -> bool:
    """Whether the report names the newsroom of the other in its text, or leads to its site."""
    own = other.credits.own
    if own is None:
        return False
    is_linked = own.key in report.links and not same_publisher(report, other)
    return is_linked or bool(mentions(report.credits.names, own, report.credits.own))


def speaks_of_itself(report: Report) -> bool:
    """Whether somebody told this very newsroom something."""
    own = report.credits.own
    places = mentions(report.credits.names, own, None) if own else ()
    return any(is_told(report.page, place, SPOKEN_TO) for place in places)
