"""What in a text comes before its introduction: signs of the order of its sentences."""

from collections.abc import Iterator
from enum import StrEnum

from secondsource.annotation.attribution.marked import Marked
from secondsource.annotation.attribution.tree import Tree
from secondsource.annotation.speakers.cast import Person
from secondsource.annotation.speakers.roles import determiner
from secondsource.annotation.speakers.scene import Scene

NEAR_TOKENS = 25
GOING_ON = frozenset(("but", "and", "also", "however", "still", "yet", "meanwhile", "added"))


class Sign(StrEnum):
    """One observation for or against the order of the sentences."""

    FULL_NAME_FIRST = "full name first"
    FULL_NAME_LATER = "full name later"
    INTRODUCED_FIRST = "introduced first"
    INTRODUCED_LATER = "introduced later"
    INDEFINITE_FIRST = "indefinite first"
    DEFINITE_FIRST = "definite first"
    PRONOUN_NEAR = "pronoun near"
    PRONOUN_FAR = "pronoun far"
    PRONOUN_OPENS = "pronoun opens"
    OPENS_PLAINLY = "opens plainly"
    OPENS_QUOTING = "opens quoting"
    OPENS_GOING_ON = "opens going on"


def signs(marked: Marked) -> Iterator[Sign]:
    """The signs in a text of at least one sentence."""
    scene = Scene.of(marked, frozenset())
    sentence_of = [number for number, (first, last) in enumerate(marked.tree.sentences) for _ in range(first, last)]
    for person in scene.people:
        yield from _name(marked.tree, person, sentence_of)
    yield from _nouns(marked.tree, sentence_of)
    yield from _pronouns(marked, scene, sentence_of)
    yield _opening(marked)


def _name(tree: Tree, person: Person, sentence_of: list[int]) -> Iterator[Sign]:
    """Whether a person's full name stands before the bare one; the first sentence may be a headline."""
    full = [head for head in person.heads if _in_full(tree, head, person)]
    bare = [head for head in person.heads if head not in full and sentence_of[head] > 0]
    if not full or not bare or sentence_of[bare[0]] == sentence_of[full[0]]:
        return
    later = bare[0] < full[0]
    if _introduced(person, full[0]):
        yield Sign.INTRODUCED_LATER if later else Sign.INTRODUCED_FIRST
    else:
        yield Sign.FULL_NAME_LATER if later else Sign.FULL_NAME_FIRST


def _in_full(tree: Tree, head: int, person: Person) -> bool:
    return head > 0 and len(person.words) > 1 and tree.tokens[head - 1].text == person.words[-2]


def _introduced(person: Person, head: int) -> bool:
    roles = [role.tokens[0] for role in person.roles]
    front = [person.front[0]] if person.front else []
    return any(abs(first - head) < NEAR_TOKENS for first in (*roles, *front))


def _nouns(tree: Tree, sentence_of: list[int]) -> Iterator[Sign]:
    """For each noun met with both articles, which came first."""
    first: dict[str, tuple[int, bool]] = {}
    told: set[str] = set()
    for head, token in enumerate(tree.tokens):
        definite = _definite(tree, head) if token.tag == "NN" and token.lemma not in told else None
        if definite is None:
            continue
        earlier, known = first.setdefault(token.lemma, (head, definite))
        if known is not definite and sentence_of[earlier] != sentence_of[head]:
            told.add(token.lemma)
            yield Sign.DEFINITE_FIRST if known else Sign.INDEFINITE_FIRST


def _definite(tree: Tree, head: int) -> bool | None:
    article = determiner(tree, head)
    if article in ("a", "an"):
        return False
    return True if article == "the" and tree.after(head, "prep", "relcl", "acl") is None else None


def _pronouns(marked: Marked, scene: Scene, sentence_of: list[int]) -> Iterator[Sign]:
    """For each sentence whose first person is "he" or "she", how far back somebody is mentioned."""
    mentioned = {sentence_of[head] for head in scene.at}
    first_in = {sentence_of[head]: head for head in sorted(scene.at, reverse=True)}
    done: set[int] = set()
    for head, token in enumerate(marked.tree.tokens):
        here = sentence_of[head]
        if here in done or head in marked.inside or token.text.lower() not in ("he", "she"):
            continue
        done.add(here)
        if first_in.get(here, head) < head:
            continue
        if here == 0:
            yield Sign.PRONOUN_OPENS
        else:
            yield Sign.PRONOUN_NEAR if here - 1 in mentioned | done else Sign.PRONOUN_FAR


def _opening(marked: Marked) -> Sign:
    first, last = marked.tree.sentences[0]
    tokens = marked.tree.tokens
    words = [tokens[index].text.lower() for index in range(first, last)]
    if words[0] in GOING_ON or "added" in words or "also" in words:
        return Sign.OPENS_GOING_ON
    return Sign.OPENS_QUOTING if first in marked.inside else Sign.OPENS_PLAINLY
