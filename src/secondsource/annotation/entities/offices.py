"""Persons named by their office alone: "the Pentagon chief" is the defence secretary whom the text names."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from secondsource.lexicon import table, words
from secondsource.lexicon.names.bodies import body_name, listed
from secondsource.model.annotation import Entity
from secondsource.model.parse import Token
from secondsource.text.normalise import plain

MOST_BEFORE = 5
"""Words of a title before a name."""
MOST_BEHIND = 7
"""Words of a role behind a name and a comma."""

Entities = tuple[Entity, ...]


def with_offices(tokens: Sequence[Token], entities: Entities, body: str) -> Entities:
    """The entities; a body's name before "chief", "boss" or the like is its one head among the persons of the text."""
    by_end = {one.end: one for one in entities}
    offices = [(at, one) for at in range(2, len(tokens)) if (one := _body_before(tokens, at, by_end, body))]
    titles = _titles(tokens, entities) if offices else {}
    found = {one.start: made for at, one in offices if (made := _headed(tokens[at], one, titles, body))}
    kept = (one for one in entities if one.start not in found)
    return tuple(sorted((*kept, *found.values()), key=lambda one: one.start))


def _body_before(tokens: Sequence[Token], at: int, by_end: Mapping[int, Entity], body: str) -> Entity | None:
    """The body in "the BODY chief", if no person's name follows."""
    if tokens[at].text not in words("office_heads"):
        return None
    if at + 1 < len(tokens) and tokens[at + 1].text[0].isupper():
        return None
    last = tokens[at - 1]
    one = by_end.get(last.end) or _unseen(last, body)
    first = next((at - size for size in range(1, MOST_BEFORE) if one and tokens[at - size].start == one.start), 0)
    opened = first > 0 and tokens[first - 1].text.casefold() == "the"
    return one if one and one.label in ("ORG", "FAC") and opened else None


def _unseen(token: Token, body: str) -> Entity | None:
    """A body of the lists that the parser did not see."""
    if token.text.casefold() not in {row[0] for row in table("bodies")} or not token.text[0].isupper():
        return None
    text = body[token.start : token.end]
    return Entity(start=token.start, end=token.end, text=text, label="ORG", canonical=text)


def _headed(head: Token, one: Entity, titles: Mapping[str, set[str]], body: str) -> Entity | None:
    heads = [name for name, told in titles.items() if _heads(one, told)]
    text = body[one.start : head.end]
    return (
        Entity(start=one.start, end=head.end, text=text, label="PERSON", canonical=heads[0])
        if len(heads) == 1
        else None
    )


def _titles(tokens: Sequence[Token], entities: Entities) -> dict[str, set[str]]:
    """The words of titles and roles beside each person's full name."""
    index = {token.start: at for at, token in enumerate(tokens)}
    ends = {token.end: at + 1 for at, token in enumerate(tokens)}
    titles: dict[str, set[str]] = defaultdict(set)
    for one in entities:
        if one.label == "PERSON" and " " in one.canonical and one.start in index and one.end in ends:
            titles[one.canonical] |= {*_before(tokens, index[one.start]), *_behind(tokens, ends[one.end])}
    return titles


def _before(tokens: Sequence[Token], first: int) -> Iterator[str]:
    for token in reversed(tokens[max(0, first - MOST_BEFORE) : first]):
        if token.pos not in ("PROPN", "NOUN", "ADJ", "PART") and token.text != "-":
            return
        yield plain(token.text)


def _behind(tokens: Sequence[Token], last: int) -> Iterator[str]:
    if last < len(tokens) and tokens[last].text == ",":
        for token in tokens[last + 1 : last + 1 + MOST_BEHIND]:
            if token.text in (",", ".") or token.pos == "VERB":
                return
            yield plain(token.text)


def _heads(body: Entity, told: set[str]) -> bool:
    """Whether a title is that of the body's head: it names the body or its field, and no lesser or former office."""
    name = body_name(body.text)
    own = {plain(body.text), *listed(name).split()} if name else {plain(body.text)}
    general = words("institution_nouns") | words("name_particles") | {"us", "russian", "british", "and", "the", "of"}
    lesser = told & words("lesser_offices")
    return bool((own - general) & _usual(told)) and bool(told & words("office_heads")) and not lesser


def _usual(told: set[str]) -> set[str]:
    """The words of a title in the spelling of the lists of bodies."""
    return told | {word for one in told if (name := body_name(one)) for word in name.words}
