"""Words for a people that stand for its country: "Norwegian troops", "the Swedes"."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from secondsource.annotation.places.mention import Lookup
from secondsource.language.gazetteer import Candidate
from secondsource.lexicon import table, words
from secondsource.model.annotation import Entity, Place
from secondsource.model.parse import Parse, Token


def peoples(body: str, parse: Parse, entities: Iterable[Entity], lookup: Lookup, taken: Iterable[Place]) -> list[Place]:
    """The words for a people that the parser takes for one, as mentions of where it lives, where no place stands."""
    held = {place.start for place in taken}
    tokens = {token.start: at for at, token in enumerate(parse.tokens)}
    named = (one for one in entities if one.label in ("NORP", "GPE") and one.start not in held and one.start in tokens)
    return [_place(body, one, home) for one in named if (home := _home(parse.tokens, tokens[one.start], one, lookup))]


def _home(tokens: Sequence[Token], at: int, entity: Entity, lookup: Lookup) -> tuple[int, Candidate] | None:
    """Where the word for a people ends, and where this lives; null if the entity is none."""
    if _is_other(tokens, at):
        return None
    for end, word in ((entity.end, entity.text), (tokens[at].end, tokens[at].text)):
        if found := homes(word, lookup):
            return end, found[0]
    return None


def homes(word: str, lookup: Lookup) -> tuple[Candidate, ...]:
    """Where the people that a word names lives; empty if the list does not have it."""
    code = _codes().get(word) or _codes().get(word.removesuffix("s"))
    if not code:
        return ()
    return lookup(code) if len(code) > 2 else tuple(one for one in lookup(f"#{code}") if one.kind == "country")


@cache
def _codes() -> Mapping[str, str]:
    return {row[0]: row[1] for row in table("demonyms")}


def _is_other(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word is part of the name of another people: "Native American", "Afro-Cuban", "American Indians"."""
    before, after = (_word(tokens, place) for place in (at - 1, at + 1))
    if before == "-":
        return tokens[at].text.startswith("American") or _word(tokens, at - 2) in words("people_prefixes")
    return before in words("people_prefixes") or after in ("indian", "indians")


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text.casefold() if 0 <= at < len(tokens) else ""


def _place(body: str, entity: Entity, found: tuple[int, Candidate]) -> Place:
    end, home = found
    return Place(
        start=entity.start,
        end=end,
        text=body[entity.start : end],
        name=home.name,
        lat=home.lat,
        lon=home.lon,
        country=home.country,
        gazetteer_id=home.gazetteer_id or None,
        kind=home.kind,
        people=True,
    )
