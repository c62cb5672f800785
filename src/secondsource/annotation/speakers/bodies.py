"""Organisations, documents and pictures that speak, and what "the ministry" or "the company" stands for."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from secondsource.annotation.attribution.tree import Range, Tree
from secondsource.annotation.speakers.cast import Person
from secondsource.annotation.speakers.roles import core, determiner
from secondsource.annotation.speakers.wording import text_of
from secondsource.lexicon import words

GENERIC = frozenset(
    ["company", "firm", "group", "organisation", "organization", "agency", "newspaper", "paper", "body", "association"]
)
PLACES = frozenset(("GPE", "LOC", "NORP", "DATE", "TIME", "PERSON", "MONEY", "FAC", "EVENT", "LANGUAGE"))


@dataclass(slots=True)
class Bodies:
    """The names of organisations in a text."""

    tree: Tree
    people: dict[int, Person]
    heads: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.heads = list(self._heads())

    def _heads(self) -> Iterator[int]:
        tokens = self.tree.tokens
        for index, token in enumerate(tokens):
            if token.pos != "PROPN" or index in self.people or token.entity in PLACES or token.dep == "compound":
                continue
            yield index

    def before(self, token: int) -> str | None:
        """The last organisation named before a token."""
        heads = [head for head in self.heads if head < token and self.tree.tokens[head].entity == "ORG"]
        return self._name(heads[-1]) if heads else None

    def named(self, head: int) -> str | None:
        """The name of the organisation a definite noun stands for: one that ends in the noun, or the last one named."""
        noun = self.tree.tokens[head]
        if noun.pos != "NOUN" or determiner(self.tree, head) != "the" or core(self.tree, head)[1] > head + 1:
            return None
        lemma = noun.lemma.lower()
        if lemma not in words("institution_nouns") and lemma not in GENERIC:
            return None
        wanted = core(self.tree, head)
        if head - wanted[0] > 1:
            return None
        same = [one for one in self.heads if self.tree.tokens[one].lemma.lower() == lemma]
        if same:
            return self._name(_nearest(same, head))
        organisations = [one for one in self.heads if self.tree.tokens[one].entity == "ORG" and one < head]
        return self._name(organisations[-1]) if lemma in GENERIC and organisations else None

    def _name(self, head: int) -> str:
        return text_of(self.tree, self._range(head))

    def _range(self, head: int) -> Range:
        first, last = core(self.tree, head)
        while first < head and self.tree.tokens[first].pos in ("ADP", "CCONJ", "PUNCT", "VERB", "ADV"):
            first += 1
        return first, last


def _nearest(heads: list[int], token: int) -> int:
    before = [head for head in heads if head < token]
    return before[-1] if before else heads[0]
