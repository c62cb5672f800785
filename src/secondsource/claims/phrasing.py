"""How a discrepancy is named: the figure in the words of the text, and the point as a short noun phrase."""

from collections import Counter
from collections.abc import Sequence

from secondsource.claims.patterns import CLOSING, OPENING_WORDS
from secondsource.claims.states import state
from secondsource.lexicon import table, words
from secondsource.model.annotation import Quantity
from secondsource.model.claim import DiscrepancyField, Statement

MOST_WORDS = 12
CLEAREST_WORDS = 4
LEAST_WORDS = 4
CURRENCY = 3
TAILS = frozenset({"which", "who", "is", "was", "were", "has", "had", "takes", "works", "i", "this", "it", "that"})
"""A clause that opens like this has lost its subject, and names no point."""
QUESTION = {
    DiscrepancyField.TIME: "when",
    DiscrepancyField.PLACE: "where",
    DiscrepancyField.ACTOR: "who or what",
    DiscrepancyField.POLARITY: "whether",
}


def shown(quantity: Quantity, statements: Sequence[Statement]) -> str:
    """The figure in the words of the text, with the noun if it stands right behind."""
    of = quantity.of or ""
    for statement in statements:
        at = statement.text.find(f"{quantity.text} {of}")
        if of and at >= 0:
            return f"{quantity.text} {of}"
    return quantity.text


def about(field: DiscrepancyField, statements: Sequence[Statement], figures: Sequence[Quantity], stem: str) -> str:
    """The point on which claims differ: "number of dead", "where the fire started", "whether the ship was full"."""
    if figures:
        return _counted(statements, figures)
    text = _short(stem or min((s.text for s in statements), key=_unclear, default="this"))
    return f"{QUESTION.get(field, 'whether')} {text}"


def _counted(statements: Sequence[Statement], figures: Sequence[Quantity]) -> str:
    states = Counter(name for statement in statements for q in statement.quantities for name in state(q, statement))
    names = {row[0]: row[1] for row in table("state_names")}
    if states and all(figure.unit in {None, "people", "person"} for figure in figures):
        return names[min(states, key=lambda name: (-states[name], name))]
    nouns = Counter(figure.of.removeprefix("number of ") for figure in figures if figure.of)
    noun = min(nouns, key=lambda name: (-nouns[name], name)) if nouns else None
    unit = next((figure.unit for figure in figures if figure.unit), None)
    if unit and len(unit) == CURRENCY and unit.isupper():
        return f"amount of {noun}" if noun else "amount of money"
    if noun:
        return f"number of {noun}" if (noun.endswith("s") and not noun.endswith("ss")) or noun == "people" else noun
    return f"figure in {unit}s" if unit else "the figure"


def _unclear(text: str) -> tuple[bool, int]:
    length = len(text.split())
    return text.partition(" ")[0].casefold() in TAILS, abs(length - CLEAREST_WORDS)


def _short(text: str) -> str:
    """A clause cut to a few words, which says so, its first word no longer that of a sentence."""
    kept = OPENING_WORDS.sub("", _first_part(text.strip())).split()
    if kept and kept[0].casefold() in words("function_words") | words("number_openers"):
        kept[0] = kept[0].casefold()
    return " ".join(kept) if len(kept) <= MOST_WORDS else f"{' '.join(kept[:MOST_WORDS])} …"


def _first_part(text: str) -> str:
    """The text up to where its first part ends; a name that another name follows is no part of its own."""
    ends = (found.start() for found in CLOSING.finditer(text))
    return next((text[:end] for end in ends if len(text[:end].split()) >= LEAST_WORDS), text)
