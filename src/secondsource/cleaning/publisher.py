"""The outlet that published the report, where no metadata says so."""

from collections.abc import Sequence

from secondsource.cleaning.names import cased, host_label, spelt_out
from secondsource.lexicon import words
from secondsource.lexicon.furniture import patterns as marks
from secondsource.lexicon.outlets import Outlets, registered_domain
from secondsource.text.normalise import plain

MOST_NAME_WORDS = 6
EDITIONS = frozenset(["digital", "online", "english", "international", "edition", "web", "site"])
NAME_END = (" | ", " - ", " – ", " — ", ", ", " · ", ": ")


def publisher_by_url(url: str | None, texts: Sequence[str], outlets: Outlets) -> str | None:
    """The outlet by its web address: from the table, as the texts spell it, or else the registered domain."""
    known, label = outlets.at(url), host_label(url)
    if known:
        return known.name
    if not label:
        return None
    lead = label.partition("-")[0]
    return spelt_out(label, texts) or (spelt_out(lead, texts) if lead != label else None) or registered_domain(url)


def publisher_line(line: str, others: Sequence[str], outlets: Outlets) -> str | None:
    """The outlet's name on a line above the report; null for a line that names none.

    Args:
        line: a short line that is neither date nor byline.
        others: the headline and the other lines, in which an outlet's name comes back and a section's does not.
        outlets: the outlets that are known.
    """
    name = line
    for mark in NAME_END:
        name = name.partition(mark)[0]
    name, pieces = name.strip(), name.split()
    if not pieces or len(pieces) > MOST_NAME_WORDS or marks.STOP.search(line) or not name[0].isupper():
        return None
    lowered = {plain(piece) for piece in pieces}
    named = len(pieces) > 1 and bool(lowered & words("outlet_words"))
    known = outlets.named(name)
    if known and len(name) > 2:
        return known.name
    return cased(name) if named or _comes_back(pieces, others) else None


def _comes_back(pieces: Sequence[str], others: Sequence[str]) -> bool:
    """Whether the name, without a domain or an ending such as "Online", stands elsewhere on the page."""
    own = [piece for piece in pieces if piece.casefold() not in EDITIONS]
    lead = " ".join(own).partition(".")[0]
    if len(lead) < 4 or (len(pieces) == 1 and "." not in pieces[0]):
        return False
    folded = lead.casefold()
    return any(folded in (text := other.casefold()) and f"by {folded}" not in text for other in others)
