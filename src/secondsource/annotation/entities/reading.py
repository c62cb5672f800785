"""All names of a body."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from secondsource.annotation.entities.apart import told_apart
from secondsource.annotation.entities.datelines import placed
from secondsource.annotation.entities.forms import LONGEST, Forms, learn_forms, text_of, words_of
from secondsource.annotation.entities.headlines import trimmed
from secondsource.annotation.entities.joining import Form, kind_of
from secondsource.annotation.entities.name import Name, is_capitalised, is_office, parsed_names
from secondsource.annotation.entities.offices import with_offices
from secondsource.annotation.entities.unseen import unseen_names
from secondsource.model.annotation import Entity
from secondsource.model.parse import Parse, Token

Tokens = tuple[Token, ...]


def read_entities(body: str, parse: Parse) -> tuple[Entity, ...]:
    """The names in the body, in order, without overlaps.

    The parser's names are repaired; a name it saw in one place is found wherever it stands, surnames included.
    """
    names = parsed_names(parse)
    names += (name for name in unseen_names(parse, taken(names)) if not is_office(parse.tokens, name))
    names = placed(parse, trimmed(parse, names))
    forms = learn_forms(body, parse.tokens, names, told_apart(body, parse, names))
    names += repeated(parse.tokens, names, forms)
    ordered = sorted(names, key=lambda name: name.first)
    return with_offices(parse.tokens, tuple(_entity(body, parse.tokens, name, forms) for name in ordered), body)


def taken(names: Iterable[Name]) -> set[int]:
    """The indices of the tokens that belong to a name."""
    return {index for name in names for index in range(name.first, name.last)}


def repeated(tokens: Tokens, names: list[Name], forms: Forms) -> Iterator[Name]:
    """Further places where a known form stands, the longest form first."""
    held = taken(names)
    lengths: dict[str, set[int]] = defaultdict(set)
    for words in forms.known:
        if len(words) <= LONGEST:
            lengths[words[0]].add(len(words))
    at = 0
    while at < len(tokens):
        if tokens[at].text not in lengths:
            at += 1
            continue
        here = (words_of(tokens, at, at + length) for length in sorted(lengths[tokens[at].text], reverse=True))
        found = next((words for words in here if words in forms.known and _is_free(tokens, at, len(words), held)), ())
        if found and is_capitalised(tokens[at]) and len(found[0]) > 1:
            label = forms.label.get(forms.full(forms.known[found]), "ORG")
            yield Name(at, at + len(found), label, parsed=False)
            at += len(found)
        else:
            at += 1


def _is_free(tokens: Tokens, at: int, length: int, held: set[int]) -> bool:
    """Whether no name holds the tokens yet, and they end as a name does."""
    last = tokens[at + length - 1]
    return held.isdisjoint(range(at, at + length)) and (last.tag[:2] in ("NN", "JJ") or last.pos == "PROPN")


def _entity(body: str, tokens: Tokens, name: Name, forms: Forms) -> Entity:
    start, end = tokens[name.first].start, tokens[name.last - 1].end
    known = forms.known.get(words_of(tokens, name.first, name.last))
    full = forms.full(known or Form(text_of(body, tokens, name), kind_of(name.label)))
    label = forms.label.get(full, name.label)
    return Entity(start=start, end=end, text=body[start:end], label=label, canonical=full.text)
