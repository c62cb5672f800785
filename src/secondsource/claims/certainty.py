"""How a clause holds what it says: asserted, possible, planned, demanded or denied."""

from collections.abc import Iterable

from secondsource.claims.tree import Tree
from secondsource.lexicon import words
from secondsource.model.claim import Certainty
from secondsource.model.parse import Token

PLAIN_DENIALS = frozenset({"deny", "refute", "rebut"})
DENYING = frozenset(
    ("deny", "denies", "denied", "denying", "refute", "refutes", "refuted", "refuting", "rebut", "rebuts", "rebutted")
)
CALLING = frozenset({"call", "describe", "brand", "label"})
POINTING = frozenset({"it", "that", "this"})
MONTH = "May"
ASKING = frozenset({"for", "to"})
NEAR_TOP = frozenset({"ROOT", "conj", "ccomp", "xcomp", "aux", "auxpass", "relcl", "parataxis", "advmod", "acomp"})


def certainty(tree: Tree, head: int, members: Iterable[int], cue: str | None) -> Certainty:
    """The certainty of the clause that `head` heads, laid to a source by `cue` (null if it is not)."""
    cued = set((cue or "").casefold().split())
    if cued & DENYING:
        return Certainty.DENIED
    if cued & words("demand_verbs"):
        return Certainty.DEMANDED
    top = [tree.tokens[i] for i in members if i == head or tree.tokens[i].head == head or _chained(tree, i, head)]
    lemmas = {t.lemma.casefold() for t in top if t.pos != "NOUN" and t.text != MONTH and _near(t, head)}
    spoken = {token.text.casefold() for token in top if token.text != MONTH}
    if _denies(tree, head):
        return Certainty.DENIED
    if (lemmas - _before_court(tree, head)) & words("demand_verbs"):
        return Certainty.DEMANDED
    planned = lemmas & words("plan_verbs") or spoken & words("future_auxiliaries") or _means_to(tree, head)
    if planned or cued & words("plan_verbs"):
        return Certainty.PLANNED
    return Certainty.POSSIBLE if (lemmas | spoken) & words("hedges") else Certainty.ASSERTED


def _near(token: Token, head: int) -> bool:
    return token.dep in NEAR_TOP or token.head == head


def _before_court(tree: Tree, head: int) -> frozenset[str]:
    """The verb that asks for nothing where nobody is asked: he will appeal, he will appeal against the verdict."""
    asked = ASKING & {tree.tokens[kid].text.casefold() for kid in tree.kids(head, "prep", "dative")}
    return frozenset() if asked or tree.kids(head, "xcomp") else frozenset({"appeal"})


def _means_to(tree: Tree, head: int) -> bool:
    """Whether someone means to do it: "he means to be at the court"."""
    return tree.tokens[head].lemma == "mean" and bool(tree.kids(head, "xcomp"))


def _denies(tree: Tree, head: int) -> bool:
    """Whether the verb denies what was said: one may also reject a ballot or dismiss a coach."""
    lemma = tree.tokens[head].lemma.casefold()
    if lemma in CALLING:
        return _calls_untrue(tree, head)
    if lemma not in words("denial_verbs"):
        return False
    objects = {tree.tokens[kid].lemma.casefold() for kid in tree.kids(head, "dobj", "nsubjpass")}
    if objects & words("refused_nouns"):
        return False
    return lemma in PLAIN_DENIALS or bool(objects & (words("accusation_nouns") | POINTING))


def _calls_untrue(tree: Tree, head: int) -> bool:
    """Whether what was said is called untrue, or an insult: "called the accusation an insult to a neighbour"."""
    behind = [tree.tokens[i] for i in tree.subtree(head) if i > head]
    laid = any(token.lemma.casefold() in words("accusation_nouns") for token in behind)
    spoken = {token.text.casefold() for token in behind}
    pointed = any(token.text.casefold() in POINTING for token in tree.tokens[head + 1 : head + 2])
    untrue = bool(spoken & words("falsehood_words")) and (laid or pointed)
    return untrue or (laid and bool(spoken & words("slight_words")))


def _chained(tree: Tree, index: int, head: int) -> bool:
    token = tree.tokens[index]
    return token.dep in {"xcomp", "aux", "advmod"} and tree.tokens[token.head].head == head
