"""From a dossier to the records of its page."""

from collections.abc import Iterable, Sequence

from secondsource.dossier.cards import difference
from secondsource.dossier.chronicle import Moment, chronicle
from secondsource.dossier.days import moment
from secondsource.dossier.decided import told, told_briefly
from secondsource.dossier.descents import descents, newsrooms
from secondsource.dossier.geography import geography
from secondsource.dossier.index import Index
from secondsource.dossier.listing import listing
from secondsource.dossier.opening import episodes, opening, outlook, reported
from secondsource.dossier.page import Decided, Line, Page, StoryPage
from secondsource.dossier.picture import lineage
from secondsource.dossier.places import Places
from secondsource.dossier.reports import MANY, Report, report, reports
from secondsource.dossier.said import cites
from secondsource.dossier.strip import strip
from secondsource.dossier.voices import voices
from secondsource.model.decision import Decision
from secondsource.model.dossier import Dossier, PlacedItem
from secondsource.model.story import Story

MOST_DIFFERENCES, MOST_TIMES = 40, 300
"""Differences whose sides are quoted, and times told beside those of the main events."""


def is_large(dossier: Dossier) -> bool:
    """Whether a page is better read with the claims and reports on pages of their own, where there can be such."""
    return len(dossier.items) >= MANY


def page(dossier: Dossier, at: str = "") -> Page:
    """Everything the page shows.

    Args:
        dossier: what is shown.
        at: what stands before an id in the address of the page of a claim or report; empty where they have none.
    """
    index = Index.of(dossier)
    apart = bool(at)
    stories = tuple(_story(number, one, dossier, index, apart) for number, one in enumerate(dossier.stories, 1))
    return Page(
        title=dossier.stories[0].headline if len(stories) == 1 else f"{len(stories)} stories",
        stories=stories,
        rejections=tuple((one.path, one.reason, one.detail) for one in dossier.rejections),
        decisions=tuple(_decided(one, index) for one in dossier.decisions),
        places=Places.of(index, at),
        version=dossier.software.version,
        settings=settings_of(dossier),
    )


def settings_of(dossier: Dossier) -> str:
    """The stages that made a dossier, with their versions, as one line."""
    return ", ".join(f"{name} {value}" for name, value in dossier.software.settings.items())


def _story(number: int, story: Story, dossier: Dossier, index: Index, apart: bool) -> StoryPage:
    own = set(story.items)
    derivations = [one for one in dossier.derivations if one.item in own and one.item in index.items]
    differing = [one for one in dossier.discrepancies if one.story == story.id]
    touched = frozenset(claim for one in differing for claim in one.claims)
    claims = index.claims_of(story.id)
    listed = listing(claims, touched, index, apart=apart)
    items = [item for item in story.items if item in index.items]
    main, others = chronicle(story.timeline, index.claims)
    statements = [one for one in dossier.statements if one.item in own]
    heard, rooms = tuple(voices(statements, index)), tuple(newsrooms(own, index))
    return StoryPage(
        number=number,
        headline=story.headline,
        reported=reported(story),
        facts=tuple(opening(story, index)),
        episodes=tuple(episodes(story, index)),
        outlook=outlook(story, index, len(differing)),
        counts=_counts(len(items), len(rooms), len(heard), len(claims), len(differing)),
        summary=tuple(Line(text=one.text, cites=cites(one.claims, index)) for one in story.summary),
        listing=listed,
        strip=strip(claims, index),
        differences=tuple(
            difference(one, index, in_full=place < MOST_DIFFERENCES) for place, one in enumerate(differing)
        ),
        voices=heard,
        newsrooms=rooms,
        descents=tuple(descents(derivations, index)),
        picture=lineage(items, derivations, index),
        map=geography(statements),
        timeline=tuple(_dated(one, index) for one in main),
        more_times=tuple(_dated(one, index) for one in others[:MOST_TIMES]),
        reports=tuple(_reports([index.items[item] for item in items], index, listed.unlisted, apart)),
    )


def _reports(items: Sequence[PlacedItem], index: Index, unlisted: frozenset[str], apart: bool) -> Iterable[Report]:
    return (report(one, index, None) for one in items) if apart else reports(items, index, unlisted | index.sayings)


def _decided(one: Decision, index: Index) -> Decided:
    claims = {index.claim_of[name] for name in one.statements if name in index.claim_of}
    reports = sorted(index.report_numbers[item] for item in one.items if item in index.report_numbers)
    shown = told_briefly(one) if claims or reports else told(one)
    return Decided(text=shown, cites=cites(claims, index), reports=() if claims else tuple(reports))


def _dated(one: Moment, index: Index) -> Line:
    return Line(text=one.text, cites=cites(one.claims, index), time=moment(one.time), inferred=one.inferred)


def _counts(reports: int, origins: int, sources: int, claims: int, differing: int) -> tuple[tuple[str, str], ...]:
    given = (
        (reports, "report", "reports"),
        (origins, "independent origin", "independent origins"),
        (sources, "source", "sources"),
        (claims, "claim", "claims"),
        (differing, "difference", "differences"),
    )
    return tuple((f"{count:,}", one if count == 1 else many) for count, one, many in given)
