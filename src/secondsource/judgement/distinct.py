"""Which sources can be told apart: what may be one and the same is not counted twice."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import cache

from secondsource import lexicon
from secondsource.judgement.naming import head_of, kin, significant, singular
from secondsource.judgement.patterns import CAPITALISED, FIRST_COMMA
from secondsource.model.claim import Source, SourceKind

VAGUE_LISTS = ("vague_nouns", "voice_words", "role_words", "person_titles")
BODY_LISTS = ("institution_nouns", "vague_nouns", "voice_words", "role_words")
SPEAKER_LISTS = ("speaking_nouns", "people_nouns", "person_kinds", "person_titles")
GENERAL_LISTS = ("institution_nouns", "portfolio_words", "document_words")
THINGS = frozenset({SourceKind.DOCUMENT, SourceKind.IMAGERY})
LAND_WORDS = 2
STATE_MEDIA = frozenset({"media", "tv", "television", "radio", "broadcaster", "newspaper", "agency", "press"})
ANYONE = frozenset({"people", "person"})


def distinct(sources: Iterable[str], by_id: Mapping[str, Source]) -> set[str]:
    """The sources that are surely different persons or bodies; all of them if none surely is.

    "Officials" may be whoever else speaks, "the minister" any minister, "the government" any of its ministers, and
    "the foreign ministry" the one that another report names; a body's letter is that body's word. Each is left out
    where such a source stands beside it.
    """
    given = sorted(set(sources) & by_id.keys())
    given = [one for one in given if _plausible(by_id[one])] or given
    kept = [one for one in given if not any(_may_be(by_id[one], by_id[other]) for other in given if other != one)]
    unnamed = [one for one in kept if not _apart(by_id[one], [by_id[other] for other in kept if other < one])]
    return (set(kept) - set(unnamed)) or set(given[:1]) or set(sources)


def _plausible(source: Source) -> bool:
    """Whether the words name somebody: what a body is is written with a capital letter, or is a kind that is known.

    "Readings like the Sun's height" name nobody, though a name is among the words.
    """
    if source.kind is not SourceKind.ORGANISATION:
        return True
    head = singular(head_of(source.name, significant(source.name)))
    named = [word for word in source.name.split() if CAPITALISED.search(word)]
    if head in _listed(BODY_LISTS) | {singular(part) for word in named for part in significant(word)}:
        return True
    return bool(named) and not {head, head.rpartition("-")[2]}.isdisjoint(_listed(SPEAKER_LISTS))


def _may_be(vague: Source, plain: Source) -> bool:
    if not plain.named or SourceKind.PUBLISHER in (vague.kind, plain.kind):
        return False
    if vague.kind in THINGS and plain.kind not in THINGS:
        return _issued_by(vague, plain)
    general = _general_form(vague, plain) or _governs(vague, plain) or _is_land_of(vague, plain)
    return general or _speaks_for(vague, plain) or _is_state_voice(vague, plain)


def _general_form(vague: Source, plain: Source) -> bool:
    left, right = _words(vague.name), _words(plain.name)
    loose = left - _listed(VAGUE_LISTS)
    if vague.named and loose - _listed(GENERAL_LISTS):
        return False
    anyone = left <= _listed(("vague_nouns",)) - _listed(("institution_nouns",))
    if not loose and (not vague.named or vague.kind is SourceKind.PERSON or anyone):
        return True
    if vague.named:
        return left < right
    if loose & right & _listed(("institution_nouns",)):
        return True
    whose = loose - {singular(head_of(vague.name, significant(vague.name)))}
    return loose <= right | _words(plain.description) or right <= left or bool(whose and whose <= right)


def _issued_by(thing: Source, body: Source) -> bool:
    """Whether a paper or picture names the person or body as the one whose it is."""
    owner = _words(body.name) - _listed(VAGUE_LISTS) - _listed(GENERAL_LISTS)
    return bool(owner) and owner <= _words(thing.name)


def _governs(vague: Source, plain: Source) -> bool:
    """Whether one is a government and the other may be one of its ministers or ministries."""
    left, roles = _words(vague.name), _listed(("government_roles",))
    if "government" not in left or not roles & (_words(plain.name) | _words(plain.description)):
        return False
    return _near(left - _listed(GENERAL_LISTS) - _listed(VAGUE_LISTS), plain)


def _speaks_for(person: Source, body: Source) -> bool:
    """Whether a person's role is in a body of the same kind, without a word on whose body that is."""
    name, *behind = FIRST_COMMA.split(person.name)
    role = _words(" ".join([*behind, person.description])) - _words(name) - {"also"}
    general = role & (_listed(("institution_nouns",)) | {"ministry"})
    told = role - _listed(VAGUE_LISTS)
    inside = _words(body.name)
    same = person.named and body.kind is SourceKind.ORGANISATION and general & inside and told
    return bool(same) and told <= inside & _listed(GENERAL_LISTS)


def _is_land_of(land: Source, plain: Source) -> bool:
    """Whether one is only a country or town and the other speaks for it or is named after it.

    A name of one word may be read as a person's: "Norland" beside "Norland's army".
    """
    words = _words(land.name) - _listed(VAGUE_LISTS)
    one = land.kind is SourceKind.PERSON and plain.kind is SourceKind.ORGANISATION and len(words) == 1
    bare = one or _is_bare(land, words)
    outside = _words(plain.description) & _listed(("outsider_roles",))
    return bare and bool(words) and not outside and len(_words(plain.name)) > len(words) and _near(words, plain)


def _is_state_voice(media: Source, land: Source) -> bool:
    """Whether one is the state's television or paper and the other a land: "state media" where Norland speaks."""
    words = _words(media.name)
    return _is_bare(land, _words(land.name)) and "state" in words and bool(words & STATE_MEDIA)


def _is_bare(source: Source, words: AbstractSet[str]) -> bool:
    """Whether words may be no more than the name of a land or town: no kind of body is among them."""
    return source.kind is SourceKind.ORGANISATION and not words & _listed(GENERAL_LISTS) and len(words) <= LAND_WORDS


def _near(words: Iterable[str], source: Source) -> bool:
    others = _words(source.name) | _words(source.description)
    return all(any(kin(word, other) for other in others) for word in words)


def _apart(one: Source, others: Iterable[Source]) -> bool:
    """Whether an unnamed source is surely none of the others: "residents" may be "people in two villages".

    A newsroom is told from another by where its reports come from, though nobody knows what it is called.
    """
    known = one.named or one.kind is SourceKind.PUBLISHER
    return known or not any(not other.named and _alike(one, other) for other in others)


def _alike(one: Source, other: Source) -> bool:
    general = _listed(("vague_nouns", "anonymous_nouns", "knowing_words"))
    heads = [singular(head_of(source.name, significant(source.name))) for source in (one, other)]
    loose = [_words(source.name) - general for source in (one, other)]
    bare = any(head in _listed(("vague_nouns",)) and not words for head, words in zip(heads, loose, strict=True))
    of_one_kind = heads[0] == heads[1] or bool(ANYONE & set(heads))
    return bare or (of_one_kind and (not all(loose) or not loose[0].isdisjoint(loose[1])))


def _words(text: str) -> set[str]:
    return {singular(word) for word in significant(text)}


@cache
def _listed(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(singular(word) for name in names for word in lexicon.words(name))
