"""What is new in the dossier of a story beside those of the stories that its reports were in before."""

from collections.abc import Iterable, Iterator, Sequence

from secondsource.dossier.index import Index
from secondsource.model.claim import Discrepancy, DiscrepancyKind
from secondsource.model.dossier import Dossier, PlacedItem
from secondsource.model.item import FurnitureKind
from secondsource.model.news import News, NewsKind
from secondsource.model.verdict import Standing, Verdict
from secondsource.model.version import Change

KINDS = {
    DiscrepancyKind.CONFLICT: NewsKind.CONFLICT,
    DiscrepancyKind.DENIAL: NewsKind.DENIAL,
    DiscrepancyKind.UPDATE: NewsKind.UPDATE,
}
MOST_CHANGES = 8


def news(now: Dossier, before: Sequence[Dossier]) -> Iterator[News]:
    """The changes, in the order: a new story, corroboration, discrepancies, corrected and edited reports.

    Args:
        now: the dossier of one story.
        before: the earlier dossiers of the stories that its reports were in; none for a new story.
    """
    index = Index.of(now)
    for story in now.stories if not before else ():
        reports = "one report" if len(story.items) == 1 else f"{len(story.items)} reports"
        yield News(kind=NewsKind.STORY, story=story.id, about=story.id, text=f"{story.headline} ({reports})")
    known = frozenset(one for dossier in before for claim in dossier.claims if _firm(claim) for one in claim.statements)
    for claim in now.claims:
        if _firm(claim) and known.isdisjoint(claim.statements):
            text = f"{claim.text}: {claim.explanation}"
            yield News(kind=NewsKind.CORROBORATED, story=claim.story, about=claim.id, text=text)
    told = [one for dossier in before for one in dossier.discrepancies]
    for one in now.discrepancies:
        if not any(_covers(old, one) for old in told):
            yield News(kind=KINDS[one.kind], story=one.story, about=one.id, text=one.explanation)
    yield from _rewritten(index, before)


def _firm(claim: Verdict) -> bool:
    return claim.standing is Standing.CORROBORATED


def _covers(old: Discrepancy, new: Discrepancy) -> bool:
    """Whether the earlier one is on the same statements and has all the values of the new one."""
    if old.kind is not new.kind or old.field is not new.field:
        return False
    said = {one for value in old.values for one in value.statements}
    shared = any(one in said for value in new.values for one in value.statements)
    return shared and {value.value for value in new.values} <= {value.value for value in old.values}


def _rewritten(index: Index, before: Sequence[Dossier]) -> Iterator[News]:
    """Reports of which a later capture came, and corrections that were not there before."""
    known = {item.id for dossier in before for item in dossier.items}
    seen = known | {version.id for dossier in before for item in dossier.items for version in item.versions}
    for item in index.items.values():
        corrections = [piece.text for piece in item.furniture if piece.kind is FurnitureKind.CORRECTION]
        edits = [version for version in item.versions if version.id in seen]
        fresh = item.id not in known
        if fresh and corrections and (edits or before):
            yield _item_news(NewsKind.CORRECTION, item, f"{index.outlet(item.id)} corrects: {' '.join(corrections)}")
        elif fresh and edits and edits[-1].changes:
            told = "; ".join(_told(edits[-1].changes))
            yield _item_news(NewsKind.EDIT, item, f"{index.outlet(item.id)} changed its page: {told}")


def _item_news(kind: NewsKind, item: PlacedItem, text: str) -> News:
    return News(kind=kind, story=item.story, about=item.id, text=text)


def _told(changes: Sequence[Change]) -> Iterable[str]:
    for one in changes[:MOST_CHANGES]:
        if one.before and one.text:
            yield f"“{one.before}” is now “{one.text}”"
        else:
            yield f"“{one.text}” came in" if one.text else f"“{one.before}” is gone"
    if len(changes) > MOST_CHANGES:
        yield f"and {len(changes) - MOST_CHANGES} more places"
