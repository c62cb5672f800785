"""Invented reports of a few events, read by list: names and days are given, not found by a parser."""

import re

from factory import make_item, make_reading
from secondsource.model.annotation import Entity, Place, Time, TimeType
from secondsource.model.reading import Reading

PEOPLE = ("Ada Brock", "Brock", "Ivo Tamm", "Tamm", "Lena Fisk", "Noor Vance", "Piet Klaasen")
PLACES = ("Harrow Bay", "Elmsdale", "Tolbury", "Varnholt")
GROUPS = ("Harbour Authority", "Elmsdale Police", "Tolbury Police", "Varnholt Council")
DAY = re.compile(r"\d{4}-\d\d-\d\d")

FERRY = (
    (
        "ferry-1",
        "Ferry runs aground off Harrow Bay, 40 rescued",
        "2021-03-02",
        "A ferry with 40 people aboard ran aground on a sandbank off Harrow Bay on Tuesday, the Harbour "
        "Authority said. "
        "Harbour master Ada Brock said the vessel had lost its steering in heavy fog. The crossing on "
        "2021-03-02 was the "
        "last of the day.",
    ),
    (
        "ferry-2",
        "Passengers taken off stranded ferry",
        "2021-03-03",
        "Lifeboats took 40 passengers off a ferry that was stranded on a sandbank near Harrow Bay on "
        "Tuesday. Brock, the "
        "harbour master, blamed fog and a failed steering gear. The Harbour Authority has opened an inquiry "
        "into 2021-03-02.",
    ),
    (
        "ferry-3",
        "Steering failed before ferry stranding",
        None,
        "Steering gear failed minutes before a ferry ran onto a sandbank at Harrow Bay on Tuesday, the "
        "Harbour Authority "
        "said. Ada Brock praised the lifeboat crews who took all 40 passengers off in the fog.",
    ),
)
ELMSDALE = (
    (
        "elm-1",
        "Man, 24, shot dead in Elmsdale car park",
        "2021-05-10",
        "A 24-year-old man was shot dead in a car park in Elmsdale on Sunday night, Elmsdale Police said. "
        "Ivo Tamm died in "
        "hospital. No one has been arrested over the shooting of 2021-05-09.",
    ),
    (
        "elm-2",
        "Police name man killed in car park shooting",
        "2021-05-11",
        "Elmsdale Police named the man shot dead in a car park in Elmsdale on 2021-05-09 as Ivo Tamm, 24. "
        "Detectives asked "
        "witnesses of the shooting to come forward. Tamm died in hospital.",
    ),
)
TOLBURY = (
    (
        "tol-1",
        "Man, 31, shot dead outside Tolbury club",
        "2021-08-02",
        "A 31-year-old man was shot dead outside a club in Tolbury on Sunday night, Tolbury Police said. "
        "Piet Klaasen died "
        "in hospital. No one has been arrested over the shooting of 2021-08-01.",
    ),
    (
        "tol-2",
        "Victim of Tolbury club shooting named",
        "2021-08-03",
        "Tolbury Police named the man shot dead outside a club in Tolbury on 2021-08-01 as Piet Klaasen, 31. "
        "Detectives "
        "asked witnesses of the shooting to come forward.",
    ),
)
COUNCIL = (
    (
        "council-1",
        "Varnholt raises parking charges",
        "2020-01-15",
        "Varnholt Council voted to raise parking charges by a fifth. Councillor Lena Fisk said the money "
        "would repair roads.",
    ),
)
EVENTS = (FERRY, ELMSDALE, TOLBURY, COUNCIL)


def report(key: str, headline: str | None, published: str | None, body: str) -> Reading:
    """The reading of one report, with the names and days of the lists above."""
    item = make_item(body, id=key, headline=headline, published=published)
    return make_reading(
        item,
        entities=tuple(sorted(_entities(body), key=lambda entity: entity.start)),
        places=tuple(
            Place(start=s, end=e, text=t, name=t, lat=None, lon=None, country=None, gazetteer_id=None)
            for name in PLACES
            for s, e, t in _found(body, name)
        ),
        times=tuple(
            Time(start=m.start(), end=m.end(), text=m.group(), type=TimeType.DATE, value=m.group())
            for m in DAY.finditer(body)
        ),
    )


def reports(*events: tuple[tuple[str, str, str | None, str], ...]) -> list[Reading]:
    """The readings of all reports of these events."""
    return [report(*row) for event in events for row in event]


def _entities(body: str) -> list[Entity]:
    labelled = [(PEOPLE, "PERSON"), (PLACES, "GPE"), (GROUPS, "ORG")]
    return [
        Entity(start=s, end=e, text=t, label=label, canonical=t)
        for names, label in labelled
        for name in names
        for s, e, t in _found(body, name)
    ]


def _found(body: str, name: str) -> list[tuple[int, int, str]]:
    return [(m.start(), m.end(), m.group()) for m in re.finditer(rf"\b{name}\b", body)]
