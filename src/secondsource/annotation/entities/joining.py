"""Names put together: which forms of names are one, by the decisions of `lexicon/names`."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from secondsource.lexicon.names.bodies import BodyName, body_name, same_body, spelt_out
from secondsource.lexicon.names.patterns import NICKNAME
from secondsource.lexicon.names.persons import PersonName, person_name, same_person
from secondsource.lexicon.names.spelling import sound
from secondsource.lexicon.names.tie import Tie
from secondsource.text.placenames import place_key

PLACE_LABELS = frozenset(("GPE", "LOC", "FAC"))
FULL = 2
"""Parts with which a person's name is full."""


class Kind(StrEnum):
    """What is named, as far as it decides which names may be one."""

    PERSON = "person"
    BODY = "body"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True, order=True)
class Form:
    """A name as it is written, with single spaces."""

    text: str
    kind: Kind


def kind_of(label: str) -> Kind:
    """What a name of an OntoNotes type names."""
    if label in PLACE_LABELS:
        return Kind.PLACE
    return {"PERSON": Kind.PERSON, "ORG": Kind.BODY}.get(label, Kind.OTHER)


Groups = Mapping[Form, Form]


def join(counts: Mapping[Form, int], apart: Collection[frozenset[Form]] = (), *, one_text: bool = True) -> Groups:
    """The fullest form of each name.

    The fullest form founds a group. A shorter one joins the one group that it fits; where several would do it stays
    alone: better two names than a false one.

    Args:
        counts: how often each form stands there.
        apart: forms that the text tells apart ("Anna Lind and her sister A. Lind").
        one_text: whether all stands in one text, where a first name alone is enough.
    """

    def told(form: Form, group: list[Form]) -> bool:
        return any(frozenset((form, other)) in apart for other in group)

    groups: dict[Form, list[Form]] = {}
    by_key: dict[tuple[Kind, str], set[Form]] = defaultdict(set)
    for form in sorted(counts, key=lambda one: (-_size(one), -counts[one], one)):
        keys = tuple(_keys(form))
        near = {founder for key in keys for founder in by_key[key]}
        fits = {founder: tie for founder in near if (tie := _tie(form, founder, one_text))}
        founder = _chosen({one: tie for one, tie in fits.items() if tie is Tie.SAME or not told(form, groups[one])})
        groups.setdefault(founder or form, []).append(form)
        if founder is None:
            for key in keys:
                by_key[key].add(form)
    return {form: best for group in groups.values() for best in (_shown(group, counts),) for form in group}


def _chosen(fits: Mapping[Form, Tie]) -> Form | None:
    same = [form for form, tie in fits.items() if tie is Tie.SAME]
    return same[0] if len(same) == 1 else next(iter(fits)) if len(fits) == 1 else None


def _tie(form: Form, founder: Form, one_text: bool) -> Tie | None:
    if form.kind is not founder.kind:
        surname = founder.kind is Kind.PERSON and one_text and " " not in form.text
        return Tie.SURNAME if surname and _person_tie(form, founder) is Tie.SURNAME else None
    if form.kind is Kind.PERSON:
        tie = _person_tie(form, founder)
        return tie if one_text or tie is not Tie.FIRST else None
    if form.kind is Kind.BODY:
        left, right = body_name(form.text), body_name(founder.text)
        return same_body(left, right) if left and right else None
    return Tie.SAME if _plain(form) == _plain(founder) else None


def _person_tie(form: Form, founder: Form) -> Tie | None:
    left, right = person_name(form.text), person_name(founder.text)
    return same_person(left, right) if left and right else None


def _plain(form: Form) -> str:
    key = place_key(form.text)
    return " ".join(map(sound, key.split())) if form.kind is Kind.PLACE else key


@lru_cache(maxsize=1 << 14)
def _size(form: Form) -> int:
    """How full a form is."""
    if form.kind is Kind.PERSON:
        name = person_name(form.text)
        return len(name.given) + 1 if name else 0
    body = body_name(form.text) if form.kind is Kind.BODY else None
    return len(body.words) if body else 0


def _keys(form: Form) -> Iterator[tuple[Kind, str]]:
    """Keys of which two forms that may be one share at least one."""
    if form.kind is Kind.PERSON or " " not in form.text:
        yield from ((Kind.PERSON, key) for key in _person_keys(person_name(form.text)))
    if form.kind is Kind.BODY:
        yield from ((Kind.BODY, key) for key in _body_keys(body_name(form.text)))
    elif form.kind is not Kind.PERSON:
        yield form.kind, _plain(form)


def _person_keys(name: PersonName | None) -> Iterator[str]:
    if name:
        yield from (sound(name.surname.split()[-1]), name.letters, *name.given[:1])
        yield name.surname


def _body_keys(name: BodyName | None) -> Iterator[str]:
    if name:
        yield from name.keys


def _shown(group: list[Form], counts: Mapping[Form, int]) -> Form:
    """The form that stands for a group: the most frequent of the full ones, not in capitals; else the fullest.

    A person's name is full with a first name, that of a body only in its longest form.
    """
    fullest = max(map(_size, group))
    enough = min(FULL, fullest) if group[0].kind is Kind.PERSON else fullest
    full = (form for form in group if _size(form) >= enough)
    best = min(full, key=lambda form: (_shouts(form), -counts[form], -_size(form), form))
    text = spelt_out(best.text) if best.kind is Kind.BODY else " ".join(NICKNAME.sub(" ", best.text).split())
    return Form(text or best.text, best.kind)


def _shouts(form: Form) -> bool:
    """Whether a form is written in capitals."""
    return form.text.isupper() and " " in form.text
