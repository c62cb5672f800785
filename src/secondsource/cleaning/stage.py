"""Reports freed of page furniture, with what the furniture says kept as facts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from secondsource.cleaning.lines import Sorted, sort_lines
from secondsource.cleaning.provenance import read_provenance
from secondsource.lexicon.furniture.lines import is_correction, kind_of
from secondsource.lexicon.outlets import Outlets, known_outlets
from secondsource.model.item import Furniture, FurnitureKind, Item
from secondsource.text.trace import carry


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaning:
    """Moves page furniture out of the body and reads credits, agency, byline, dateline, date and owner.

    `outlets` are the newsrooms known by name, domain and credit.
    """

    outlets: Outlets = field(default_factory=known_outlets)

    def __call__(self, items: Iterable[Item], /) -> Iterator[Item]:
        """Each item cleaned, in order. An item in which nothing is furniture keeps its body as it is."""
        for item in items:
            yield clean(item, self.outlets)


def clean(item: Item, outlets: Outlets) -> Item:
    """One item cleaned; a body that holds nothing but furniture becomes empty."""
    found = sort_lines(item, outlets)
    body = "\n".join(found.body)
    if not found.furniture and body.split() == item.body.split():
        body = item.body
    provenance = read_provenance(item, found, outlets)
    return replace(
        item,
        body=body,
        original=carry(item.original, item.body, body),
        furniture=(*(_typed(piece) for piece in item.furniture), *_furniture(found)),
        notes=tuple(dict.fromkeys(item.notes + found.notes)),
        publisher=provenance.publisher,
        owner=item.owner or _owner(item.url, provenance.publisher, outlets),
        agency=provenance.agency,
        byline=provenance.byline,
        dateline=provenance.dateline,
        published=provenance.published,
        credits=provenance.credits,
    )


def _owner(url: str | None, publisher: str | None, outlets: Outlets) -> str | None:
    """The group behind the site; by the outlet's name only where there is no address, since names are shared."""
    outlet = outlets.at(url) if url else outlets.named(publisher or "")
    return outlet.owner if outlet else None


def _furniture(found: Sorted) -> tuple[Furniture, ...]:
    """What left the body, and the corrections, which stay in it too: they say what the report holds true."""
    left = tuple(Furniture(text=line, kind=kind) for line, kind in found.furniture)
    return left + tuple(Furniture(text=line, kind=FurnitureKind.CORRECTION) for line in found.corrections)


def _typed(piece: Furniture) -> Furniture:
    """A piece that intake set apart by its place, typed by its own words if they tell its kind."""
    if is_correction(piece.text):
        return replace(piece, kind=FurnitureKind.CORRECTION)
    kind = kind_of(piece.text) if piece.kind is FurnitureKind.OTHER else None
    return replace(piece, kind=kind) if kind else piece
