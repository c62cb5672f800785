"""Those killed or hurt whom a clause tells of without a figure: "a man was shot dead" counts one."""

from collections.abc import Collection

from secondsource.claims.amounts import PEOPLE
from secondsource.claims.harmed import harmed
from secondsource.claims.tree import Tree
from secondsource.lexicon import words
from secondsource.model.annotation import Change, Quantity

SINGULAR = frozenset({"he", "she", "him", "her", "himself", "herself", "his"})
BEFORE_NOUN = frozenset(
    {"det", "amod", "compound", "nummod", "poss", "advmod", "quantmod", "nmod", "npadvmod", "punct"}
)
NAMES = frozenset({"PERSON", ""})
"""The labels of a name that may be a person's: the parser leaves many without one."""
GENERAL = frozenset({"no", "any", "every", "each"})
MOST_JOINED = 12


def casualties(tree: Tree, members: Collection[int], body: str, known: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """A count for each phrase of the clause that names people who were killed or hurt and has no figure, in order.

    Args:
        tree: the parse.
        members: the tokens of the clause.
        body: the text.
        known: the figures of the clause: "his wife and two sons" counts three.
    """
    inside = frozenset(members)
    heads = {head for index in sorted(inside) for head in harmed(tree, index)} & inside
    made = (_counted(tree, head, inside, body, known) for head in sorted(heads))
    found = {(one.start, one.end): one for one in made if one}
    return tuple(found[place] for place in sorted(found))


def _counted(tree: Tree, head: int, inside: frozenset[int], body: str, known: tuple[Quantity, ...]) -> Quantity | None:
    """The phrase and those joined to it as one count; null where one of them has no number, or all is one figure."""
    joined = _joined(tree, head)
    counts = [_count(tree, one, known) for one in joined]
    figured = [count for _, count in counts]
    if not inside.issuperset(joined) or not all(count for count, _ in counts) or (len(joined) == 1 and any(figured)):
        return None
    start, end = _left(tree, head, inside), tree.tokens[joined[-1]].end
    of = tree.tokens[head].lemma.casefold() if len(joined) == 1 and tree.tokens[head].pos == "NOUN" else None
    total = sum(count for count, _ in counts if count)
    return Quantity(
        start=start,
        end=end,
        text=body[start:end],
        value=total,
        low=None,
        high=None,
        unit=None,
        of=of,
        change=Change.EXACT,
    )


def _joined(tree: Tree, head: int) -> list[int]:
    joined = [head]
    while len(joined) < MOST_JOINED and (more := tree.kids(joined[-1], "conj")):
        joined.append(more[0])
    return joined


def _count(tree: Tree, noun: int, known: tuple[Quantity, ...]) -> tuple[float | None, bool]:
    """How many people the noun stands for, null if it does not say, and whether a figure says it."""
    token = tree.tokens[noun]
    if any(q.start <= token.start < q.end for q in known if q.unit is None):
        return None, True
    for at in (tree.tokens[kid].start for kid in tree.kids(noun, "nummod")):
        if figure := next((q for q in known if q.start <= at < q.end and q.unit in PEOPLE), None):
            return figure.value, True
    if any(tree.tokens[kid].text.casefold() in GENERAL for kid in tree.kids(noun, "det")):
        return None, False
    lemma, text = token.lemma.casefold(), token.text.casefold()
    noun_of_one = token.tag != "NNS" and (lemma in words("people_nouns") | words("one_person") or text.endswith("-old"))
    named = token.tag == "NNP" and token.entity in NAMES
    return (1.0 if text in SINGULAR or named or noun_of_one else None), False


def _left(tree: Tree, head: int, inside: frozenset[int]) -> int:
    """Where the phrase begins: with the article, the adjectives and the name before its noun."""
    before = [kid for kid in tree.kids(head, *BEFORE_NOUN) if kid < head and kid in inside]
    lows = [min(tree.subtree(kid)) for kid in before]
    first = min([head, *(low for low in lows if low in inside)])
    return tree.tokens[first].start
