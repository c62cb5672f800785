"""One of two sentences that are compared, laid out."""

from dataclasses import dataclass

from secondsource.claims.amounts import figures
from secondsource.claims.entailment.patterns import DIGITS, YEAR
from secondsource.claims.tree import Tree, grow
from secondsource.claims.vocabulary import SILENT_TAGS, empty, meaning
from secondsource.lexicon import words
from secondsource.model.annotation import Quantity, TimeType
from secondsource.model.parse import Token
from secondsource.model.reading import Reading
from secondsource.text.normalise import plain

WORDLESS = frozenset({"PUNCT", "SYM", "SPACE"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """The content words as lemmas and as meanings, names, acts, numbers, figures, days and negations of a sentence."""

    text: str
    lemmas: frozenset[str]
    meanings: frozenset[str]
    names: frozenset[str]
    acts: frozenset[str]
    qualities: frozenset[str]
    numbers: frozenset[str]
    years: frozenset[str]
    figures: tuple[Quantity, ...]
    days: frozenset[str]
    negations: int
    hedged: bool
    length: int


def lay_out(reading: Reading) -> Side:
    """The reading of one sentence as a side of a comparison."""
    tree = grow(reading.parse)
    tokens = tree.tokens
    content = [token for token in tokens if _content(token)]
    spoken = {token.text.casefold() for token in tokens}
    return Side(
        text=reading.item.body,
        lemmas=frozenset(_lemma(token) for token in content),
        meanings=frozenset(meaning(_lemma(token)) for token in content),
        names=frozenset(plain(token.text) for token in tokens if token.pos == "PROPN" and len(token.text) > 1),
        acts=frozenset(meaning(token.lemma) for token in content if token.pos == "VERB"),
        qualities=frozenset(token.lemma.casefold() for token in content if token.pos in {"ADJ", "ADV"}),
        numbers=frozenset(number.replace(",", "") for number in DIGITS.findall(reading.item.body)),
        years=frozenset(YEAR.findall(reading.item.body)),
        figures=figures(reading.annotated.quantities),
        days=_days(reading),
        negations=_negations(tree),
        hedged=bool(spoken & words("hedges")),
        length=len(tokens),
    )


def _content(token: Token) -> bool:
    return token.pos not in WORDLESS and token.tag not in SILENT_TAGS and not empty(token.lemma) and token.pos != "NUM"


def _lemma(token: Token) -> str:
    return plain(token.text) if token.pos == "PROPN" else token.lemma.casefold()


def _days(reading: Reading) -> frozenset[str]:
    dated = (t.value for t in reading.annotated.times if t.type in {TimeType.DATE, TimeType.TIME})
    return frozenset(value[:10] for value in dated if value and value[:4].isdigit())


def _negations(tree: Tree) -> int:
    return sum(token.dep == "neg" or token.text.casefold() in words("negations") for token in tree.tokens)
