"""A story in a few sentences, each of which cites the claims it rests on."""

from collections.abc import Iterable, Mapping, Sequence

from secondsource.dossier.dating import Dated
from secondsource.dossier.telling import Teller
from secondsource.dossier.weight import Weight, content
from secondsource.model.claim import DiscrepancyKind
from secondsource.model.story import Story, SummarySentence
from secondsource.model.verdict import Standing, Verdict

MOST, LEAST, WANTED = 8, 5, 7
ALIKE_SHARE, ALIKE_CONFLICTS = 0.42, 0.7
MOST_CONFLICTS = 3
SHARES = ((Standing.CORROBORATED, 3), (Standing.DISPUTED, MOST_CONFLICTS), (Standing.DENIED, 1))


def summarise(
    story: Story, claims: Sequence[Verdict], teller: Teller, dated: Mapping[str, Sequence[Dated]]
) -> tuple[SummarySentence, ...]:
    """Five to eight sentences: the news itself, what stands best, what is disputed or denied, what rests on one word.

    Older events are left to the end, and what another value has replaced is left out. Fewer if the story has fewer
    claims that can be told in a whole sentence; none for a story without claims.
    """
    own = [one for one in claims if one.story == story.id and not any(said.says for said in teller.of(one.statements))]
    ranked = [claim for claim in _ranked(story, own, teller, dated) if not teller.is_replaced(claim)]
    news = [claim for claim in ranked if claim.id not in _background(story, own, teller, dated)]
    conflicts = list(_conflicts(story, ranked, teller))
    told = _Told()
    told.add(_lead([claim for claim in news if len(claim.origins) > 1] or news or ranked, conflicts, teller), 1)
    for standing, most in SHARES:
        if standing is Standing.DISPUTED:
            told.add(conflicts, most)
        else:
            among = ranked if standing is Standing.DENIED else news
            told.add((teller.claim(claim) for claim in among if claim.standing is standing), most)
    told.add(
        (teller.claim(claim) for claim in news if claim.standing is Standing.UNCORROBORATED),
        WANTED - len(told.sentences),
    )
    told.add((teller.claim(claim) for claim in ranked), LEAST - len(told.sentences))
    return tuple(told.sentences[:MOST])


class _Told:
    """The sentences so far; what says the same again is left out."""

    def __init__(self) -> None:
        self.sentences: list[SummarySentence] = []
        self._words: list[frozenset[str]] = []

    def add(self, candidates: Iterable[SummarySentence | None], most: int) -> None:
        """Up to `most` sentences that say something new, in order."""
        added = 0
        if most <= 0:
            return
        for one in candidates:
            if added >= most:
                return
            words = content(one.text) if one else frozenset()
            if one and words and not self._said(one, words):
                self.sentences.append(one)
                self._words.append(words)
                added += 1

    def _said(self, one: SummarySentence, words: frozenset[str]) -> bool:
        cited = {claim for before in self.sentences for claim in before.claims}
        most = ALIKE_SHARE if len(one.claims) == 1 else ALIKE_CONFLICTS
        return set(one.claims) <= cited or any(_overlap(words, before) >= most for before in self._words)


def _overlap(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / min(len(left), len(right))


def _ranked(
    story: Story, own: Sequence[Verdict], teller: Teller, dated: Mapping[str, Sequence[Dated]]
) -> list[Verdict]:
    weight = Weight.of(story, teller.wordings.readings)
    weights = {claim.id: weight(claim, claim.text, teller.of(claim.statements)) for claim in own}
    return sorted(own, key=lambda claim: (-weights[claim.id], claim.id))


def _background(
    story: Story, own: Sequence[Verdict], teller: Teller, dated: Mapping[str, Sequence[Dated]]
) -> frozenset[str]:
    weight = Weight.of(story, {})
    return frozenset(claim.id for claim in own if weight.background(teller.of(claim.statements), dated))


def _lead(
    news: Sequence[Verdict], conflicts: Sequence[SummarySentence], teller: Teller
) -> Iterable[SummarySentence | None]:
    """The weightiest claims first, each with the conflict that it is part of."""
    for claim in news:
        if claim.standing is Standing.DISPUTED:
            yield next((one for one in conflicts if claim.id in one.claims), None)
        if claim.standing is not Standing.DENIED:
            yield teller.claim(claim)


def _conflicts(story: Story, ranked: Sequence[Verdict], teller: Teller) -> Iterable[SummarySentence]:
    place = {claim.id: number for number, claim in enumerate(ranked)}
    own = [one for one in teller.discrepancies if one.kind is DiscrepancyKind.CONFLICT and one.story == story.id]
    for one in sorted(
        own, key=lambda one: (min((place.get(name, len(place)) for name in one.claims), default=0), one.id)
    ):
        told = teller.conflict(one, place)
        if told:
            yield told
