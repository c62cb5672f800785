"""All names of a body."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from secondsource.annotation.entities.forms import Form, Forms, form_of, learn_forms
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
    by_word: dict[str, list[Form]] = defaultdict(list)
    for form in sorted({*forms.fullest, *forms.label}, key=lambda form: (-len(form), form)):
        by_word[form[0]].append(form)
    at = 0
    while at < len(tokens):
        known = (form for form in by_word.get(tokens[at].text, ()) if _stands(tokens, at, form, held))
        form = next(known, ())
        if form and is_capitalised(tokens[at]) and len(form[0]) > 1:
            yield Name(at, at + len(form), forms.label.get(forms.full(form), "ORG"), parsed=False)
            at += len(form)
        else:
            at += 1


def _stands(tokens: Tokens, at: int, form: Form, held: set[int]) -> bool:
    last = at + len(form)
    if held.intersection(range(at, last)) or form_of(tokens, at, last) != form:
        return False
    return tokens[last - 1].tag[:2] in ("NN", "JJ") or tokens[last - 1].pos == "PROPN"


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
