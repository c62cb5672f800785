"""Where a statement plays: the places it names, that of its dateline, and that of the police who tell it."""

from bisect import bisect_left
from itertools import pairwise

from secondsource.claims.patterns import IN_BRACKETS
from secondsource.claims.tree import Tree
from secondsource.lexicon import words
from secondsource.model.annotation import Annotated, Place
from secondsource.text.tokenise import words as words_of

DASHES = ("—", "–", "-")
MOST_DATELINE = 10
"""So many words of a line are looked at for the dash that ends its dateline."""
HEADING = frozenset({"the", "near"})
"""What may stand beside the names in a dateline that has a line of its own."""

MOST_BEHIND = 2
"""So many words behind a town name what serves it: "Tolbury Metropolitan Police"."""


def whereabouts(annotated: Annotated, tree: Tree, bounds: tuple[int, int], told: tuple[int, int]) -> tuple[Place, ...]:
    """The places in what is told, and those in the rest of the sentence that say where it plays, in order.

    Args:
        annotated: what was read in the body.
        tree: its parse.
        bounds: the sentence, in tokens.
        told: the statement, in characters.
    """
    first, last = tree.tokens[bounds[0]].start, tree.tokens[bounds[1] - 1].end
    datelines = _dateline(annotated.item.body, first, told[0]), _line_above(annotated, first)
    return tuple(
        place
        for place in (*annotated.places, *filter(None, [annotated.setting]))
        if not place.people
        and (
            (told[0] <= place.start and place.end <= told[1])
            or any(begin <= place.start and place.end <= end for begin, end in datelines)
            or (first <= place.start and place.end <= last and (place.inferred or _served(tree, bounds, place)))
        )
    )


def _dateline(body: str, first: int, start: int) -> tuple[int, int]:
    """Where the dateline of the statement begins and ends: names up to a dash at the head of its line; else nowhere.

    It counts in the sentence, which begins at `first`, and right before the sentence or the statement: a parser may
    take it for the end of the sentence before.
    """
    before = body[:start].rstrip()
    begin = at = before.rfind("\n") + 1
    for word in before[begin:].split(maxsplit=MOST_DATELINE)[:MOST_DATELINE]:
        at = body.index(word, at) + len(word)
        if word.endswith(DASHES):
            held = at >= len(body[:first].rstrip()) or at == len(before)
            return (begin, at) if held else (start, start)
        first_letter = word.lstrip("(\u200b")[:1]
        if not (first_letter.isupper() or first_letter.isdigit()):
            break
    return start, start


def _line_above(annotated: Annotated, first: int) -> tuple[int, int]:
    """Where the line before that of the sentence stands if it names a place and nothing else; else nowhere."""
    body = annotated.item.body
    above = body[:first].rstrip()
    begin, end = above.rfind("\n") + 1, len(above)
    inside = [place for place in annotated.places if begin <= place.start and place.end <= end]
    if not inside or "\n" not in body[end:first]:
        return first, first
    spans = [(begin, begin), *((place.start, place.end) for place in inside), (end, end)]
    between = " ".join(body[left:right] for (_, left), (right, _) in pairwise(spans))
    return (begin, end) if HEADING.issuperset(words_of(IN_BRACKETS.sub(" ", between))) else (first, first)


def _served(tree: Tree, bounds: tuple[int, int], place: Place) -> bool:
    """Whether the place is that of an office: "Tolbury Police", "Tolbury Metropolitan Police officers"."""
    after = bisect_left(tree.tokens, place.end, *bounds, key=lambda token: token.start)
    near = tree.tokens[after : min(bounds[1], after + MOST_BEHIND)]
    serving = [token.text.casefold() in words("local_forces") for token in near]
    return any(serving[:1]) or (any(serving) and near[0].text[0].isupper())
