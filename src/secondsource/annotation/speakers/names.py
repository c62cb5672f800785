"""Names of people as they stand in the text, with their titles and roles."""

from collections.abc import Iterator
from dataclasses import dataclass

from secondsource.annotation.attribution.tree import Range, Tree
from secondsource.annotation.speakers.gender import first_names, given_names, titles
from secondsource.annotation.speakers.roles import is_person_noun

PARTICLES = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "del",
        "della",
        "di",
        "du",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "ten",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "abu",
        "st",
    ]
)
NOT_PEOPLE = frozenset(
    ["ORG", "GPE", "NORP", "LOC", "FAC", "EVENT", "PRODUCT", "LAW", "LANGUAGE", "DATE", "TIME", "WORK_OF_ART", "MONEY"]
)
INSIDE = frozenset(("in", "near", "outside", "inside", "across"))
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


@dataclass(frozen=True, slots=True)
class Name:
    """One mention of a person by name: its tokens, the words of the name, and the titles before it."""

    tokens: Range
    words: tuple[str, ...]
    titles: tuple[str, ...]

    @property
    def head(self) -> int:
        """The last token."""
        return self.tokens[1] - 1


def plain(text: str) -> str:
    """A word of a name as it is compared: small letters, no stops."""
    return text.lower().strip(".,'’\"”“")


def read_names(tree: Tree, speaking: frozenset[int]) -> tuple[Name, ...]:
    """The people named in the text, in order.

    Args:
        tree: the parse.
        speaking: heads of subjects that speak; a proper noun that does is a person unless the parser says otherwise.
    """
    runs = tuple(_runs(tree))
    sure = [name for run in runs if (name := _name(tree, run, speaking))]
    known = {plain(name.words[-1]) for name in sure if len(name.words) > 1}
    taken = {name.tokens[0] for name in sure}
    bare = (_bare(tree, run, known) for run in runs)
    extra = [name for name in bare if name and name.tokens[0] not in taken and not _overlaps(name, sure)]
    return tuple(sorted((*sure, *extra), key=lambda name: name.tokens))


def _overlaps(name: Name, others: list[Name]) -> bool:
    return any(name.tokens[0] < one.tokens[1] and one.tokens[0] < name.tokens[1] for one in others)


def _words(tree: Tree, first: int, last: int) -> tuple[str, ...]:
    made: list[str] = []
    for index in range(first, last):
        token = tree.tokens[index]
        if made and token.start == tree.tokens[index - 1].end:
            made[-1] += token.text
        else:
            made.append(token.text)
    return tuple(made)


def _runs(tree: Tree) -> Iterator[Range]:
    tokens, last = tree.tokens, 0
    for first in range(len(tokens)):
        if first < last or not _proper(tree, first):
            continue
        last = first + 1
        while last < len(tokens) and (_proper(tree, last) or _particle(tree, last)) and _joined(tree, last):
            last += 1
        while last > first + 1 and not _proper(tree, last - 1):
            last -= 1
        yield first, last


def _proper(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    if token.text[0].isupper():
        return token.pos == "PROPN" or token.entity == "PERSON"
    return token.text == "-" and 0 < index < len(tree.tokens) - 1 and _tight(tree, index)


def _tight(tree: Tree, index: int) -> bool:
    before, token, after = tree.tokens[index - 1 : index + 2]
    return before.end == token.start and token.end == after.start and before.pos == after.pos == "PROPN"


def _particle(tree: Tree, index: int) -> bool:
    return tree.tokens[index].text.lower() in PARTICLES


def _joined(tree: Tree, index: int) -> bool:
    return not tree.opens(index)


def _name(tree: Tree, run: Range, speaking: frozenset[int]) -> Name | None:
    tokens = tree.tokens
    first, last = _after_titles(tree, run)
    if first >= last or plain(tree.tokens[last - 1].text) in titles():
        return None
    if first == run[0] and _named_otherwise(tree, run):
        return None
    labels = {tokens[index].entity for index in range(first, last)}
    people = [index for index in range(first, last) if tokens[index].entity == "PERSON"]
    titled = first > run[0]
    if people and not titled:
        first = next((i for i in range(first, last) if tokens[i].entity == "PERSON"), first)
        first = _after_titles(tree, (first, last))[0]
    if not people and not titled:
        first = _given(tree, first, last)
    certain = bool(people) or titled or (last - first > 1 and _looks_personal(tree, first, last, speaking))
    if not certain or first >= last or (titled and not people and labels & {"ORG", "GPE"} and last - first == 1):
        return None
    return _made(tree, run, first, last)


def _named_otherwise(tree: Tree, run: Range) -> bool:
    """Whether the words around a name are not those around a person's: "the Herald", "in Port Ness"."""
    before = tree.tokens[run[0] - 1].text.lower() if run[0] else ""
    return before in INSIDE or (before == "the" and run[1] - run[0] == 1)


def _given(tree: Tree, first: int, last: int) -> int:
    """The token of a given name inside a run of names: "Foreign Affairs Viktor Hallan"."""
    inside = (index for index in range(first, last - 1) if tree.tokens[index].text.lower() in given_names())
    return next(inside, first)


def _looks_personal(tree: Tree, first: int, last: int, speaking: frozenset[int]) -> bool:
    if tree.tokens[first].text.lower() in given_names():
        return True
    if _apposed(tree, last - 1) or _behind_role(tree, first):
        return True
    others = {tree.tokens[index].entity for index in range(first, last)} & NOT_PEOPLE
    named = others == {"ORG"} and tree.tokens[first].text.lower() in first_names()
    return last - 1 in speaking and (named or not others)


def _behind_role(tree: Tree, first: int) -> bool:
    """Whether the noun straight before a name says what somebody is: "the agency's chief Nuria Salgat"."""
    before = tree.tokens[first - 1] if first else None
    return before is not None and before.tag == "NN" and not tree.opens(first) and is_person_noun(before.lemma)


def _apposed(tree: Tree, head: int) -> bool:
    apposed = [c for c in tree.children[head] if tree.tokens[c].dep == "appos"]
    if tree.tokens[head].dep == "appos":
        apposed.append(tree.tokens[head].head)
    return any(is_person_noun(tree.tokens[index].lemma) for index in apposed)


def _bare(tree: Tree, run: Range, known: set[str]) -> Name | None:
    first, last = _after_titles(tree, run)
    return _made(tree, run, first, last) if plain(tree.tokens[last - 1].text) in known and last - first == 1 else None


def _made(tree: Tree, run: Range, first: int, last: int) -> Name:
    return Name(
        (first, last),
        _words(tree, first, last),
        tuple(plain(tree.tokens[index].text) for index in range(run[0], first)),
    )


def _after_titles(tree: Tree, run: Range) -> Range:
    first = run[0]
    for index in range(run[0], run[1] - 1):
        if _is_title(tree, index):
            first = index + 1
    return first, run[1]


def _is_title(tree: Tree, index: int) -> bool:
    """Whether a word before a name is a title, or a noun that a sentence begins with: "Neighbour Ines Dahl"."""
    word, token = plain(tree.tokens[index].text), tree.tokens[index]
    return word in titles() or (tree.opens(index) and token.entity != "PERSON" and is_person_noun(word))
