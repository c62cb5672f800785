"""Everybody who could speak in a text, and where each is mentioned."""

from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass, field

from secondsource.annotation.attribution.marked import Marked
from secondsource.annotation.attribution.tree import Tree
from secondsource.annotation.speakers.cast import Person, apposed_to, gather
from secondsource.annotation.speakers.gender import Gender, of_noun
from secondsource.annotation.speakers.names import Name, read_names
from secondsource.annotation.speakers.roles import determiner, is_person_noun, is_plural, one_of, role_at, widened
from secondsource.annotation.speakers.wording import text_of

SUBJECT = frozenset(("nsubj", "nsubjpass"))
NOT_INTRODUCING = frozenset(
    [
        "the",
        "this",
        "that",
        "these",
        "those",
        "poss",
        "each",
        "every",
        "any",
        "no",
        "neither",
        "either",
        "which",
        "what",
    ]
)
MAX_MENTIONS = 200
GENDER_KNOWN, GENDER_HINTED = 0.7, 0.5
"""What the gender counts for, in sentences of distance."""
TOLD_OF = 0.6
FAR = 4
"""A pronoun reaches back so many sentences, unless nobody stands nearer."""


@dataclass(slots=True)
class Scene:
    """The people of a text, the person at each token that names or describes one, and the mentions in order."""

    marked: Marked
    people: list[Person]
    at: dict[int, Person]
    sentence_of: list[int]
    mentions: list[int] = field(default_factory=list)
    spoke: dict[int, Person] = field(default_factory=dict)

    @classmethod
    def of(cls, marked: Marked, speaking: frozenset[int]) -> "Scene":
        """Gather the people of a text."""
        tree = marked.tree
        names = read_names(tree, speaking)
        people, at = gather(tree, names)
        sentence_of = list(_narrative(marked))
        scene = cls(marked, people, at, sentence_of)
        scene.mentions = sorted(head for person in people for head in person.heads)
        scene._describe(names)
        return scene

    def _describe(self, names: tuple[Name, ...]) -> None:
        tree = self.marked.tree
        for person in self.people:
            for role in person.roles:
                for index in range(*role.tokens):
                    if tree.tokens[index].lemma.lower() == role.noun:
                        self.at.setdefault(index, person)
        for head in self._introductions():
            role = one_of(tree, head) or role_at(tree, head)
            words = text_of(tree, widened(tree, role.tokens))
            person = Person(described=words, plural=is_plural(tree, head), roles=[role], heads=[head])
            person.genders[of_noun(role.noun)] += 2
            self.people.append(person)
            self.at[head] = person
            insort(self.mentions, head)

    def _introductions(self) -> Iterator[int]:
        tree = self.marked.tree
        for head, token in enumerate(tree.tokens):
            if token.text == "One" and head not in self.at and one_of(tree, head):
                yield head
            if token.pos != "NOUN" or head in self.at or not is_person_noun(token.lemma):
                continue
            if token.dep in ("compound", "appos", "attr", "npadvmod", "oprd"):
                continue
            if determiner(tree, head) not in NOT_INTRODUCING:
                yield head

    def note(self, head: int, person: Person) -> None:
        """Remember that a token stands for a person."""
        if head not in self.at:
            self.at[head] = person
            insort(self.mentions, head)

    def before(self, token: int) -> Iterator[int]:
        """The last mentions before a token, the nearest first."""
        end = bisect_left(self.mentions, token)
        return reversed(self.mentions[max(0, end - MAX_MENTIONS) : end])

    def recent(self, token: int, gender: Gender, plural: bool = False) -> Person | None:
        """The person a pronoun at a token most likely stands for."""
        best: tuple[float, int] | None = None
        here = self.sentence_of[token]
        for head in self.before(token):
            back = here - self.sentence_of[head]
            if back > FAR and best is not None:
                break
            person = self.at[head]
            if person.plural is not plural or not _agrees(person.gender, gender):
                continue
            score = self._salience(head, back) + _fit(person, gender) + self._leads(head, token, back)
            score -= 1.0 * (not person.words and head not in self.spoke)
            score -= 1.0 * (len(person.words) == 1 and not person.roles and person.front is None)
            if best is None or score > best[0]:
                best = (score, head)
        return self.at[best[1]] if best else None

    def following(self, token: int, gender: Gender) -> Person | None:
        """The first person named after a token: a text whose sentences are shuffled has pronouns before names."""
        later = (self.at[head] for head in self.mentions[bisect_left(self.mentions, token) :])
        return next((one for one in later if one.words and not one.plural and _agrees(one.gender, gender)), None)

    def _leads(self, head: int, token: int, back: int) -> float:
        """What it counts for that the sentence before, in the same paragraph, tells of the person."""
        tokens = self.marked.tree.tokens
        near = back == 1 and "\n" not in self.marked.body[tokens[head].end : tokens[token].start]
        return TOLD_OF if near and head not in self.spoke and self._is_subject(head) else 0.0

    def _is_subject(self, head: int) -> bool:
        tree = self.marked.tree
        return tree.tokens[head].dep in SUBJECT or tree.tokens[_top(tree, head)].dep in SUBJECT

    def _salience(self, head: int, back: int) -> float:
        token = self.marked.tree.tokens[head]
        score = -1.0 * back
        if self._is_subject(head):
            score += 1.0
        if head in self.spoke:
            score += 0.6
        if head in self.marked.inside:
            score -= 3.0
        if token.dep == "poss":
            score -= 0.5
        return score


def _narrative(marked: Marked) -> Iterator[int]:
    """The number of the sentence of each token; sentences inside quotations do not count."""
    number = 0
    for first, last in marked.tree.sentences:
        quoted = first in marked.inside and marked.inside[first] == marked.inside.get(last - 1)
        number += not quoted
        yield from (number for _ in range(first, last))


def _top(tree: Tree, head: int) -> int:
    while tree.tokens[head].dep in ("appos", "compound", "flat") and (above := tree.tokens[head].head) != head:
        whose = apposed_to(tree, above) if tree.tokens[head].dep == "appos" else None
        head = above if whose is None else whose
    return head


def _fit(person: Person, gender: Gender) -> float:
    """How well a pronoun of that gender fits somebody whom it may mean."""
    if gender is Gender.UNKNOWN:
        return 0.0
    if person.gender is gender:
        return GENDER_KNOWN
    if not _agrees(person.likely, gender):
        return -GENDER_HINTED
    return GENDER_HINTED if person.likely is gender else 0.0


def _agrees(left: Gender, right: Gender) -> bool:
    return Gender.UNKNOWN in (left, right) or left is right
