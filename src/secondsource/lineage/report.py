"""One report as lineage judges it: its text and what it says of its makers."""

from dataclasses import dataclass

from secondsource.lexicon.outlets import host
from secondsource.lineage.credits import Credits
from secondsource.lineage.newsrooms import Newsroom, one_of, same_newsroom
from secondsource.lineage.page import Page
from secondsource.lineage.patterns import OFFICIAL_SITE, RELEASE


@dataclass(frozen=True, kw_only=True, eq=False)
class Report:
    """A page and its credits."""

    page: Page
    credits: Credits

    @property
    def id(self) -> str:
        """The id of the item."""
        return self.page.item.id

    @property
    def published(self) -> str:
        """The time of publication as the report gives it, else empty: an inferred one says nothing of the order."""
        return "" if self.page.item.published_inferred else self.page.item.published or ""

    @property
    def makers(self) -> tuple[Newsroom, ...]:
        """The publisher and all others that it names."""
        return tuple(one for one in (self.credits.own, *self.credits.named) if one)

    def credits_to(self, other: "Report") -> bool:
        """Whether it names the publisher of the other report, and is not itself of that newsroom."""
        own = other.credits.own
        return (
            own is not None
            and one_of(own, self.credits.named)
            and not one_of(own, [self.credits.own] if self.credits.own else [])
        )

    def is_original(self) -> bool:
        """Whether its publisher is the very agency that it names."""
        return one_of(self.credits.own, self.credits.named)

    def is_release(self) -> bool:
        """Whether it is the text of an authority or company itself, and no newsroom's."""
        item = self.page.item
        sites = [host(item.url), (item.publisher or "").strip()]
        begins = any(RELEASE.match(text) for text in (item.headline or "", item.body))
        return begins or any(OFFICIAL_SITE.search(site) for site in sites)


DAY = 10
"""Characters of a date in a time: some reports have a time, others only a day."""


def same_publisher(left: Report, right: Report) -> bool:
    """Whether both are published by one newsroom."""
    return bool(left.credits.own and right.credits.own and same_newsroom(left.credits.own, right.credits.own))


def shared_agency(left: Report, right: Report) -> Newsroom | None:
    """The agency that both name or are, or null."""
    agency = left.credits.agency
    return agency if agency and one_of(agency, right.makers) else None


def one_wire(item: Report, ancestor: Report) -> bool:
    """Whether both are texts of one agency, and the ancestor reached us through another publisher."""
    one, other = item.credits.wire, ancestor.credits.wire
    return bool(one and other and same_newsroom(one, other)) and not ancestor.is_original()


def seniority(report: Report) -> tuple[str, int, str]:
    """The order of reports where nothing else tells: by day (the unknown last), the fuller first, then by id."""
    return report.published[:DAY] or "9999", -len(report.page.words), report.id
