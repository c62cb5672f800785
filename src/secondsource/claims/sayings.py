"""Sayings that are events themselves: that somebody announced, admitted or ordered what is told."""

from collections.abc import Collection, Sequence

from secondsource.claims.clauses import Clause
from secondsource.claims.outlets import outlet
from secondsource.claims.tree import VERBS, Tree
from secondsource.lexicon import words
from secondsource.model.annotation import Attribution, Entity

TELLING = frozenset({"DATE", "TIME", "PERSON"})
"""What makes a saying an event beside its verb: a time, or a speaker who is named."""

OCCASIONS = frozenset({"in", "at", "during", "after", "before", "on"})


def saying(
    tree: Tree, bounds: tuple[int, int], said: Attribution, taken: Collection[int], people: Collection[Entity]
) -> Clause | None:
    """The words that tell of the saying, if it is an event; what an outlet reported is none.

    It is one by its verb ("announced", "denied"), or if the words tell when, on what occasion or by whose name.

    Args:
        tree: the parse.
        bounds: the sentence, `[first, last)`.
        said: an attribution of which the sentence tells the content.
        taken: the tokens of what the sentence says otherwise.
        people: the names of persons in the report, also where the parse alone does not know them for such.
    """
    verb = _verb(tree, bounds, said)
    if verb is None or not said.speaker or outlet(said):
        return None
    run = _run(tree, bounds, verb, taken)
    whole = len(run) > 1 or tree.tokens[verb].dep == "conj"
    return Clause(tuple(run), verb, said) if whole and _event(tree, verb, run, people) else None


def _verb(tree: Tree, bounds: tuple[int, int], said: Attribution) -> int | None:
    cue = said.cue
    inside = [i for i in range(*bounds) if cue and cue.start <= tree.tokens[i].start < cue.end]
    return next((i for i in reversed(inside) if tree.tokens[i].pos in VERBS and tree.tokens[i].dep != "prep"), None)


def _run(tree: Tree, bounds: tuple[int, int], verb: int, taken: Collection[int]) -> list[int]:
    """The words around the verb that hang from it and say nothing else."""
    own = {i for i in tree.subtree(verb) if i not in taken and not _leads_content(tree, i, taken)} | {verb}
    first, last = verb, verb
    while first - 1 >= bounds[0] and first - 1 in own:
        first -= 1
    while last + 1 < bounds[1] and last + 1 in own:
        last += 1
    return list(range(first, last + 1))


def _leads_content(tree: Tree, index: int, taken: Collection[int]) -> bool:
    return tree.tokens[index].dep == "mark" and tree.tokens[index].head in taken


def _event(tree: Tree, verb: int, run: Sequence[int], people: Collection[Entity]) -> bool:
    """Whether it was done, and was more than words: what will be said is none."""
    if any(tree.tokens[kid].tag == "MD" for kid in tree.kids(verb, "aux")):
        return False
    if tree.tokens[verb].lemma.casefold() in words("performing_verbs"):
        return True
    first, last = tree.tokens[run[0]].start, tree.tokens[run[-1]].end
    named = any(tree.tokens[i].entity in TELLING for i in run) or any(first <= one.start < last for one in people)
    return named or any(_occasion(tree, i) for i in tree.kids(verb, "prep"))


def _occasion(tree: Tree, preposition: int) -> bool:
    """Whether the words say where or when it was said: in a letter, at a briefing, during the talks."""
    return tree.tokens[preposition].text.casefold() in OCCASIONS and bool(tree.kids(preposition, "pobj", "pcomp"))
