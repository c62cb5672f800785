"""What the page shows, as records: the template computes nothing."""

from dataclasses import dataclass

from secondsource.dossier.cards import Difference
from secondsource.dossier.descents import Descent, Newsroom
from secondsource.dossier.geography import Map
from secondsource.dossier.listing import Listing
from secondsource.dossier.opening import Episode, Fact
from secondsource.dossier.picture import Picture
from secondsource.dossier.places import Places
from secondsource.dossier.reports import Report
from secondsource.dossier.said import Cite
from secondsource.dossier.strip import Row
from secondsource.dossier.voices import Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence of the summary or the timeline and the claims it rests on."""

    text: str
    cites: tuple[Cite, ...]
    time: str = ""
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPage:
    """Everything about one event."""

    number: int
    headline: str
    reported: str
    facts: tuple[Fact, ...]
    episodes: tuple[Episode, ...]
    counts: tuple[tuple[str, str], ...]
    outlook: str
    summary: tuple[Line, ...]
    listing: Listing
    strip: tuple[Row, ...]
    differences: tuple[Difference, ...]
    voices: tuple[Voice, ...]
    newsrooms: tuple[Newsroom, ...]
    descents: tuple[Descent, ...]
    picture: Picture
    map: Map | None
    timeline: tuple[Line, ...]
    more_times: tuple[Line, ...]
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What somebody decided, and the claims, else the reports by their numbers, that it is about."""

    text: str
    cites: tuple[Cite, ...]
    reports: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The whole page."""

    title: str
    stories: tuple[StoryPage, ...]
    rejections: tuple[tuple[str, str, str], ...]
    decisions: tuple[Decided, ...]
    places: Places
    version: str
    settings: str
