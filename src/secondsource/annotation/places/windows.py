"""Runs of capitalised words that the gazetteer knows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from secondsource.annotation.places.mention import Lookup
from secondsource.language.gazetteer import Candidate
from secondsource.lexicon import table, words
from secondsource.model.parse import Token
from secondsource.text.placenames import place_key

MAX_WORDS = 5
JOINTS = frozenset(
    ("of", "and", "the", "on", "upon", "de", "la", "del", "da", "do", "al", "el", "-", "–", "'s", "’s", "&")
)
"""Words that stand within names of places, but neither begin nor end them."""


DIVISIONS = frozenset(
    ("county", "township", "parish", "borough", "province", "oblast", "region", "district", "governorate", "prefecture")
)
"""Words after which a name is still that of the place it is without them."""
QUARTERS = frozenset(("neighborhood", "neighbourhood"))
COUNTIES = ("counties", "Counties")
LISTING = frozenset((",", "and", "&", "or"))
LONGEST_LIST = 14
"""Words that a list of counties has at most behind one of them."""


@dataclass(frozen=True, slots=True)
class Window:
    """The tokens `[first, last)`, the end of their text with an abbreviation's dot, and what bears the name."""

    first: int
    last: int
    end: int
    key: str
    candidates: tuple[Candidate, ...]


def windows(body: str, tokens: tuple[Token, ...], lookup: Lookup) -> Iterator[Window]:
    """The known names in order, without overlaps, the longest at each place."""
    at = 0
    while at < len(tokens):
        window = _longest(body, tokens, at, lookup) if can_begin(tokens, at) else None
        window = _with_end(tokens, window) if window else None
        if window and window.candidates:
            yield window
        at = window.last if window else at + 1


def _with_end(tokens: tuple[Token, ...], window: Window) -> Window:
    """The name with a following "Township"; a name before "Street" is no place by itself and loses its candidates."""
    after = tokens[window.last] if window.last < len(tokens) else None
    if after is not None and after.text in QUARTERS and window.first and tokens[window.first - 1].text == "the":
        return Window(window.first, window.last, window.end, window.key, ())
    if after is None or not after.text[0].isupper() or window.end + 1 != after.start:
        return window
    word = after.text.casefold()
    if word in DIVISIONS:
        return Window(window.first, window.last + 1, after.end, window.key, window.candidates)
    return Window(window.first, window.last, window.end, window.key, ()) if word in words("place_ends") else window


def can_begin(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a name of a place may begin with the word."""
    token, after = tokens[at], tokens[at + 1].text if at + 1 < len(tokens) else ""
    capitals = token.text.isupper() and len(token.text) >= 4
    named = (
        token.pos == "PROPN"
        or bool(token.entity)
        or capitals
        or (token.pos == "ADJ" and after in words("local_forces"))
    )
    return token.text[0].isupper() and named


def _longest(body: str, tokens: tuple[Token, ...], first: int, lookup: Lookup) -> Window | None:
    for last in range(min(first + MAX_WORDS, len(tokens), _run_end(tokens, first)), first, -1):
        if tokens[last - 1].text in JOINTS:
            continue
        text = body[tokens[first].start : tokens[last - 1].end]
        if listed := _listed(tokens, last, text, lookup):
            return Window(first, last, tokens[last - 1].end, place_key(listed[0].name), listed)
        found = lookup(_called().get(text, text)) if _may_name(text) else ()
        if found and _written_as(body, tokens[first].start, text, found):
            end, after = _with_dot(body, tokens, last, text, found)
            return Window(first, after, end, place_key(_called().get(text, text)), found)
    return None


def _listed(tokens: tuple[Token, ...], last: int, text: str, lookup: Lookup) -> tuple[Candidate, ...]:
    """The counties of a name in a list of them: "Franklin" in "Franklin, Knox and Licking counties"."""
    follows = [token.text for token in tokens[last : last + LONGEST_LIST]]
    if not follows or follows[0] not in (*LISTING, *COUNTIES) or "\n" in text:
        return ()
    for word in follows:
        if word in COUNTIES:
            return lookup(f"{text} County")
        if word not in LISTING and not word[0].isupper():
            return ()
    return ()


def _may_name(text: str) -> bool:
    return "\n" not in text and text.casefold() not in words("not_places")


@cache
def _called() -> Mapping[str, str]:
    """The usual names of places by the short ones, in the letters in which these are written."""
    return {row[0]: row[1] for row in table("place_nicknames")}


def _run_end(tokens: tuple[Token, ...], first: int) -> int:
    at = first + 1
    while at < len(tokens) and at - first < MAX_WORDS:
        word = tokens[at].text
        if not (word[0].isupper() or word in JOINTS or (word[0] == "." and tokens[at - 1].text in ("St", "Mt", "Ft"))):
            break
        at += 1
    return at


def _written_as(body: str, start: int, text: str, found: tuple[Candidate, ...]) -> bool:
    """Whether the capitals fit: "Us" is no country, "Man." is one only with its dot, "TX" follows a town."""
    if len(text) == 2 and text.isupper() and found[0].kind == "state":
        return body[max(0, start - 2) : start] == ", "
    if len(text) > 3 or text.isupper():
        return len(text) > 1
    return "." in text or any(place.name.startswith(text) for place in found)


def _with_dot(
    body: str, tokens: tuple[Token, ...], last: int, text: str, found: tuple[Candidate, ...]
) -> tuple[int, int]:
    """The end of the name and the token after it; the dot of "Ohio." ends a sentence, that of "Ill." does not."""
    end = tokens[last - 1].end
    shortened = all(place_key(place.name) != place_key(text) for place in found[:1]) and found[0].kind in (
        "state",
        "country",
        "region",
    )
    if shortened and body[end : end + 1] == "." and (len(text) <= 5 or "." in text):
        return end + 1, last + (last < len(tokens) and tokens[last].start == end)
    return end, last
