"""By what it is guessed what a token is: its word, and what is known of the tokens around it.

Each kind of context begins as no other of its column does, and the most telling stand first.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from secondsource.store.tokens import Kind

LONGEST_ENDING = 3


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the tokens of a parse: their words; and, as they are read, their kinds and the types of names.

    The others are the contexts of the token at a place, for each column of a parse.
    """

    words: Sequence[str]
    kinds: list[Kind] = field(default_factory=list)
    types: list[str] = field(default_factory=list)

    def marks(self, at: int) -> Iterator[str]:
        """For its kind."""
        word, tag = self.words[at], self._tag(at - 1)
        plain, ending = word.lower(), f"-{word[-LONGEST_ENDING:]}{word[:1].isupper():d}"
        yield f"{plain} {tag}"
        yield plain
        yield f"{ending} {tag}"
        yield ending
        yield f"-{tag}"

    def names(self, at: int) -> Iterator[str]:
        """For the type of the name that it belongs to."""
        before = f"{self.types[at - 1] if at else ''} {self._tag(at)}"
        yield f"{before} {self.words[at].lower()}"
        yield before

    def forms(self, at: int) -> Iterator[str]:
        """For the way from its word to its lemma."""
        word, tag = self.words[at], self._tag(at)
        for length in range(LONGEST_ENDING, 0, -1):
            yield f"{tag} {word[-length:]}"
        yield tag

    def heads(self, at: int) -> Iterator[str]:
        """For the way to its head."""
        _, tag, relation = self.kinds[at]
        near = f"{relation} {tag} {self._tag(at + 1)}"
        yield f"{near} {self._tag(at - 1)}"
        yield near
        yield relation

    def _tag(self, at: int) -> str:
        return self.kinds[at][1] if 0 <= at < len(self.kinds) else ""
