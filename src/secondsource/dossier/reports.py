"""Reports as the page shows them: readable, their statements marked, what is not the report kept apart."""

from collections.abc import Iterable
from dataclasses import dataclass

from secondsource.dossier.custody import Custody, custody
from secondsource.dossier.index import Index
from secondsource.dossier.marked import Segment, lines, segments
from secondsource.dossier.said import Cite, cites
from secondsource.model.dossier import PlacedItem
from secondsource.model.item import Furniture, FurnitureKind

NOTES = {
    "sentence-order-scrambled": "The sentences stand in another order than they were written in.",
    "language-not-read": "The report is in a language that this program does not read: no claim was taken from it.",
    "machine-translated": "The page says that a machine translated it.",
    "corrected": "The outlet has put right or explained its own report.",
    "withdrawn": "Its maker has taken the report back: it is not to be used.",
    "withheld": "Its maker holds the report back until further notice.",
    "embargoed": "The report came with a time before which it is not to be published.",
    "summary-only": "The feed gives no more than a summary of the report.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report to be read, its statements marked with the number of their claim."""

    number: int
    headline: str
    outlet: str
    facts: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]
    paragraphs: tuple[tuple[tuple[str, Cite | None], ...], ...]
    furniture: tuple[tuple[str, str], ...]
    custody: Custody


def report(item: PlacedItem, index: Index) -> Report:
    """One report with the statements of its body marked."""
    marks = [
        (one.start, one.end, index.claim_of[one.id])
        for one in index.statements.values()
        if one.item == item.id and one.id in index.claim_of
    ]
    paragraphs = (segments(item.body, marks, start, end) for start, end in lines(item.body))
    return Report(
        number=index.report_numbers[item.id],
        headline=item.headline or "Without a headline",
        outlet=index.outlet(item.id),
        facts=tuple(_facts(item, index)),
        remarks=tuple(_remarks(item)),
        paragraphs=tuple(tuple(_cited(one, index) for one in paragraph) for paragraph in paragraphs),
        furniture=tuple((one.kind.value, one.text) for one in item.furniture if _is_left_out(one, item)),
        custody=custody(item),
    )


def _cited(segment: Segment, index: Index) -> tuple[str, Cite | None]:
    found = cites(segment.marks[-1:], index)
    return segment.text, found[0] if found else None


def _is_left_out(piece: Furniture, item: PlacedItem) -> bool:
    """Whether the piece is no part of the body; an outlet's correction is named apart and stays in it."""
    return bool(piece.text.strip()) and not (piece.kind is FurnitureKind.CORRECTION and piece.text in item.body)


def _facts(item: PlacedItem, index: Index) -> Iterable[tuple[str, str]]:
    origin = index.origins.get(item.origin)
    given = (
        ("Published", item.published),
        ("Outlet", item.publisher),
        ("Owner", item.owner),
        ("Language", item.language if item.language != "en" else None),
        ("Agency", item.agency),
        ("Byline", item.byline),
        ("Dateline", item.dateline),
        ("Origin", origin.name if origin else None),
        ("Credits", "; ".join(dict.fromkeys(credit.text for credit in item.credits))),
    )
    return ((name, value) for name, value in given if value)


def _remarks(item: PlacedItem) -> Iterable[str]:
    if item.published_inferred:
        yield f"The report carries no date: {item.published} is inferred from the other reports of its story."
    for note in item.notes:
        yield NOTES.get(note, note)
