"""Which newsrooms a report itself names as its makers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from secondsource.lexicon.outlets import OutletKind, known_outlets
from secondsource.lineage.mentions import Bounds, Names, mentions, names_in, signed_names
from secondsource.lineage.newsrooms import Newsroom, is_site_of, one_of, same_newsroom
from secondsource.lineage.page import Page
from secondsource.lineage.patterns import (
    CREDIT_LEAD,
    CREDIT_TAIL,
    DATELINE,
    HOST,
    JOINT,
    NOTICE,
    PASSED_ON,
    SOURCE_LINE,
)
from secondsource.lineage.register import Register
from secondsource.model.derivation import OriginKind
from secondsource.model.item import CreditKind, Item, Layout

AGENCY_FORMS = (Layout.NINJS, Layout.NEWSML, Layout.NITF)
OPENING_CHARACTERS = 600
"""Characters at the beginning of a body in which a dateline or byline stands."""

LEAD_CHARACTERS = 40
"""Characters before a name in which the words of a credit stand."""


@dataclass(frozen=True, kw_only=True)
class Credits:
    """The newsrooms behind one page as it says itself.

    `own` publishes it; `named` are others that credits, byline, dateline or address name, agencies first;
    `wire` is the agency that the dateline or the page gives as the only maker, `source` the newsroom of a line
    such as "Source: Granite Post"; `unnamed_agency` is the line that speaks of an agency without its name.
    """

    own: Newsroom | None
    named: tuple[Newsroom, ...]
    wire: Newsroom | None
    source: Newsroom | None
    unnamed_agency: str | None
    names: Names

    @property
    def agency(self) -> Newsroom | None:
        """The first agency named, the publisher's own name included."""
        return next((one for one in self.named if one.kind is OriginKind.AGENCY), None)


Same = Callable[[Newsroom, Newsroom], bool]
"""Whether a site and an agency are one newsroom."""


def read_credits(page: Page, known: Register[Newsroom], same: Same = is_site_of) -> Credits:
    """The credits of a page; `known` are the newsrooms that a line of the body may name."""
    item, names = page.item, names_in(page)
    own, makers = publisher(item, same), stated(item)
    # the end of the name of a maker is not another newsroom
    signed = signed_names(item.byline or "").difference(*(signed_names(one.name) for one in makers))
    near = known.near(names.keys() | signed)
    found = [*makers, *(one for one in near if one.key in signed or _credited(page, names, one, own))]
    return Credits(
        own=own,
        named=_distinct(found, own),
        wire=_wire(page, names, found),
        source=_source(item, own),
        unnamed_agency=_unnamed(item),
        names=names,
    )


def publisher(item: Item, same: Same = is_site_of) -> Newsroom | None:
    """The newsroom that published the item: its name, else the host of its address, else the agency of the feed.

    An agency's report on its own site is the agency's.
    """
    name = item.publisher or (item.url if HOST.fullmatch((item.url or "").strip()) else None)
    agency = stated_agency(item)
    if name and name.strip():
        found = Newsroom(name=name, kind=OriginKind.PUBLISHER)
        return agency if agency and same(found, agency) else found
    return agency if item.agency and item.layout in AGENCY_FORMS else None


def agencies() -> tuple[Newsroom, ...]:
    """The agencies whose copy is printed abroad or across a country, so that any report may name them."""
    wires = (one for one in known_outlets().rows if one.kind is OutletKind.WIRE)
    return tuple(Newsroom(name=one.name, kind=OriginKind.AGENCY) for one in wires)


def stated_agency(item: Item) -> Newsroom | None:
    """The agency in the item's own fields or in its dateline."""
    if item.agency:
        return Newsroom(name=item.agency, kind=OriginKind.AGENCY)
    dateline = DATELINE.search(f"{item.dateline or ''}\n{item.body[:OPENING_CHARACTERS]}")
    return Newsroom(name=dateline.group("agency"), kind=OriginKind.AGENCY) if dateline else None


def _wire(page: Page, names: Names, found: Iterable[Newsroom]) -> Newsroom | None:
    item = page.item
    short = (credit.text for credit in item.credits if not NOTICE.search(credit.text))
    if JOINT.search(" ".join([item.byline or "", *short])):
        return None
    named = (one for one in found if one.kind is OriginKind.AGENCY)
    return stated_agency(item) or next((one for one in named if _has_rights(page, names, one)), None)


def _has_rights(page: Page, names: Names, agency: Newsroom) -> bool:
    """Whether the notice at the foot of the page gives the text to the agency."""
    return any(page.is_noticed(first) for first, _ in mentions(names, agency, None))


def _source(item: Item, own: Newsroom | None) -> Newsroom | None:
    stated = (
        Newsroom(name=credit.name, kind=OriginKind.AGENCY if credit.kind is CreditKind.AGENCY else OriginKind.PUBLISHER)
        for credit in item.credits
        if credit.kind is not CreditKind.SYNDICATION and credit.name.strip() and SOURCE_LINE.match(credit.text)
    )
    return next((room for room in stated if not (own and same_newsroom(own, room))), None)


def stated(item: Item) -> list[Newsroom]:
    """The makers in the item's own fields, its dateline and its lines of credit."""
    agency = stated_agency(item)
    found = [agency] if agency else []
    for credit in item.credits:
        kind = OriginKind.AGENCY if credit.kind is CreditKind.AGENCY else OriginKind.PUBLISHER
        if credit.kind is not CreditKind.SYNDICATION and credit.name.strip():
            found.append(Newsroom(name=credit.name, kind=kind))
    return found


def _credited(page: Page, names: Names, newsroom: Newsroom, own: Newsroom | None) -> bool:
    return any(_is_credit(page, place) for place in mentions(names, newsroom, own))


def _is_credit(page: Page, place: Bounds) -> bool:
    start, end = page.places[place[0]][0], page.places[place[1] - 1][1]
    before, after = page.item.body[max(0, start - LEAD_CHARACTERS) : start], page.item.body[end : end + LEAD_CHARACTERS]
    if before.endswith("the ") or before.endswith("The "):
        before = before[:-4]
    return bool((CREDIT_LEAD.search(before) and _line_is_short(page, start, end)) or CREDIT_TAIL.search(after))


def _line_is_short(page: Page, start: int, end: int) -> bool:
    body = page.item.body
    first, last = body.rfind("\n", 0, start) + 1, body.find("\n", end)
    return (last if last >= 0 else len(body)) - first <= 120


def _distinct(found: list[Newsroom], own: Newsroom | None) -> tuple[Newsroom, ...]:
    kept: list[Newsroom] = []
    for one in sorted(found, key=lambda room: (room.kind is not OriginKind.AGENCY, room.key)):
        if one.key and not one_of(one, kept) and not (one.kind is OriginKind.PUBLISHER and one_of(own, [one])):
            kept.append(one)
    return tuple(kept)


def _unnamed(item: Item) -> str | None:
    lines = [credit.text for credit in item.credits if credit.kind is CreditKind.SYNDICATION]
    found = PASSED_ON.search(item.body, max(0, len(item.body) - OPENING_CHARACTERS))
    return next(iter(lines), None) or (found.group() if found else None)
