"""Who the people of a story are: their names and roles, and whom "his counterpart" and "the two men" stand for."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from secondsource.claims.tree import Tree
from secondsource.lexicon import words
from secondsource.model.annotation import Entity
from secondsource.model.reading import Reading
from secondsource.text.normalise import plain

MOST_TITLE_WORDS = 6
REACH = 600
"""So many characters back "the two men" may have been named."""
PAIR_WORDS = frozenset({"two", "both"})
THEIRS = frozenset({"their", "they", "them"})


@dataclass(frozen=True, slots=True)
class Cast:
    """For every person the words of the titles that stand before the name anywhere in the story."""

    titles: dict[str, frozenset[str]]

    def counterpart(self, described: frozenset[str], other: Iterable[str]) -> tuple[str, ...]:
        """The person who is described so and holds a role of one of the others; empty if it is not one alone."""
        others = frozenset(other)
        roles = frozenset().union(*(self.titles.get(name, frozenset()) for name in others)) - described
        found = [
            name
            for name, titles in self.titles.items()
            if name not in others and described and described <= titles and titles & roles & words("people_nouns")
        ]
        return tuple(found[0].split()) if len(found) == 1 else ()


def cast(readings: Iterable[Reading]) -> Cast:
    """The cast of the readings."""
    titles: defaultdict[str, set[str]] = defaultdict(set)
    for reading in readings:
        places = {token.start: index for index, token in enumerate(reading.parse.tokens)}
        for person in people(reading):
            if person.start in places:
                titles[person.canonical] |= _title(reading, places[person.start])
    return Cast({name: frozenset(found) for name, found in titles.items()})


def people(reading: Reading) -> tuple[Entity, ...]:
    """The mentions of people by name, in order."""
    return tuple(entity for entity in reading.annotated.entities if entity.label == "PERSON")


def _title(reading: Reading, first: int) -> set[str]:
    found = set()
    for token in reversed(reading.parse.tokens[max(0, first - MOST_TITLE_WORDS) : first]):
        if token.pos not in {"PROPN", "ADJ", "NOUN"}:
            break
        found.add(plain(token.text))
    return found


def standing_for(tree: Tree, inside: Sequence[int], reading: Reading, known: Cast) -> tuple[str, ...]:
    """The names of the people whom a statement means without naming them all."""
    start, end = tree.tokens[inside[0]].start, tree.tokens[inside[-1]].end
    named = people(reading)
    here = [person.canonical for person in named if start <= person.start < end]
    found: list[str] = []
    for index in inside:
        token = tree.tokens[index]
        if token.lemma == "counterpart":
            described = frozenset(plain(tree.tokens[kid].text) for kid in tree.kids(index, "amod", "compound"))
            found += known.counterpart(described, here or _before(named, start)[-1:])
        elif _of_two(tree, index):
            found += [word for name in _before(named, start)[-2:] for word in name.split()]
    return tuple(dict.fromkeys(found))


def _of_two(tree: Tree, index: int) -> bool:
    """Whether the token is "the two men" and their like, or the "their" that opens a phrase about two people."""
    token = tree.tokens[index]
    if token.text.casefold() in THEIRS:
        return token.dep == "poss" and any(tree.tokens[kid].text == "first" for kid in tree.kids(token.head, "amod"))
    if token.tag != "NNS" or token.lemma.casefold() not in words("people_nouns") | {"man", "leader", "side"}:
        return False
    return any(tree.tokens[kid].text.casefold() in PAIR_WORDS for kid in tree.kids(index, "nummod", "det", "predet"))


def _before(named: Sequence[Entity], start: int) -> list[str]:
    """The people named shortly before, each once, the last named last."""
    near = [person.canonical for person in named if start - REACH <= person.start < start]
    return list(reversed(dict.fromkeys(reversed(near))))
