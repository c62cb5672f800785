"""What a text grants of the speakers whom it does not name: what they are, whose, on what terms and why."""

import re
from dataclasses import dataclass

from secondsource.annotation.attribution.found import span
from secondsource.annotation.attribution.tree import Range, Tree
from secondsource.annotation.speakers.cast import Person
from secondsource.annotation.speakers.gender import PRONOUNS, Gender
from secondsource.annotation.speakers.holders import holder
from secondsource.annotation.speakers.patterns import REASON, UNAUTHORISED, WITHHELD
from secondsource.annotation.speakers.roles import core, is_person_noun
from secondsource.annotation.speakers.scene import SUBJECT, Scene
from secondsource.lexicon import words
from secondsource.model.annotation import Anonymity
from secondsource.model.span import Span

BODIES = words("institution_nouns") | words("portfolio_words")
OFFICE_HOLDERS = words("role_words") | words("government_roles")
BELONGING = frozenset(("at", "from", "of", "in", "with", "for", "inside", "within"))
LANDS = frozenset(("GPE", "NORP"))
KNOWING = frozenset(("familiar", "close", "aware", "informed", "involved", "privy", "brief", "with", "to"))
"""What goes on with a description behind its noun: "people familiar with the plan"."""
MAX_KNOWING_TOKENS = 12

Terms = tuple[Span | None, Span | None]
"""The words by which one name is held back, and those that say why."""


@dataclass(frozen=True, slots=True)
class Grants:
    """The terms on which speakers of a text are not named, by the identity of the person."""

    scene: Scene
    terms: dict[int, Terms]

    @classmethod
    def of(cls, scene: Scene) -> "Grants":
        """Find the terms in a text, and whose each are."""
        body = scene.marked.body
        terms: dict[int, Terms] = {}
        for found in WITHHELD.finditer(body):
            person = _whose(scene, found.start())
            if person is not None:
                terms[id(person)] = (_cut(body, found), _cut(body, REASON.match(body, found.end()), "why"))
        for found in UNAUTHORISED.finditer(body):
            person = _whose(scene, found.start())
            held, why = terms.get(id(person), (None, None))
            if person is not None and why is None:
                terms[id(person)] = (held, _cut(body, found))
        return cls(scene, terms)

    def anonymity(self, person: Person) -> Anonymity:
        """What the text grants of a person without a name."""
        marked = self.scene.marked
        terms, reason = self.terms.get(id(person), (None, None))
        role = _described(marked.tree, person)
        body = _body(marked.tree, person)
        return Anonymity(
            role=span(marked, role) if role else None,
            body=span(marked, body) if body else None,
            terms=terms,
            reason=reason,
            plural=person.plural,
        )


def _cut(body: str, found: re.Match[str] | None, group: str | int = 0) -> Span | None:
    if found is None:
        return None
    return Span.cut(body, found.start(group), found.start(group) + len(found[group].rstrip()))


def _whose(scene: Scene, offset: int) -> Person | None:
    """The nearest person without a name before the words in their sentence, else the first behind them."""
    tree = scene.marked.tree
    at = min(tree.at(offset), len(tree.tokens) - 1)
    first, last = tree.sentence(at)
    for index in (*reversed(range(first, at)), *range(at, last)):
        person = _person(scene, index)
        if person is not None and not person.words:
            return person
    return None


def _person(scene: Scene, index: int) -> Person | None:
    """Whom a token names, describes, or as a subject stands for."""
    token, lower = scene.marked.tree.tokens[index], scene.marked.tree.tokens[index].text.lower()
    if index in scene.at:
        return scene.at[index]
    if token.pos == "NOUN" and is_person_noun(token.lemma):
        return holder(scene, index)
    if token.dep in SUBJECT and (lower in PRONOUNS or lower == "they"):
        return scene.recent(index, PRONOUNS.get(lower, Gender.UNKNOWN), lower == "they")
    return None


def _head(tree: Tree, person: Person) -> int | None:
    """The noun of the description by which a person is introduced."""
    role = person.roles[0] if person.roles else None
    inside = range(*role.tokens) if role else ()
    return next((at for at in inside if role and tree.tokens[at].lemma.lower() == role.noun), None)


def _described(tree: Tree, person: Person) -> Range | None:
    """The description with what the person knows or has to do with: "two people familiar with the plan"."""
    if not person.roles:
        return None
    first, last = person.roles[0].tokens
    if (
        last < len(tree.tokens)
        and tree.tokens[last].lemma.lower() in KNOWING
        and first <= tree.tokens[last].head < last
    ):
        end = next(
            (at for at in range(last, tree.right(last) + 1) if tree.tokens[at].text in ",;:.("), tree.right(last) + 1
        )
        last = end if end - last <= MAX_KNOWING_TOKENS else last
    return first, last


def _body(tree: Tree, person: Person) -> Range | None:
    """For whom or where a person works, as far as the description says it."""
    head = _head(tree, person)
    if head is None:
        return None
    owner = tree.before(head, "poss")
    if owner is not None and tree.tokens[owner].pos in ("NOUN", "PROPN"):
        return core(tree, owner)
    return _behind(tree, head) or _before(tree, head, person.roles[0].tokens[0])


def _behind(tree: Tree, head: int) -> Range | None:
    """The body in "an official at the harbour ministry"."""
    for preposition in tree.children[head]:
        token = tree.tokens[preposition]
        if preposition < head or token.dep != "prep" or token.lemma.lower() not in BELONGING:
            continue
        inner = tree.after(preposition, "pobj")
        if inner is not None and _is_body(tree, inner, head):
            return core(tree, inner)
    return None


def _before(tree: Tree, head: int, first: int) -> Range | None:
    """The body in "a senior Norland defence official"."""
    start = head
    while start > first and (_is_body(tree, start - 1, head) or _is_office(tree, start - 1, head)):
        start -= 1
    return (start, head) if start < head else None


def _is_body(tree: Tree, index: int, head: int) -> bool:
    token = tree.tokens[index]
    if token.entity == "ORG" or token.lemma.lower() in BODIES:
        return True
    return token.entity in LANDS and tree.tokens[head].lemma.lower() in OFFICE_HOLDERS


def _is_office(tree: Tree, index: int, head: int) -> bool:
    token = tree.tokens[index]
    return token.dep == "compound" and token.pos == "NOUN" and tree.tokens[head].lemma.lower() in OFFICE_HOLDERS
