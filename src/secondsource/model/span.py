"""Places in a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The characters `[start, end)` of one body, in Unicode code points, and what they say."""

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end or self.end - self.start != len(self.text):
            raise ValueError(f"span [{self.start}, {self.end}) does not hold {self.text[:60]!r}")

    @classmethod
    def cut(cls, body: str, start: int, end: int) -> "Span":
        """The span of `body` from `start` to `end`.

        Example:
            >>> Span.cut("No one was hurt.", 0, 6).text
            'No one'
        """
        return Span(start=start, end=end, text=body[start:end])

    def covers(self, other: "Span") -> bool:
        """Whether the other lies within it (in the same body, which the caller knows)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character (of the same body, which the caller knows)."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage(Span):
    """A span of the body of one item: the form in which evidence is shown."""

    item: str
