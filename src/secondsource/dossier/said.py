"""Statements as the page quotes them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from secondsource.dossier.days import moment
from secondsource.dossier.index import Index
from secondsource.dossier.marked import Segment, segments
from secondsource.dossier.points import DAY_LETTERS
from secondsource.model.annotation import Form
from secondsource.model.claim import Certainty, Polarity, SourceKind, Statement
from secondsource.model.item import Item
from secondsource.text.prose import listed

STATEMENT = "said"
MANNERS = {
    Certainty.POSSIBLE: "as possible",
    Certainty.PLANNED: "as planned",
    Certainty.DEMANDED: "as a demand",
    Certainty.DENIED: "denied",
}
FORMS = {Form.DIRECT: "quoted", Form.MIXED: "partly quoted", Form.INDIRECT: "reported", Form.PLAIN: "in its own words"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """A reference to a claim of the page."""

    number: int
    standing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement in its sentence: who carries it, on whose word and why, and which words are the statement."""

    outlet: str
    report: int
    day: str
    source: str
    manner: str
    context: tuple[Segment, ...]
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """A report that carries what another is quoted for."""

    outlet: str
    report: int
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotes:
    """The sentences that are quoted, what else carries the same, and the copies, which are named, not repeated."""

    said: tuple[Said, ...]
    also: tuple[Carrier, ...]
    copies: tuple[Carrier, ...]


def said(spoken: Sequence[Statement], index: Index) -> Said:
    """Statements of one sentence, marked in it, with the outlet, day, source and manner of the first."""
    one = spoken[0]
    item = index.items[one.item]
    return Said(
        outlet=index.outlet(one.item),
        report=index.report_numbers[one.item],
        day=_day(item),
        source=_source(one, index),
        manner=_manner(one),
        context=tuple(_context(spoken, item.body)),
        why=one.reason,
    )


def quoted(names: Iterable[str], index: Index, most: int) -> Quotes:
    """The statements of those ids, in the order of the reports: up to `most` sentences, each wording once."""
    found = [index.statements[name] for name in dict.fromkeys(names) if name in index.statements]
    kept = [one for one in found if one.item in index.items]
    ordered = sorted(kept, key=lambda one: (index.report_numbers[one.item], bounds(one), one.start))
    spoken = [tuple(group) for _, group in groupby(ordered, key=lambda one: (one.item, bounds(one)))]
    own = [group for group in spoken if group[0].item not in index.copies] or spoken[:1]
    wordings = {_sentence(group[0], index): group for group in reversed(own)}
    shown = [group for group in own if wordings[_sentence(group[0], index)] is group][:most]
    quoted_items, own_items = {group[0].item for group in shown}, {group[0].item for group in own}
    return Quotes(
        said=tuple(said(group, index) for group in shown),
        also=_carriers((item for item in own_items if item not in quoted_items), index),
        copies=_carriers((group[0].item for group in spoken if group[0].item not in own_items), index),
    )


def _carriers(items: Iterable[str], index: Index) -> tuple[Carrier, ...]:
    numbers = sorted({index.report_numbers[item]: item for item in items}.items())
    return tuple(
        Carrier(outlet=index.outlet(item), report=number, day=_day(index.items[item])) for number, item in numbers
    )


def _sentence(one: Statement, index: Index) -> str:
    start, end = bounds(one)
    return " ".join(index.items[one.item].body[start:end].split())


def _day(item: Item) -> str:
    return moment((item.published or "")[:DAY_LETTERS])


def cites(claims: Iterable[str], index: Index) -> tuple[Cite, ...]:
    """References to the claims that the page has, in the order of their numbers."""
    known = (one for one in set(claims) if one in index.claims)
    numbers = sorted((index.numbers[one], index.claims[one].standing.value) for one in known)
    return tuple(Cite(number=number, standing=standing) for number, standing in numbers)


def _source(one: Statement, index: Index) -> str:
    source = index.sources.get(one.source)
    if source is None:
        return ""
    name = "own reporting" if source.kind is SourceKind.PUBLISHER and not one.via else source.name
    name = listed([name, *(index.source_name(other) for other in one.beside)])
    name = f"{name}, as told by {listed([index.source_name(other) for other in one.through])}" if one.through else name
    return f"{name}, via {one.via}" if one.via and one.via not in name else name


def _manner(one: Statement) -> str:
    parts = [FORMS[one.form] if one.form is not Form.PLAIN else "", MANNERS.get(one.certainty, "")]
    if one.polarity is Polarity.NEGATED and one.certainty is not Certainty.DENIED:
        parts.append("negated")
    return ", ".join(part for part in parts if part)


def _context(spoken: Sequence[Statement], body: str) -> Sequence[Segment]:
    start, end = bounds(spoken[0])
    return segments(body, [(one.start, one.end, STATEMENT) for one in spoken], start, end)


def bounds(one: Statement) -> tuple[int, int]:
    """`[start, end)` of the sentence of a statement, or its own span where it lies in none."""
    return one.sentence if one.sentence[0] <= one.start and one.end <= one.sentence[1] else (one.start, one.end)
