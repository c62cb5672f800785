"""The dossier as Markdown, for a terminal or a ticket."""

from collections.abc import Iterable

from secondsource.dossier.chronicle import chronicle
from secondsource.dossier.custody import Changed, custody
from secondsource.dossier.days import moment
from secondsource.dossier.decided import told
from secondsource.dossier.index import Index
from secondsource.dossier.opening import episodes, opening, outlook
from secondsource.dossier.visible import visible
from secondsource.model.dossier import Dossier
from secondsource.model.story import Story
from secondsource.model.verdict import Verdict
from secondsource.text.prose import counted

NO_CLAIM = "No claim was found."
SPECIAL = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_{}[]<>#|~"})


def to_markdown(dossier: Dossier) -> str:
    """The dossier in the order of the page, and with its numbers of claims."""
    index = Index.of(dossier)
    lines: list[str] = []
    for story in dossier.stories:
        lines += _story(story, dossier, index)
    lines += _origins(dossier, index) if dossier.items else ["# Nothing could be read", ""]
    lines += _versions(dossier)
    if dossier.decisions:
        lines += ["## Decided by people", ""]
        lines += [f"- {_text(told(one))}" for one in dossier.decisions]
        lines += [""]
    if dossier.rejections:
        lines += ["## Not read", ""]
        lines += [f"- {_text(one.path)}: {_text(one.reason)}. {_text(one.detail)}" for one in dossier.rejections]
    return "\n".join(lines).rstrip() + "\n"


def _story(story: Story, dossier: Dossier, index: Index) -> Iterable[str]:
    yield from (f"# {_text(story.headline)}", "")
    yield from (f"**{fact.label}**: {_text(fact.text)}  " for fact in opening(story, index))
    yield ""
    differing = [one for one in dossier.discrepancies if one.story == story.id]
    if said := outlook(story, index, len(differing)):
        yield from (said, "")
    for one in story.summary:
        cited = " ".join(f"\\[{index.numbers[claim]}\\]" for claim in one.claims if claim in index.numbers)
        yield f"{_text(one.text)} {cited}  "
    if story.summary:
        yield ""
    if story.parts:
        yield from (f"- {one.days}: {_text(one.explanation)}" for one in episodes(story, index))
        yield ""
    if differing:
        yield from ("## Where the reports disagree", "")
        for discrepancy in differing:
            values = " / ".join(_text(value.value) for value in discrepancy.values)
            about = f"{_text(discrepancy.about)}: " if discrepancy.about else ""
            yield f"- **{discrepancy.kind}**: {about}{values}. {_text(discrepancy.explanation)}"
        yield ""
    yield from _claims(index.claims_of(story.id), index)
    if story.timeline:
        yield from ("## Timeline", "")
        main, _ = chronicle(story.timeline, index.claims)
        yield from (f"- {moment(one.time)}: {_text(one.text)}" for one in main)
        yield ""


def _claims(claims: list[Verdict], index: Index) -> Iterable[str]:
    yield from ("## Claims", "") if claims else (NO_CLAIM, "")
    for claim in claims:
        counts = f"{counted(len(claim.origins), 'origin')}, {counted(len(claim.sources), 'source')}"
        said = f"{_text(index.wording(claim))} {_text(claim.explanation)}"
        yield f"- \\[{index.numbers[claim.id]}\\] **{claim.standing}** ({counts}): {said}"
    yield ""


def _origins(dossier: Dossier, index: Index) -> Iterable[str]:
    yield from ("## Origins", "")
    for origin in dossier.origins:
        reports = ", ".join(_text(index.outlet(item)) for item in origin.items)
        yield f"- **{_text(origin.name)}** ({origin.kind}): {reports}"
    for one in dossier.derivations:
        item, ancestor = (_text(index.outlet(id_)) for id_ in (one.item, one.ancestor))
        yield f"- {item} from {ancestor}, **{one.kind}**: {_text(one.explanation)}"
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
