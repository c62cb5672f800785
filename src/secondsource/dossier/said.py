"""Statements as the page quotes them."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from secondsource.dossier.index import Index
from secondsource.dossier.marked import Segment, segments
from secondsource.dossier.page import Cite, Said
from secondsource.model.annotation import Form
from secondsource.model.claim import Certainty, Polarity, SourceKind, Statement

STATEMENT = "said"
MANNERS = {
    Certainty.POSSIBLE: "as possible",
    Certainty.PLANNED: "as planned",
    Certainty.DEMANDED: "as a demand",
    Certainty.DENIED: "denied",
}
FORMS = {Form.DIRECT: "quoted", Form.MIXED: "partly quoted", Form.INDIRECT: "reported", Form.PLAIN: "in its own words"}


def said(spoken: Sequence[Statement], index: Index) -> Said:
    """Statements of one sentence, marked in it, with the outlet, day, source and manner of the first."""
    one = spoken[0]
    item = index.items[one.item]
    copy = index.copies.get(one.item)
    return Said(
        outlet=index.outlet(one.item),
        report=index.report_numbers[one.item],
        day=(item.published or "")[:10],
        source=_source(one, index),
        manner=_manner(one),
        context=tuple(_context(spoken, item.body)),
        copied=index.outlet(copy.ancestor) if copy else "",
        why=one.reason,
    )


def all_said(names: Iterable[str], index: Index) -> list[Said]:
    """The statements of those ids, one record a sentence, in the order of the reports."""
    found = [index.statements[name] for name in dict.fromkeys(names) if name in index.statements]
    kept = [one for one in found if one.item in index.items]
    ordered = sorted(kept, key=lambda one: (index.report_numbers[one.item], _bounds(one), one.start))
    return [said(tuple(group), index) for _, group in groupby(ordered, key=lambda one: (one.item, _bounds(one)))]


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
    return f"{name}, via {one.via}" if one.via and one.via not in name else name


def _manner(one: Statement) -> str:
    parts = [FORMS[one.form] if one.form is not Form.PLAIN else "", MANNERS.get(one.certainty, "")]
    if one.polarity is Polarity.NEGATED and one.certainty is not Certainty.DENIED:
        parts.append("negated")
    return ", ".join(part for part in parts if part)


def _context(spoken: Sequence[Statement], body: str) -> Sequence[Segment]:
    start, end = _bounds(spoken[0])
    return segments(body, [(one.start, one.end, STATEMENT) for one in spoken], start, end)


def _bounds(one: Statement) -> tuple[int, int]:
    """The sentence of a statement, or its own span where it lies in none."""
    return one.sentence if one.sentence[0] <= one.start and one.end <= one.sentence[1] else (one.start, one.end)
