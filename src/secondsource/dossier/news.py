"""What is new in the dossier of a story beside those of the stories that its reports were in before."""

from collections.abc import Iterator, Sequence

from secondsource.dossier.index import Index
from secondsource.dossier.rewritten import rewritten
from secondsource.model.claim import Discrepancy, DiscrepancyKind
from secondsource.model.dossier import Dossier
from secondsource.model.news import News, NewsKind
from secondsource.model.verdict import Standing, Verdict

KINDS = {
    DiscrepancyKind.CONFLICT: NewsKind.CONFLICT,
    DiscrepancyKind.DENIAL: NewsKind.DENIAL,
    DiscrepancyKind.UPDATE: NewsKind.UPDATE,
}


def news(now: Dossier, before: Sequence[Dossier]) -> Iterator[News]:
    """The changes, in the order: a new story, corroboration won and lost, discrepancies, corrected and edited reports.

    Args:
        now: the dossier of one story.
        before: the earlier dossiers of the stories that its reports were in; none for a new story.
    """
    for story in now.stories if not before else ():
        reports = "one report" if len(story.items) == 1 else f"{len(story.items)} reports"
        yield News(kind=NewsKind.STORY, story=story.id, about=story.id, text=f"{story.headline} ({reports})")
    yield from _standing(now, before)
    told = [one for dossier in before for one in dossier.discrepancies]
    for one in now.discrepancies:
        if not any(_covers(old, one) for old in told):
            yield News(kind=KINDS[one.kind], story=one.story, about=one.id, text=one.explanation)
    yield from rewritten(Index.of(now), before)


def _standing(now: Dossier, before: Sequence[Dossier]) -> Iterator[News]:
    """Claims that became corroborated, and those that are so no more though nobody contradicts them."""
    held = [frozenset(claim.statements) for dossier in before for claim in dossier.claims if _firm(claim)]
    known = frozenset().union(*held)
    firm = frozenset(one for claim in now.claims if _firm(claim) for one in claim.statements)
    lost = frozenset().union(*(statements for statements in held if firm.isdisjoint(statements)))
    for claim in now.claims:
        if _firm(claim) and known.isdisjoint(claim.statements):
            yield _claim_news(NewsKind.CORROBORATED, claim)
        elif claim.standing is Standing.UNCORROBORATED and not lost.isdisjoint(claim.statements):
            yield _claim_news(NewsKind.WEAKENED, claim)


def _claim_news(kind: NewsKind, claim: Verdict) -> News:
    text = f"{claim.text.rstrip('.')}: {claim.explanation}"
    return News(kind=kind, story=claim.story, about=claim.id, text=text)


def _firm(claim: Verdict) -> bool:
    return claim.standing is Standing.CORROBORATED


def _covers(old: Discrepancy, new: Discrepancy) -> bool:
    """Whether the earlier one is on the same statements and has all the values of the new one."""
    if old.kind is not new.kind or old.field is not new.field:
        return False
    said = {one for value in old.values for one in value.statements}
    shared = any(one in said for value in new.values for one in value.statements)
    return shared and {value.value for value in new.values} <= {value.value for value in old.values}
