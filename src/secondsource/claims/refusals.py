"""What is refused or dropped where nothing is said to be untrue: "was denied bail", "dismissed the charges"."""

from secondsource.claims.tree import Tree
from secondsource.lexicon import words

COURTLY = frozenset({"charge", "count", "case", "suit", "lawsuit"})
"""What a court or a prosecutor dismisses, which calls nobody a liar."""
PROPOSED = frozenset({"idea", "notion", "suggestion"})
"""What is rejected as a plan where no clause says what is held to be so: "rejected the idea"."""


def denial_verbs(tree: Tree, inside: range) -> list[int]:
    """The verbs by which somebody may deny something; "the dispute" and "a disputed claim" are none."""
    told = (i for i in inside if tree.tokens[i].text.casefold() in words("denial_verbs"))
    return [i for i in told if tree.tokens[i].pos == "VERB" and tree.tokens[i].dep != "amod"]


def refuses(tree: Tree, verb: int) -> bool:
    """Whether a verb of denial only turns somebody down or drops something, or has nobody who denies."""
    things = _things(tree, verb)
    lemma, nouns = tree.tokens[verb].lemma.casefold(), {tree.tokens[i].lemma.casefold() for i in things}
    if tree.kids(verb, "nsubjpass", "auxpass") and (not _by(tree, verb) or tree.kids(verb, "dobj", "oprd")):
        return True
    if nouns & words("refused_nouns") or (tree.kids(verb, "dobj") and tree.kids(verb, "dative")):
        return True
    if lemma == "dismiss" and nouns & COURTLY:
        return not any(tree.tokens[kid].text.casefold() == "as" for kid in tree.kids(verb, "prep"))
    told = any(tree.kids(thing, "acl", "ccomp", "relcl") for thing in things)
    return lemma in {"reject", "dismiss"} and bool(nouns & PROPOSED) and not told


def _things(tree: Tree, verb: int) -> tuple[int, ...]:
    """What it turns down; of "charges dismissed", the charges."""
    return tree.kids(verb, "dobj", "nsubjpass") or tree.kids(verb, "nsubj")


def _by(tree: Tree, verb: int) -> bool:
    """Whether it is said by whom."""
    return any(tree.tokens[kid].text.casefold() == "by" for kid in tree.kids(verb, "agent", "prep"))
