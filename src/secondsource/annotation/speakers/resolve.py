"""The speaker of each attribution: who its source is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from secondsource.annotation.attribution.marked import Marked
from secondsource.annotation.attribution.reader import Found
from secondsource.annotation.attribution.tree import Tree
from secondsource.annotation.speakers.anonymity import Grants
from secondsource.annotation.speakers.bodies import Bodies, is_slogan
from secondsource.annotation.speakers.cast import Person
from secondsource.annotation.speakers.gender import PRONOUNS, Gender
from secondsource.annotation.speakers.holders import (
    aged,
    antecedent,
    before_relative,
    group_behind,
    holder,
    named_after,
)
from secondsource.annotation.speakers.roles import core, is_person_noun, is_plural, role_at
from secondsource.annotation.speakers.scene import Scene
from secondsource.annotation.speakers.wording import described, name_of, text_of
from secondsource.lexicon import words
from secondsource.model.annotation import Anonymity

FIRST = frozenset(("i", "we", "you", "us", "me", "one"))


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, whether the text leaves the name out, the rule that told, and what is granted of the unnamed."""

    name: str | None
    anonymous: bool
    rule: str
    anonymity: Anonymity | None = None


NOBODY = Speaker(None, False, "no source")


def resolve(marked: Marked, found: Sequence[Found]) -> tuple[Speaker, ...]:
    """The speaker of each attribution, in the same order."""
    speaking = frozenset(one.subject for one in found if one.subject is not None and one.said)
    scene = Scene.of(marked, speaking)
    resolver = Resolver(scene, Bodies(marked.tree, scene.at))
    resolver.own_roles()
    speakers = [(resolver.speaker(one), resolver.last_person) for one in found]
    if not any(speaker.anonymous for speaker, _ in speakers):
        return tuple(speaker for speaker, _ in speakers)
    grants = Grants.of(scene)
    return tuple(
        replace(speaker, anonymity=grants.anonymity(person)) if speaker.anonymous and person else speaker
        for speaker, person in speakers
    )


@dataclass(slots=True)
class Resolver:
    """Follows the text from attribution to attribution and remembers who spoke."""

    scene: Scene
    bodies: Bodies
    last_body: str | None = None
    last_person: Person | None = None
    told: int = 0

    def own_roles(self) -> None:
        """Put a name for "his" in "his lawyer", wherever a person is so introduced."""
        tree = self.scene.marked.tree
        for person in self.scene.people:
            for number, role in enumerate(person.roles):
                first = role.tokens[0]
                if tree.tokens[first].tag != "PRP$":
                    continue
                gender = PRONOUNS.get(tree.tokens[first].text.lower())
                owner = self.scene.recent(first, gender) if gender else None
                if owner is not None and owner is not person:
                    person.roles[number] = replace(role, owner=" ".join(owner.words) or owner.described)

    def speaker(self, found: Found) -> Speaker:
        """Who speaks in one attribution."""
        self.last_person = None
        if found.subject is None:
            return NOBODY
        head = before_relative(self.scene, found.subject)
        if head is None:
            head = named_after(self.scene, found, antecedent(self.scene.marked.tree, found.subject, found.source))
        self._narrate(head)
        speaker = self._joined(head, self._of(head, found), found)
        person = self.last_person = self.scene.at.get(head)
        if person is not None and found.said:
            self.scene.spoke[head] = person
        elif person is None and found.said and speaker.name:
            self.last_body = speaker.name
        return speaker

    def _joined(self, head: int, first: Speaker, found: Found) -> Speaker:
        """Two who speak together: "the mayor and a deckhand"."""
        other = self.scene.marked.tree.after(head, "conj")
        if other is None or found.source is None or not found.source[0] <= other < found.source[1]:
            return first
        second = self._of(other, found) if self._could_speak(other) else NOBODY
        if first.name is None or second.name is None or second.name == first.name:
            return first
        return Speaker(f"{first.name} and {second.name}", first.anonymous and second.anonymous, first.rule)

    def _could_speak(self, head: int) -> bool:
        token = self.scene.marked.tree.tokens[head]
        return head in self.scene.at or token.pos == "PROPN" or is_person_noun(token.lemma)

    def _narrate(self, before: int) -> None:
        """Follow the pronouns of the narration up to a token: who is spoken of last is meant next."""
        tokens = self.scene.marked.tree.tokens
        while self.told < before:
            token = tokens[self.told]
            gender = PRONOUNS.get(token.text.lower())
            if gender and token.dep in ("nsubj", "nsubjpass") and self.told not in self.scene.marked.inside:
                person = self.scene.recent(self.told, gender)
                if person is not None:
                    self._remember(self.told, person, gender)
            self.told += 1

    def _of(self, head: int, found: Found) -> Speaker:
        token = self.scene.marked.tree.tokens[head]
        if head in self.scene.at:
            return self._person(self.scene.at[head], found)
        lower = token.text.lower()
        if (group := group_behind(self.scene, head)) is not None:
            return self._member(head, group)
        if token.pos != "PROPN" and (person := aged(self.scene, found.source, head)) is not None:
            return self._person(person, found)
        if token.tag in ("PRP", "PRP$") or lower in PRONOUNS:
            return self._pronoun(head, lower)
        if is_person_noun(token.lemma) and (token.pos == "NOUN" or token.text.islower()):
            return self._noun(head)
        return self._body(head, found)

    def _person(self, person: Person, found: Found) -> Speaker:
        return Speaker(name_of(self.scene.marked.tree, person), not person.words, found.rule)

    def _member(self, head: int, group: Person) -> Speaker:
        tree = self.scene.marked.tree
        words = f"{tree.tokens[head].text.lower()} of {group.described[:1].lower()}{group.described[1:]}"
        clause = tree.after(head, "relcl")
        if clause is not None:
            words += f", {text_of(tree, (tree.left(clause), tree.right(clause) + 1))}"
        person = Person(described=words, roles=list(group.roles), heads=[head])
        self.scene.people.append(person)
        self.scene.note(head, person)
        return Speaker(words, True, "one of those described before")

    def _pronoun(self, head: int, lower: str) -> Speaker:
        gender = PRONOUNS.get(lower, Gender.UNKNOWN)
        rule = f"pronoun '{lower}' → last fitting speaker"
        if lower in FIRST:
            return Speaker(None, False, "the writer or reader")
        if lower == "it":
            return Speaker(self._told_of_before(head) or self.last_body or self.bodies.before(head), False, rule)
        plural = lower in ("they", "them")
        person = self.scene.recent(head, gender, plural)
        if person is None and not plural:
            person = self.scene.recent(head, Gender.UNKNOWN) or self.scene.following(head, gender)
        if person is None:
            return Speaker(self.last_body or self.bodies.before(head) if plural else None, False, rule)
        self._remember(head, person, gender)
        return Speaker(name_of(self.scene.marked.tree, person), not person.words, rule)

    def _told_of_before(self, head: int) -> str | None:
        """The body of which the sentence before tells, null if it tells of something else."""
        tree = self.scene.marked.tree
        first, _ = tree.sentence(head)
        for index in range(*tree.sentence(first - 1)) if first else ():
            token = tree.tokens[index]
            body = token.entity == "ORG" or token.lemma.lower() in words("institution_nouns")
            if token.dep == "nsubj" and tree.tokens[token.head].dep == "ROOT" and body and index not in self.scene.at:
                return self.bodies.named(index) or described(tree, index, self._owner(index))
        return None

    def _remember(self, head: int, person: Person, gender: Gender) -> None:
        self.scene.note(head, person)
        person.genders[gender] += 1

    def _noun(self, head: int) -> Speaker:
        tree = self.scene.marked.tree
        if name := self.bodies.apposed(head):
            return Speaker(name, False, f"'{_phrase(tree, head)}' → the body named behind it")
        person = holder(self.scene, head)
        if person is not None:
            self.scene.note(head, person)
            person.called.add(role_at(tree, head).noun)
            return Speaker(name_of(tree, person), not person.words, f"'{_phrase(tree, head)}' → who is so described")
        words = described(tree, head, self._owner(head))
        person = Person(described=words, plural=is_plural(tree, head), roles=[role_at(tree, head)], heads=[head])
        self.scene.people.append(person)
        self.scene.note(head, person)
        return Speaker(words, True, "described, not named")

    def _owner(self, head: int) -> str | None:
        tree = self.scene.marked.tree
        for child in tree.children[head]:
            if tree.tokens[child].tag == "WP$" and (whose := antecedent(tree, child)) != child:
                return text_of(tree, core(tree, whose))
            if tree.tokens[child].tag == "PRP$":
                lower = tree.tokens[child].text.lower()
                gender = PRONOUNS.get(lower, Gender.UNKNOWN)
                person = self.scene.recent(child, gender) if lower in PRONOUNS else None
                if person is not None:
                    return " ".join(person.words) or person.described
                return self.last_body
            if tree.tokens[child].dep == "poss" and is_person_noun(tree.tokens[child].lemma):
                person = self.scene.at.get(child) or holder(self.scene, child)
                return " ".join(person.words) or None if person else None
        return None

    def _body(self, head: int, found: Found) -> Speaker:
        tree = self.scene.marked.tree
        if found.source and is_slogan(tree, found.source):
            return Speaker(text_of(tree, found.source), False, found.rule)
        if name := self.bodies.apposed(head) or self.bodies.named(head):
            return Speaker(name, False, f"'{_phrase(tree, head)}' → the body of that name")
        return Speaker(described(tree, head, self._owner(head)), False, found.rule)


def _phrase(tree: Tree, head: int) -> str:
    first, last = core(tree, head)
    return " ".join(tree.tokens[index].text for index in range(first, last))
