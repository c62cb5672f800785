"""Which of the known names in a body are places."""

from collections.abc import Iterable
from dataclasses import replace

from secondsource.annotation.places.containment import kilometres, lies_in
from secondsource.annotation.places.inside import is_inside
from secondsource.annotation.places.mention import Mention, Strength
from secondsource.annotation.places.surroundings import Surroundings
from secondsource.annotation.places.windows import Window
from secondsource.language.gazetteer import Candidate
from secondsource.model.annotation import Entity
from secondsource.text.placenames import place_key

PLACE_LABELS = frozenset(("GPE", "LOC", "FAC"))
AREAS = frozenset(("state", "country", "county", "region", "continent"))
"""Kinds in which other places lie."""
NEIGHBOUR_KM = 60.0
"""A doubtful name is taken for a town that is as near as this to one that the body surely names."""
JOINING = frozenset((",", "and", ", and", "or", "to", "–", "-", "/"))
TOWN_KINDS = frozenset(("town", "county", "landmark"))
"""Kinds whose names often mean something else; those of countries, seas and the like rarely do."""
SMALL_TOWN = 20_000
"""Inhabitants up to which a bare name that no preposition governs may as well be a surname."""
GREAT_TOWN = 1_000_000
"""Inhabitants from which the name of a town rarely means anything else."""


def mentions(body: str, found: list[Window], around: Surroundings) -> list[Mention]:
    """The known names in order, how surely each is a place, and what qualifies it."""
    judged = [_mention(body, window, around) for window in found]
    judged = [_qualified(body, mention, judged[at + 1]) for at, mention in enumerate(judged[:-1])] + judged[-1:]
    return _listed(body, judged)


def accepted(judged: list[Mention], settled: Iterable[Candidate]) -> list[Mention]:
    """The mentions that are surely places, and the others of the same name or near what is settled."""
    sure = {mention.key for mention in judged if mention.strength is Strength.SURE}
    towns = [place for place in settled if place.kind == "town"]
    return [m for m in judged if m.strength and (m.key in sure or is_plain(m.candidates) or _is_near(m, towns))]


def _is_near(mention: Mention, towns: list[Candidate]) -> bool:
    named = [place for place in mention.candidates if place_key(place.name) == mention.key]
    return any(kilometres(place, town) < NEIGHBOUR_KM for place in named for town in towns)


def is_plain(candidates: tuple[Candidate, ...]) -> bool:
    """Whether the name rarely means anything but the best known place of that name."""
    first = candidates[0]
    return first.kind not in TOWN_KINDS or (first.kind == "town" and first.population >= GREAT_TOWN)


def _mention(body: str, window: Window, around: Surroundings) -> Mention:
    return Mention(
        first=window.first,
        last=window.last,
        start=around.tokens[window.first].start,
        end=window.end,
        key=window.key,
        candidates=window.candidates,
        strength=_strength(window, around),
    )


def _strength(window: Window, around: Surroundings) -> Strength:
    half = around.is_half(window.first, window.last) and window.candidates[0].kind != "country"
    if half or around.after_title(window.first) or (window.key.startswith("st ") and around.names_owner(window.last)):
        return Strength.NONE
    telling = window.last - window.first > 1 and around.has_place_word(window.first, window.last)
    if telling or window.key.endswith(" county") or around.is_dateline(window.first, window.last):
        return Strength.SURE
    entity, governed = around.entity(window.first), around.after_preposition(window.first)
    if entity is None:
        return _unnamed(window, around, governed)
    if entity.label in PLACE_LABELS:
        return _labelled(window, around, governed, entity)
    return _otherwise_labelled(window, around, governed, entity)


def _labelled(window: Window, around: Surroundings, governed: bool, entity: Entity) -> Strength:
    if not around.fills(window.first, window.last, entity):
        return Strength.NONE
    if around.tokens[window.first].text in around.people and not governed:
        return Strength.NONE
    known = governed or around.has_civic_follower(window.last)
    doubtful = (
        entity.label == "GPE" and window.last - window.first == 1 and window.candidates[0].population < SMALL_TOWN
    )
    return Strength.MAYBE if doubtful and not known else Strength.SURE


def _otherwise_labelled(window: Window, around: Surroundings, governed: bool, entity: Entity) -> Strength:
    """A place in the name of something else: the parser errs on bare names, and bodies are called after places."""
    starts = around.begins_entity(window.first, entity)
    whole = starts and window.end >= entity.end
    if entity.label == "LANGUAGE":
        return (
            Strength.SURE if governed and whole and not is_inside(around, window.first, window.last) else Strength.NONE
        )
    if not starts:
        return Strength.SURE if governed and window.end >= entity.end else Strength.NONE
    civic = around.has_civic_follower(window.last) and entity.canonical == entity.text
    if civic or (whole and is_inside(around, window.first, window.last)):
        return Strength.SURE
    if entity.label == "PERSON" and (
        not whole or entity.canonical != entity.text or window.candidates[0].kind == "state"
    ):
        return Strength.NONE
    if window.candidates[0].kind == "landmark" or around.names_paper(entity.text):
        return Strength.SURE if governed and whole and not around.names_paper(entity.text) else Strength.NONE
    served = around.has_follower(window.last) and entity.label != "PERSON"
    return Strength.SURE if (governed and whole) or served else Strength.MAYBE


def _unnamed(window: Window, around: Surroundings, governed: bool) -> Strength:
    if around.has_follower(window.last) and around.tokens[window.first].text not in around.people:
        return Strength.SURE
    single = window.last - window.first == 1
    if single and (around.goes_on(window.last) or around.tokens[window.first].text in around.people):
        return Strength.NONE
    return Strength.SURE if governed or is_plain(window.candidates) else Strength.MAYBE


def _qualified(body: str, mention: Mention, after: Mention) -> Mention:
    """A name before ", State" or "(Country" lies there, and is a place; "(Tidewater Press" is no country."""
    gap = body[mention.end : after.start].strip()
    named = gap == "," or (gap == "(" and after.strength)
    if not named or not any(place.kind in AREAS for place in after.candidates):
        return mention
    held = [place for place in mention.candidates if any(lies_in(place, area) for area in after.candidates)]
    return replace(mention, strength=Strength.SURE, inside=after) if held else mention


def _listed(body: str, judged: list[Mention]) -> list[Mention]:
    """A name joined to a place by "and" or a comma is a place, too; so is what another lies in."""
    done: list[Mention] = []
    for mention in judged:
        before = done[-1] if done else None
        sure = before is not None and before.strength is Strength.SURE and mention.strength is Strength.MAYBE
        joined = sure and before is not None and body[before.end : mention.start].strip() in JOINING
        named = before is not None and before.inside is not None and before.inside.first == mention.first
        done.append(replace(mention, strength=Strength.SURE) if joined or named else mention)
    return done
