"""Reports freed of page furniture, with what the furniture says kept as facts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from secondsource.cleaning.lines import Sorted, sort_lines
from secondsource.cleaning.provenance import read_provenance
from secondsource.language.identifier import identify
from secondsource.model.item import Furniture, Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaning:
    """Moves page furniture out of the body and reads credits, agency, byline, dateline, date and language."""

    name = "cleaning"
    version = 1

    def __call__(self, items: Iterable[Item], /) -> Iterator[Item]:
        """Each item cleaned, in order. An item in which nothing is furniture keeps its body as it is."""
        for item in items:
            yield clean(item)


def clean(item: Item) -> Item:
    """One item cleaned; a body that holds nothing but furniture becomes empty."""
    found = sort_lines(item)
    body = "\n".join(found.body)
    provenance = read_provenance(item, found)
    return replace(
        item,
        body=item.body if not found.furniture and body.split() == item.body.split() else body,
        language=item.language or identify(body),
        furniture=item.furniture + _furniture(found),
        notes=tuple(dict.fromkeys(item.notes + found.notes)),
        publisher=provenance.publisher,
        agency=provenance.agency,
        byline=provenance.byline,
        dateline=provenance.dateline,
        published=provenance.published,
        credits=provenance.credits,
    )


def _furniture(found: Sorted) -> tuple[Furniture, ...]:
    return tuple(Furniture(text=line, kind=kind) for line, kind in found.furniture)
