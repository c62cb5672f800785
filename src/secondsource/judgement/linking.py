"""Persons and the bodies they speak for: an organisation and its own spokesperson are one source."""

from collections.abc import Mapping, Sequence

from secondsource import lexicon
from secondsource.judgement.affiliation import description, people
from secondsource.judgement.bodies import STATE, is_general
from secondsource.judgement.grouping import Group
from secondsource.judgement.naming import firm_kinds, kin, significant, singular
from secondsource.judgement.patterns import ABBREVIATION
from secondsource.model.reading import Reading
from secondsource.text.normalise import plain

FORMER = frozenset({"former", "ex"})
"""Who once held an office does not speak for it, nor where a report leaves the word out."""


def descriptions(readings: Mapping[str, Reading]) -> dict[tuple[str, ...], dict[str, None]]:
    """What the items say beside each name: the words of the name, then the descriptions in order of the items."""
    found: dict[tuple[str, ...], dict[str, None]] = {}
    for item in sorted(readings):
        for entity, words in people(readings[item]):
            text = description(readings[item], entity)
            if text:
                found.setdefault(words, {})[text] = None
    return found


def body_of(person: Group, about: Sequence[str], bodies: Sequence[Group]) -> Group | None:
    """The body that a person speaks for; null if the items name none of those that speak.

    Args:
        person: the namings of one person.
        about: what the items say beside the name.
        bodies: groups of namings of bodies.
    """
    items = {naming.item for naming in person}
    near = [body for body in bodies if not _nameless(body) or _shares_item(body, items)]
    for words in _role_words(person, about):
        fitting = [(len(best), body) for body in near if (best := _covered(body, words, items))]
        most = max((size for size, _ in fitting), default=0)
        best_fits = [body for size, body in fitting if size == most]
        if len(best_fits) == 1:
            return best_fits[0]
    return _police(person, about, bodies) or _company(person, about, near)


def speaks_for(words: frozenset[str]) -> bool:
    """Whether a description is of someone who may speak for a body, not of a customer, critic or former member."""
    return not words & lexicon.words("outsider_roles")


def _role_words(person: Group, about: Sequence[str]) -> list[frozenset[str]]:
    texts = [significant(text) for text in about] + [tuple(naming.words) for naming in person]
    left = [frozenset(words) for words in texts if FORMER.intersection(words)]
    kept = []
    for words in texts:
        if any(all(_kin_of(word, role) for word in words) for role in left):
            continue
        known = frozenset(words) | ({"ministry"} if "minister" in words else frozenset())
        if speaks_for(known):
            kept.append(known)
    voice = frozenset(word for words in kept for word in words & lexicon.words("voice_words"))
    return sorted((words | voice for words in kept), key=lambda words: (-len(words), sorted(words)))


def _covered(body: Group, words: frozenset[str], items: set[str]) -> frozenset[str]:
    fullest, heads = body[0].words, frozenset({body[0].head}) & lexicon.words("institution_nouns")
    portfolio = fullest & lexicon.words("portfolio_words")
    extra = {word for word in words if not _kin_of(word, fullest)} - lexicon.words("role_words")
    stranger = bool(extra - lexicon.words("person_titles"))
    told = [naming for naming in body if naming.item in items or not _nameless([naming])]
    told_forms = dict.fromkeys(naming.words for naming in told)
    forms = [form for form in told_forms if not stranger or (form == fullest and not _nameless(body))]
    forms += [heads] if heads and not stranger and _shares_item(body, items) and portfolio <= words else []
    inside = [form for form in forms if form and all(_kin_of(word, words) for word in form)]
    short = frozenset(plain(word) for word in ABBREVIATION.findall(body[0].text)) & words
    state = any(naming.land for naming in body) or (fullest & STATE and _nameless(body))
    standing = (form for form in inside if not (state and stranger) and _may_stand(form, words, bool(state)))
    return max(standing, key=len, default=short)


def _nameless(body: Group) -> bool:
    return is_general(body[0].words)


def _shares_item(body: Group, items: set[str]) -> bool:
    return any(naming.item in items for naming in body)


def _kin_of(word: str, others: frozenset[str]) -> bool:
    return any(kin(word, other) for other in others)


def _may_stand(body: frozenset[str], words: frozenset[str], state: bool) -> bool:
    """Whether a role makes its holder the voice of the body; who leads a land or a body in it is not the land."""
    if state:
        return bool(words & lexicon.words("voice_words"))
    if any(singular(word) in lexicon.words("institution_nouns") for word in body):
        return True
    if words & lexicon.words("voice_words") or (len(body) > 1 and words & lexicon.words("role_words")):
        return True
    return any(set(role.split()) <= words for role in lexicon.words("head_roles")) and "foreign" not in words


def _police(person: Group, about: Sequence[str], bodies: Sequence[Group]) -> Group | None:
    ranks = lexicon.words("police_ranks")
    named = [naming.words for naming in person] + [frozenset(significant(text)) for text in about]
    if not any(words & ranks for words in named):
        return None
    forces = [body for body in bodies if body[0].head == "police"]
    return forces[0] if len(forces) == 1 else None


def _company(person: Group, about: Sequence[str], bodies: Sequence[Group]) -> Group | None:
    """The only company that speaks in an item, for one who speaks for "the company"."""
    kinds = frozenset(firm_kinds())
    if not any(words & kinds and words & lexicon.words("voice_words") for words in _role_words(person, about)):
        return None
    items, institutions = {naming.item for naming in person}, lexicon.words("institution_nouns") - kinds
    near = [body for body in bodies if _shares_item(body, items) and body[0].head != "police"]
    named = [body for body in near if not any(singular(word) in institutions for word in body[0].words)]
    return named[0] if len(named) == 1 else None
