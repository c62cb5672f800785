"""The language of an item, as its text shows it, and whether that language is read."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from secondsource.language.identifier import likely
from secondsource.lexicon import words
from secondsource.model.item import Item
from secondsource.text.tokenise import words as words_of

ENGLISH = frozenset({"en", "eng", "und", ""})
PIECE_LETTERS = 240
"""Letters: so long are the pieces of a text whose language is told one by one."""

MOST_PIECES = 24
"""Pieces that are looked at, from the beginning, the middle and the end alike."""

LEAST_LETTERS = 60
"""Letters of the Latin alphabet below which a text does not show its language; a fourth of it in other scripts."""

MOST_ENGLISH = 0.2
"""Share of the letters that may stand in English pieces of a text in another language: quotations, names, credits."""

MOST_FUNCTION_WORDS = 0.18
"""Share of English function words; English reports have .35 to .5, texts in other languages below .12."""

LEAST_SHARE = 0.6
LEAST_SCORE = 0.5


def tongue(item: Item) -> tuple[str | None, bool]:
    """The item's language (ISO 639-1) and whether it is read.

    What the text shows goes before what the document declares. Where a text is too short or too mixed to show it,
    the item is read unless it declares another language and the text looks like that one.
    """
    declared = (item.language or "").lower().replace("_", "-").split("-")[0]
    shown, sure = _shown(item.body)
    if sure:
        return shown, shown == "en"
    alike = declared not in ENGLISH and declared == shown and _function_words(item.body) <= MOST_FUNCTION_WORDS
    return (declared if declared not in ("", "und") else shown or None), not alike


def _shown(body: str) -> tuple[str, bool]:
    """The language that most of the letters are in, and whether the text shows it beyond doubt."""
    letters, total = Counter[str](), 0
    scores: dict[str, float] = defaultdict(float)
    for piece in _pieces(body):
        language, score = likely(piece)
        count = _weight(piece)
        letters[language] += count
        scores[language] += score * count
        total += count
    if not total:
        return "", False
    best = letters.most_common(1)[0][0]
    clear = letters[best] >= LEAST_SHARE * total and scores[best] >= LEAST_SCORE * letters[best]
    if best == "en":
        return best, clear and total >= LEAST_LETTERS
    foreign = letters["en"] <= MOST_ENGLISH * total and _function_words(body) <= MOST_FUNCTION_WORDS
    return best, clear and foreign and total >= LEAST_LETTERS


def _pieces(body: str) -> Iterator[str]:
    """Runs of lines of some length each, spread over the whole text."""
    starts = range(0, len(body), PIECE_LETTERS)
    step = max(1, len(starts) // MOST_PIECES)
    for start in starts[::step][:MOST_PIECES]:
        yield body[start : start + PIECE_LETTERS]


def _weight(piece: str) -> int:
    """Letters; those of other scripts count four times, since few of them show a language."""
    return sum(1 if ch < "\u0370" else 4 for ch in piece if ch.isalpha())


def _function_words(body: str) -> float:
    found = words_of(body[: PIECE_LETTERS * MOST_PIECES].casefold())
    return sum(word in words("function_words") for word in found) / max(len(found), 1)
