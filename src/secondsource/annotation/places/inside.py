"""Words before a name that make it a place, whatever the parser takes it for."""

from secondsource.annotation.places.surroundings import Surroundings
from secondsource.lexicon import words


def is_inside(around: Surroundings, first: int, last: int) -> bool:
    """Whether something happens in what the tokens `[first, last)` name: "in Elmsdale", "at an Elmsdale bar"."""
    if first == 0 or first in around.begins:
        return False
    return _stays_in(around, first, last) or _has_building(around, first, last)


def _stays_in(around: Surroundings, first: int, last: int) -> bool:
    """Whether `in` stands right before the name, as it hardly ever does before a person's but in "in Tamm's honour"."""
    owns = last < len(around.tokens) and around.tokens[last].tag == "POS"
    return around.tokens[first - 1].text.casefold() == "in" and not owns


def _has_building(around: Surroundings, first: int, last: int) -> bool:
    """Whether the name tells where a building is to be found: "in an Elmsdale bar", "near her Elmsdale home"."""
    if first < 2 or last >= len(around.tokens) or around.tokens[last].text not in words("town_buildings"):
        return False
    before, article = around.tokens[first - 2].text.casefold(), around.tokens[first - 1]
    owned = article.text.casefold() in ("a", "an") or article.tag == "PRP$"
    return owned and before in words("locative_prepositions")
