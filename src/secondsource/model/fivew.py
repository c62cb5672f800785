"""Who did what, when and where."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Words that answer one of the five Ws: `[start, end)` of the body, or words of the headline, without offsets."""

    text: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FiveWs:
    """Answers to four of the five Ws about the main event of an item, the best first."""

    who: tuple[Answer, ...] = ()
    what: tuple[Answer, ...] = ()
    when: tuple[Answer, ...] = ()
    where: tuple[Answer, ...] = ()


NOTHING_TOLD = FiveWs()
