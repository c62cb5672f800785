"""Names that the text tells apart: "Anna Lind and her sister A. Lind"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from secondsource.annotation.entities.forms import text_of
from secondsource.annotation.entities.name import Name
from secondsource.lexicon import words
from secondsource.model.parse import Parse, Token

MOST_BETWEEN = 6
"""Words between two names of one list, or of a person and a relative."""
LINKS = frozenset(("and", "&", "or", "with"))
LOOSE = frozenset(("DET", "ADJ", "PRON", "PART", "PUNCT", "NUM", "CCONJ", "ADP"))


def told_apart(body: str, parse: Parse, names: Sequence[Name]) -> frozenset[frozenset[str]]:
    """Pairs of names, as they are written, of two who are not one: joined by "and", or one the other's relative."""
    ends = {token: sentence for sentence in parse.sentences for token in range(*sentence)}
    found = set()
    ordered = sorted(names, key=lambda name: name.first)
    for left, right in _neighbours(ordered):
        same = ends.get(left.first) == ends.get(right.first)
        if same and _differ(parse.tokens[left.last : right.first]):
            found.add(frozenset(text_of(body, parse.tokens, name) for name in (left, right)))
    return frozenset(found)


def _neighbours(ordered: Sequence[Name]) -> Iterator[tuple[Name, Name]]:
    for left, right in pairwise(ordered):
        if 0 < right.first - left.last <= MOST_BETWEEN:
            yield left, right


def _differ(between: tuple[Token, ...]) -> bool:
    """Whether the words between two names join or relate them and say nothing else."""
    telling = [token for token in between if token.pos not in LOOSE]
    kin = [token for token in telling if token.text.casefold() in words("kin_nouns")]
    linked = any(token.text.casefold() in LINKS for token in between)
    return (bool(kin) or linked) and len(telling) == len(kin)
