"""Whom a person speaks for, as the items say it beside the name."""

from collections.abc import Iterator

from secondsource.judgement.naming import significant, untitled
from secondsource.judgement.phrases import tokens_in
from secondsource.model.annotation import Entity
from secondsource.model.parse import Token
from secondsource.model.reading import Reading

BEFORE = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET", "PART", "NUM"})
WORDS_BEFORE, WORDS_AFTER = 10, 14
STOPS = frozenset('.;:!?"“”')


def people(reading: Reading) -> Iterator[tuple[Entity, tuple[str, ...]]]:
    """Each name of a person in the item, and its words without titles; a land in the dateline is no person."""
    scene = frozenset(significant(reading.item.dateline or ""))
    for entity in reading.annotated.entities:
        if entity.label == "PERSON":
            words = untitled(significant(entity.text))
            if words and not scene.issuperset(words):
                yield entity, words


def description(reading: Reading, entity: Entity) -> str:
    """The words about a person directly before and behind a mention of the name; empty if there are none."""
    tokens = reading.parse.tokens
    inside = tokens_in(entity, reading)
    if not inside:
        return ""
    before = _before(tokens, inside[0])
    after = _after(tokens, inside[-1] + 1)
    return " ".join(part for part in (before, after) if part)


def _before(tokens: tuple[Token, ...], first: int) -> str:
    comma = first > 0 and tokens[first - 1].text == ","
    edge = first - 1 if comma else first
    if edge == first and first > 0 and tokens[first - 1].pos == "ADP":
        return ""
    start = edge
    while start > 0 and edge - start < WORDS_BEFORE and _in_phrase(tokens[start - 1]):
        start -= 1
    while start < edge and tokens[start].pos == "ADP":
        start += 1
    return " ".join(token.text for token in tokens[start:edge])


def _in_phrase(token: Token) -> bool:
    return token.pos in BEFORE or (token.text.endswith(".") and token.text != ".")


def _after(tokens: tuple[Token, ...], first: int) -> str:
    if first >= len(tokens) or tokens[first].text not in {",", "of", "from", "at", "for"}:
        return ""
    start = end = first + (tokens[first].text == ",")
    while end < len(tokens) and end - start < WORDS_AFTER and tokens[end].text != "," and tokens[end].text not in STOPS:
        if tokens[end].pos == "VERB" and tokens[start].text not in {"who", "which"}:
            break
        end += 1
    return " ".join(token.text for token in tokens[start:end])
