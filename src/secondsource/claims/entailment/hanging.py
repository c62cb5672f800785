"""What an act hangs on: who says so, and whether it is planned or denied there."""

from collections.abc import Iterable, Iterator

from secondsource.claims.tree import Tree
from secondsource.lexicon import words

AHEAD = frozenset({"be", "go", "want", "hope", "mean", "expect", "aim", "seek", "agree", "offer"})
STEPS = 4
PAST = frozenset({"was", "were", "did"})
PERFECT = frozenset({"has", "have", "had", "'ve", "’ve"})
DUE = frozenset({"must", "should", "ought"})
BARE = frozenset({"VB", "VBP", "NN"})
"""The parser's tags of a verb after "demanded that he": "resign" may be a noun to it."""
NOBODY = frozenset({"nobody", "none", "nothing", "noone"})


def chain(tree: Tree, index: int) -> Iterator[int]:
    """The act, and what it hangs on by "to": plans to, is ready to, does not want to."""
    for _ in range(STEPS):
        yield index
        token = tree.tokens[index]
        if token.dep not in {"xcomp", "acomp"} or token.head == index:
            return
        index = token.head


def said(tree: Tree) -> Iterable[int]:
    """The words of what is said, in no order, without those that lay it to a speaker: "the mayor said"."""
    for index, token in enumerate(tree.tokens):
        told = tree.kids(index, "ccomp")
        if token.dep == "ROOT" and token.lemma.casefold() in words("bare_reports") and told:
            return tree.subtree(told[0])
    return range(len(tree.tokens))


def told(tree: Tree, index: int) -> bool:
    """Whether a clause tells the act: by a verb, or by what the parser takes for a noun: "demanded that he resign"."""
    token = tree.tokens[index]
    clause = token.dep == "ccomp" and bool(tree.kids(index, "nsubj")) and not tree.kids(index, "cop", "det")
    return token.pos == "VERB" or (token.pos == "NOUN" and clause)


def wanted(tree: Tree, index: int) -> bool:
    """Whether the act is what somebody demands: "demanded that he resign", "demanded his resignation"."""
    token = tree.tokens[index]
    bare = token.dep == "ccomp" and token.tag in BARE and not tree.kids(index, "aux", "auxpass")
    return (bare or token.dep == "dobj") and tree.tokens[token.head].lemma.casefold() in words("demand_verbs")


def planned(tree: Tree, index: int) -> bool:
    """Whether a "will", a plan, a demand, or a "to" behind an adjective, a wish or a plan stands over the act."""
    if wanted(tree, index) or _intended(tree, index):
        return True
    below = False
    for link in chain(tree, index):
        token = tree.tokens[link]
        if below and (token.pos == "ADJ" or {token.lemma.casefold(), token.text.casefold()} & _wishes()):
            return True
        spoken = _auxiliaries(tree, link)
        if spoken & words("future_auxiliaries") or (spoken & DUE and not spoken & PERFECT):
            return True
        below = "to" in spoken
    return False


def _intended(tree: Tree, index: int) -> bool:
    """Whether the act hangs by "to" on a noun of planning: "in talks to buy"."""
    token = tree.tokens[index]
    return token.dep == "acl" and token.tag == "VB" and tree.tokens[token.head].lemma.casefold() in words("plan_nouns")


def _wishes() -> frozenset[str]:
    """Verbs of wishing and planning, and their forms, as the parser makes "hop" of "hopes"."""
    return AHEAD | words("plan_verbs")


def finished(tree: Tree, index: int) -> bool:
    """Whether the act is told in the past."""
    return tree.tokens[index].tag == "VBD" or bool(_auxiliaries(tree, index) & PAST) or perfect(tree, index)


def perfect(tree: Tree, index: int) -> bool:
    """Whether the act is told as having been done."""
    return tree.tokens[index].tag == "VBN" and bool(_auxiliaries(tree, index) & PERFECT)


def _auxiliaries(tree: Tree, index: int) -> set[str]:
    return {tree.tokens[kid].text.casefold() for kid in tree.kids(index, "aux", "auxpass")}


def denied(tree: Tree, index: int, parties: tuple[int, ...]) -> bool:
    """Whether the act, or what it hangs on, is negated, or done by nobody or to nothing."""
    links = tuple(chain(tree, index))
    found = sum(bool(tree.kids(link, "neg")) for link in links)
    found += any(tree.tokens[link].lemma.casefold() in words("negative_verbs") for link in links[1:])
    return (found + any(_nobody(tree, party) for party in parties)) % 2 == 1


def _nobody(tree: Tree, party: int) -> bool:
    dets = {tree.tokens[kid].text.casefold() for kid in tree.kids(party, "det", "neg")}
    return tree.tokens[party].text.casefold() in NOBODY or bool(dets & {"no", "neither"})
