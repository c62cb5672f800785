"""What stands in a line beside its sentences: datelines, bullets, the credits, titles and counts of pictures."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from re import Pattern, compile, escape

from secondsource.annotation.patterns import (
    BULLET,
    COUNT,
    DATELINE,
    GALLERY,
    LENGTH,
    LINE,
    NUMBERED,
    OWN_DATELINE,
    SHOUTED,
)
from secondsource.lexicon import words

LEAST_CREDITED = 2
"""So many lines of a body begin with one name as the credit of a picture if any does: one may be a headline."""
LEAST_CAPTION = 4
"""A credit stands before a caption of so many words."""
LEAST_TITLE = 16
"""A gallery's title, which stands before all its captions, has so many characters."""
LEAST_NUMBERED = 3
"""So many pictures of a gallery are numbered if any is: "9/11" is a day."""
LEAST_SMALL = 0.4
"""The share of words that begin small in a sentence, rather than in the title of a report."""

Bounds = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Openings:
    """What the lines of one body may begin with. `gallery` are the counts and the title before its captions."""

    credited: bool
    gallery: tuple[Pattern[str], ...]

    @classmethod
    def of(cls, body: str) -> "Openings":
        """The openings of a body."""
        credited = sum(_credit(body, *line.span()) is not None for line in LINE.finditer(body))
        return cls(credited >= LEAST_CREDITED, (*_counts(body), *_title(body)))

    def cut(self, body: str, start: int, end: int) -> Iterator[Bounds]:
        """The parts of a line, in order, without the white space between them."""
        for first, last in _apart(body, start, end):
            at = first
            while (opening := self._opening(body, at, last)) is not None:
                yield _stripped(body, at, opening)
                at = _stripped(body, opening, last)[0]
            if at < last:
                yield at, last

    def _opening(self, body: str, start: int, end: int) -> int | None:
        """Where the opening ends with which the part begins; none if it has none or is nothing else."""
        for pattern in (BULLET, *self.gallery, DATELINE, OWN_DATELINE, SHOUTED):
            if (found := pattern.match(body, start, end)) and found.end() < end:
                return found.end()
        credit = _credit(body, start, end)
        sure = self.credited or (credit is not None and body[start:credit].strip() not in words("picture_credits"))
        return credit if sure else None


def _apart(body: str, start: int, end: int) -> Iterator[Bounds]:
    """The line in parts, cut around the labels that pages put at captions and players."""
    at = start
    for label in _labels().finditer(body, start, end):
        for first, last in ((at, label.start()), label.span()):
            if (part := _stripped(body, first, last))[0] < part[1]:
                yield part
        at = label.end()
    if (part := _stripped(body, at, end))[0] < part[1]:
        yield part


def _credit(body: str, start: int, end: int) -> int | None:
    """Where the credit of a picture ends that stands before its caption, a sentence without a full stop."""
    found = _credits().match(body, start, end)
    caption = body[found.end() : end].split() if found else []
    told = len(caption) >= LEAST_CAPTION and _is_sentence(caption) and caption[-1][-1] not in '.!?"”'
    return found.end() if found and told else None


def is_credit(line: str) -> bool:
    """Whether a line is nothing but the credit of a picture.

    Example:
        >>> is_credit("Getty Images"), is_credit("Getty Images sued."), is_credit("AFP/Getty Images")
        (True, False, True)
    """
    return bool(_credits().fullmatch(f"{line} "))


def _is_sentence(words: Sequence[str]) -> bool:
    return sum(word[0].islower() for word in words) >= LEAST_SMALL * len(words)


@cache
def _labels() -> Pattern[str]:
    """Where a label of a page stands, with the count of the picture behind it."""
    labels = rf"(?:\b{COUNT}\s)?\b(?:{_any('picture_labels')})(?:\s{COUNT})?"
    return compile(rf"{labels}|\b(?:Image|Photo|Slide)\s{COUNT}|{LENGTH}")


@cache
def _credits() -> Pattern[str]:
    names = _any("picture_credits")
    return compile(rf"(?:{names})(?:\s?[/:]\s?(?:{names})|\s-\s(?:{names}))*\s(?=[\"“‘']?[A-Z0-9]|$)")


def _any(name: str) -> str:
    return "|".join(escape(one) for one in sorted(words(name), key=lambda one: (-len(one), one)))


def _counts(body: str) -> Iterator[Pattern[str]]:
    """The counts of a gallery, "3/30", if several of its pictures have one."""
    found = {(line["last"], line["number"]) for line in NUMBERED.finditer(body)}
    for last, count in Counter(last for last, _ in found).items():
        if count >= LEAST_NUMBERED:
            yield compile(rf"\d{{1,3}}/{last}\s")


def _title(body: str) -> Iterator[Pattern[str]]:
    """What all captions of a gallery begin with, its title."""
    captions = [found.group().split() for found in GALLERY.finditer(body)]
    columns = takewhile(lambda column: len(set(column)) == 1, zip(*captions, strict=False))
    shared = " ".join(column[0] for column in columns)
    if len(captions) > 1 and len(shared) >= LEAST_TITLE:
        yield compile(escape(shared) + r"\s")


def _stripped(body: str, start: int, end: int) -> Bounds:
    part = body[start:end]
    return start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))
