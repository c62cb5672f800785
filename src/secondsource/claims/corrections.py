"""What a newsroom says of its own report where it puts it right: kept with the report, no claim of the event."""

from secondsource.lexicon import words
from secondsource.model.annotation import Form
from secondsource.model.claim import Statement
from secondsource.model.item import FurnitureKind, Item
from secondsource.text.tokenise import words as words_of

EARLIER = frozenset({"earlier", "previously"})
EDITIONS = frozenset({"version", "edition", "article", "story", "headline", "caption"})
"""What a newsroom puts right is named: an earlier version, not an earlier figure."""

TOLD = frozenset({"said", "reported", "wrote", "gave", "stated", "misstated"})

MISTAKEN = frozenset({"wrongly"})

REPORT = EDITIONS | {"report", "post", "page", "readers", "note", "correction", "clarification"}


def corrects(sentence: str) -> bool:
    """Whether a sentence speaks of what the newsroom itself published before."""
    spoken = set(words_of(sentence.casefold()))
    said = spoken & words("correction_words")
    owned = "we" in spoken and spoken & TOLD
    mistaken = bool(spoken & MISTAKEN and spoken & TOLD and not spoken & words("negations"))
    return bool(said - EARLIER) or mistaken or bool((said or owned) and spoken & EDITIONS)


def withdraws(sentence: str) -> bool:
    """Whether a sentence tells what the newsroom itself had told, and no longer does: "wrongly said that it sank"."""
    return corrects(sentence) and not TOLD.isdisjoint(words_of(sentence.casefold()))


def correction_spans(item: Item) -> tuple[tuple[int, int], ...]:
    """Where in the body the corrections and notes stand that cleaning has attached to the item."""
    texts = (piece.text for piece in item.furniture if piece.kind is FurnitureKind.CORRECTION)
    found = ((item.body.find(text), len(text)) for text in texts if text)
    return tuple((start, start + length) for start, length in found if start >= 0)


def is_about_report(statement: Statement, spans: tuple[tuple[int, int], ...]) -> bool:
    """Whether a statement in a correction speaks of the report alone: what it says has no figure and no time.

    "An earlier version gave the time as 4.47am" stays: with "It struck at 4.17am" it makes an update.
    """
    inside = any(start <= statement.start < end for start, end in spans)
    if not inside or statement.form is not Form.PLAIN:
        return False
    lead = statement.text.find(":")
    told = any(time.start > statement.start + lead for time in statement.times) or statement.quantities
    return not told and bool(set(words_of(statement.text.casefold())) & REPORT)
