"""One report as lineage judges it: its text and what it says of its makers."""

from dataclasses import dataclass
from functools import cached_property

from secondsource.lexicon.outlets import host
from secondsource.lineage.credits import Credits
from secondsource.lineage.mentions import told
from secondsource.lineage.newsrooms import Newsroom, one_of, same_newsroom
from secondsource.lineage.page import Page
from secondsource.lineage.patterns import ADDRESS, OFFICIAL_SITE, RELEASE
from secondsource.lineage.progress import latest_stamp, steps_taken
from secondsource.model.derivation import OriginKind


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
        return one_of(other.credits.own, self.credits.named) and not same_publisher(self, other)

    @cached_property
    def steps(self) -> int:
        """How far the affair had come, 0..4."""
        return steps_taken(self.page)

    @cached_property
    def stamp(self) -> int | None:
        """The latest time of day, in minutes, at which it says that it was posted or updated."""
        return latest_stamp(self.page)

    @cached_property
    def links(self) -> frozenset[str]:
        """The keys of the newsrooms or others to whose sites its text leads."""
        sites = {match.group("site").lower() for match in ADDRESS.finditer(self.page.item.body)}
        return frozenset(Newsroom(name=site, kind=OriginKind.PUBLISHER).key for site in sites)

    @cached_property
    def passes_on(self) -> bool:
        """Whether somebody told a newsroom that is not the report's own something."""
        own = self.credits.own
        return any(own is None or not same_newsroom(room, own) for room in told(self.page, self.credits.names))

    @cached_property
    def is_release(self) -> bool:
        """Whether it is the text of an authority or company itself, and no newsroom's."""
        item = self.page.item
        sites = [host(item.url), (item.publisher or "").strip()]
        begins = any(RELEASE.match(text) for text in (item.headline or "", item.body))
        return begins or any(OFFICIAL_SITE.search(site) for site in sites)

    def is_original(self) -> bool:
        """Whether its publisher is the very agency that it names."""
        return one_of(self.credits.own, self.credits.named)


DAY = 10
"""Characters of a date in a time: some reports have a time, others only a day."""


def same_publisher(left: Report, right: Report) -> bool:
    """Whether both are published by one newsroom."""
    return bool(left.credits.own and right.credits.own and same_newsroom(left.credits.own, right.credits.own))


def shared_agency(left: Report, right: Report) -> Newsroom | None:
    """The agency that both name or are, or null."""
    agency = left.credits.agency
    return agency if agency and one_of(agency, right.makers) else None


def shared_owner(left: Report, right: Report) -> str | None:
    """The group that two newsrooms belong to, or null: such print each other's reports without a word."""
    owner = left.page.item.owner
    return owner if owner == right.page.item.owner and not same_publisher(left, right) else None


def one_wire(item: Report, ancestor: Report) -> bool:
    """Whether both are texts of one agency, and the ancestor reached us through another publisher."""
    one, other = item.credits.wire, ancestor.credits.wire
    return bool(one and other and same_newsroom(one, other)) and not ancestor.is_original()


def seniority(report: Report) -> tuple[str, int, str]:
    """The order of reports where nothing else tells: by day (the unknown last), the fuller first, then by id."""
    return report.published[:DAY] or "9999", -len(report.page.words), report.id
