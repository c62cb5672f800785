"""The times that a statement gives: its own, those that open its sentence, and those of the act it is told with."""

from collections.abc import Collection, Iterable

from secondsource.claims.patterns import PUT_OFF, UP_TO
from secondsource.claims.tree import VERBS, Tree
from secondsource.model.annotation import Time
from secondsource.model.claim import Statement

MOST_STEPS = 60


def whens(times: tuple[Time, ...], tree: Tree, bounds: tuple[int, int], head: int, span: tuple[int, int]) -> list[Time]:
    """The times of a statement.

    Args:
        times: those of the whole body.
        tree: the parse.
        bounds: the tokens of the sentence, `[first, last)`.
        head: the token that heads the statement.
        span: the characters of the statement, `[start, end)`.
    """
    own = [time for time in times if span[0] <= time.start and time.end <= span[1]]
    return own or _leading(times, tree, bounds, span[0]) or _shared(times, tree, bounds, head)


def put_off_to(statement: Statement) -> tuple[Time, ...] | None:
    """The times to which it says that a thing was put off; null where it says of none that it was."""
    if not PUT_OFF.search(statement.text):
        return None
    return tuple(time for time in statement.times if UP_TO.search(statement.before(time)))


def apart(left: Collection[str], right: Collection[str]) -> bool:
    """Whether no value of a time among the ones is or holds one among the others."""
    return not any(a.startswith(b) or b.startswith(a) for a in left for b in right)


def _leading(times: Iterable[Time], tree: Tree, bounds: tuple[int, int], start: int) -> list[Time]:
    """The times that open the sentence, before any verb, and so date everything it says."""
    first = tree.tokens[bounds[0]].start
    opening = next((tree.tokens[i].start for i in range(*bounds) if tree.tokens[i].text == ","), first)
    verb = next((tree.tokens[i].start for i in range(*bounds) if tree.tokens[i].pos in VERBS), opening)
    opening = min(opening, verb)
    return [time for time in times if first <= time.start and time.end <= min(opening, start)]


def _shared(times: Iterable[Time], tree: Tree, bounds: tuple[int, int], head: int) -> list[Time]:
    """The times of the act before, if this one is only joined to it: "the roof fell in May and hurt nine"."""
    token = tree.tokens[head]
    if token.dep not in {"conj", "advcl"} or token.head >= head or tree.subject(head) != tree.subject(token.head):
        return []
    begins = {tree.tokens[i].start: i for i in range(*bounds)}
    return [time for time in times if time.start in begins and _verb(tree, begins[time.start]) == token.head]


def _verb(tree: Tree, index: int) -> int:
    """The nearest verb above a token."""
    for _ in range(MOST_STEPS):
        index = tree.tokens[index].head
        if tree.tokens[index].pos in VERBS or tree.tokens[index].head == index:
            return index
    return index
