"""What the times of a sentence say: the word before each, and the months in which something is told to have been."""

from collections.abc import Iterable, Iterator

from secondsource.model.annotation import Time
from secondsource.text.tokenise import words as words_of

BOUNDS = frozenset({"before", "after", "since", "until"})
"""Words by which a time given is only the end of a span."""


def lead(text: str, time: Time) -> str:
    """The word before a time, empty where it begins the sentence; "the" does not count."""
    spoken, wanted = words_of(text), words_of(time.text)
    places = (at for at in range(len(spoken)) if spoken[at : at + len(wanted)] == wanted)
    before = [word for word in spoken[: next(places, 0)] if word != "the"]
    return before[-1] if before else ""


def months(text: str, times: Iterable[Time]) -> Iterator[tuple[int, int]]:
    """Year and month (0 if unknown) of each time that says when, not since when."""
    for time in times:
        if time.value and time.value[:4].isdigit() and lead(text, time) not in BOUNDS:
            month = time.value[5:7]
            yield int(time.value[:4]), int(month) if month.isdigit() else 0
