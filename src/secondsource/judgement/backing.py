"""Which origins and which ultimate sources stand behind a claim."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from secondsource import lexicon
from secondsource.judgement.alike import MIN_SHARED
from secondsource.judgement.distinct import distinct
from secondsource.judgement.eyewitness import has_from_another, unseen
from secondsource.judgement.naming import significant
from secondsource.judgement.outlets import Outlets
from secondsource.judgement.witness import publisher_source
from secondsource.model.claim import Certainty, Polarity, Source, SourceKind, Statement
from secondsource.model.derivation import Derivation, DerivationKind, Origin
from secondsource.text import tokenise
from secondsource.text.shingle import shingles

WHOLE_COPIES = frozenset({DerivationKind.SYNDICATED, DerivationKind.EXCERPT, DerivationKind.REWRITE})
COPIED_SHARE = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Backing:
    """What carries a claim: ids of origins and sources in order, and the statements that deny it.

    `perhaps` are the sources that stand behind it too, but may be no other than those that are counted.
    """

    origins: tuple[str, ...]
    sources: tuple[str, ...]
    denials: tuple[Statement, ...]
    perhaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where the items of a pile come from, looked up by item."""

    outlets: Outlets
    copies: Mapping[str, Derivation]
    releases: Mapping[str, Sequence[Derivation]]
    cited: Mapping[str, tuple[str, ...]]
    sources: Mapping[str, Source]
    newsrooms: Mapping[str, str]

    @classmethod
    def of(
        cls, origins: Sequence[Origin], derivations: Iterable[Derivation], sources: Iterable[Source]
    ) -> "Provenance":
        """The provenance of a pile."""
        copies: dict[str, Derivation] = {}
        cited: dict[str, tuple[str, ...]] = {}
        releases: dict[str, list[Derivation]] = {}
        for one in derivations:
            if one.kind in WHOLE_COPIES or one.kind is DerivationKind.MIXED:
                copies[one.item] = one
            elif one.kind is DerivationKind.CITES and one.origin:
                cited[one.item] = (*cited.get(one.item, ()), one.origin)
            elif one.kind is DerivationKind.COMMON_TEXT:
                releases.setdefault(one.item, []).append(one)
        by_id = {source.id: source for source in sources}
        newsrooms = {publisher_source(origin).id: origin.id for origin in origins}
        return cls(
            outlets=Outlets.of(origins, {}),
            copies=copies,
            releases=releases,
            cited=cited,
            sources=by_id,
            newsrooms=newsrooms,
        )

    def backing(self, statements: Sequence[Statement]) -> Backing:
        """What stands behind statements that mean the same.

        A copy of an item whose statement is among them adds nothing. A newsroom's own words count as a source only
        where the same text lays the claim to no one: a lead that sums up what is attributed further down is not a
        witness of its own. A denial carries nothing, unless there is nothing but denials. Who passes on the word of a
        source is no second one beside it.
        """
        first_hand = [one for one in statements if not self._copied_from_among(one, statements)]
        against = self._against(first_hand)
        carrying = [one for one in first_hand if one not in against] or first_hand
        behind = self._behind(carrying)
        surely = distinct(behind, self.sources) if len(behind) > 1 else behind
        return Backing(
            origins=tuple(sorted({self._origin(one, statements) for one in carrying})),
            sources=tuple(sorted(surely)),
            denials=tuple(one for one in against if self._named(one)),
            perhaps=tuple(sorted(behind - surely)),
        )

    def _against(self, statements: Sequence[Statement]) -> list[Statement]:
        """What denies the rest: denials, and the word of parties who say no where most say yes, or the reverse."""
        open_ones = [one for one in statements if one.certainty is not Certainty.DENIED]
        negated = [one for one in open_ones if one.polarity is Polarity.NEGATED]
        affirmed = [one for one in open_ones if one.polarity is not Polarity.NEGATED]
        few = [] if len(negated) == len(affirmed) else min(negated, affirmed, key=len)
        others = {one.source for one in open_ones if one not in few}
        parties = [one for one in few if not self._own_word(one) and one.source not in others]
        return [one for one in statements if one.certainty is Certainty.DENIED or one in parties]

    def _copied_from_among(self, one: Statement, others: Sequence[Statement]) -> bool:
        ancestors = set(self._ancestors(one))
        return any(other.item in ancestors for other in others)

    def _ancestors(self, one: Statement) -> Iterable[str]:
        item, seen = one.item, {one.item}
        while (copy := self.copies.get(item)) and copy.ancestor and copy.ancestor not in seen:
            if copy.kind is DerivationKind.MIXED and not (item == one.item and _stands_in(one, copy)):
                return
            item = copy.ancestor
            seen.add(item)
            yield item

    def _origin(self, one: Statement, others: Sequence[Statement]) -> str:
        if one.via:
            cited = self.cited.get(one.item, ())
            found = self.outlets.named(one.via) or (cited[0] if len(cited) == 1 else None)
            if found:
                return found
            stand_in = min(other.item for other in others if other.via == one.via)
            return self._own_origin(stand_in)
        told = self.newsrooms.get(one.source)
        if told:
            return told
        copy = self.copies.get(one.item)
        if copy and copy.kind is DerivationKind.MIXED and copy.origin and _stands_in(one, copy):
            return copy.origin
        return self._own_origin(one.item)

    def _own_origin(self, item: str) -> str:
        origin = self.outlets.origin_of(item)
        return origin.id if origin else item

    def _behind(self, carrying: Sequence[Statement]) -> set[str]:
        """All on whose word the statements rest, some of whom may be one and the same."""
        spoken = [one for one in carrying if not self._own_word(one)]
        first_hand = [one for one in carrying if not self._cites(one) and not self._retold(one, spoken)] or carrying
        carriers = {one.item for one in first_hand}
        first_hand = [one for one in first_hand if not self._from_one_release(one, carriers)]
        kept = [one for one in first_hand if not self._own_word(one) or self._own_eyes(one, spoken)]
        kept = list(self._in_own_words(kept))
        behind = {source for one in kept for source in (one.source, *one.beside)}
        behind -= {source for one in kept for source in one.through if source != one.source}
        if not spoken and all(unseen(one) for one in first_hand):
            return set(sorted(behind)[:1])
        return {source for source in behind if self._kind(source) is not SourceKind.UNKNOWN} or behind

    def _from_one_release(self, one: Statement, carriers: Collection[str | None]) -> bool:
        """Whether the words stand in the report of another carrier, too: whoever sent them is one source."""
        return any(text.ancestor in carriers and _stands_in(one, text) for text in self.releases.get(one.item, ()))

    def _in_own_words(self, told: Sequence[Statement]) -> Iterator[Statement]:
        """The statements without those that a newsroom tells in the words of another: one of the two wrote them.

        Most words of the shorter text stand in the other too, as many in a row as are nobody else's.
        """
        writers: dict[tuple[str, ...], Statement] = {}
        lengths: dict[str, int] = {}
        for one in sorted(told, key=lambda one: (one.item, one.start)):
            words = tokenise.words(one.text) if self._own_word(one) else []
            runs = list(shingles(words, MIN_SHARED))
            shared = Counter(other.id for run in runs if (other := writers.get(run)) and other.source != one.source)
            if not any(2 * count > min(len(runs), lengths[other]) for other, count in shared.items()):
                yield one
            lengths[one.id] = len(runs)
            for run in runs:
                writers.setdefault(run, one)

    def _own_eyes(self, one: Statement, spoken: Sequence[Statement]) -> bool:
        """Whether the newsroom lays the claim to no one, in this report or another, and could see it for itself."""
        origin = self._own_origin(one.item)
        attributed = {self._own_origin(other.item) for other in spoken}
        return origin not in attributed and not has_from_another(one, spoken, self.sources)

    def _retold(self, one: Statement, spoken: Sequence[Statement]) -> bool:
        """Whether an speaker may be the one of a report which the statement's own report cites."""
        cited = set(self.cited.get(one.item, ()))
        given = [other for other in spoken if one in spoken and self._own_origin(other.item) in cited]
        return any(not self._named(one) or self._one_kind(one, other) for other in given if other.item != one.item)

    def _one_kind(self, one: Statement, other: Statement) -> bool:
        left, right = (set(significant(self.sources[said.source].name)) for said in (one, other))
        return bool(left & right & lexicon.words("institution_nouns"))

    def _cites(self, one: Statement) -> bool:
        """Whether the statement passes on another newsroom's word, without a word on where that has it from."""
        told = self.newsrooms.get(one.source)
        return self._own_word(one) and (one.via is not None or told != self._own_origin(one.item))

    def _own_word(self, one: Statement) -> bool:
        return self._kind(one.source) is SourceKind.PUBLISHER

    def _kind(self, source: str) -> SourceKind:
        found = self.sources.get(source)
        return found.kind if found else SourceKind.UNKNOWN

    def _named(self, one: Statement) -> bool:
        source = self.sources.get(one.source)
        return source is not None and source.named


def _stands_in(one: Statement, copy: Derivation) -> bool:
    """Whether the statement lies in a passage that the item shares with its ancestor."""
    shared = [passage for passage in copy.evidence if passage.item != one.item]
    own = [passage for passage in copy.evidence if passage.item == one.item]
    if any(one.overlaps(passage) for passage in own):
        return True
    words = set(tokenise.words(one.text))
    return bool(words) and any(
        len(words & set(tokenise.words(passage.text))) >= COPIED_SHARE * len(words) for passage in shared
    )
