"""What is new in the dossier of a story beside those of the stories that its reports were in before."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from secondsource.dossier.index import Index
from secondsource.dossier.phrasing import sentence, without_end
from secondsource.dossier.rewritten import rewritten
from secondsource.model.claim import Discrepancy, DiscrepancyKind, Value
from secondsource.model.dossier import Dossier
from secondsource.model.news import News, NewsKind
from secondsource.model.verdict import Standing, Verdict

GRADE = " Credibility "
"""Begins the last sentence of an explanation."""

Mark = tuple[str, str]
Marks = Mapping[str, Mark]
KINDS = {
    DiscrepancyKind.CONFLICT: NewsKind.CONFLICT,
    DiscrepancyKind.DENIAL: NewsKind.DENIAL,
    DiscrepancyKind.UPDATE: NewsKind.UPDATE,
}


def news(now: Dossier, before: Sequence[Dossier]) -> Iterator[News]:
    """The changes, in the order: a new story, standings won and lost, discrepancies, corrected and edited reports.

    Args:
        now: the dossier of one story.
        before: the earlier dossiers of the stories that its reports were in; none for a new story.
    """
    for story in now.stories if not before else ():
        reports = "one report" if len(story.items) == 1 else f"{len(story.items)} reports"
        yield News(kind=NewsKind.STORY, story=story.id, about=story.id, text=f"{story.headline} ({reports})")
    marks = _marks(now, before)
    yield from _standings(now, before, marks)
    told = [one for dossier in before for one in dossier.discrepancies]
    for one in now.discrepancies:
        if not any(_covers(old, one, marks) for old in told):
            yield News(kind=KINDS[one.kind], story=one.story, about=one.id, text=_difference(one, now))
    yield from rewritten(Index.of(now), before)


def _marks(now: Dossier, before: Sequence[Dossier]) -> Marks:
    """By what each statement is known again: its words, and the report, be it captured anew or not."""
    latest = {version.id: item.id for item in now.items for version in item.versions}
    return {
        one.id: (latest.get(one.item, one.item), one.text) for dossier in (now, *before) for one in dossier.statements
    }


def _standings(now: Dossier, before: Sequence[Dossier], marks: Marks) -> Iterator[News]:
    """Claims that became corroborated or denied, and those corroborated no more though nobody contradicts them.

    A denial that is a discrepancy is told as such.
    """
    firm, was_firm = (_with(Standing.CORROBORATED, found, marks) for found in ((now,), before))
    was_denied = frozenset().union(*_with(Standing.DENIED, before, marks))
    known = frozenset().union(*was_firm)
    lost = frozenset().union(*(one for one in was_firm if one.isdisjoint(frozenset().union(*firm))))
    denials = {claim for one in now.discrepancies if one.kind is DiscrepancyKind.DENIAL for claim in one.claims}
    sayings = now.sayings()
    for claim in now.claims:
        if claim.id in sayings:
            continue  # what becomes of the words that were said is told of them
        said = _said(claim, marks)
        if claim.standing is Standing.CORROBORATED and known.isdisjoint(said):
            yield _claim_news(NewsKind.CORROBORATED, claim)
        elif claim.standing is Standing.UNCORROBORATED and not lost.isdisjoint(said):
            yield _claim_news(NewsKind.WEAKENED, claim)
        elif claim.standing is Standing.DENIED and claim.id not in denials and was_denied.isdisjoint(said):
            yield _claim_news(NewsKind.DENIAL, claim)


def _with(standing: Standing, dossiers: Iterable[Dossier], marks: Marks) -> list[frozenset[Mark]]:
    """What the claims of this standing rest on."""
    return [_said(claim, marks) for one in dossiers for claim in one.claims if claim.standing is standing]


def _said(claim: Verdict, marks: Marks) -> frozenset[Mark]:
    return frozenset(marks[one] for one in claim.statements)


def _claim_news(kind: NewsKind, claim: Verdict) -> News:
    return News(kind=kind, story=claim.story, about=claim.id, text=_judged(claim))


def _judged(claim: Verdict) -> str:
    """The claim and why it stands so; the grade follows from the kind of the news and stands in the dossier."""
    return f"{without_end(sentence(claim.text))}: {claim.explanation.partition(GRADE)[0]}"


def _difference(one: Discrepancy, now: Dossier) -> str:
    """In what the reports differ, the values at once; of a denial, what is denied and by whom."""
    if one.kind is DiscrepancyKind.DENIAL:
        denied = (claim for claim in now.claims if claim.id in one.claims and claim.standing is Standing.DENIED)
        claim = next(denied, None)
        return _judged(claim) if claim else one.explanation
    update = one.kind is DiscrepancyKind.UPDATE
    values = _by_report(one, now) if update else one.values
    shown = (", later " if update else " or ").join(f"“{value.value}”" for value in values)
    return without_end(sentence(f"{one.about}: {shown}"))


def _by_report(one: Discrepancy, now: Dossier) -> list[Value]:
    """The values in the order in which they were first reported: that of the reports of a dossier."""
    place = {item.id: place for place, item in enumerate(now.items)}
    told = {statement.id: place[statement.item] for statement in now.statements}
    return sorted(one.values, key=lambda value: min(told[statement] for statement in value.statements))


def _covers(old: Discrepancy, new: Discrepancy, marks: Marks) -> bool:
    """Whether the earlier one is on the same statements and has all the values of the new one."""
    if old.kind is not new.kind or old.field is not new.field:
        return False
    said = {marks[one] for value in old.values for one in value.statements}
    shared = any(marks[one] in said for value in new.values for one in value.statements)
    return shared and {value.value for value in new.values} <= {value.value for value in old.values}
