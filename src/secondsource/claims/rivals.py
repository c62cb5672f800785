"""Where a clause sets the figure of another party beside its own, and whose it is.

Told with a verb left out, "the police said 18,000 and the organisers 120,000", or to compare: "two more than the 41
counted by the ministry".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondsource.claims.tree import SUBJECTS, VERBS, Tree
from secondsource.lexicon import words

COMPARING = frozenset({"than", "above", "below", "under", "over", "against", "twice", "half"})
KNOWN = frozenset({"the", "its", "their", "his", "her"})
JOINTS = frozenset({",", ";", "and", "but", "while"})
CLAUSE_ENDS = frozenset({",", ";", "."})
NOUNS = frozenset({"NOUN", "PROPN"})
NAMES = frozenset({"ORG", "PERSON", "GPE", "NORP"})
MOST_LEAD, MOST_PARTY, MOST_LINK, MOST_KNOWN = 5, 6, 4, 9
"""So many words at most stand before the word that compares, name a party, lead to its figure, name a known figure."""


@dataclass(frozen=True, slots=True)
class Rival:
    """`joint` and `first` are places among the members: where the clause ends, and where the other figure is told.

    `party` are the tokens that name whose it is, `own` those that name whose the figure of the clause is: none where
    nobody is named.
    """

    joint: int
    first: int
    party: tuple[int, ...]
    own: tuple[int, ...] = ()


def rival(tree: Tree, members: Sequence[int]) -> Rival | None:
    """Where the figure of another party begins; null where none is set beside that of the clause."""
    for joint, first in _joints(tree, members):
        found = _gapped(tree, members, joint, first) or _compared(tree, members, joint, first)
        if found:
            return found
    return None


def _joints(tree: Tree, members: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where a part of the clause ends and the next begins; a comma may be missing among the members."""
    for place in range(2, len(members) - 1):
        if tree.tokens[members[place]].text.casefold() in JOINTS:
            yield place, place + 1
        elif members[place - 1] < members[place] - 1 and tree.tokens[members[place] - 1].text == ",":
            yield place, place


def _gapped(tree: Tree, members: Sequence[int], joint: int, first: int) -> Rival | None:
    """A party and its figure behind a figure of the clause, the verb left out."""
    verb = next((i for i in members[:joint] if tree.tokens[i].pos in VERBS and tree.kids(i, *SUBJECTS)), None)
    if verb is None or not _number(tree, members[:joint]):
        return None
    after = members[first:]
    length = _party_length(tree, after)
    linked = list(_link(tree, after[length:])) if length else []
    number = after[length + len(linked) :][:1]
    if not length or not number or not _counts(tree, number[0]) or _goes_on(tree, after[length:]):
        return None
    return Rival(joint, first, tuple(after[:length]), _named(tree, tree.kids(verb, *SUBJECTS)[0]))


def _party_length(tree: Tree, after: Sequence[int]) -> int:
    """How many words name a party: "the organisers", "hospitals in the north" ends at its first noun."""
    for place, index in enumerate(after[:MOST_PARTY]):
        token = tree.tokens[index]
        if token.entity in {"DATE", "TIME"} or token.pos not in {*NOUNS, "ADJ", "DET"}:
            return 0
        following = tree.tokens[after[place + 1]].pos if place + 1 < len(after) else ""
        if token.pos in NOUNS and following not in NOUNS:
            return place + 1 if _speaks(tree, index) else 0
    return 0


def _speaks(tree: Tree, index: int) -> bool:
    """Whether the noun names a party: "the organisers 120,000", not "the depth 12 kilometres"."""
    token = tree.tokens[index]
    known = words("people_nouns") | words("institution_nouns") | words("speaking_nouns")
    return token.entity in NAMES or token.lemma.casefold() in known


def _link(tree: Tree, after: Sequence[int]) -> Iterator[int]:
    """The words from the party to its figure: "to theirs of", "at about"."""
    for index in after[:MOST_LINK]:
        if tree.tokens[index].pos not in {"ADP", "PRON", "ADV"}:
            return
        yield index


def _goes_on(tree: Tree, after: Sequence[int]) -> bool:
    """Whether a verb follows, of which the party is the subject."""
    end = next((place for place, i in enumerate(after) if tree.tokens[i].text in CLAUSE_ENDS), len(after))
    return any(tree.tokens[i].pos in VERBS for i in after[:end])


def _compared(tree: Tree, members: Sequence[int], joint: int, first: int) -> Rival | None:
    """A known figure that is compared with: "less than the 40 of whom the union spoke"."""
    if tree.tokens[members[first] - 1].text != ",":
        return None
    for place in range(first, min(first + MOST_LEAD, len(members) - 2)):
        token, following = tree.tokens[members[place]], tree.tokens[members[place + 1]]
        if token.pos in VERBS:
            return None
        if token.text in COMPARING and following.text in KNOWN:
            told = members[place + 1 :]
            numbers = [i for i in told[:MOST_KNOWN] if _counts(tree, i)]
            return Rival(joint, place + 1, _owner(tree, numbers[0], told)) if numbers else None
    return None


def _owner(tree: Tree, number: int, told: Sequence[int]) -> tuple[int, ...]:
    """Whose a figure is: "counted by the ministry", "the guard's count of 12", "that the company admits to"."""
    for index in told:
        token = tree.tokens[index]
        by = token.dep == "pobj" and tree.tokens[token.head].dep == "agent"
        telling = token.dep in {"nsubj", "poss"} and token.pos in NOUNS
        if by or telling:
            return _named(tree, index)
    return ()


def _named(tree: Tree, index: int) -> tuple[int, ...]:
    return tuple(sorted(i for i in tree.subtree(index) if tree.tokens[i].dep != "case"))


def _number(tree: Tree, members: Sequence[int]) -> bool:
    return any(_counts(tree, i) for i in members)


def _counts(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    return token.pos == "NUM" and token.entity not in {"DATE", "TIME"}
