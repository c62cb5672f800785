"""Words that a dossier says again: told by what they repeat, a number in the place of each."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from secondsource.store.columns import Plain


def short_words(words: str, likely: Iterable[str]) -> Plain:
    """The place of the words among those that are likely, or the words where they are none of them."""
    return next((place for place, one in enumerate(likely) if one == words), words)


def whole_words(told: Plain, likely: Iterable[str]) -> str:
    """The words that `short_words` was given, with the same likely ones, of which no more are made than are asked."""
    return next(islice(likely, told, None)) if isinstance(told, int) else told


def of_claim(claim: Plain, said: Mapping[str, Plain], bodies: Mapping[str, str]) -> Iterator[str]:
    """In what words a claim is likely told: those of its statements, or of their sentences."""
    yield from (" ".join(said[one]["text"].split()) for one in claim["statements"] if one in said)
    for one in (said[one] for one in claim["statements"] if one in said):
        yield " ".join(bodies.get(one["item"], "")[slice(*one["sentence"])].split())


def of_event(claim: str) -> Iterator[str]:
    """In what words the timeline likely tells a claim."""
    return (form for words in (claim[:1].upper() + claim[1:], claim) for form in (f"{words}.", words))


def short_says(statements: Sequence[Plain]) -> Iterator[Plain]:
    """The statements with those that they bring told by how far from them they stand."""
    places = {one["id"]: place for place, one in enumerate(statements)}
    for place, one in enumerate(statements):
        yield one | {"says": [places[said] - place if said in places else said for said in one["says"]]}


def whole_says(statements: Sequence[Plain]) -> Iterator[Plain]:
    """The statements that `short_says` was given."""
    for place, one in enumerate(statements):
        told = (statements[place + said]["id"] if isinstance(said, int) else said for said in one["says"])
        yield one | {"says": list(told)}


Key = Callable[[Plain], Hashable]
"""By what records are told to be alike."""


def short_field(records: Iterable[Plain], name: str, key: Key) -> Iterator[Plain]:
    """The records with nothing in one field where it says what it said in the last one that was alike."""
    last: dict[Hashable, Plain] = {}
    for one in records:
        alike = key(one)
        same = alike in last and last[alike] == one[name]
        last[alike] = one[name]
        yield one | {name: None} if same else one


def whole_field(told: Iterable[Plain], name: str, key: Key) -> Iterator[Plain]:
    """The records that `short_field` was given; the field is null in none of them."""
    last: dict[Hashable, Plain] = {}
    for one in told:
        alike = key(one)
        if one[name] is not None:
            last[alike] = one[name]
        yield one | {name: last[alike]}


def by_judgement(claim: Plain) -> Hashable:
    """What the explanation of a claim mostly follows from."""
    return claim["standing"], claim["credibility"], *claim["sources"], None, *claim["origins"]


def by_item(statement: Plain) -> Hashable:
    """Statements of one report that stand side by side mostly are of one sentence."""
    return str(statement["item"])


def sources_of(claim: Plain, said: Mapping[str, Plain]) -> list[str]:
    """Whose word a claim likely rests on: that of its statements."""
    own = (said[one]["source"] for one in claim["statements"] if one in said)
    return list(dict.fromkeys(own))
