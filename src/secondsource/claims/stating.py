"""Which words of a body state something: no line of the page around the report, no heading, no call to the reader."""

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from secondsource.claims.tree import SUBJECTS, VERBS, Tree
from secondsource.lexicon.furniture.lines import kind_of
from secondsource.lexicon.furniture.patterns import CAPTION_LABEL, REPORTS, STOP, TO_READER
from secondsource.model.annotation import Quantity
from secondsource.model.item import FurnitureKind

NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
UNSPOKEN = frozenset({"PUNCT", "SYM", "SPACE", "X"})
LEAST_WORDS = 5
"""So many words that begin a body, as its headline or lead, or that end with a full stop, state something."""
LEAST_PROSE = 8
"""A sentence of so many words that does not speak to the reader is the report's, however its line begins."""


def is_furniture(body: str, start: int, end: int) -> bool:
    """Whether a sentence of the body lies in a line of the page around the report; what a caption says is stated."""
    first, last = body.rfind("\n", 0, start) + 1, body.find("\n", start)
    line = body[first : last if last >= 0 else len(body)].strip()
    return _is_apart(body[start:end] if CAPTION_LABEL.search(line) else line)


@lru_cache(maxsize=4096)
def _is_apart(line: str) -> bool:
    """Whether the line is furniture and no running text."""
    kind = kind_of(line)
    if kind in (None, FurnitureKind.CAPTION):
        return False
    prose = len(line.split()) >= LEAST_PROSE and STOP.search(line) and not TO_READER.search(line)
    named = kind is FurnitureKind.CREDIT and not REPORTS.search(line)
    return kind is FurnitureKind.DISCLAIMER or named or not prose


def spoken(tree: Tree, bounds: tuple[int, int]) -> list[int]:
    """The words of a sentence."""
    return [i for i in range(*bounds) if tree.tokens[i].pos not in UNSPOKEN]


def tells(tree: Tree, bounds: tuple[int, int], told: Sequence[int], figures: Iterable[Quantity]) -> bool:
    """Whether a sentence without a clause tells more than a heading, a credit or a date does.

    It does with a verb behind what it tells of ("Old mill destroyed by fire"), with a figure ("Two dead"), where the
    parse finds a subject, and where it is long and closed by a full stop. `told` are its words.
    """
    tokens = tree.tokens
    if len(told) >= LEAST_WORDS and (bounds[0] == 0 or tokens[bounds[1] - 1].text == "."):
        return True
    named = next((i for i in told if tokens[i].pos in NAMING), bounds[1])
    if any(tokens[i].dep in SUBJECTS or (tokens[i].pos in VERBS and i > named) for i in told):
        return True
    first, last = tokens[bounds[0]].start, tokens[bounds[1] - 1].end
    return len(told) > 1 and any(first <= one.start < last for one in figures)


def only_dates(tree: Tree, bounds: tuple[int, int], dated: Collection[int]) -> bool:
    """Whether a sentence only tells when: "Posted Oct 26, 2021 8:57 AM CDT". `dated` are the words of all times."""
    told = [i for i in spoken(tree, bounds) if tree.tokens[i].pos != "ADP"]
    rest = [i for i in told if i not in dated and not (i - 1 in dated and tree.tokens[i].text.isupper())]
    return any(i in dated for i in told) and len(rest) <= 1


def is_call(tree: Tree, head: int) -> bool:
    """Whether a verb, or the one it is joined to, only tells the reader what to do: "Read more and sign up"."""
    while tree.tokens[head].dep == "conj" and not tree.kids(head, *SUBJECTS):
        head = tree.tokens[head].head
    token = tree.tokens[head]
    if (
        token.tag != "VB"
        or token.head != head
        or any(tree.tokens[kid].tag in {"TO", "MD"} for kid in tree.children[head])
    ):
        return False
    own = tree.kids(head, *SUBJECTS, "aux", "auxpass")
    return not own and all(tree.tokens[i].dep not in SUBJECTS for i in tree.subtree(head) if i < head)
