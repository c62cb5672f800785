"""Reports that say something else than they did: corrected openly, or edited in silence, with the words."""

from collections.abc import Iterable, Iterator, Sequence

from secondsource.dossier.index import Index
from secondsource.model.dossier import Dossier, PlacedItem
from secondsource.model.item import FurnitureKind, Item
from secondsource.model.news import News, NewsKind, PagePart, Rewording
from secondsource.text.changes import edits

MOST_TOLD = 8
"""So many places are told in words; `News.changes` has more."""

MOST_KEPT = 200


def rewritten(index: Index, before: Sequence[Dossier]) -> Iterator[News]:
    """Reports of which a later capture came, and corrections that were not there before."""
    known = {item.id: item for dossier in before for item in dossier.items}
    seen = known.keys() | {version.id for item in known.values() for version in item.versions}
    told = {text for item in known.values() for text in _corrections(item)}
    for item in index.items.values():
        if item.id in seen:
            continue
        past = [known[version.id] for version in item.versions if version.id in known]
        changes = tuple(_changes(past[-1], item))[:MOST_KEPT] if past else ()
        corrections = [text for text in _corrections(item) if text not in told]
        outlet = index.outlet(item.id)
        if corrections and before:
            text = "; ".join((f"{outlet} corrects its report: “{' '.join(corrections)}”", *_in_words(changes)))
            yield _news(NewsKind.CORRECTION, item, text, changes)
        elif changes:
            yield _news(NewsKind.EDIT, item, f"{outlet} changed its page: {'; '.join(_in_words(changes))}", changes)


def _news(kind: NewsKind, item: PlacedItem, text: str, changes: tuple[Rewording, ...]) -> News:
    return News(kind=kind, story=item.story, about=item.id, text=text, changes=changes)


def _corrections(item: Item) -> list[str]:
    return [piece.text for piece in item.furniture if piece.kind is FurnitureKind.CORRECTION]


def _changes(past: Item, item: Item) -> Iterator[Rewording]:
    """Where the item says something else than that capture of it, its headline first."""
    if past.headline:
        yield from _reworded(PagePart.HEADLINE, past.headline, item.headline or "")
    yield from _reworded(PagePart.BODY, _uncorrected(past), _uncorrected(item))


def _uncorrected(item: Item) -> str:
    """The body without what the newsroom says of it, which repeats words of an earlier one."""
    body = item.body
    for text in filter(None, _corrections(item)):
        body = body.replace(text, "")
    return body


def _reworded(part: PagePart, before: str, now: str) -> Iterator[Rewording]:
    for one in edits(before, now):
        yield Rewording(part=part, removed=one.before, added=now[one.start : one.end])


def _in_words(changes: Sequence[Rewording]) -> Iterable[str]:
    for one in changes[:MOST_TOLD]:
        where = "in the headline " if one.part is PagePart.HEADLINE else ""
        if one.removed and one.added:
            yield f"{where}“{one.removed}” is now “{one.added}”"
        else:
            yield f"{where}“{one.added}” came in" if one.added else f"{where}“{one.removed}” is gone"
    if len(changes) > MOST_TOLD:
        yield f"and {len(changes) - MOST_TOLD} more places"
