"""Which sources can be told apart: what may be one and the same is not counted twice."""

from collections.abc import Iterable, Mapping

from secondsource import lexicon
from secondsource.judgement.naming import significant, singular
from secondsource.model.claim import Source, SourceKind

VAGUE_LISTS = ("vague_nouns", "voice_words", "role_words", "person_titles")
GENERAL_LISTS = ("institution_nouns", "portfolio_words")


def distinct(sources: Iterable[str], by_id: Mapping[str, Source]) -> set[str]:
    """The sources that are surely different persons or bodies; all of them if none surely is.

    "Officials" may be whoever else speaks, "the minister" any minister, and "the foreign ministry" the one that
    another report names: each is left out where such a source stands beside it.
    """
    given = set(sources)
    return {one for one in given if not any(_may_be(one, other, by_id) for other in given)} or given


def _may_be(one: str, other: str, by_id: Mapping[str, Source]) -> bool:
    vague, plain = by_id.get(one), by_id.get(other)
    if one == other or vague is None or plain is None or not plain.named or plain.kind is SourceKind.PUBLISHER:
        return False
    left, right = _words(vague), _words(plain)
    bare = not left - _listed(VAGUE_LISTS)
    if vague.named and not bare and left - _listed(VAGUE_LISTS) - _listed(GENERAL_LISTS):
        return False
    if (bare and not vague.named) or (bare and vague.kind is SourceKind.PERSON):
        return True
    if vague.named:
        return left < right
    return left - _listed(VAGUE_LISTS) <= right or right <= left


def _words(source: Source) -> set[str]:
    return {singular(word) for word in significant(source.name)}


def _listed(names: Iterable[str]) -> set[str]:
    return {singular(word) for name in names for word in lexicon.words(name)}
