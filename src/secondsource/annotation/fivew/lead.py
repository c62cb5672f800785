"""The sentences that tell what the headline announces."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from secondsource.lexicon import words as listed
from secondsource.model.parse import Parse
from secondsource.text.stem import stem
from secondsource.text.tokenise import words

SEARCHED = 15
"""The main event of a report is told in its first sentences."""
LATER = 0.04
"""What a sentence loses for each one before it, as a share of the headline's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """The first sentences of a body, each with how much of the headline it tells again.

    `announced` are the stems of the headline's content words, earlier ones weighing more, up to 1; `scores` are those
    of the sentences, `starts` the characters at which these begin.
    """

    parse: Parse
    announced: dict[str, float]
    scores: tuple[float, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, parse: Parse, headline: str) -> "Lead":
        """The lead of a body under a headline, which may be empty."""
        said = [stem(word) for word in words(headline) if word not in listed("function_words")]
        announced = {word: 1 - 0.5 * place / len(said) for place, word in reversed(list(enumerate(said)))}
        sentences = parse.sentences[:SEARCHED]
        scores = (
            _told(announced, (token.text for token in parse.tokens[first:last])) - LATER * place
            for place, (first, last) in enumerate(sentences)
        )
        starts = (parse.tokens[first].start for first, _ in sentences)
        return cls(parse=parse, announced=announced, scores=tuple(scores), starts=tuple(starts))

    def told(self, text: str) -> float:
        """The share of the headline's words, by their weight, that a text says again."""
        return _told(self.announced, words(text))

    def score_at(self, offset: int) -> float | None:
        """The score of the sentence that holds a character; None behind the lead."""
        index = bisect_right(self.starts, offset) - 1
        inside = 0 <= index < len(self.scores) and offset < self.parse.tokens[self.parse.sentences[index][1] - 1].end
        return self.scores[index] if inside else None


def _told(announced: dict[str, float], said: Iterable[str]) -> float:
    found = {stem(word.casefold()) for word in said}
    whole = sum(announced.values())
    return sum(weight for word, weight in announced.items() if word in found) / whole if whole else 0.0
