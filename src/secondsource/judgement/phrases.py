"""The words of a subject that vouches for a sentence."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from secondsource import lexicon
from secondsource.judgement.naming import head_of, significant, singular
from secondsource.judgement.patterns import FIRST_COMMA
from secondsource.model.parse import Token
from secondsource.model.reading import Reading
from secondsource.model.span import Span

SUBJECTS = frozenset({"nsubj"})
NAMES = frozenset({"ORG", "PERSON", "GPE", "NORP"})


def phrase_of(tokens: tuple[Token, ...], head: int, inside: Sequence[int]) -> str:
    """The words of the subject, up to its first comma or relative clause, with the name set beside it."""
    members = [index for index in inside if index <= head and is_under(tokens, index, head)]
    end = head
    while end + 1 in inside and tokens[end + 1].text in {"of", "for", "'s"} and is_under(tokens, end + 1, head):
        end += 1
        while end + 1 in inside and tokens[end + 1].pos in {"PROPN", "NOUN", "ADJ", "DET"}:
            end += 1
    if end + 2 in inside and tokens[end + 1].text == "," and tokens[end + 2].entity == "PERSON":
        end += 2
        while end + 1 in inside and tokens[end + 1].entity == "PERSON" and not tokens[end + 1].begins:
            end += 1
    return words_of(tokens, [*members[:1], *range(members[0] + 1, end + 1)])


def tokens_in(span: Span, reading: Reading) -> list[int]:
    """The numbers of the tokens that begin in the span."""
    return tokens_between(span.start, span.end, reading)


def tokens_between(start: int, end: int, reading: Reading) -> list[int]:
    """The numbers of the tokens that begin in `[start, end)` of the body."""
    tokens = reading.parse.tokens
    first = bisect_left(tokens, start, key=lambda token: token.start)
    return list(range(first, bisect_left(tokens, end, key=lambda token: token.start)))


def words_of(tokens: tuple[Token, ...], members: Sequence[int]) -> str:
    """The words with single spaces, as a text would have them."""
    text = " ".join(tokens[index].text for index in members)
    return text.replace(" ,", ",").replace(" 's", "'s")


def is_under(
    tokens: tuple[Token, ...], index: int, head: int, barred: Callable[[int], bool] = lambda index: False
) -> bool:
    """Whether a token hangs on another, however far down, with none that is barred on the way."""
    for _ in range(len(tokens)):
        if index == head:
            return True
        if tokens[index].head == index or barred(index):
            return False
        index = tokens[index].head
    return False


def may_speak(subject: Token, phrase: str) -> bool:
    """Whether the subject is a name, a body, a person or a paper, and so may vouch for something."""
    first = FIRST_COMMA.split(phrase)[0]
    words = significant(first)
    head = head_of(first, words)
    known = lexicon.words("institution_nouns") | lexicon.words("anonymous_nouns") | lexicon.words("person_titles")
    known |= lexicon.words("document_words")
    return bool(words) and (subject.entity in NAMES or bool({head, singular(subject.lemma)} & known))


def is_dateline(subject: Token, reading: Reading) -> bool:
    """Whether the place that opens a report was taken for the subject of its first sentence."""
    place = set(significant(reading.item.dateline or ""))
    return subject.entity not in {"ORG", "PERSON"} and bool(place) and set(significant(subject.text)) <= place
