"""The dossier as Markdown, for a terminal or a ticket."""

from collections.abc import Iterable

from secondsource.dossier.chronicle import chronicle
from secondsource.dossier.custody import Changed, custody
from secondsource.dossier.decided import told
from secondsource.dossier.phrasing import sentence
from secondsource.dossier.visible import visible
from secondsource.model.dossier import Dossier
from secondsource.model.story import Story
from secondsource.model.verdict import Standing, Verdict

SPECIAL = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_{}[]<>#|~"})
ORDER = (Standing.CORROBORATED, Standing.DISPUTED, Standing.DENIED, Standing.UNCORROBORATED)


def to_markdown(dossier: Dossier) -> str:
    """The dossier in the order of the page: summary, disagreements, claims, origins, timeline, what was left out."""
    number = {claim.id: place for place, claim in enumerate(dossier.claims, 1)}
    lines: list[str] = []
    for story in dossier.stories:
        lines += _story(story, dossier, number)
    lines += _origins(dossier)
    lines += _versions(dossier)
    if dossier.decisions:
        lines += ["## Decided by people", ""]
        lines += [f"- {_text(told(one))}" for one in dossier.decisions]
        lines += [""]
    if dossier.rejections:
        lines += ["## Not read", ""]
        lines += [f"- {_text(one.path)}: {_text(one.reason)}. {_text(one.detail)}" for one in dossier.rejections]
    return "\n".join(lines).rstrip() + "\n"


def _story(story: Story, dossier: Dossier, number: dict[str, int]) -> Iterable[str]:
    yield from (f"# {_text(story.headline)}", "")
    for one in story.summary:
        cited = " ".join(f"\\[{number[claim]}\\]" for claim in one.claims if claim in number)
        yield f"{_text(one.text)} {cited}  "
    yield ""
    differing = [one for one in dossier.discrepancies if one.story == story.id]
    if differing:
        yield from ("## Where the reports disagree", "")
        for discrepancy in differing:
            values = " / ".join(_text(value.value) for value in discrepancy.values)
            about = f"{_text(discrepancy.about)}: " if discrepancy.about else ""
            yield f"- **{discrepancy.kind}**: {about}{values}. {_text(discrepancy.explanation)}"
        yield ""
    yield from _claims([claim for claim in dossier.claims if claim.story == story.id], number)
    if story.timeline:
        yield from ("## Timeline", "")
        main, _ = chronicle(story.timeline, {claim.id: claim for claim in dossier.claims})
        yield from (f"- {one.time}: {_text(one.text)}" for one in main)
        yield ""


def _claims(claims: list[Verdict], number: dict[str, int]) -> Iterable[str]:
    yield from ("## Claims", "")
    for standing in ORDER:
        for claim in (one for one in claims if one.standing is standing):
            counts = f"{len(claim.origins)} origins, {len(claim.sources)} sources"
            said = f"{_text(sentence(claim.text))} {_text(claim.explanation)}"
            yield f"- \\[{number[claim.id]}\\] **{standing}** ({counts}): {said}"
    yield ""


def _origins(dossier: Dossier) -> Iterable[str]:
    name = {item.id: item.publisher or item.headline or item.path for item in dossier.items}
    yield from ("## Origins", "")
    for origin in dossier.origins:
        reports = ", ".join(_text(name.get(item, item)) for item in origin.items)
        yield f"- **{_text(origin.name)}** ({origin.kind}): {reports}"
    for one in dossier.derivations:
        source = _text(name.get(one.ancestor, one.ancestor)) if one.ancestor else "a text not among the reports"
        yield f"- {_text(name.get(one.item, one.item))}: {one.kind} of {source}. {_text(one.explanation)}"
    yield ""


def _versions(dossier: Dossier) -> Iterable[str]:
    shown = [(item, one) for item in dossier.items for one in custody(item).earlier]
    if shown:
        yield from ("## Earlier versions", "")
    for item, one in shown:
        name = _text(item.publisher or item.headline or item.path)
        changes = "; ".join(_change(change) for change in one.changes) or "the same words"
        yield f"- {name}, {_text(one.title)}: {changes}"
    if shown:
        yield ""


def _change(change: Changed) -> str:
    before, now = (f"“{_text(text)}”" for text in (change.before, change.now))
    if change.before and change.now:
        return f"{before} became {now}"
    return f"{before} went" if change.before else f"{now} came"


def _text(text: str) -> str:
    return " ".join(visible(text).translate(SPECIAL).split())
