"""A body with its tree and its quotations laid on the tokens."""

from dataclasses import dataclass

from secondsource.annotation.attribution.quotations import Quotation, read_quotations
from secondsource.annotation.attribution.tree import Range, Tree
from secondsource.model.parse import Parse

DASHES = frozenset(("-", "–", "—", "―", "--"))
SPEECH_WORDS = 5
"""A quotation of so many words is speech, whatever its punctuation."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A body, its tree, its quotations as token ranges, and for each token the quotation it is in."""

    body: str
    tree: Tree
    quotations: tuple[Quotation, ...]
    ranges: tuple[Range, ...]
    inside: dict[int, int]
    opening: dict[int, int]
    closing: dict[int, int]

    @classmethod
    def of(cls, body: str, parse: Parse) -> "Marked":
        """Lay the quotations of the body on its tokens."""
        tree = Tree.of(parse)
        laid = [(one, (tree.at(one.start), tree.at(one.end))) for one in read_quotations(body)]
        held = [(one, (first, last)) for one, (first, last) in laid if first < last]
        quotations, ranges = tuple(one for one, _ in held), tuple(piece for _, piece in held)
        inside = {index: number for number, (first, last) in enumerate(ranges) for index in range(first, last)}
        opening = {first: number for number, (first, _) in enumerate(ranges)}
        closing = {last - 1: number for number, (_, last) in enumerate(ranges)}
        return cls(body, tree, quotations, ranges, inside, opening, closing)

    def speech(self, number: int) -> bool:
        """Whether a quotation is speech rather than a word or two picked out."""
        one = self.quotations[number]
        words = self.body[one.start : one.end].split()
        inner = self.body[one.start : one.end].rstrip("\"”»'’ ")
        return len(words) >= SPEECH_WORDS or inner[-1:] in tuple(",.?!…")

    def same_line(self, left: int, right: int) -> bool:
        """Whether two neighbouring tokens stand in one paragraph."""
        tokens = self.tree.tokens
        return "\n" not in self.body[tokens[left].end : tokens[right].start]
