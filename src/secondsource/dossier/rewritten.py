"""Reports that say something else than they did: corrected openly, or edited in silence, with the words."""

from collections.abc import Iterable, Iterator, Sequence

from secondsource.dossier.index import Index
from secondsource.model.dossier import Dossier, PlacedItem
from secondsource.model.item import FurnitureKind, Item
from secondsource.model.news import News, NewsKind, PagePart, Rewording
from secondsource.model.version import Version
from secondsource.text.changes import edits

MOST_TOLD = 8
"""So many places are told in words; `News.changes` has more."""

MOST_KEPT = 200


def rewritten(index: Index, before: Sequence[Dossier]) -> Iterator[News]:
    """Reports of which a later capture came, and corrections that were not there before."""
    items = [item for dossier in before for item in dossier.items]
    seen = {item.id for item in items} | {version.id for item in items for version in item.versions}
    told = {text for item in items for text in _corrections(item)}
    for item in index.items.values():
        if item.id in seen:
            continue
        past = [version for version in item.versions if version.id in seen]
        changes = tuple(_changes(past[-1], item))[:MOST_KEPT] if past else ()
        corrections = [text for text in _corrections(item) if text not in told]
        outlet = index.outlet(item.id)
        if corrections and before:
            text = "; ".join((f"{outlet} corrects: {' '.join(corrections)}", *_in_words(changes)))
            yield _news(NewsKind.CORRECTION, item, text, changes)
        elif changes:
            yield _news(NewsKind.EDIT, item, f"{outlet} changed its page: {'; '.join(_in_words(changes))}", changes)


def _news(kind: NewsKind, item: PlacedItem, text: str, changes: tuple[Rewording, ...]) -> News:
    return News(kind=kind, story=item.story, about=item.id, text=text, changes=changes)


def _corrections(item: Item) -> list[str]:
    return [piece.text for piece in item.furniture if piece.kind is FurnitureKind.CORRECTION]


def _changes(past: Version, item: Item) -> Iterator[Rewording]:
    """Where the item says something else than that version of it, its headline first."""
    title = item.headline or ""
    for one in edits(past.headline, title) if past.headline else ():
        yield Rewording(part=PagePart.HEADLINE, removed=one.before, added=title[one.start : one.end])
    for change in past.changes:
        yield Rewording(part=PagePart.BODY, removed=change.before, added=change.text)


def _in_words(changes: Sequence[Rewording]) -> Iterable[str]:
    for one in changes[:MOST_TOLD]:
        where = "in the headline " if one.part is PagePart.HEADLINE else ""
        if one.removed and one.added:
            yield f"{where}“{one.removed}” is now “{one.added}”"
        else:
            yield f"{where}“{one.added}” came in" if one.added else f"{where}“{one.removed}” is gone"
    if len(changes) > MOST_TOLD:
        yield f"and {len(changes) - MOST_TOLD} more places"
