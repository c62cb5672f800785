"""Which lines are page furniture, and of which kind: by their own words."""

from collections.abc import Callable
from functools import cache

from secondsource.lexicon import table, words
from secondsource.lexicon.furniture import patterns
from secondsource.model.item import FurnitureKind
from secondsource.text.normalise import fold

LONGEST_FURNITURE_WORDS = 60
SHORT_WORDS = 4
LONGEST_START = 40
LONGEST_TITLE_WORDS = 20
LONGEST_CALL_WORDS = 35
SHORT_CALL_WORDS = 12

Rule = Callable[[str], FurnitureKind | None]


def kind_of(line: str) -> FurnitureKind | None:
    """What kind of furniture the line is by its own words; null for a line that may be the report.

    Example:
        >>> kind_of("Read more: Ten lakes"), kind_of("The minister said: Read more books.")
        (<FurnitureKind.RELATED: 'related'>, None)
    """
    if len(line) > 2000 or is_correction(line):
        return None
    return next((kind for rule in RULES if (kind := rule(line))), None)


def is_correction(line: str) -> bool:
    """Whether the line corrects or explains the report itself, and so belongs to it."""
    return bool(patterns.CORRECTION.match(line))


def _marks(line: str) -> FurnitureKind | None:
    return FurnitureKind.OTHER if patterns.MARKS_ONLY.match(line) or patterns.ADDRESS_ONLY.match(line) else None


def _caption(line: str) -> FurnitureKind | None:
    return (
        FurnitureKind.CAPTION
        if len(line.split()) <= LONGEST_FURNITURE_WORDS and patterns.CAPTION_END.search(line)
        else None
    )


def _alone(line: str) -> FurnitureKind | None:
    bare = _bare(line)
    pieces = bare.split()
    every = bool(pieces) and len(pieces) <= 8 and all(piece in words("furniture_lines") for piece in pieces)
    return FurnitureKind.NAVIGATION if bare in words("furniture_lines") or every else None


def _start(line: str) -> FurnitureKind | None:
    bare = _bare(line)
    phrases = _starts()
    for size in range(min(LONGEST_START, len(bare)), 1, -1):
        kind = phrases.get(bare[:size])
        if kind and (size == len(bare) or not (bare[size - 1].isalnum() and bare[size].isalnum())):
            return kind if ":" in bare[size - 1 : size + 1] or _counts(line, kind) else None
    return None


def _counts(line: str, kind: FurnitureKind) -> bool:
    """Whether a line may be furniture that begins like a sentence: no sentence, very short, or to the reader."""
    count = len(line.split())
    if count > LONGEST_FURNITURE_WORDS or patterns.REPORTS.search(line):
        return False
    caption = kind is FurnitureKind.CAPTION
    return caption or not patterns.STOP.search(line) or count <= SHORT_WORDS or bool(patterns.TO_READER.search(line))


def _phrase(line: str) -> FurnitureKind | None:
    if len(line.split()) > LONGEST_FURNITURE_WORDS or patterns.REPORTS.search(line):
        return None
    bare = fold(line)
    kind = next((FurnitureKind(kind) for phrase, kind in table("furniture_phrases") if phrase in bare), None)
    return kind if kind is FurnitureKind.DISCLAIMER or _calls(line) else None


def _calls(line: str) -> bool:
    """Whether a line may be a call to the reader: no sentence, a short one, or one that speaks to the reader."""
    count = len(line.split())
    spoken = bool(patterns.TO_READER.search(line))
    return count <= LONGEST_CALL_WORDS and (spoken or count <= SHORT_CALL_WORDS or not patterns.STOP.search(line))


def _links(line: str) -> FurnitureKind | None:
    pieces = patterns.LINK_ROW.split(line)
    short = max(len(piece.split()) for piece in pieces) <= 6 and not patterns.STOP.search(line)
    row = len(pieces) > 2 or (len(pieces) == 2 and bool(patterns.PATH_MARK.search(line)))
    return FurnitureKind.NAVIGATION if (short and row) or patterns.HASHTAGS.match(line) else None


def _call(line: str) -> FurnitureKind | None:
    title = len(line.split()) <= LONGEST_TITLE_WORDS and not line.endswith((".", ".”", '."'))
    return FurnitureKind.RELATED if title and patterns.CALL.match(line) else None


def _advertisement(line: str) -> FurnitureKind | None:
    short = len(line.split()) <= LONGEST_TITLE_WORDS and not patterns.REPORTS.search(line)
    number = patterns.PHONE_END.search(line) if short else None
    digits = sum(ch.isdigit() for ch in number.group()) if number else 0
    words_before = any(word.isalpha() and len(word) > 2 for word in line.split())
    mail = short and bool(patterns.MAIL.search(line)) and not patterns.BY.match(line)
    follow = patterns.FOLLOW.match(line) or patterns.COUNTER.match(line)
    return (
        FurnitureKind.PROMOTION if mail or follow or (7 <= digits <= 14 and words_before and "$" not in line) else None
    )


@cache
def _starts() -> dict[str, FurnitureKind]:
    return {phrase: FurnitureKind(kind) for phrase, kind in table("furniture_starts")}


def _bare(line: str) -> str:
    return fold(line).strip(" []()*-_=>|.#•·→►▶👉⚡")


RULES: tuple[Rule, ...] = (_marks, _alone, _caption, _start, _phrase, _links, _call, _advertisement)
