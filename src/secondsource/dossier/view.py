"""From a dossier to the records of its page."""

from collections import Counter
from collections.abc import Iterable

from secondsource.dossier.cards import claim_card, difference
from secondsource.dossier.chronicle import Moment, chronicle
from secondsource.dossier.decided import told
from secondsource.dossier.geography import geography
from secondsource.dossier.index import Index
from secondsource.dossier.page import ClaimCard, Descent, Line, Newsroom, Page, StoryPage, Voice
from secondsource.dossier.picture import lineage
from secondsource.dossier.reports import report
from secondsource.dossier.said import all_said, cites
from secondsource.model.derivation import Derivation
from secondsource.model.dossier import Dossier
from secondsource.model.story import Story
from secondsource.model.verdict import Standing

MOST_PLACES, MOST_EVIDENCE, MOST_LETTERS = 5, 6, 420


def page(dossier: Dossier) -> Page:
    """Everything the page shows."""
    index = Index.of(dossier)
    stories = tuple(_story(number, story, dossier, index) for number, story in enumerate(dossier.stories, 1))
    settings = ", ".join(f"{name} {value}" for name, value in dossier.software.settings.items())
    return Page(
        title=dossier.stories[0].headline if len(stories) == 1 else f"{len(stories)} stories",
        stories=stories,
        rejections=tuple((one.path, one.reason, one.detail) for one in dossier.rejections),
        decisions=tuple(told(one) for one in dossier.decisions),
        version=dossier.software.version,
        settings=settings,
    )


def _story(number: int, story: Story, dossier: Dossier, index: Index) -> StoryPage:
    own = set(story.items)
    derivations = [one for one in dossier.derivations if one.item in own]
    differing = [one for one in dossier.discrepancies if one.story == story.id]
    touched = {claim for one in differing for claim in one.claims}
    claims = [claim for claim in index.claims.values() if claim.story == story.id]
    cards = [claim_card(claim, index, claim.id in touched) for claim in claims]
    lone = [card for card in cards if _lone(card)]
    items = [item for item in story.items if item in index.items]
    main, others = chronicle(story.timeline, index.claims)
    voices = tuple(_voices(story, dossier, index))
    newsrooms = tuple(_newsrooms(own, dossier, index))
    return StoryPage(
        number=number,
        headline=story.headline,
        span=_span(story),
        places=tuple(_places(own, dossier)),
        counts=_counts(len(items), len(newsrooms), len(voices), len(cards), len(differing)),
        summary=tuple(Line(text=one.text, cites=cites(one.claims, index)) for one in story.summary),
        claims=tuple(card for card in cards if not _lone(card)),
        lone=tuple(lone),
        tally=tuple(Counter(card.standing for card in cards).most_common()),
        differences=tuple(difference(one, index) for one in differing),
        voices=voices,
        newsrooms=newsrooms,
        descents=tuple(_descent(one, index) for one in derivations if one.item in index.items),
        picture=lineage(items, derivations, index),
        map=geography(one for one in dossier.statements if one.item in own),
        timeline=tuple(_dated(one, index) for one in main),
        more_times=tuple(_dated(one, index) for one in others),
        reports=tuple(report(index.items[item], index) for item in items),
    )


def _short(text: str) -> str:
    return text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS].rsplit(' ', 1)[0]} …"


def _dated(one: Moment, index: Index) -> Line:
    time = one.time.replace("T", " ")
    return Line(text=one.text, cites=cites(one.claims, index), time=time, inferred=one.inferred)


def _lone(card: ClaimCard) -> bool:
    single = sum(len(group.said) for group in card.groups) == 1
    return card.standing == Standing.UNCORROBORATED and single and not card.differing


def _counts(reports: int, origins: int, sources: int, claims: int, differing: int) -> tuple[tuple[str, str], ...]:
    given = (
        (reports, "report", "reports"),
        (origins, "independent origin", "independent origins"),
        (sources, "source", "sources"),
        (claims, "claim", "claims"),
        (differing, "difference", "differences"),
    )
    return tuple((f"{count:,}", one if count == 1 else many) for count, one, many in given)


def _span(story: Story) -> str:
    first, last = (story.first or "")[:10], (story.last or "")[:10]
    return first if first == last or not last else f"{first} to {last}"


def _places(own: set[str], dossier: Dossier) -> list[str]:
    """The places that most newsrooms name; those of a single one only where there are no others."""
    origin = {item.id: item.origin for item in dossier.items}
    named = Counter({(place.name, one.item) for one in dossier.statements if one.item in own for place in one.places})
    reports = Counter(name for name, _ in named)
    origins = Counter(name for name, _ in {(name, origin[item]) for name, item in named})
    ranked = sorted(reports, key=lambda name: (-origins[name], -reports[name], name))
    return [name for name in ranked if origins[name] > 1][:MOST_PLACES] or ranked[:2]


def _voices(story: Story, dossier: Dossier, index: Index) -> Iterable[Voice]:
    own = set(story.items)
    by_source: dict[str, list[str]] = {}
    for one in dossier.statements:
        if one.item in own and one.id in index.claim_of:
            by_source.setdefault(one.source, []).append(one.id)
    for source, names in sorted(by_source.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        found = index.sources.get(source)
        if found:
            said = tuple(one for one in all_said(names, index) if not one.copied) or tuple(all_said(names, index)[:1])
            about = "; ".join(part for part in (found.description, found.granted) if part)
            yield Voice(name=found.name, kind=found.kind.value, named=found.named, description=about, said=said)


def _newsrooms(own: set[str], dossier: Dossier, index: Index) -> Iterable[Newsroom]:
    for origin in dossier.origins:
        reports = tuple((index.outlet(item), index.report_numbers[item]) for item in origin.items if item in own)
        if reports:
            yield Newsroom(name=origin.name, kind=origin.kind.value, reports=reports, explanation=origin.explanation)


def _descent(one: Derivation, index: Index) -> Descent:
    return Descent(
        item=index.outlet(one.item),
        report=index.report_numbers[one.item],
        kind=one.kind.value,
        ancestor=index.outlet(one.ancestor),
        share=f"{one.share:.0%}",
        explanation=one.explanation,
        evidence=tuple((index.outlet(passage.item), _short(passage.text)) for passage in one.evidence[:MOST_EVIDENCE]),
    )
