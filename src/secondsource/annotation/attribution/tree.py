"""The parse as a tree: children, edges of subtrees, clauses."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from secondsource.model.parse import Parse, Token

Range = tuple[int, int]
"""Token indices `[first, last)`."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The tokens of a body with the children of each, in order."""

    tokens: tuple[Token, ...]
    children: tuple[list[int], ...]
    sentence_starts: tuple[int, ...]
    sentences: tuple[Range, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, parse: Parse) -> "Tree":
        """The tree of a parse."""
        children: tuple[list[int], ...] = tuple([] for _ in parse.tokens)
        for index, token in enumerate(parse.tokens):
            if token.head != index:
                children[token.head].append(index)
        firsts = tuple(first for first, _ in parse.sentences)
        return cls(parse.tokens, children, firsts, parse.sentences, tuple(token.start for token in parse.tokens))

    def sentence(self, index: int) -> Range:
        """The sentence that holds a token."""
        return self.sentences[bisect_right(self.sentence_starts, index) - 1]

    def opens(self, index: int) -> bool:
        """Whether a sentence begins with a token."""
        at = bisect_left(self.sentence_starts, index)
        return at < len(self.sentence_starts) and self.sentence_starts[at] == index

    def at(self, offset: int) -> int:
        """The first token that begins at or after an offset of the body."""
        return bisect_left(self.starts, offset)

    def left(self, index: int) -> int:
        """The first token of the subtree."""
        while self.children[index] and self.children[index][0] < index:
            index = self.children[index][0]
        return index

    def right(self, index: int) -> int:
        """The last token of the subtree."""
        while self.children[index] and self.children[index][-1] > index:
            index = self.children[index][-1]
        return index

    def child(self, index: int, *relations: str) -> int | None:
        """The first child in one of the relations."""
        return next((c for c in self.children[index] if self.tokens[c].dep in relations), None)

    def after(self, index: int, *relations: str) -> int | None:
        """The first child in one of the relations that stands after its head."""
        return next((c for c in self.children[index] if c > index and self.tokens[c].dep in relations), None)

    def before(self, index: int, *relations: str) -> int | None:
        """The first child in one of the relations that stands before its head."""
        return next((c for c in self.children[index] if c < index and self.tokens[c].dep in relations), None)

    def within(self, index: int, ancestor: int) -> bool:
        """Whether a token is in the subtree of another."""
        while index != ancestor:
            head = self.tokens[index].head
            if head == index:
                return False
            index = head
        return True
