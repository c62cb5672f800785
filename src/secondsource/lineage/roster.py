"""All newsrooms of a pile, each under one key and its best name."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from secondsource.lineage.credits import agencies
from secondsource.lineage.newsrooms import Newsroom, is_site_of
from secondsource.lineage.patterns import HOST
from secondsource.model.derivation import OriginKind


@dataclass(frozen=True, kw_only=True)
class Roster:
    """`keys` leads from any form of a name to the newsroom's key, `members` from the key to all its names."""

    keys: dict[str, str]
    members: dict[str, tuple[Newsroom, ...]]

    def key(self, newsroom: Newsroom) -> str:
        """The key of the newsroom; its own form of the name if the roster does not hold it."""
        return self.keys.get(newsroom.key, newsroom.key)

    def same(self, site: Newsroom, agency: Newsroom) -> bool:
        """Whether a page of the site that names the agency as its maker stands on the agency's own site."""
        return is_site_of(site, agency) or self.key(site) == self.key(agency)

    def name(self, key: str) -> str:
        """The fullest of its names that is no web address."""
        return max(self.members[key], key=lambda one: (not HOST.fullmatch(one.name), len(one.key), one.name)).name

    def kind(self, key: str) -> OriginKind:
        """Agency, if any of its names is an agency's."""
        kinds = {one.kind for one in self.members[key]}
        return OriginKind.AGENCY if OriginKind.AGENCY in kinds else OriginKind.PUBLISHER


def roster_of(newsrooms: Iterable[Newsroom]) -> Roster:
    """Put the names that are of one newsroom together; initials count where only one full name has them."""
    rooms = sorted(
        {(room.key, room.kind, room.name): room for room in [*newsrooms, *agencies()] if room.key}.values(), key=_order
    )
    leader: dict[str, str] = {}
    for room in rooms:
        forms = {room.key, *room.aliases}
        known = sorted({_lead(leader, form) for form in forms if form in leader})
        head = known[0] if known else room.key
        for form in [*forms, *known]:
            leader[form] = head
    _join_initials(rooms, leader)
    members: dict[str, list[Newsroom]] = defaultdict(list)
    for room in rooms:
        members[_lead(leader, room.key)].append(room)
    return Roster(
        keys={form: _lead(leader, form) for form in leader},
        members={key: tuple(held) for key, held in members.items()},
    )


def _join_initials(rooms: Iterable[Newsroom], leader: dict[str, str]) -> None:
    full: dict[str, set[str]] = defaultdict(set)
    for room in rooms:
        if room.initials and room.kind is not OriginKind.UNKNOWN:
            full[room.initials].add(_lead(leader, room.key))
    for initials, heads in sorted(full.items()):
        if initials in leader and len(heads - {_lead(leader, initials)}) == 1:
            leader[_lead(leader, initials)] = next(iter(heads - {_lead(leader, initials)}))


def _lead(leader: dict[str, str], form: str) -> str:
    while leader[form] != form:
        form = leader[form]
    return form


def _order(room: Newsroom) -> tuple[str, str, str]:
    return room.key, room.kind, room.name
