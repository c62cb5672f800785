"""Statements that are the same words in several reports go together before anything else is weighed."""

from collections import defaultdict
from collections.abc import Sequence

from secondsource.claims.entailment.apart import keeps_apart
from secondsource.claims.proposition import Proposition
from secondsource.lexicon import words
from secondsource.model.claim import Certainty
from secondsource.text.tokenise import words as words_of

NEAR_VERBATIM = 0.9
MIN_WORDS = 4
DENIED = "(denied)"


def copies(propositions: Sequence[Proposition]) -> list[list[int]]:
    """The numbers of the propositions in groups of near-verbatim text, in the order of the first of each."""
    texts = [_words(p) for p in propositions]
    group = list(range(len(texts)))
    by_text: dict[tuple[str, ...], int] = {}
    shingled: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, text in enumerate(texts):
        if len(text) < MIN_WORDS:
            continue
        group[index] = by_text.setdefault(text, index)
        if group[index] == index:
            near = _near(text, texts, shingled)
            apart = near >= 0 and keeps_apart(propositions[index].side, propositions[near].side)
            group[index] = index if near < 0 or apart else near
            for shingle in _ends(text):
                shingled[shingle].append(index)
    gathered: dict[int, list[int]] = defaultdict(list)
    for index in range(len(texts)):
        root = index
        while group[root] != root:
            root = group[root]
        gathered[root].append(index)
    return list(gathered.values())


def _words(proposition: Proposition) -> tuple[str, ...]:
    """The words; those of a denial have a mark, for they say the opposite of the same words told."""
    spoken = tuple(words_of(proposition.statement.text))
    return (*spoken, DENIED) if proposition.statement.certainty is Certainty.DENIED else spoken


def _ends(text: tuple[str, ...]) -> set[tuple[str, ...]]:
    return {text[:4], text[-4:], text[len(text) // 2 - 2 : len(text) // 2 + 2]}


def _near(text: tuple[str, ...], texts: Sequence[tuple[str, ...]], shingled: dict[tuple[str, ...], list[int]]) -> int:
    for shingle in _ends(text):
        for other in shingled[shingle]:
            if _alike(text, texts[other]):
                return other
    return -1


def _alike(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    ours, theirs = set(left), set(right)
    if len(ours & theirs) < NEAR_VERBATIM * len(ours | theirs):
        return False
    changed = ours ^ theirs
    telling = words("ordinals") | {"not", "no", "never", DENIED}
    return not any(any(ch.isdigit() for ch in word) or word in telling for word in changed)
