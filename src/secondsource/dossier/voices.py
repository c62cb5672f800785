"""Who said what: every source with the claims that rest on its word."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from secondsource.dossier.index import Index
from secondsource.dossier.said import Cite, cites
from secondsource.dossier.sentences import Sentence, sentences
from secondsource.model.claim import Source, Statement

MOST_CLAIMS = 25
MANY_CLAIMS, MANYS_CLAIMS = 1000, 2
"""Above so many claims of all sources together, so few of each are quoted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A source and how many claims rest on it: the first of them in its sentences, `more` by their numbers."""

    key: str
    name: str
    kind: str
    named: bool
    description: str
    claims: int
    sentences: tuple[Sentence, ...]
    more: tuple[Cite, ...]


def voices(statements: Iterable[Statement], index: Index) -> Iterator[Voice]:
    """The sources of a story, those behind most claims first.

    Args:
        statements: of the story, in the order of the reports.
        index: of the dossier.
    """
    heard: dict[str, dict[str, Statement]] = {}
    for one in sorted(statements, key=lambda one: one.item in index.copies):
        claim = index.claim_of.get(one.id)
        for source in (one.source, *one.beside) if claim else ():
            heard.setdefault(source, {}).setdefault(claim or "", one)
    heard = {source: _weighty(by_claim, index) for source, by_claim in heard.items()}
    most = MOST_CLAIMS if sum(map(len, heard.values())) <= MANY_CLAIMS else MANYS_CLAIMS
    for source, by_claim in sorted(heard.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        if source in index.sources:
            yield _voice(index.sources[source], by_claim, index, most)


def _weighty(by_claim: dict[str, Statement], index: Index) -> dict[str, Statement]:
    """Without that it was said what another of the claims tells, unless there is nothing else."""
    return {claim: one for claim, one in by_claim.items() if claim not in index.sayings} or by_claim


def _voice(source: Source, by_claim: Mapping[str, Statement], index: Index, most: int) -> Voice:
    listed = sorted(by_claim, key=lambda claim: index.numbers[claim])
    return Voice(
        key=source.id,
        name=source.name,
        kind=source.kind.value,
        named=source.named,
        description="; ".join(part for part in (source.description, source.granted) if part),
        claims=len(listed),
        sentences=tuple(sentences((by_claim[claim] for claim in listed[:most]), index, frozenset())),
        more=cites(listed[most:], index),
    )
