"""The words that a statement says of nothing: those under a negation of its own."""

from collections.abc import Iterable, Iterator, Mapping

from secondsource.claims.polarity import says_not
from secondsource.claims.proposition import Proposition
from secondsource.claims.tree import SUBJECTS, VERBS, Tree, grow
from secondsource.claims.vocabulary import acting, content, meaning
from secondsource.model.reading import Reading

COMPLEMENTS = ("acomp", "attr", "oprd", "dobj", "xcomp", "nsubjpass", "prep", "pobj", "advmod", "ccomp")
HOLLOW = frozenset({"time", "way", "circumstance", "case", "moment", "kind", "sort"})
MOST_STEPS = 2
EXISTING = frozenset({"exist", "occur", "happen"})
"""Verbs that say of a thing no more than that it is: "no such list exists"."""
LEADING = frozenset({"leave", "keep", "remain", "stay"})
Words = frozenset[str]


def unsaid(propositions: Iterable[Proposition], readings: Mapping[str, Reading]) -> Mapping[str, Words]:
    """By statement, the words that it says of nothing: those under a negation of its own."""
    found: dict[str, Words] = {}
    last, tree = "", Tree((), ())
    for statement in sorted((p.statement for p in propositions), key=lambda s: (s.item, s.start)):
        if statement.item != last:
            last, tree = statement.item, grow(readings[statement.item].parse)
        inside = tree.within(statement.start, statement.end)
        lacking = (_content(tree, tree.subtree(i)) for i in inside if _lacks(tree, i))
        found[statement.id] = negated_words(tree, inside).union(*lacking)
    return found


def _lacks(tree: Tree, index: int) -> bool:
    """Whether it says of what something is without: "without shoes", "non-alcoholic"."""
    token = tree.tokens[index]
    before = tree.tokens[index - 2].text.casefold() if index > 1 else ""
    return token.text.casefold() == "without" or (before == "non" and tree.tokens[index - 1].text == "-")


def negated_words(tree: Tree, inside: range) -> Words:
    """The words under the negations among the tokens, as meanings."""
    found: set[str] = set()
    for index in inside:
        if says_not(tree, index):
            found.update(_content(tree, _under(tree, index)))
            found.update(_act(tree, index))
    return frozenset(found)


def _act(tree: Tree, index: int) -> Iterator[str]:
    """The verb of a negated subject, light as it may be: "no passwords were taken" denies a taking.

    Not where the subject itself names the act: "no decision has been taken".
    """
    turned = tree.tokens[index].head
    verb = tree.tokens[turned].head
    told = acting(tree.tokens[turned].lemma) or tree.tokens[verb].lemma in EXISTING
    if tree.tokens[turned].dep in SUBJECTS and tree.tokens[verb].pos == "VERB" and not told:
        yield meaning(tree.tokens[verb].lemma)


def _under(tree: Tree, index: int) -> set[int]:
    """The word that a negation turns, with its complements."""
    turned = tree.tokens[index].head
    while tree.tokens[turned].pos in {"NUM", "ADV", "ADP"} or _hollow(tree, turned):
        if tree.tokens[turned].head == turned:
            break
        turned = tree.tokens[turned].head
    found = {turned, *tree.kids(turned, "amod", "compound")}
    if tree.tokens[turned].pos in VERBS:
        below = {kid for kid in _complements(tree, turned, MOST_STEPS) if not _hollow(tree, kid)}
        found |= below | {modifier for kid in below for modifier in tree.kids(kid, "amod", "compound")}
        found -= {turned} if _leaves_so(tree, turned) else set()
    elif tree.tokens[turned].dep in SUBJECTS:
        found.add(tree.tokens[turned].head)
    return {i for i in found if tree.tokens[i].lemma not in EXISTING}


def _leaves_so(tree: Tree, verb: int) -> bool:
    """Whether the verb only leads to a state: "was left unlocked", "was kept waiting"."""
    return tree.tokens[verb].lemma in LEADING and bool(tree.kids(verb, "oprd", "acomp", "xcomp", "ccomp"))


def _hollow(tree: Tree, index: int) -> bool:
    return tree.tokens[index].pos == "NOUN" and tree.tokens[index].lemma.casefold() in HOLLOW


def _complements(tree: Tree, index: int, steps: int) -> Iterator[int]:
    for kid in tree.kids(index, *COMPLEMENTS):
        yield kid
        if steps > 1:
            yield from _complements(tree, kid, steps - 1)


def _content(tree: Tree, indices: Iterable[int]) -> Iterator[str]:
    """The words at the places, without numbers: another number is no other thing."""
    return content(tree.tokens[i] for i in indices if tree.tokens[i].pos != "NUM")
