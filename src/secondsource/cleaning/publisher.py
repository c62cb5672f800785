"""The outlet that published the report, where no metadata says so."""

from collections.abc import Sequence

from secondsource.cleaning import patterns
from secondsource.cleaning.names import cased, host_label, spelt_out
from secondsource.lexicon import words
from secondsource.text.normalise import plain

MOST_NAME_WORDS = 6
EDITIONS = frozenset(["digital", "online", "english", "international", "edition", "web", "site"])
NAME_END = (" | ", " - ", " – ", " — ", ", ", " · ", ": ")


def publisher_by_url(url: str | None, texts: Sequence[str]) -> str | None:
    """The outlet as its web address names it, in the spelling of the texts if they have it."""
    label = host_label(url)
    if not label:
        return None
    lead = label.partition("-")[0]
    return spelt_out(label, texts) or (spelt_out(lead, texts) if lead != label else None) or _divided(label)


def publisher_line(line: str, others: Sequence[str]) -> str | None:
    """The outlet's name on a line above the report; null for a line that names none.

    Args:
        line: a short line that is neither date nor byline.
        others: the headline and the other lines, in which an outlet's name comes back and a section's does not.
    """
    name = line
    for mark in NAME_END:
        name = name.partition(mark)[0]
    name, pieces = name.strip(), name.split()
    if not pieces or len(pieces) > MOST_NAME_WORDS or patterns.STOP.search(line) or not name[0].isupper():
        return None
    lowered = {plain(piece) for piece in pieces}
    named = len(pieces) > 1 and bool(lowered & words("outlet_words"))
    return cased(name) if named or _comes_back(pieces, others) else None


def _comes_back(pieces: Sequence[str], others: Sequence[str]) -> bool:
    """Whether the name, without a domain or an ending such as "Online", stands elsewhere on the page."""
    own = [piece for piece in pieces if piece.casefold() not in EDITIONS]
    lead = " ".join(own).partition(".")[0]
    if len(lead) < 4 or (len(pieces) == 1 and "." not in pieces[0]):
        return False
    return any(lead.casefold() in other.casefold() for other in others)


def _divided(label: str) -> str:
    """A label that ends in a newspaper's word, in two words: `coastcourier` → `Coast Courier`."""
    ending = next((word for word in words("outlet_words") if len(word) > 3 and label.endswith(word)), "")
    front = label.removesuffix(ending).strip("-")
    return f"{front.title()} {ending.title()}" if ending and len(front) > 2 else label
