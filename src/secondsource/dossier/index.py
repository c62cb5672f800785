"""Looking up the parts of a dossier by id, and the names and anchors under which the page shows them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from secondsource.dossier.phrasing import sentence
from secondsource.model.claim import Source, Statement, only_denied
from secondsource.model.derivation import REPEATING_KINDS, Derivation, Origin
from secondsource.model.dossier import Dossier, PlacedItem
from secondsource.model.verdict import Standing, Verdict

ORDER = (Standing.CORROBORATED, Standing.DISPUTED, Standing.DENIED, Standing.UNCORROBORATED)


@dataclass(frozen=True, slots=True)
class Index:
    """Lookups by id; `first_of` is the claim of the statement that tells it first.

    `sayings` are the claims that somebody announced, denied or demanded what another claim tells: they belong to the
    timeline and to the records, and come last in numbers.
    Anchors are numbers of the page's own, so that no id of an item stands in a link.
    """

    items: Mapping[str, PlacedItem]
    origins: Mapping[str, Origin]
    sources: Mapping[str, Source]
    statements: Mapping[str, Statement]
    claims: Mapping[str, Verdict]
    sayings: frozenset[str]
    numbers: Mapping[str, int]
    report_numbers: Mapping[str, int]
    told_by: Mapping[str, Sequence[Statement]]
    claim_of: Mapping[str, str]
    first_of: Mapping[str, str]
    copies: Mapping[str, Derivation]

    @classmethod
    def of(cls, dossier: Dossier) -> "Index":
        """The index of a dossier; claims are numbered as the page lists them, reports in order of publication."""
        story = {one.id: place for place, one in enumerate(dossier.stories)}
        place = {one.id: place for place, one in enumerate(dossier.statements)}
        sayings = dossier.sayings()
        listed = sorted(
            dossier.claims, key=lambda one: (story.get(one.story, 0), one.id in sayings, *_rank(one, place))
        )
        numbers = {claim.id: place for place, claim in enumerate(listed, 1)}
        return cls(
            items={item.id: item for item in dossier.items},
            origins={origin.id: origin for origin in dossier.origins},
            sources={source.id: source for source in dossier.sources},
            statements={one.id: one for one in dossier.statements},
            claims={claim.id: claim for claim in listed},
            sayings=sayings,
            numbers=numbers,
            report_numbers={item.id: place for place, item in enumerate(dossier.items, 1)},
            told_by=_by_item(dossier.statements),
            first_of={min(claim.statements, key=lambda one: place.get(one, len(place))): claim.id for claim in listed},
            claim_of={one: claim.id for claim in reversed(listed) for one in claim.statements},
            copies={one.item: one for one in dossier.derivations if one.kind in REPEATING_KINDS},
        )

    def claims_of(self, story: str) -> list[Verdict]:
        """The claims of a story in the order of their numbers, but for sayings."""
        return [one for one in self.claims.values() if one.story == story and one.id not in self.sayings]

    def wording(self, claim: Verdict) -> str:
        """The sentence in which a claim is listed; it says so where it is told only as denied."""
        own = [self.statements[one] for one in claim.statements if one in self.statements]
        denied = bool(own) and only_denied(own)
        return f"Denied: {sentence(claim.text)}" if denied else sentence(claim.text)

    def outlet(self, item_id: str | None) -> str:
        """What a reader would call the outlet of an item."""
        item = self.items.get(item_id or "")
        if item is None:
            return "a text not among the reports"
        return item.publisher or item.agency or item.headline or item.path

    def origin_name(self, origin_id: str) -> str:
        """The name of an origin, or that it is not known."""
        origin = self.origins.get(origin_id)
        return origin.name if origin else "unknown"

    def origin_of(self, statement_id: str) -> str | None:
        """The id of the origin that a statement rests on, null where it is not known."""
        statement = self.statements.get(statement_id)
        item = self.items.get(statement.item) if statement else None
        return item.origin if item else None

    def source_name(self, source_id: str) -> str:
        """The name of a source, or that it is not known."""
        source = self.sources.get(source_id)
        return source.name if source else "unknown"


def _by_item(statements: Iterable[Statement]) -> Mapping[str, Sequence[Statement]]:
    found: dict[str, list[Statement]] = {}
    for one in statements:
        found.setdefault(one.item, []).append(one)
    return found


def _rank(claim: Verdict, place: Mapping[str, int]) -> tuple[int, int, int, int, int, str]:
    """The place of a claim: by standing, the more origins, sources and statements the higher, then as it is read."""
    first = min((place[one] for one in claim.statements if one in place), default=len(place))
    support = (-len(claim.origins), -len(claim.sources), -len(claim.statements))
    return ORDER.index(claim.standing), *support, first, claim.id
