"""From groups of namings to sources."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from secondsource import lexicon
from secondsource.judgement.bodies import body_text
from secondsource.judgement.grouping import Group
from secondsource.judgement.naming import Naming, singular
from secondsource.model.claim import Source, SourceKind
from secondsource.model.derivation import Origin, OriginKind
from secondsource.model.span import Passage
from secondsource.text.prose import ARTICLES

BODY = SourceKind.ORGANISATION
COMMON = (
    "anonymous_nouns",
    "vague_nouns",
    "people_nouns",
    "person_titles",
    "institution_nouns",
    "portfolio_words",
    "document_words",
    "imagery_words",
)
"""Lists of nouns that begin a description with a capital letter only where a sentence begins."""


def source_of(group: Group, about: Sequence[str], mentions: tuple[Passage, ...]) -> Source:
    """The source that all namings of the group are.

    Args:
        group: a body's namings before those of the persons who speak for it.
        about: what the items say beside the names of the persons.
        mentions: where the items name it.
    """
    lead, display = group[0], _display(group)
    forms = _forms(group, display)
    return Source(
        id=source_id(lead.kind, lead.name or tuple(sorted(lead.words)) or (lead.text,), lead.head),
        name=_small_opening(replace(display, text=body_text(display)) if lead.kind is BODY else display),
        kind=lead.kind,
        named=lead.named,
        description="; ".join([*_people_of(lead, group, forms), *about[:2]]) or _plain_kind(lead),
        mentions=mentions,
    )


def publisher_source(origin: Origin) -> Source:
    """The own word of the newsroom behind an origin."""
    unnamed = origin.kind is OriginKind.UNKNOWN
    return Source(
        id=source_id(SourceKind.PUBLISHER, (origin.id,), ""),
        name=origin.name,
        kind=SourceKind.PUBLISHER,
        named=not unnamed,
        description="its own reporting, laid to no one else",
    )


def outside_publisher(name: str) -> Source:
    """The word of a newsroom that others cite and that has no report in the pile."""
    return Source(
        id=source_id(SourceKind.PUBLISHER, (name.casefold(),), "outside"),
        name=_small_article(name),
        kind=SourceKind.PUBLISHER,
        named=True,
        description="a newsroom cited by others, with no report of its own here",
    )


def unknown_source(origin: Origin | None, item: str) -> Source:
    """A speaker of whom the text says nothing that tells who it is."""
    return Source(
        id=source_id(SourceKind.UNKNOWN, (origin.id if origin else item,), ""),
        name="an unnamed speaker",
        kind=SourceKind.UNKNOWN,
        named=False,
        description="words laid to someone whom the report does not name",
    )


def source_id(kind: SourceKind, words: Sequence[str], head: str) -> str:
    """An id that depends on who it is and not on the order of the items."""
    text = "|".join((kind.value, head, *words))
    return f"source-{hashlib.sha256(text.encode('utf-8', 'replace')).hexdigest()[:12]}"


def _people_of(lead: Naming, group: Group, forms: Sequence[str]) -> list[str]:
    if lead.kind is SourceKind.ORGANISATION and any(naming.kind is SourceKind.PERSON for naming in group):
        return [f"also through {', '.join(forms)}"]
    if lead.named or len(forms) == 0:
        return [f"also {', '.join(forms)}"] if forms else []
    return [f"also described as {', '.join(forms)}; cannot be told apart"]


def _plain_kind(lead: Naming) -> str:
    return "not named in the report" if not lead.named else ""


def _display(group: Group) -> Naming:
    """The naming that most items use among those that give the name in full."""
    lead = group[0]
    in_full = max(len(lead.name) - 1, min(2, len(lead.name)))
    alike = [one for one in group if one.kind is lead.kind and len(one.name) >= in_full]
    full = [one for one in alike if len(one.words) > 1] if not lead.name else alike
    full = [one for one in full if body_text(one) == one.text] or full
    items = Counter(one.text for one in full or alike)
    return max(full or alike, key=lambda one: (items[one.text], len(one.words), one.text))


def _forms(group: Group, display: Naming) -> list[str]:
    seen = {_without_article(display.text).casefold()}
    forms = []
    for naming in group:
        form = _without_article(naming.text)
        if form.casefold() not in seen:
            seen.add(form.casefold())
            forms.append(form)
    return forms[:6]


def _small_opening(naming: Naming) -> str:
    """The words as they stand within a sentence: "Residents of two villages" are no name, nor is "Police"."""
    first, _, rest = naming.text.partition(" ")
    general = frozenset(word for name in COMMON for word in lexicon.words(name))
    small = first.casefold() in general or singular(first.casefold()) in general
    if small and not naming.name and not rest[:1].isupper():
        return f"{first.casefold()} {rest}".strip()
    return _small_article(naming.text)


def _small_article(text: str) -> str:
    first, _, rest = text.partition(" ")
    small = first.casefold()
    return f"{small} {rest}" if rest and small in ARTICLES else text


def _without_article(text: str) -> str:
    return text[4:] if text[:4].casefold() == "the " else text
