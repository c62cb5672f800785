"""Sentences of a report that tell of an event elsewhere: "It was the second fire in a week, after one in Corvale".

Such a sentence is known by four things together: it is not among the first, the place that it names is not that of the
first lines, no name of it is either, and it is told of another time or counted as one of several.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from secondsource.model.annotation import Annotated, Entity
from secondsource.stories.days import days, spans
from secondsource.stories.patterns import ONE_OF_SEVERAL, PLACED, SCENE, THE_EVENT
from secondsource.stories.rarity import rare_words
from secondsource.stories.scenes import dateline
from secondsource.text.stem import stem
from secondsource.text.tokenise import words

Bounds = tuple[int, int]

SHORTEST_FIRST = 60
"""Characters of the sentence that tells what a report is about: what is shorter before it is a label or a byline."""

LONGEST_PREPOSITION = 12
PLACE_LABELS = frozenset({"GPE", "LOC"})
TAKEN_FOR = frozenset({"FAC", "ORG"})
"""What a parser takes a small town for."""
NAME_LABELS = PLACE_LABELS | TAKEN_FOR | {"PERSON", "PRODUCT", "EVENT"}


@dataclass(frozen=True, slots=True)
class Lead:
    """What a report is about: where its first full sentence ends, the stems of it and of the headline, and its days."""

    end: int
    words: frozenset[str]
    days: frozenset[int]


def elsewhere(annotated: Annotated, until: int) -> Iterator[Bounds]:
    """The sentences that tell of an event in another place, in their order; none of a report that is set nowhere.

    Args:
        annotated: the report.
        until: sentences that begin behind so many characters are not looked at.
    """
    body = annotated.item.body
    names = [one for one in annotated.entities if one.start < until and one.label in NAME_LABELS]
    if (lead := _lead(annotated, names)) is None:
        return
    others: set[str] = set()
    for start, end in annotated.sentences:
        if start >= until:
            return
        if start < lead.end or body[start].islower():
            continue
        inside = [one for one in names if start <= one.start < end]
        told = {word for one in inside for word in rare_words(one.text)}
        if told & lead.words:
            continue
        if told & others or (_in_another_place(body, inside) and _at_another_time(annotated, start, end, lead)):
            others |= told
            yield start, end


def _lead(annotated: Annotated, names: list[Entity]) -> Lead | None:
    """The lead of a report, null where it names no place. The land and the agency of its dateline are not of it."""
    item, written = annotated.item, dateline(annotated.item)
    end = next((end for start, end in annotated.sentences if end - start >= SHORTEST_FIRST), len(item.body))
    text = f"{item.headline or ''}\n{item.body[:end]}"
    beside = {word for name in written.beside for word in rare_words(name)}
    told = frozenset(stem(word) for word in words(text)) - beside
    named = any(one.label in PLACE_LABELS and not told.isdisjoint(rare_words(one.text)) for one in names)
    if not (written.town or SCENE.search(text) or named):
        return None
    return Lead(end, told, frozenset(days(time for time in annotated.times if time.start < end)))


def _in_another_place(body: str, names: list[Entity]) -> bool:
    """Whether one of these names, none of which is of the lead, is that of a place in which something is told to be."""
    return any(_is_placed(body, one) for one in names if rare_words(one.text))


def _is_placed(body: str, name: Entity) -> bool:
    """Whether something is told to be in or at what is named; what is no place for the parser may be a small town."""
    before = PLACED.search(body, max(0, name.start - LONGEST_PREPOSITION), name.start)
    if before is None:
        return False
    return name.label in PLACE_LABELS or (name.label in TAKEN_FOR and before[1].casefold() == "in")


def _at_another_time(annotated: Annotated, start: int, end: int, lead: Lead) -> bool:
    """Whether a sentence is told of another day than the lead, or as one event of several, and not as that itself."""
    body = annotated.item.body
    if THE_EVENT.match(body, start, end):
        return False
    if ONE_OF_SEVERAL.search(body, start, end):
        return True
    times = [time for time in annotated.times if start <= time.start < end]
    told = days(times).keys()
    return bool(lead.days) and bool(told - lead.days or (spans(times) and not told))
