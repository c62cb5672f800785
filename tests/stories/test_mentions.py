"""Reports that mention other events do not pull stories together: what they say of events elsewhere is left out."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from training.stories.like_events import LABELS, TOWNS, Kind, Report, like_events, told_together

from factory import make_item, make_reading
from secondsource.annotation.stage import Annotation
from secondsource.language.gazetteer import load_gazetteer
from secondsource.language.parser import load_parser
from secondsource.model.annotation import Entity, Time, TimeType
from secondsource.stories.elsewhere import elsewhere
from secondsource.stories.profile import profile
from secondsource.stories.stage import Stories
from stories.crime import AIRSTRIKES, CAPSIZES, FIRES, SHOOTINGS

LEAD = "A kiln burst at a brick works in Kessby on Tuesday and hurt three workers, said Mara Quist."
DAYS = {"Tuesday": "2024-02-13", "Monday": "2024-02-12", "last week": "2024-W06"}
NAMES = {"Kessby": "GPE", "Varnholt": "GPE", "Mara Quist": "PERSON", "Quist": "PERSON", "Hugo Lundrud": "PERSON"}

OTHERS = [
    "A boiler burst in Varnholt on Monday.",
    "In Varnholt, a boiler burst last week.",
    "It was the second burst in a month, after one in Varnholt.",
    "It came two days after a boiler burst near Varnholt.",
    "A boiler burst in Varnholt on Monday.\nHugo Lundrud of Varnholt owned it.",
]
OWN = [
    # the same place, the same day, no day, somebody of the lead, a place on the way, the event itself, half a sentence
    "A boiler burst in Kessby on Monday.",
    "Two of them were taken to hospital in Varnholt on Tuesday.",
    "Two of them were taken to hospital in Varnholt.",
    "Quist had been in Varnholt on Monday.",
    "Bricks were brought from Varnholt on Monday.",
    "The burst happened on Monday in Varnholt.",
    "near the station in Varnholt on Monday.",
]


def marks(body, values, make):
    found = ((m.start(), text, value) for text, value in values.items() for m in re.finditer(re.escape(text), body))
    return [make(*one) for one in sorted(found)]


def annotated(lead, behind):
    body = f"{lead}\n{behind}"
    entities = marks(
        body,
        NAMES,
        lambda at, text, label: Entity(start=at, end=at + len(text), text=text, label=label, canonical=text),
    )
    times = marks(
        body, DAYS, lambda at, text, day: Time(start=at, end=at + len(text), text=text, type=TimeType.DATE, value=day)
    )
    sentences = tuple((body.index(line), body.index(line) + len(line)) for line in body.splitlines())
    item = make_item(body, headline="Kiln bursts", published="2024-02-14")
    return make_reading(item, entities=tuple(entities), times=tuple(times), sentences=sentences).annotated


@pytest.mark.parametrize(("behind", "expected"), [(one, one) for one in OTHERS] + [(one, "") for one in OWN])
def test_a_sentence_of_another_place_and_time_tells_of_another_event(behind, expected):
    found = annotated(LEAD, behind)
    assert "\n".join(found.item.body[start:end] for start, end in elsewhere(found, len(found.item.body))) == expected


def test_what_begins_behind_the_opening_is_not_looked_at():
    assert not list(elsewhere(annotated(LEAD, OTHERS[0]), len(LEAD)))


def test_of_a_report_that_names_no_place_no_sentence_is_elsewhere():
    found = annotated(LEAD.replace(" in Kessby", ""), OTHERS[0])
    assert not list(elsewhere(found, len(found.item.body)))


MENTIONED = {
    "shootings": (SHOOTINGS, "shooting", "{who} was shot dead"),
    "fires": (FIRES, "fire", "a house on {place} burned down"),
    "capsizes": (CAPSIZES, "accident at sea", "the {craft} went down with {who} at the helm"),
    "airstrikes": (AIRSTRIKES, "attack", "missiles fell on {site} airport"),
}
"""The kinds of events, what one is called, and how a report of another says what happened."""

MENTIONS = (
    "In {city}, {what} on {day}.",
    "It was the third {noun} of the month, after {what} near {city}.",
    "Less than a week after {what} in {city}, it has set off a debate.",
    "On {day} {what} in {city}, and the mayor there called for calm.",
    "The {noun} in {city}, where {what} on {day}, is still being looked into.",
)


def mentioning(events: Sequence[Sequence[Report]], noun: str, what: str, dice: random.Random) -> Iterator[Report]:
    """The reports of all events, every other of which mentions behind its own that which befell another town before."""
    ordered = sorted((event[0] for event in events), key=lambda report: report.day)
    for report in (report for event in events for report in event):
        before = [one for one in ordered if one.day < report.day and facts(one)["city"] != facts(report)["city"]]
        if not before or dice.random() < 0.5:
            yield report
            continue
        other = before[-1]
        day = f"{other.day:%B} {other.day.day}"
        told = facts(other) | {"noun": noun, "what": what.format(**facts(other)), "day": day}
        sentence = dice.choice(MENTIONS).format(**told)
        named = tuple((name, label) for name, label in other.names if name in sentence)
        yield replace(
            report,
            item=replace(report.item, body=f"{report.item.body} {sentence}"),
            names=tuple(dict.fromkeys((*report.names, *named))),
            times=(*report.times, (day, f"{other.day}")),
        )


def facts(report: Report) -> dict[str, str]:
    return {fact: name for (fact, _), (name, _) in zip(LABELS, report.names, strict=False)}


def exact(kind: Kind, noun: str, what: str, count: int, days: int) -> tuple[int, int]:
    events = like_events(kind, count, cities=TOWNS, days=days)
    reports = mentioning(events, noun, what, random.Random(2))
    groups = {frozenset(group) for group in Stories().group(profile(report.reading()) for report in reports)}
    told = told_together(events)
    return len(groups & told), sum(not any(event <= group for group in groups) for event in told)


FLOORS = [
    ("shootings", 60, 60),
    ("shootings", 365, 100),
    ("fires", 365, 90),
    ("capsizes", 60, 58),
    ("airstrikes", 365, 92),
]


@pytest.mark.parametrize(("name", "days", "least"), FLOORS)
def test_like_events_stay_apart_where_every_other_report_mentions_another_of_them(name, days, least):
    apart, torn = exact(*MENTIONED[name], count=60 if days < 365 else 100, days=days)
    assert apart >= least
    assert torn <= 2


BURSTS = (
    (
        (
            "Kiln bursts in Kessby, three hurt",
            "KESSBY, Norland (Coast Wire) - A kiln burst at a brick works in Kessby late on Tuesday and hurt three "
            "workers, the rescue service said.\nDoors were torn off, its chief, Mara Quist, said.",
        ),
        (
            "Workers of brick works tell of burst",
            "Three workers were hurt when a kiln burst at a brick works in Kessby on Tuesday.\nMara Quist, chief of "
            "the rescue service, said that doors had been torn off.",
        ),
    ),
    (
        (
            "Boiler bursts in Varnholt, two hurt",
            "VARNHOLT, Norland (Coast Wire) - A boiler burst at a laundry in Varnholt on Wednesday and hurt two women, "
            "the rescue service said.\nIt was the second burst in two days in Norland, after a kiln burst at a brick "
            "works in Kessby on Tuesday.\nWindows were blown out, the owner, Hugo Lundrud, said.",
        ),
        (
            "Laundry shut after boiler burst",
            "A laundry in Varnholt was shut after a boiler burst there on Wednesday and hurt two women.\nHugo Lundrud, "
            "its owner, said that windows were blown out.\nIn Kessby, where a kiln burst at a brick works on Tuesday, "
            "Mara Quist of the rescue service asked for more inspectors.",
        ),
    ),
)


def test_two_events_of_which_one_is_mentioned_by_all_reports_of_the_other_are_two_stories():
    items = [
        make_item(body, id=f"{number}-{version}", headline=headline, published="2024-02-15")
        for number, event in enumerate(BURSTS)
        for version, (headline, body) in enumerate(event)
    ]
    stories = Stories()(Annotation(load_parser(), load_gazetteer())(items))
    assert {frozenset(story.items) for story in stories} == {frozenset({"0-0", "0-1"}), frozenset({"1-0", "1-1"})}
