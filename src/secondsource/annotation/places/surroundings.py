"""What the words around a name say about whether it is a place."""

from collections.abc import Mapping
from dataclasses import dataclass

from secondsource.lexicon import words
from secondsource.model.annotation import Entity
from secondsource.model.parse import Token

BETWEEN = frozenset(("the", "downtown", "nearby", "rural", "suburban", "greater", "neighbouring", "neighboring"))
"""Words that may stand between a preposition and the name of a place."""

DATELINE_MARKS = frozenset((",", "(", ":", "-", "–", "—", "--", "."))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words of a body and the names in it, by token."""

    tokens: tuple[Token, ...]
    begins: frozenset[int]
    entities: Mapping[int, Entity]
    people: frozenset[str]

    def entity(self, index: int) -> Entity | None:
        """The name that the token belongs to."""
        return self.entities.get(index)

    def after_preposition(self, first: int) -> bool:
        """Whether a preposition or a verb of place governs the name: "in", "near", "the town of", "reached"."""
        at = first - 1
        while at >= 0 and first - at <= 3 and at + 1 not in self.begins and self._may_stand_between(at):
            at -= 1
        if at < 0 or at + 1 in self.begins:
            return False
        word = self.tokens[at].text.casefold()
        if self.tokens[at].pos == "VERB":
            return self.tokens[at].lemma.casefold() in words("place_verbs")
        if word == "of":
            return at > 1 and (self.tokens[at - 1].text.casefold() in words("place_nouns") or self._closes_name(at - 1))
        return word in words("locative_prepositions")

    def _closes_name(self, at: int) -> bool:
        """Whether it is the comma before where someone is from ("Ada Brock, 31, of Elmsdale")."""
        return self.tokens[at].text == "," and (at - 1 in self.entities or self.tokens[at - 1].pos == "NUM")

    def after_title(self, first: int) -> bool:
        """Whether a person's title stands before the name."""
        return first > 0 and self.tokens[first - 1].text.casefold().rstrip(".") in words("person_titles")

    def goes_on(self, last: int) -> bool:
        """Whether the next word is another proper noun that does not end the name of a body or a place."""
        if last >= len(self.tokens) or last in self.begins:
            return False
        token = self.tokens[last]
        word = token.text.casefold()
        known = any(word in words(name) for name in ("institution_nouns", "place_ends", "weekdays"))
        return token.tag in ("NNP", "NNPS") and token.text[0].isupper() and not known

    def has_place_word(self, first: int, last: int) -> bool:
        """Whether the name begins or ends with a word such as `Lake` or `County`."""
        begins = self.tokens[first].text.casefold() in words("place_starts")
        return begins or self.tokens[last - 1].text.casefold() in words("place_ends")

    def is_half(self, first: int, last: int) -> bool:
        """Whether a hyphen ties another name to a name of one word ("Rivière-Caron")."""
        around = (*self.tokens[max(0, first - 2) : first], *self.tokens[first : last + 2])
        names = [token for token in around if token.text[0].isupper() and len(token.text) > 1]
        tied = any(
            mark.text == "-" and left.end == mark.start and mark.end == right.start and left in names and right in names
            for left, mark, right in zip(around, around[1:], around[2:], strict=False)
        )
        return last - first == 1 and tied

    def has_follower(self, last: int) -> bool:
        """Whether the next word says that the name is a town's ("Springfield police", "Springfield-based")."""
        if last >= len(self.tokens) or last in self.begins:
            return False
        if self.tokens[last].text == "-":
            return last + 1 < len(self.tokens) and self.tokens[last + 1].text == "based"
        if self.tokens[last].tag == "POS":
            return last + 1 < len(self.tokens) and self.tokens[last + 1].text.casefold() in words("compass")
        return self.tokens[last].text.casefold() in words("town_followers")

    def has_civic_follower(self, last: int) -> bool:
        """Whether the next word follows towns and hardly ever surnames ("Springfield police", "Springfield man")."""
        ends = last >= len(self.tokens) or last in self.begins
        return not ends and self.tokens[last].text.casefold() in words("civic_followers")

    def begins_entity(self, first: int, entity: Entity) -> bool:
        """Whether the name stands at the beginning of the entity, points of the compass aside."""
        while (
            first > 0
            and self.tokens[first].start > entity.start
            and self.tokens[first - 1].text.casefold() in words("compass")
        ):
            first -= 1
        return self.tokens[first].start <= entity.start

    def fills(self, first: int, last: int, entity: Entity) -> bool:
        """Whether nothing stands in the entity before the name, nor after it but what is no name ("Kursk region")."""
        if not self.begins_entity(first, entity):
            return False
        rest = (token for token in self.tokens[last : last + 6] if token.end <= entity.end)
        return entity.label == "FAC" or not any(self._is_other_name(token) for token in rest)

    def _is_other_name(self, token: Token) -> bool:
        word = token.text.casefold()
        known = word in words("place_ends") or word in words("town_followers") or word in words("institution_nouns")
        return token.text[0].isupper() and not known

    def is_dateline(self, first: int, last: int) -> bool:
        """Whether capitals and the mark after them make the name a dateline ("KYIV (AP)", "PARIS, Texas —")."""
        if first not in self.begins or last >= len(self.tokens):
            return False
        return self.tokens[first].text.isupper() and (self.tokens[last].text in DATELINE_MARKS or last in self.begins)

    def names_owner(self, last: int) -> bool:
        """Whether a possessive ending and another name follow ("St. Patrick's Day")."""
        after = self.tokens[last : last + 2]
        return len(after) == 2 and after[0].tag == "POS" and after[1].text[0].isupper()

    def names_paper(self, name: str) -> bool:
        """Whether a name ends like that of a newspaper."""
        *before, last = name.casefold().split()
        return bool(before) and last in words("newspaper_names")

    def _may_stand_between(self, at: int) -> bool:
        word = self.tokens[at].text.casefold()
        return word in BETWEEN or word in words("compass")


def survey(
    tokens: tuple[Token, ...], sentences: tuple[tuple[int, int], ...], entities: tuple[Entity, ...]
) -> Surroundings:
    """Gathers the surroundings of one body; the entities are in order."""
    held: dict[int, Entity] = {}
    at = 0
    for entity in entities:
        while at < len(tokens) and tokens[at].end <= entity.start:
            at += 1
        while at < len(tokens) and tokens[at].start < entity.end:
            held[at] = entity
            at += 1
    names = (entity.canonical.split() for entity in entities if entity.label == "PERSON")
    people = frozenset(word for name in names if len(name) > 1 for word in name)
    return Surroundings(tokens, frozenset(first for first, _ in sentences), held, people)
