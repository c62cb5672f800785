"""Reports as the page shows them: readable, their statements marked, what is not the report kept apart."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from secondsource.dossier.custody import Custody, custody
from secondsource.dossier.days import moment
from secondsource.dossier.index import Index
from secondsource.dossier.marked import lines
from secondsource.dossier.stretches import Stretch, stretches
from secondsource.model.dossier import PlacedItem
from secondsource.model.item import Furniture, FurnitureKind

MANY = 100
NOTES = {
    "sentence-order-scrambled": "The sentences stand in another order than they were written in.",
    "language-not-read": "The report is in a language that this program does not read: no claim was taken from it.",
    "machine-translated": "The page says that a machine translated it.",
    "corrected": "The outlet has put right or explained its own report.",
    "withdrawn": "Its maker has taken the report back: it is not to be used.",
    "withheld": "Its maker holds the report back until further notice.",
    "embargoed": "The report came with a time before which it is not to be published.",
    "cut-at-limit": "The report is longer than is read: its end is missing here.",
    "breaks-off": "The feed breaks off in this report: its end is missing.",
    "summary-only": "The feed gives no more than a summary of the report.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A report to be read, its statements marked with the number of their claim.

    `same_as` is the number of a report that says the same word for word and is shown in its stead, 0 for none.
    """

    facts: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]
    paragraphs: tuple[tuple[Stretch, ...], ...]
    same_as: int
    furniture: tuple[tuple[str, str], ...]
    custody: Custody


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report in the list; its text is null where it stands on a page of its own."""

    key: str
    number: int
    headline: str
    outlet: str
    text: Text | None


def reports(items: Sequence[PlacedItem], index: Index, unlisted: frozenset[str]) -> Iterator[Report]:
    """The reports of a story; of `MANY`, those that say the same word for word are shown once.

    Args:
        items: in the order in which they are shown.
        index: of the dossier.
        unlisted: claims that are found nowhere else on the page.
    """
    shown: dict[str, int] = {}
    for item in items:
        same_as = shown.setdefault(item.body, index.report_numbers[item.id]) if len(items) >= MANY else 0
        other = 0 if same_as == index.report_numbers[item.id] else same_as
        yield report(item, index, text(item, index, unlisted, other))


def report(item: PlacedItem, index: Index, shown: Text | None) -> Report:
    """A report with its text."""
    return Report(
        key=item.id,
        number=index.report_numbers[item.id],
        headline=item.headline or "Without a headline",
        outlet=index.outlet(item.id),
        text=shown,
    )


def text(item: PlacedItem, index: Index, unlisted: frozenset[str] = frozenset(), same_as: int = 0) -> Text:
    """The text of a report with its statements marked; those of `unlisted` claims can be led to."""
    own = index.told_by.get(item.id, ())
    paragraphs = lines("" if same_as else item.body)
    return Text(
        facts=tuple(_facts(item, index)),
        remarks=tuple(_remarks(item)),
        paragraphs=tuple(tuple(stretches(item.body, own, bounds, index, unlisted)) for bounds in paragraphs),
        same_as=same_as,
        furniture=tuple((one.kind.value, one.text) for one in item.furniture if _is_left_out(one, item)),
        custody=custody(item),
    )


def _is_left_out(piece: Furniture, item: PlacedItem) -> bool:
    """Whether the piece is no part of the body; an outlet's correction is named apart and stays in it."""
    return bool(piece.text.strip()) and not (piece.kind is FurnitureKind.CORRECTION and piece.text in item.body)


def _facts(item: PlacedItem, index: Index) -> Iterable[tuple[str, str]]:
    origin = index.origins.get(item.origin)
    given = (
        ("Published", moment(item.published or "")),
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
        day = moment(item.published or "")
        yield f"The report carries no date: {day} is inferred from the other reports of its story."
    for note in item.notes:
        yield NOTES.get(note, note)
