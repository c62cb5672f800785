"""Where a statement plays: the places it names, that of its dateline, and that of the police who tell it."""

from bisect import bisect_left

from secondsource.claims.tree import Tree
from secondsource.lexicon import words
from secondsource.model.annotation import Place

DASHES = frozenset({"—", "–", "--", "-"})
MOST_DATELINE = 14


def whereabouts(
    places: tuple[Place, ...], tree: Tree, bounds: tuple[int, int], start: int, end: int
) -> tuple[Place, ...]:
    """The places in `[start, end)`, and those in the rest of the sentence that say where it plays, in order.

    Args:
        places: all places of the body.
        tree: its parse.
        bounds: the sentence, in tokens.
        start: where the statement begins in the body.
        end: where it ends.
    """
    first, last = tree.tokens[bounds[0]].start, tree.tokens[bounds[1] - 1].end
    dateline = _dateline(tree, bounds, start)
    return tuple(
        place
        for place in places
        if not place.people
        and first <= place.start
        and place.end <= last
        and ((start <= place.start and place.end <= end) or place.end <= dateline or _served(tree, bounds, place))
    )


def _dateline(tree: Tree, bounds: tuple[int, int], start: int) -> int:
    """Where the dash stands that ends the dateline before the statement; 0 if there is none."""
    near = range(bounds[0], min(bounds[1], bounds[0] + MOST_DATELINE))
    return next(
        (tree.tokens[i].start for i in near if tree.tokens[i].text in DASHES and tree.tokens[i].end <= start), 0
    )


def _served(tree: Tree, bounds: tuple[int, int], place: Place) -> bool:
    """Whether the place is that of an office: "Tolbury Police", "Tolbury sheriff's deputies"."""
    after = bisect_left(tree.tokens, place.end, *bounds, key=lambda token: token.start)
    return after < bounds[1] and tree.tokens[after].text.casefold() in words("local_forces")
