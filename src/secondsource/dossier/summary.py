"""A story in a few sentences, each of which cites the claims it rests on."""

from collections.abc import Iterable, Mapping, Sequence

from secondsource import lexicon
from secondsource.dossier.phrasing import sentence, without_end
from secondsource.model.claim import Certainty, Discrepancy, DiscrepancyKind, Source, Statement
from secondsource.model.story import Story, SummarySentence
from secondsource.model.verdict import Standing, Verdict
from secondsource.text import tokenise
from secondsource.text.prose import definite, listed

MOST, LEAST = 8, 5
SHORTEST, LONGEST = 5, 40
ALIKE_SHARE = 0.5
SHARES = ((Standing.CORROBORATED, 3), (Standing.DISPUTED, 3), (Standing.DENIED, 1), (Standing.UNCORROBORATED, 2))


def summarise(
    story: Story,
    claims: Sequence[Verdict],
    statements: Mapping[str, Statement],
    discrepancies: Sequence[Discrepancy],
    sources: Sequence[Source],
) -> tuple[SummarySentence, ...]:
    """Five to eight sentences: what stands best, then what is disputed or denied, then what rests on one word.

    Fewer if the story has fewer claims that can be read on their own; none for a story without claims.
    """
    names = {source.id: source for source in sources}
    own = sorted((claim for claim in claims if claim.story == story.id), key=lambda one: _rank(one, statements))
    told = _Told()
    for standing, most in SHARES:
        wanted = [claim for claim in own if claim.standing is standing]
        if standing is Standing.DISPUTED:
            told.add(_conflicts(story, discrepancies, own, names, statements), most)
        else:
            told.add((_single(claim, statements, names) for claim in wanted), most)
    if len(told.sentences) < LEAST:
        told.add((_single(claim, statements, names) for claim in own), LEAST - len(told.sentences))
    return tuple(told.sentences[:MOST])


class _Told:
    """The sentences so far; what says the same again is left out."""

    def __init__(self) -> None:
        self.sentences: list[SummarySentence] = []
        self._words: list[frozenset[str]] = []

    def add(self, candidates: Iterable[SummarySentence | None], most: int) -> None:
        """Up to `most` sentences that say something new, in order."""
        added = 0
        for one in candidates:
            if added == most:
                return
            words = frozenset(tokenise.words(one.text)) - lexicon.words("small_words") if one else frozenset()
            if one and words and not any(_overlap(words, before) >= ALIKE_SHARE for before in self._words):
                self.sentences.append(one)
                self._words.append(words)
                added += 1


def _overlap(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / min(len(left), len(right))


def _rank(claim: Verdict, statements: Mapping[str, Statement]) -> tuple[int, int, int, int, str]:
    own = [statements[one] for one in claim.statements if one in statements]
    early = min((one.start for one in own), default=0)
    return -len(claim.origins), -len(claim.sources), -len({one.item for one in own}), early, claim.id


def _single(
    claim: Verdict, statements: Mapping[str, Statement], sources: Mapping[str, Source]
) -> SummarySentence | None:
    if not readable(claim.text):
        return None
    own = [statements[one] for one in claim.statements if one in statements]
    text = without_end(sentence(claim.text))
    if any(one.certainty is Certainty.DEMANDED for one in own) and claim.standing is not Standing.DENIED:
        return SummarySentence(text=f"{text}{_according(claim, sources)}.", claims=(claim.id,))
    if claim.standing is Standing.DENIED:
        return SummarySentence(text=f"{text}{_according(claim, sources)}; this is denied.", claims=(claim.id,))
    if claim.standing is Standing.UNCORROBORATED or len(claim.sources) == 1:
        return SummarySentence(text=f"{text}{_according(claim, sources)}.", claims=(claim.id,))
    return SummarySentence(text=f"{text}.", claims=(claim.id,))


def _conflicts(
    story: Story,
    discrepancies: Sequence[Discrepancy],
    own: Sequence[Verdict],
    sources: Mapping[str, Source],
    statements: Mapping[str, Statement],
) -> Iterable[SummarySentence]:
    rank = {claim.id: place for place, claim in enumerate(own)}
    conflicts = [one for one in discrepancies if one.kind is DiscrepancyKind.CONFLICT and one.story == story.id]
    for one in sorted(conflicts, key=lambda one: (min(rank.get(claim, 999) for claim in one.claims or ("",)), one.id)):
        cited = tuple(claim for claim in one.claims if claim in rank)
        values = [_value(value.value, value.statements, sources, statements) for value in one.values[:4]]
        if cited and len(values) >= 2:
            about = f"on {one.about}" if one.about else "with each other"
            yield SummarySentence(text=f"The reports disagree {about}: {' against '.join(values)}.", claims=cited)


def _value(
    value: str, given_by: Sequence[str], sources: Mapping[str, Source], statements: Mapping[str, Statement]
) -> str:
    found = dict.fromkeys(statements[one].source for one in given_by if one in statements)
    names = sorted({definite(sources[one].name) for one in found if one in sources})
    return f"{value} ({listed(names[:3])})" if names else value


def _according(claim: Verdict, sources: Mapping[str, Source]) -> str:
    names = [definite(sources[one].name) for one in claim.sources if one in sources]
    kept = [
        name for name in names if tokenise.words(name)[-1:] and tokenise.words(name)[-1] not in claim.text.casefold()
    ]
    return f", according to {listed(kept[:3])}" if kept else ""


def readable(text: str) -> bool:
    """Whether a statement can be read on its own: a clause of middling length that does not begin with "he" or "it"."""
    words = tokenise.words(text)
    return SHORTEST <= len(words) <= LONGEST and words[0] not in lexicon.words("leaning_words")
