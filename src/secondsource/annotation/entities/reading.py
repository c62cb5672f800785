"""All names of a body."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from secondsource.annotation.entities.forms import LONGEST, Forms, form_of, learn_forms
from secondsource.annotation.entities.name import Name, is_capitalised, is_office, parsed_names
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
    forms = learn_forms(parse.tokens, names)
    names += repeated(parse.tokens, names, forms)
    return tuple(_entity(body, parse.tokens, name, forms) for name in sorted(names, key=lambda name: name.first))


def taken(names: Iterable[Name]) -> set[int]:
    """The indices of the tokens that belong to a name."""
    return {index for name in names for index in range(name.first, name.last)}


def repeated(tokens: Tokens, names: list[Name], forms: Forms) -> Iterator[Name]:
    """Further places where a known form stands, the longest form first."""
    held = taken(names)
    known = {form for form in (*forms.fullest, *forms.label) if len(form) <= LONGEST}
    lengths: dict[str, set[int]] = defaultdict(set)
    for form in known:
        lengths[form[0]].add(len(form))
    at = 0
    while at < len(tokens):
        here = (form_of(tokens, at, at + length) for length in sorted(lengths.get(tokens[at].text, ()), reverse=True))
        form = next((form for form in here if form in known and _is_free(tokens, at, len(form), held)), ())
        if form and is_capitalised(tokens[at]) and len(form[0]) > 1:
            yield Name(at, at + len(form), forms.label.get(forms.full(form), "ORG"), parsed=False)
            at += len(form)
        else:
            at += 1


def _is_free(tokens: Tokens, at: int, length: int, held: set[int]) -> bool:
    """Whether no name holds the tokens yet, and they end as a name does."""
    last = tokens[at + length - 1]
    return held.isdisjoint(range(at, at + length)) and (last.tag[:2] in ("NN", "JJ") or last.pos == "PROPN")


def _entity(body: str, tokens: Tokens, name: Name, forms: Forms) -> Entity:
    start, end = tokens[name.first].start, tokens[name.last - 1].end
    full = forms.full(form_of(tokens, name.first, name.last))
    canonical = " ".join(full)
    own = body[start:end]
    return Entity(
        start=start,
        end=end,
        text=own,
        label=forms.label.get(full, name.label),
        canonical=own if full == form_of(tokens, name.first, name.last) else canonical,
    )
