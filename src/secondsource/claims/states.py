"""What is told of those whom a figure counts: dead, hurt, arrested, aboard."""

from collections.abc import Sequence
from functools import cache, lru_cache

from secondsource.claims.proposition import Proposition
from secondsource.claims.vocabulary import meaning
from secondsource.lexicon import table, words
from secondsource.model.annotation import Quantity
from secondsource.model.claim import Statement
from secondsource.text.tokenise import words as words_of

Words = frozenset[str]
NEAR = 3
OTHERS = frozenset({"others", "other", "more", "police"})
PEOPLE = frozenset({"people", "child", "man", "men", "women", "family", "police", "soldier", "worker", "rebel"})


def state(figure: Quantity, statement: Statement) -> Words:
    """The states that the figure counts: by its noun, else by the words up to the next figure, else by those before."""
    begins, ends = figure.start - statement.start, figure.end - statement.start
    others = [q for q in statement.quantities if q.end <= figure.start or figure.end <= q.start]
    first = max((q.end - statement.start for q in others if q.end <= figure.start), default=0)
    last = min((q.start - statement.start for q in others if figure.end <= q.start), default=len(statement.text))
    text, own = statement.text, _states(figure.of or "")
    if own or not _of_people(figure.of):
        return own
    return _states(text[ends:last]) or _states(text[first:begins])


@cache
def _of_people(of: str | None) -> bool:
    """Whether people may be counted: "14 vehicles" are neither dead nor hurt."""
    spoken = words_of((of or "people").casefold())
    known = words("people_nouns") | words("counted_people") | words("figure_nouns") | OTHERS
    return any(meaning(word) in PEOPLE or {word, word.removesuffix("s"), _man(word)} & known for word in spoken)


def _man(word: str) -> str:
    return word.removesuffix("men") + "man" if word.endswith("men") else word


def told_state(figure: Quantity, proposition: Proposition) -> Words:
    """The states that the figure counts; "the number" counts what the rest of its sentence tells of."""
    own = state(figure, proposition.statement)
    if own or not _counts(figure.of or proposition.clear):
        return own
    return _counted_in(words_of(proposition.sentence.casefold())) or _states(proposition.sentence)


@lru_cache(maxsize=1 << 13)
def _counts(text: str) -> bool:
    """Whether the text speaks of a number of something, which only the rest of the sentence tells."""
    return not words("figure_nouns").isdisjoint(words_of(text.casefold()))


def _counted_in(spoken: Sequence[str]) -> Words:
    """The state that stands right behind the first number that has one: "six more arrests"."""
    for place, word in enumerate(spoken):
        if word[:1].isdigit() or word in words("number_words"):
            found = _states(" ".join(spoken[place + 1 : place + 1 + NEAR]))
            if found:
                return found
    return frozenset()


def state_of(word: str) -> Words:
    """The states that a word may tell: who is treated is hurt or sick."""
    return _forms().get(word.casefold(), frozenset())


def states_in(text: str) -> Words:
    """All states of which a text tells."""
    return _states(text)


@cache
def _states(text: str) -> Words:
    known = _forms()
    return frozenset().union(*(known[word] for word in words_of(text.casefold()) if word in known))


@cache
def _forms() -> dict[str, Words]:
    rows = table("counted_states")
    known = {form for row in rows for form in row[1].split()}
    return {form: frozenset(row[0] for row in rows if form in row[1].split()) for form in known}
