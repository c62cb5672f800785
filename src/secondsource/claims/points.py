"""Claims as points that could be differed about: what they count, who says so, when it was published."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from secondsource.claims.amounts import counts
from secondsource.claims.patterns import NUMBER
from secondsource.claims.proposition import Proposition, propositions
from secondsource.language.encoder import Encoder
from secondsource.lexicon import words
from secondsource.model.annotation import Quantity
from secondsource.model.claim import Claim, Statement
from secondsource.model.derivation import Origin
from secondsource.model.reading import Reading
from secondsource.text.normalise import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One claim: its statements laid out, the sources and origins behind it, the days of publication.

    `rooms` are the origins, `days` those of publication (empty where unknown) and `figures` what is counted, statement
    by statement. `vector` is the mean of the vectors
    of its texts with every number struck out, of unit length.
    """

    claim: Claim
    propositions: tuple[Proposition, ...]
    words: frozenset[str]
    sources: frozenset[str]
    rooms: tuple[str, ...]
    figures: tuple[tuple[Quantity, ...], ...]
    days: tuple[str, ...]
    vector: NDArray[np.float32]

    @property
    def origins(self) -> frozenset[str]:
        """The origins that carry the claim."""
        return frozenset(self.rooms)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements of the claim."""
        return tuple(p.statement for p in self.propositions)


@dataclass(frozen=True, slots=True)
class Points:
    """All claims of a story as points, how alike their topics are, and by item every word of it, folded."""

    points: tuple[Point, ...]
    topic: NDArray[np.float32]
    words: Mapping[str, frozenset[str]]

    def published(self, number: int) -> str | None:
        """The first day on which a claim was published."""
        return min(filter(None, self.points[number].days), default=None)

    def pairs(self, least: float) -> list[tuple[int, int]]:
        """The numbers of the pairs of points whose topics are at least that alike, the closest first."""
        found = np.argwhere(np.triu(self.topic >= least, 1))
        return sorted(((int(a), int(b)) for a, b in found), key=lambda pair: (-float(self.topic[pair]), pair))


def points(
    claims: Sequence[Claim],
    statements: Mapping[str, Statement],
    readings: Mapping[str, Reading],
    origins: Sequence[Origin],
    encoder: Encoder | None,
) -> Points:
    """The claims as points, in order."""
    placed = sorted({s for c in claims for s in c.statements if s in statements}, key=lambda s: (statements[s].item, s))
    laid = {p.statement.id: p for p in propositions((statements[s] for s in placed), readings)}
    origin_of = {item: origin.id for origin in origins for item in origin.items}
    made = [[laid[s] for s in claim.statements if s in laid] for claim in claims]
    vectors = _vectors(made, encoder)
    found = tuple(
        _point(claim, props, vector, readings, origin_of)
        for claim, props, vector in zip(claims, made, vectors, strict=True)
    )
    told = {statement.item for p in found for statement in p.statements}
    return Points(found, vectors @ vectors.T, {item: _words(readings[item]) for item in told})


def _words(reading: Reading) -> frozenset[str]:
    return frozenset(plain(token.text) for token in reading.parse.tokens)


def _point(
    claim: Claim,
    props: Sequence[Proposition],
    vector: NDArray[np.float32],
    readings: Mapping[str, Reading],
    origin_of: Mapping[str, str],
) -> Point:
    return Point(
        claim=claim,
        propositions=tuple(props),
        words=frozenset().union(*(p.words for p in props)),
        sources=frozenset(p.statement.source for p in props) - {""},
        rooms=tuple(origin_of.get(p.statement.item, p.statement.item) for p in props),
        figures=tuple(counts(p.statement) for p in props),
        days=tuple(readings[p.statement.item].item.published or "" for p in props),
        vector=vector,
    )


def _vectors(made: Sequence[Sequence[Proposition]], encoder: Encoder | None) -> NDArray[np.float32]:
    texts = [sorted({p.clear for p in props}) for props in made]
    flat = list(dict.fromkeys(text for group in texts for text in group))
    rows = vectors_of(flat, encoder)
    place = {text: number for number, text in enumerate(flat)}
    means = np.zeros((len(made), rows.shape[1] if flat else 1), np.float32)
    for number, group in enumerate(texts):
        if group:
            means[number] = rows[[place[text] for text in group]].mean(axis=0)
    return np.asarray(means / np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-9), np.float32)


def masked(text: str) -> str:
    """The text with every number struck out."""
    return " ".join(
        "some" if word.casefold() in words("number_words") else word for word in NUMBER.sub("some", text).split()
    )


def vectors_of(texts: Sequence[str], encoder: Encoder | None) -> NDArray[np.float32]:
    """The vectors of the texts; bags of words where there is no encoder."""
    return encoder(texts) if encoder and texts else _bags(texts)


def _bags(texts: Sequence[str]) -> NDArray[np.float32]:
    """Bags of words in place of vectors, where there is no encoder."""
    vocabulary = {word: number for number, word in enumerate(sorted({w for t in texts for w in t.casefold().split()}))}
    rows = np.zeros((len(texts), max(1, len(vocabulary))), np.float32)
    for number, text in enumerate(texts):
        rows[number, [vocabulary[word] for word in text.casefold().split()]] = 1
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9), np.float32)
