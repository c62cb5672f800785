"""What an accusation says, where the sentence names it only to have it denied or reported."""

from collections.abc import Iterator

from secondsource.claims.clauses import Clause
from secondsource.claims.tree import VERBS, Tree
from secondsource.lexicon import words
from secondsource.model.annotation import Attribution, Form
from secondsource.model.span import Span

TELLING = frozenset({"by", "from", "of", "in", "on"})
"""What stands before the party: "a statement by Orlan", "a report on the radio"."""


def accusations(tree: Tree, bounds: tuple[int, int]) -> Iterator[Clause]:
    """The "that" clause of every accusation, claim or report of another party, laid to that party."""
    for index in range(*bounds):
        noun = tree.tokens[index]
        if noun.pos != "NOUN" or noun.lemma.casefold() not in words("accusation_nouns"):
            continue
        party = _party(tree, index)
        for kid in tree.kids(index, "acl", "ccomp", "relcl"):
            inner = tuple(sorted(tree.subtree(kid)))
            if party and len(inner) >= 4 and tree.tokens[kid].pos in VERBS:
                yield Clause(inner, kid, _attribution(tree, party, index, inner))


def _party(tree: Tree, index: int) -> tuple[int, ...] | None:
    for kid in tree.kids(index, "poss"):
        return tuple(i for i in sorted(tree.subtree(kid)) if tree.tokens[i].dep != "case")
    for preposition in tree.kids(index, "prep", "agent"):
        if tree.tokens[preposition].text.casefold() in TELLING:
            for kid in tree.kids(preposition, "pobj"):
                if tree.tokens[kid].entity in {"DATE", "TIME"}:
                    continue
                return tuple(i for i in sorted(tree.subtree(kid)) if i < preposition + 8)
    people = [kid for kid in tree.kids(index, "amod") if tree.tokens[kid].entity == "NORP"]
    return (people[0],) if people else None


def _attribution(tree: Tree, party: tuple[int, ...], noun: int, inner: tuple[int, ...]) -> Attribution:
    return Attribution(
        form=Form.INDIRECT,
        source=_span(tree, party),
        speaker=_words(tree, party),
        cue=_span(tree, (noun,)),
        content=(_span(tree, inner),),
        reason="the party whose accusation it is",
    )


def _words(tree: Tree, indices: tuple[int, ...]) -> str:
    """The words for the party; where they only name its people, their side: "Russian allegations"."""
    said = " ".join(tree.tokens[i].text for i in indices)
    return f"the {said} side" if all(tree.tokens[i].pos == "ADJ" for i in indices) else said


def _span(tree: Tree, indices: tuple[int, ...]) -> Span:
    text = " ".join(tree.tokens[i].text for i in indices)
    start = tree.tokens[indices[0]].start
    return Span(start=start, end=start + len(text), text=text)
