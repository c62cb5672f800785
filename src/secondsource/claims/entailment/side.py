"""One of two sentences that are compared, laid out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from secondsource.claims.amounts import figures
from secondsource.claims.entailment.acts import Act, acts, subjects
from secondsource.claims.entailment.hanging import said
from secondsource.claims.entailment.moments import months
from secondsource.claims.entailment.patterns import DIGITS, YEAR
from secondsource.claims.tree import Tree, grow
from secondsource.claims.vocabulary import SILENT_TAGS, empty, meaning
from secondsource.lexicon import words
from secondsource.model.annotation import Quantity, Time, TimeType
from secondsource.model.claim import Certainty, Statement
from secondsource.model.parse import Token
from secondsource.model.reading import Reading
from secondsource.text.normalise import plain

MOST = 60
"""So many figures and times of a sentence are set beside those of another: a table is no sentence."""
PLACES = frozenset({"GPE", "LOC", "FAC"})
WORDLESS = frozenset({"PUNCT", "SYM", "SPACE"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A content word or number: `[start, end)` in the sentence, lemma and meaning."""

    start: int
    end: int
    lemma: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """The content words as lemmas and as meanings, names, acts, numbers, figures, days and negations of a sentence.

    `core` are the meanings without the words that only name who said it. `singles` are what the sentence counts as
    "a" or "an"; `places` are the words of names of places; `proper` are the words of names, those of a subject that
    stands outside among them, `common` the other nouns, and what begins the sentence is both; `told` is who did what to
    whom; `months` are year and month of the times at which it was. Figures and times have their places in the body that
    was read.
    """

    text: str
    words: tuple[Word, ...]
    times: tuple[Time, ...]
    lemmas: frozenset[str]
    meanings: frozenset[str]
    core: frozenset[str]
    names: frozenset[str]
    places: frozenset[str]
    proper: frozenset[str]
    common: frozenset[str]
    nouns: frozenset[str]
    singles: frozenset[str]
    acts: frozenset[str]
    qualities: frozenset[str]
    numbers: frozenset[str]
    years: frozenset[str]
    figures: tuple[Quantity, ...]
    days: frozenset[str]
    months: tuple[tuple[int, int], ...]
    negations: int
    hedged: bool
    told: tuple[Act, ...]
    length: int


def lay_out(reading: Reading) -> Side:
    """The reading of one sentence as a side of a comparison."""
    tree = grow(reading.parse)
    every = range(len(tree.tokens))
    found = reading.annotated
    return _side(tree, (every, said(tree)), reading.item.body, found.quantities, found.times)


def lay_out_statement(statement: Statement, tree: Tree) -> Side:
    """A statement as a side of a comparison; `tree` is that of its whole item."""
    inside = tree.within(statement.start, statement.end)
    side = _side(tree, (inside, inside), statement.text, statement.quantities, statement.times)
    if statement.certainty not in {Certainty.PLANNED, Certainty.DEMANDED}:
        return side
    return replace(side, told=tuple(replace(act, ahead=act.ahead or not act.done) for act in side.told))


def _side(
    tree: Tree,
    parts: tuple[Sequence[int], Iterable[int]],
    text: str,
    counted: Iterable[Quantity],
    dated: Iterable[Time],
) -> Side:
    """`parts` are the tokens, and those of them that do not only name who said it."""
    inside, core = parts
    tokens = [tree.tokens[index] for index in inside]
    start = tokens[0].start if tokens else 0
    content = [token for token in tokens if _content(token)]
    spoken = {token.text.casefold() for token in tokens}
    kept = [token for token in (tree.tokens[index] for index in core) if _content(token)]
    times = tuple(time for time in dated if time.type in {TimeType.DATE, TimeType.TIME})[:MOST]
    told = tuple(acts(tree, inside))
    return Side(
        text=text,
        words=tuple(_word(token, start) for token in tokens if _content(token) or token.pos == "NUM"),
        times=times,
        lemmas=frozenset(_lemma(token) for token in content),
        meanings=frozenset(_meaning(token) for token in content),
        core=frozenset(_meaning(token) for token in kept).union(*(act.meanings for act in told)),
        names=frozenset(plain(token.text) for token in tokens if token.pos == "PROPN" and len(token.text) > 1),
        places=frozenset(plain(token.text) for token in tokens if token.entity in PLACES and token.pos == "PROPN"),
        proper=frozenset(_forms((*tokens, *(tree.tokens[index] for index in subjects(tree, inside))))),
        common=frozenset(
            _meaning(token) for token in kept if _noun(token) and not (_proper(token) and token.start > start)
        ),
        nouns=frozenset(_meaning(token) for token in kept if _noun(token)),
        singles=frozenset(meaning(tree.tokens[token.head].lemma) for token in tokens if _article(token, tree)),
        acts=frozenset(meaning(token.lemma) for token in content if token.pos == "VERB"),
        qualities=frozenset(token.lemma.casefold() for token in content if token.pos in {"ADJ", "ADV"}),
        numbers=frozenset(number.replace(",", "") for number in DIGITS.findall(text)),
        years=frozenset(YEAR.findall(text)),
        figures=figures(tuple(counted))[:MOST],
        days=frozenset(time.value[:10] for time in times if time.value and time.value[:4].isdigit()),
        months=tuple(months(text, times)),
        negations=sum(token.dep == "neg" or token.text.casefold() in words("negations") for token in tokens),
        hedged=bool(spoken & words("hedges")),
        told=told,
        length=len(tokens),
    )


def _forms(tokens: Iterable[Token]) -> Iterator[str]:
    """The words of names, as they are and as meanings."""
    return (form for token in tokens if _proper(token) for form in (plain(token.text), _meaning(token)))


def _word(token: Token, start: int) -> Word:
    lemma = _lemma(token)
    return Word(start=token.start - start, end=token.end - start, lemma=lemma, meaning=meaning(lemma))


def _content(token: Token) -> bool:
    return token.pos not in WORDLESS and token.tag not in SILENT_TAGS and not empty(token.lemma) and token.pos != "NUM"


def _noun(token: Token) -> bool:
    named = token.pos == "ADJ" and token.text[:1].isupper()
    return (token.pos in {"NOUN", "PROPN"} or named) and token.entity not in {"DATE", "TIME"}


def _proper(token: Token) -> bool:
    """Whether the word is of a name, whatever the parser takes it for: "Talvik bought", not "the senate"."""
    return token.text[:1].isupper() and (token.pos in {"PROPN", "ADJ"} or bool(token.entity))


def _article(token: Token, tree: Tree) -> bool:
    return token.text.casefold() in {"a", "an"} and token.dep == "det" and tree.tokens[token.head].tag == "NN"


def _meaning(token: Token) -> str:
    return meaning(_lemma(token))


def _lemma(token: Token) -> str:
    return plain(token.text) if token.pos == "PROPN" else token.lemma.casefold()
