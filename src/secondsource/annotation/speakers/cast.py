"""The people of a text: every mention by name gathered, with what each is said to be."""

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from secondsource.annotation.attribution.tree import Range, Tree
from secondsource.annotation.speakers.gender import Gender, hinted, of_name, of_noun, titles
from secondsource.annotation.speakers.names import SUFFIXES, Name, plain
from secondsource.annotation.speakers.roles import Role, core, is_person_noun, role_at
from secondsource.lexicon.names.persons import person_name, same_person
from secondsource.lexicon.names.spelling import sound
from secondsource.model.parse import Token

MAX_STEPS = 6
MOST_NAMESAKES = 50
"""So many people who share a first name or surname are told apart; a text with more is a list of names."""
FIRMS = frozenset(("carrier", "maker", "operator", "owner", "producer", "supplier"))
"""What firms are as often as people: the name behind "the owner of the mill" may be a firm's."""
LOOSE = frozenset(("DET", "CCONJ", "ADP", "PUNCT", "SCONJ", "ADV", "PART"))


@dataclass(slots=True)
class Person:
    """One person of the text. `described` is the description of somebody without a name.

    `called` are the nouns by which the text came back to the person: "the mayor".
    """

    words: tuple[str, ...] = ()
    described: str = ""
    plural: bool = False
    front: Range | None = None
    after: Range | None = None
    roles: list[Role] = field(default_factory=list)
    genders: Counter[Gender] = field(default_factory=Counter)
    likely: Gender = Gender.UNKNOWN
    heads: list[int] = field(default_factory=list)
    called: set[str] = field(default_factory=set)

    @property
    def gender(self) -> Gender:
        """The gender for which there is most evidence."""
        told = [(count, gender) for gender, count in self.genders.items() if gender is not Gender.UNKNOWN]
        return max(told)[1] if told else Gender.UNKNOWN


def gather(tree: Tree, names: tuple[Name, ...]) -> tuple[list[Person], dict[int, Person]]:
    """The people named in a text, in the order of their first mention, and the person at each head of a mention."""
    people: list[Person] = []
    bearers: dict[str, list[Person]] = defaultdict(list)
    at: dict[int, Person] = {}
    for name in sorted(names, key=lambda one: len(one.words) == 1):
        person = _known(bearers, name) or _new(people, bearers, name)
        _learn(tree, person, name)
        for index in range(*name.tokens):
            at[index] = person
    return people, at


def _known(bearers: Mapping[str, list[Person]], name: Name) -> Person | None:
    """The person of that name who was last named before, else the first who is named at all."""
    words, wanted = _told(name.words), _gender(name)
    namesakes = bearers.get(sound(words[-1]), [])[-MOST_NAMESAKES:] if words else []
    fitting = [one for one in namesakes if _same(one.words, name.words) and _agree(one.gender, wanted)]
    before = [one for one in fitting if one.heads[0] < name.head]
    near = max(before, key=lambda one: one.heads[bisect_left(one.heads, name.head) - 1], default=None)
    return near or (fitting[0] if fitting else None)


def _same(full: tuple[str, ...], other: tuple[str, ...]) -> bool:
    left, right = (person_name(" ".join(words)) for words in (full, other))
    return bool(left and right and same_person(left, right))


def _told(words: tuple[str, ...]) -> list[str]:
    return [word for word in map(plain, words) if word not in SUFFIXES]


def _agree(left: Gender, right: Gender) -> bool:
    return Gender.UNKNOWN in (left, right) or left is right


def _gender(name: Name) -> Gender:
    told = (titles().get(title, of_noun(title)) for title in name.titles)
    return next((gender for gender in told if gender is not Gender.UNKNOWN), Gender.UNKNOWN)


def _new(people: list[Person], bearers: dict[str, list[Person]], name: Name) -> Person:
    person = Person(words=name.words, likely=hinted(name.words))
    person.genders[of_name(name.words)] += 1
    people.append(person)
    words = _told(name.words)
    for key in dict.fromkeys(map(sound, (*words[:1], *words[-1:]))):
        bearers[key].append(person)
    return person


def _learn(tree: Tree, person: Person, name: Name) -> None:
    insort(person.heads, name.head)
    person.genders[_gender(name)] += 3
    before = before_name(tree, name)
    above = _above(tree, name)
    if above is not None:
        before = (core(tree, above)[0], name.tokens[0])
    if before and (person.front is None or _length(before) > _length(person.front)):
        person.front = before
    last = core(tree, name.head)[1]
    if last > name.tokens[1] and tree.tokens[name.tokens[1]].lemma == "of" and person.after is None:
        person.after = (name.tokens[1], last)
    for noun in _nouns(tree, name):
        role = role_at(tree, noun)
        person.roles.append(role)
        person.genders[of_noun(role.noun)] += 2


def _length(tokens: Range) -> int:
    return tokens[1] - tokens[0]


def before_name(tree: Tree, name: Name) -> Range | None:
    """The words before a name in its noun phrase: "coast guard spokesman Lt. Cmdr."."""
    first, last = core(tree, name.head)[0], name.tokens[0]
    while first < last and _loose(tree.tokens[first]):
        first += 1
    return (first, last) if first < last else None


def _loose(token: Token) -> bool:
    return token.dep in ("det", "poss") or token.entity in ("DATE", "TIME") or token.pos in LOOSE


def _above(tree: Tree, name: Name) -> int | None:
    """The noun over a name in "Minister of Foreign Affairs of Norrland Jonas Berg"."""
    tokens, at, before = tree.tokens, name.head, name.tokens[0] - 1
    if tokens[at].dep != "pobj" or before < 0 or tokens[before].pos != "PROPN":
        return None
    for _ in range(MAX_STEPS):
        at = tokens[at].head
        if at < before and is_person_noun(tokens[at].lemma):
            return at
        if tokens[at].dep not in ("prep", "pobj"):
            return None
    return None


def apposed_to(tree: Tree, noun: int) -> int | None:
    """What the bearer of a name in apposition is: the lawyer in "a lawyer for the minister, Jonas Berg"."""
    tokens = tree.tokens
    found = noun if is_person_noun(tokens[noun].lemma) else None
    for _ in range(MAX_STEPS):
        if tokens[noun].dep != "pobj" or tokens[tokens[noun].head].dep != "prep":
            break
        noun = tokens[tokens[noun].head].head
        if is_person_noun(tokens[noun].lemma) and tokens[noun].lemma not in FIRMS:
            found = noun
    return found


def _nouns(tree: Tree, name: Name) -> list[int]:
    tokens, head = tree.tokens, name.head
    found = [c for c in tree.children[head] if tokens[c].dep == "appos" and tokens[c].pos in ("NOUN", "PROPN")]
    found += [i for i in range(core(tree, head)[0], name.tokens[0]) if is_person_noun(tokens[i].lemma)]
    above = tokens[head].head
    over = _above(tree, name)
    if over is not None:
        found.append(over)
    if tokens[head].dep == "appos" and (whose := apposed_to(tree, above)) is not None:
        found.append(whose)
    if tokens[head].dep == "nsubj" and tokens[above].lemma == "be":
        found += [c for c in tree.children[above] if tokens[c].dep == "attr" and is_person_noun(tokens[c].lemma)]
    return [index for index in found if is_person_noun(tokens[index].lemma)]
