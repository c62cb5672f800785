"""Places that the gazetteer does not have: streets, small rivers, quarters, places of the text's own."""

from collections.abc import Iterator

from secondsource.annotation.places.mention import Mention
from secondsource.annotation.places.misread import misread
from secondsource.annotation.places.recognition import PLACE_LABELS
from secondsource.annotation.places.surroundings import Surroundings
from secondsource.lexicon import words
from secondsource.model.annotation import Place
from secondsource.model.parse import Parse, Token
from secondsource.text.placenames import written_out

MAX_WORDS = 4


def unlisted(body: str, parse: Parse, around: Surroundings, found: list[Mention]) -> list[Place]:
    """Names with the look of a place, and the parser's places, as far as no known place stands in them."""
    held = {index for mention in found for index in range(mention.first, mention.last)}
    places = []
    for first, last in (*_by_ending(parse.tokens, around), *_labelled(around), *misread(around)):
        if held.isdisjoint(range(first, last)):
            held.update(range(first, last))
            start, end = parse.tokens[first].start, parse.tokens[last - 1].end
            text = body[start:end]
            name = written_out(text)
            places.append(
                Place(start=start, end=end, text=text, name=name, lat=None, lon=None, country=None, gazetteer_id=None)
            )
    return places


def _by_ending(tokens: tuple[Token, ...], around: Surroundings) -> Iterator[tuple[int, int]]:
    for at, token in enumerate(tokens):
        word = token.text.casefold()
        if not token.text[0].isupper() or not (word in words("place_ends") or word in words("numbered_roads")):
            continue
        first, last = _run_start(tokens, at, around), at + 1
        if word in words("numbered_roads") and last < len(tokens) and tokens[last].text[0].isdigit():
            yield first, last + 1
        elif first < at and word in words("place_ends") and not around.goes_on(last):
            yield first, last


def _run_start(tokens: tuple[Token, ...], at: int, around: Surroundings) -> int:
    first = at
    while first > 0 and at - first < MAX_WORDS and first not in around.begins and _is_named(tokens[first - 1]):
        first -= 1
    return first


def _is_named(token: Token) -> bool:
    """Whether the word may stand within the name of a street or a river ("Old Mill", "42nd")."""
    if token.tag == "CD":
        return token.text[0].isdigit() and token.text[-1].isalpha()
    return token.text[0].isupper() and (token.pos == "PROPN" or token.tag == "JJ")


def _labelled(around: Surroundings) -> Iterator[tuple[int, int]]:
    """The parser's places; a bare name only if a preposition of place governs it somewhere, or it is a dateline."""
    runs: dict[tuple[int, int], list[int]] = {}
    for index, entity in around.entities.items():
        if entity.label in PLACE_LABELS and not any(word in around.people for word in entity.text.split()):
            runs.setdefault((entity.start, entity.end), []).append(index)
    governed = {
        _words(around, held)
        for held in runs.values()
        if around.after_preposition(held[0]) or around.is_dateline(held[0], held[-1] + 1)
    }
    for held in runs.values():
        text = around.entities[held[0]].text.casefold()
        if _words(around, held) in governed and text not in words("not_places"):
            yield held[0], held[-1] + 1


def _words(around: Surroundings, held: list[int]) -> tuple[str, ...]:
    return tuple(around.tokens[index].text for index in held)
