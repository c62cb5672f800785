"""The fullest form of each name in a document."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from secondsource.annotation.entities.name import Name
from secondsource.model.parse import Token

Form = tuple[str, ...]
SKIPPED = frozenset(("of", "the", "and", "for", "&", "in", "on"))
MIN_ACRONYM = 2
LONGEST = 12
"""Tokens of a name that is looked for elsewhere; what is longer is a list or no name."""


@dataclass(frozen=True, slots=True)
class Forms:
    """For each form of a name in the document its fullest form, and one type for each fullest form."""

    fullest: Mapping[Form, Form]
    label: Mapping[Form, str]

    def full(self, form: Form) -> Form:
        """The fullest form; the form itself if there is no fuller one."""
        return self.fullest.get(form, form)


def form_of(tokens: Sequence[Token], first: int, last: int) -> Form:
    """The words of a run of tokens."""
    return tuple(token.text for token in tokens[first:last])


def learn_forms(tokens: Sequence[Token], names: Iterable[Name]) -> Forms:
    """The fullest forms and types of the names of one document.

    A surname stands for the person of that surname, the end of an organisation's name for the organisation, if
    only one bears it; initials stand for what they are the initials of.
    """
    votes: dict[Form, Counter[str]] = defaultdict(Counter)
    for name in names:
        votes[form_of(tokens, name.first, name.last)][name.label] += 2 if name.parsed else 1
    fullest = _shortened(votes) | _initialled(votes)
    merged: dict[Form, Counter[str]] = defaultdict(Counter)
    for form, count in votes.items():
        merged[fullest.get(form, form)].update(count)
        merged[fullest.get(form, form)][max(votes[fullest.get(form, form)], key=str, default="ORG")] += 0
    label = {form: _majority(count, votes[form]) for form, count in merged.items()}
    return Forms(fullest, label)


def _majority(count: Counter[str], own: Counter[str]) -> str:
    return max(sorted(count), key=lambda label: (count[label] + own[label], label))


def _shortened(votes: Mapping[Form, Counter[str]]) -> dict[Form, Form]:
    longer: dict[Form, set[Form]] = defaultdict(set)
    for form, count in votes.items():
        label = count.most_common(1)[0][0]
        if label == "PERSON" and 2 <= len(form) <= 4:
            longer[form[-1:]].add(form)
        elif label == "ORG" and len(form) <= LONGEST:
            for start in range(1, len(form) - 1):
                longer[form[start:]].add(form)
    return {short: next(iter(full)) for short, full in longer.items() if len(full) == 1}


def _initialled(votes: Mapping[Form, Counter[str]]) -> dict[Form, Form]:
    initials: dict[str, set[Form]] = defaultdict(set)
    for form in votes:
        if len(form) > 1:
            initials["".join(word[0] for word in form if word.casefold() not in SKIPPED)].add(form)
    return {
        form: next(iter(initials[bare]))
        for form in votes
        if len(form) == 1 and len(bare := form[0].replace(".", "")) >= MIN_ACRONYM and bare.isupper()
        if len(initials[bare]) == 1
    }
