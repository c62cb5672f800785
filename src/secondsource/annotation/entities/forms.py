"""The fullest form of each name in a document."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from secondsource.annotation.entities.joining import Form, Kind, join, kind_of
from secondsource.annotation.entities.name import Name
from secondsource.model.parse import Token

Words = tuple[str, ...]
LONGEST = 12
"""Tokens of a name that is looked for elsewhere; what is longer is a list or no name."""
PERSON_WORDS = range(2, 5)


@dataclass(frozen=True, slots=True)
class Forms:
    """The names of a document: the fullest form and the type of each, and the words that are looked for elsewhere."""

    fullest: Mapping[Form, Form]
    label: Mapping[Form, str]
    known: Mapping[Words, Form]

    def full(self, form: Form) -> Form:
        """The fullest form; the form itself if there is no fuller one."""
        return self.fullest.get(form, form)


def words_of(tokens: Sequence[Token], first: int, last: int) -> Words:
    """The words of a run of tokens."""
    return tuple(token.text for token in tokens[first:last])


def learn_forms(body: str, tokens: Sequence[Token], names: Iterable[Name], apart: Collection[frozenset[str]]) -> Forms:
    """The fullest forms and types of the names of one document.

    A surname stands for the person of that surname, the end of an organisation's name for the organisation, if
    only one bears it; initials stand for what they are the initials of.

    Args:
        body: the text.
        tokens: its words.
        names: the names seen so far.
        apart: pairs of names that the text tells apart.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    known: dict[Words, str] = {}
    for name in names:
        text = text_of(body, tokens, name)
        votes[text][name.label] += 2 if name.parsed else 1
        known[words_of(tokens, name.first, name.last)] = text
    forms = {text: Form(text, kind_of(_majority(count, count))) for text, count in votes.items()}
    parts = _parts({words: forms[text] for words, text in known.items()})
    counts = {form: votes[form.text].total() for form in forms.values()}
    told = frozenset(frozenset(forms[text] for text in pair) for pair in apart if pair <= forms.keys())
    fullest = join(counts | {form: 0 for form in parts.values() if form.text not in votes}, told)
    return Forms(fullest, _labels(votes, forms, fullest), parts | {words: forms[text] for words, text in known.items()})


def text_of(body: str, tokens: Sequence[Token], name: Name) -> str:
    """A name as it is written, with single spaces."""
    return " ".join(body[tokens[name.first].start : tokens[name.last - 1].end].split())


def _labels(
    votes: Mapping[str, Counter[str]], forms: Mapping[str, Form], fullest: Mapping[Form, Form]
) -> dict[Form, str]:
    merged: dict[Form, Counter[str]] = defaultdict(Counter)
    for text, count in votes.items():
        merged[fullest[forms[text]]].update(count)
    return {form: _majority(count, votes.get(form.text, count)) for form, count in merged.items()}


def _majority(count: Mapping[str, int], own: Mapping[str, int]) -> str:
    return max(sorted(count), key=lambda label: (count[label] + own.get(label, 0), label))


def _parts(known: Mapping[Words, Form]) -> dict[Words, Form]:
    """Surnames of persons and ends of bodies' names that belong to one name alone."""
    longer: dict[Words, set[Form]] = defaultdict(set)
    for words, form in known.items():
        if form.kind is Kind.PERSON and len(words) in PERSON_WORDS:
            longer[words[-1:]].add(form)
        elif form.kind is Kind.BODY and len(words) <= LONGEST:
            for start in range(1, len(words) - 1):
                longer[words[start:]].add(form)
    alone = {words: next(iter(forms)).kind for words, forms in longer.items() if len(forms) == 1}
    return {words: Form(" ".join(words), kind) for words, kind in alone.items()}
