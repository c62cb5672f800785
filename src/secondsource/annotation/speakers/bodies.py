"""Organisations, documents and pictures that speak, and what "the ministry" or "the company" stands for."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from secondsource.annotation.attribution.tree import Range, Tree
from secondsource.annotation.speakers.cast import Person
from secondsource.annotation.speakers.roles import core, determiner
from secondsource.annotation.speakers.wording import text_of
from secondsource.lexicon import words

PAPERS = frozenset(("newspaper", "paper", "daily", "weekly", "broadcaster", "channel", "station"))
GENERIC = PAPERS | frozenset(
    ["company", "firm", "group", "organisation", "organization", "agency", "newspaper", "paper", "body", "association"]
)
SMALL = ("DET", "ADP", "CCONJ")
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
            if not self._within_name(index):
                yield index

    def _within_name(self, index: int) -> bool:
        """Whether a name is part of that of a body: "Transport" in "the Ministry of Transport"."""
        tokens = self.tree.tokens
        above = tokens[index].head
        outer = tokens[tokens[above].head]
        return tokens[index].dep == "pobj" and tokens[index].entity == outer.entity == "ORG" and outer.pos == "PROPN"

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
        same = [one for one in self.heads if self._is_called(one, lemma)]
        if same:
            return self._name(_nearest(same, head))
        return self._generic(head, lemma) if lemma in GENERIC else None

    def apposed(self, head: int) -> str | None:
        """The name of a body straight behind a noun and a comma: "the operator, Nordcargo, said"."""
        body = self._apposed(head)
        return self._name(body) if body is not None else None

    def _apposed(self, head: int) -> int | None:
        body = self.tree.after(head, "appos")
        near = body is not None and self.tree.left(body) == core(self.tree, head)[1] + 1
        return body if near and body in self.heads else None

    def _is_called(self, head: int, lemma: str) -> bool:
        """Whether a name ends in the noun, or stands behind it: "the State Agency", "the agency, Halvard"."""
        token = self.tree.tokens[head]
        above = self.tree.tokens[token.head]
        ends = token.lemma.lower() == lemma and token.text[0].isupper()
        return ends or (above.lemma.lower() == lemma and self._apposed(token.head) == head)

    def _generic(self, head: int, lemma: str) -> str | None:
        """The last organisation named before "the company", or for a newspaper the last one whose name says so."""
        before, outlets = [one for one in self.heads if one < head], words("outlet_words")
        if lemma in PAPERS:
            fitting = [one for one in before if self.tree.tokens[one].text.lower() in outlets]
        else:
            firms = [one for one in self._firms(head) if self.tree.tokens[one].text.lower() not in outlets]
            fitting = [one for one in firms if determiner(self.tree, one) != "the"]
        fitting = fitting or [one for one in before if self.tree.tokens[one].entity == "ORG"]
        return self._name(fitting[-1]) if fitting else None

    def _firms(self, head: int) -> list[int]:
        """Names before a token in its sentence or one of the two before it, also those taken for a person's."""
        start = self.tree.sentence(head)[0]
        for _ in range(2):
            start = self.tree.sentence(max(start - 1, 0))[0]
        single = [one for one, person in self.people.items() if len(person.words) == 1 and not person.roles]
        return sorted(one for one in {*self.heads, *single} if start <= one < head)

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


def is_slogan(tree: Tree, source: Range) -> bool:
    """Whether a source is a body with a sentence for a name: "the Water Is Ours coalition", "the group We Are Here"."""
    nouns, tokens = words("institution_nouns"), tree.tokens
    first = source[0] + (tokens[source[0]].pos == "DET")
    last = source[1]
    if tokens[last - 1].lemma.lower() in nouns:
        last -= 1
    elif tokens[first].lemma.lower() in nouns:
        first += 1
    else:
        return False
    inside = tokens[first:last]
    joined = any(token.pos in ("VERB", "AUX", "PRON", *SMALL) for token in inside)
    return joined and len(inside) > 1 and all(token.text[0].isupper() or token.pos in SMALL for token in inside)
