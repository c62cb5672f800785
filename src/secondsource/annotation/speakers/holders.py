"""Who is meant by a description: "the minister", "one of them", "the envoy to the UN Mara Lind", "who"."""

from collections.abc import Sequence

from secondsource.annotation.attribution.reader import Found
from secondsource.annotation.attribution.tree import Range, Tree
from secondsource.annotation.speakers.cast import Person
from secondsource.annotation.speakers.gender import Gender, of_noun
from secondsource.annotation.speakers.roles import Role, determiner, is_person_noun, is_plural, role_at
from secondsource.annotation.speakers.scene import Scene
from secondsource.lexicon import words
from secondsource.model.parse import Token

RELATIVES = frozenset(("who", "which", "that", "whom", "whose"))
PARTS = frozenset(("one", "another", "some", "many", "most", "several", "both"))
DEFINITE = frozenset(("the", "this", "that", "these", "those", "", "poss"))
EMPTY = frozenset(("same", "other", "former", "late"))
COURT = frozenset(("judge", "magistrate", "prosecutor", "coroner"))
"""Who holds such an office is told of as its holder: most who are named in a report of a trial are tried."""
NEAR_SENTENCES = 2
MAX_STEPS = 4


def antecedent(tree: Tree, head: int, source: Range | None = None) -> int:
    """The noun that "who" or "which" stands for; any other token stands for itself.

    Args:
        tree: the parse.
        head: the token.
        source: the words of a source that ends in it: its own noun is meant, not one in "an aide to the mayor, who".
    """
    if tree.tokens[head].text.lower() not in RELATIVES:
        return head
    if source and source[0] < head and (top := _top(tree, (source[0], head))) is not None:
        return top
    above = tree.tokens[head].head
    for _ in range(MAX_STEPS):
        if tree.tokens[above].dep in ("relcl", "acl"):
            noun = tree.tokens[above].head
            return _person_above(tree, noun) if tree.tokens[head].lemma.lower() == "who" else noun
        above = tree.tokens[above].head
    return head


def _top(tree: Tree, words: Range) -> int | None:
    """The first noun among the words that hangs on none of them."""
    for at in range(*words):
        token = tree.tokens[at]
        if token.pos in ("NOUN", "PROPN", "PRON") and (token.head == at or not words[0] <= token.head < words[1]):
            return at
    return None


def _person_above(tree: Tree, noun: int) -> int:
    """The noun itself if it can be a person, else the one it belongs to: "two people familiar with the plan, who"."""
    at = noun
    for _ in range(MAX_STEPS):
        token = tree.tokens[at]
        if token.pos == "PROPN" or (token.pos == "NOUN" and is_person_noun(token.lemma)):
            return at
        at = token.head
    return noun


def before_relative(scene: Scene, pronoun: int) -> int | None:
    """The name directly before ", who", whatever the parse hangs the clause on."""
    tokens = scene.marked.tree.tokens
    if pronoun < 2 or tokens[pronoun].lemma.lower() != "who" or tokens[pronoun - 1].text != ",":
        return None
    return pronoun - 2 if tokens[pronoun - 2].pos == "PROPN" and pronoun - 2 in scene.at else None


def named_after(scene: Scene, found: Found, head: int) -> int:
    """The name that ends the source where the parse hangs it elsewhere: "the envoy to the UN Mara Lind".

    So does the name behind "one of them," and that directly behind the source: "according to witness Mara Lind".
    """
    tokens = scene.marked.tree.tokens
    if found.source is None:
        return head
    last = found.source[1] - 1
    if tokens[head].lemma == "one":
        return next((at for at in range(*found.source) if at in scene.at and scene.at[at].words), head)
    if last == head and tokens[head].pos == "NOUN" and (behind := scene.at.get(last + 1)) and behind.words:
        return last + 1
    unnamed = head not in scene.at and tokens[head].pos in ("NOUN", "PROPN") and is_person_noun(tokens[head].lemma)
    if not unnamed:
        return head
    for end in (last, last - 1):
        person = scene.at.get(end)
        if person is not None and len(person.words) > 1 and _runs_on(tokens, end, person):
            return end
    return head


def _runs_on(tokens: Sequence[Token], end: int, person: Person) -> bool:
    """Whether a name stands directly after another noun, without a preposition or mark between them."""
    before = end - len(person.words)
    return before >= 0 and tokens[before].pos in ("PROPN", "NOUN")


def group_behind(scene: Scene, head: int) -> Person | None:
    """The people out of whom one speaks: "one of them", "two of those"."""
    tree = scene.marked.tree
    if tree.tokens[head].lemma.lower() not in PARTS and tree.tokens[head].pos != "NUM":
        return None
    preposition = tree.after(head, "prep")
    whole = tree.after(preposition, "pobj") if preposition is not None else None
    if whole is None or tree.tokens[whole].text.lower() not in ("them", "these", "those"):
        return None
    return scene.recent(head, Gender.UNKNOWN, plural=True)


def aged(scene: Scene, source: Range | None, head: int) -> Person | None:
    """Who is "the 42-year-old": whoever has that age behind the name, else whoever was spoken of last."""
    tokens = scene.marked.tree.tokens
    told = [tokens[index] for index in range(*source)] if source else []
    if not {"year", "old"} <= {token.lemma for token in told}:
        return None
    ages = {token.text for token in told if token.pos == "NUM" or token.text.isdigit()}
    named = (one for one in scene.before(head) if ages & {token.text for token in tokens[one + 1 : one + 3]})
    return next((scene.at[one] for one in named), scene.recent(head, Gender.UNKNOWN))


def holder(scene: Scene, head: int) -> Person | None:
    """The person a definite description stands for.

    Somebody so described, the nearest before, or else the first after it, since sentences may be out of order;
    failing that, for a bare "the …", whoever was spoken of in the last sentences.
    """
    tree = scene.marked.tree
    if determiner(tree, head) not in DEFINITE:
        return None
    wanted, plural = role_at(tree, head), is_plural(tree, head)
    fitting = [one for one in scene.people if one.plural is plural and _fits(tree, one, wanted, head)]
    if fitting:
        return min(fitting, key=lambda person: _distance(person, head))
    if plural or determiner(tree, head) != "the" or wanted.tokens[1] > head + 1 or tree.after(head, "relcl"):
        return None
    if wanted.noun in COURT:
        return None
    person = scene.recent(head, of_noun(wanted.noun))
    near = person is not None and (_near(scene, person, head) or _only_one(scene, person, head))
    fits = near and person is not _teller(scene, head)
    return person if person and fits and not _holds_another(person, wanted.noun) else None


def _teller(scene: Scene, head: int) -> Person | None:
    """Who tells the clause of which a noun is the subject: he calls himself "he" and not "the skipper"."""
    tree = scene.marked.tree
    clause = tree.tokens[head].head
    above = tree.tokens[clause].head
    teller = tree.child(above, "nsubj") if tree.tokens[clause].dep == "ccomp" else None
    return scene.at.get(teller) if teller is not None else None


def _only_one(scene: Scene, person: Person, head: int) -> bool:
    """Whether nobody else has spoken before: a report of one man's words calls him "the businessman" at its end."""
    spoken = [one for at, one in scene.spoke.items() if at < head]
    return bool(spoken) and all(one is person for one in spoken)


def _holds_another(person: Person, noun: str) -> bool:
    """Whether the person is said to hold another office, or to be something else: a mayor is not "the judge"."""
    titles = words("person_titles")
    roles = person.called | {role.noun for role in person.roles}
    other = (roles & titles if person.words else roles) - {noun}
    return noun in titles and bool(other)


def _fits(tree: Tree, person: Person, wanted: Role, head: int) -> bool:
    needed = {tree.tokens[index].lemma.lower() for index in range(*wanted.tokens) if _telling(tree.tokens[index])}
    return head not in person.heads and any(r.noun == wanted.noun and needed <= r.words for r in person.roles)


def _telling(token: Token) -> bool:
    return token.pos in ("NOUN", "ADJ") and token.text.islower() and token.lemma not in EMPTY


def _near(scene: Scene, person: Person, head: int) -> bool:
    here = scene.sentence_of[head]
    last = next((one for one in scene.before(head) if scene.at[one] is person), None)
    return last is not None and here - scene.sentence_of[last] <= NEAR_SENTENCES


def _distance(person: Person, head: int) -> tuple[bool, bool, int]:
    before = [head - one for one in person.heads if one < head]
    bare = not person.words and len(person.described.split()) <= 2
    return (False, bare, min(before)) if before else (True, bare, min(person.heads, default=0))
