"""How much a claim is what its story is about."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from secondsource import lexicon
from secondsource.dossier.dating import Dated
from secondsource.model.claim import Statement
from secondsource.model.reading import Reading
from secondsource.model.story import Story
from secondsource.model.verdict import Verdict
from secondsource.text import tokenise

HEADLINE, SPREAD, SUPPORT, EARLY = 1.0, 1.0, 0.25, 0.4
EARLY_SHARE, MOST_ORIGINS = 0.2, 4
FRESH_DAYS_LETTERS = 7


@dataclass(frozen=True, slots=True)
class Weight:
    """The weight of claims of one story, from its headlines and from how many reports use a word."""

    first: str
    reports: int
    headlines: Counter[str]
    spread: Counter[str]
    lengths: Mapping[str, int]

    @classmethod
    def of(cls, story: Story, readings: Mapping[str, Reading]) -> "Weight":
        """The weight for a story."""
        own = [readings[item].item for item in story.items if item in readings]
        return cls(
            first=(story.first or "")[:10],
            reports=max(len(own), 1),
            headlines=Counter(word for item in own for word in content(item.headline or "")),
            spread=Counter(word for item in own for word in content(item.body)),
            lengths={item.id: len(item.body) for item in own},
        )

    def __call__(self, claim: Verdict, text: str, statements: Sequence[Statement]) -> float:
        """0 for words that no other report shares, up to about 4 for the news itself."""
        words = content(text)
        if not words:
            return 0.0
        headline: float = sum(self.headlines[word] for word in words) / self.reports / len(words) ** 0.5
        spread: float = sum(self.spread[word] for word in words) / self.reports / len(words)
        early = min((one.start / max(self.lengths.get(one.item, 1), 1) for one in statements), default=1.0)
        support = min(len(claim.origins), MOST_ORIGINS) + min(len(claim.sources), MOST_ORIGINS) / 2
        return HEADLINE * headline + SPREAD * spread + SUPPORT * support + EARLY * (early < EARLY_SHARE)

    def background(self, statements: Sequence[Statement], dated: Mapping[str, Sequence[Dated]]) -> bool:
        """Whether every stated time of the statements lies in a month before that of the first report."""
        stated = [when.time for one in statements for when in dated.get(one.id, ()) if not when.inferred]
        return bool(stated and self.first) and all(_before(time, self.first) for time in stated)


def content(text: str) -> frozenset[str]:
    """The words that carry meaning."""
    return frozenset(tokenise.words(text)) - lexicon.words("small_words")


def _before(time: str, first: str) -> bool:
    size = min(len(time), FRESH_DAYS_LETTERS)
    return time[:size] < first[:size]
