"""The parse as a tree: children, subtrees and the small questions asked of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from secondsource.model.parse import Parse, Token

VERBS = frozenset({"VERB", "AUX"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(frozen=True, slots=True)
class Tree:
    """A parse with the children of every token."""

    tokens: tuple[Token, ...]
    children: tuple[tuple[int, ...], ...]

    def kids(self, head: int, *relations: str) -> tuple[int, ...]:
        """The children of `head` that stand in one of the relations, in order."""
        return tuple(kid for kid in self.children[head] if self.tokens[kid].dep in relations)

    def subtree(self, head: int) -> Iterator[int]:
        """`head` and everything below it, in no order."""
        waiting = [head]
        while waiting:
            index = waiting.pop()
            yield index
            waiting.extend(self.children[index])

    def within(self, start: int, end: int) -> range:
        """The numbers of the tokens that lie whole in the characters `[start, end)`."""
        first = bisect_left(self.tokens, start, key=lambda token: token.start)
        return range(first, bisect_right(self.tokens, end, key=lambda token: token.end))

    def finite(self, index: int) -> bool:
        """Whether the token is a verb that can carry an assertion: finite, or with a finite auxiliary."""
        if self.tokens[index].pos not in VERBS:
            return False
        helpers = self.kids(index, "aux", "auxpass")
        return self.tokens[index].tag in FINITE or any(self.tokens[kid].tag in FINITE for kid in helpers)

    def subject(self, index: int) -> int | None:
        """The subject of a verb; of a verb joined by "and" or "or" and of a participle, that of the first verb."""
        for _ in range(8):
            own = [kid for kid in self.children[index] if self.tokens[kid].dep in SUBJECTS]
            if own:
                return own[0]
            added = self.tokens[index].dep == "advcl" and not self.finite(index)
            if self.tokens[index].dep not in {"conj", "xcomp"} and not added:
                return None
            index = self.tokens[index].head
        return None


def grow(parse: Parse) -> Tree:
    """The tree of a parse."""
    children: list[list[int]] = [[] for _ in parse.tokens]
    for index, token in enumerate(parse.tokens):
        if token.head != index:
            children[token.head].append(index)
    return Tree(parse.tokens, tuple(tuple(kids) for kids in children))
