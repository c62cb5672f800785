"""Lines that only say when the report was published."""

from secondsource.cleaning import patterns
from secondsource.lexicon.furniture import patterns as marks
from secondsource.text.dates import day_of_year, find_date, iso_day

MOST_OTHER_WORDS = 7


def is_date_line(line: str) -> bool:
    """Whether the line says when the report appeared and little else.

    Example:
        >>> is_date_line("Posted 21 April 2023, 3:15 pm"), is_date_line("Rain fell on 21 April 2023.")
        (True, False)
    """
    if patterns.RELATIVE_DATE.match(line) or patterns.CLOCK_ONLY.match(line):
        return True
    return len(line) <= 200 and _span(line) is not None and _other_words(line) <= _allowed(line)


def date_in(line: str) -> str | None:
    """The date of a date line as ISO 8601; null where the line has no full date."""
    found = find_date(line)
    return found[2] if found else None


def date_in_url(url: str | None) -> str | None:
    """The day in a web address, as many newsrooms write it."""
    match = patterns.URL_DATE.search((url or "")[:2000])
    return iso_day(int(match["y"]), int(match["m"]), int(match["d"])) if match else None


def without_date(line: str) -> str:
    """What a date line says besides the date: often the byline or the outlet."""
    span = _span(line)
    pieces = (line[: span[0]], line[span[1] :]) if span else (line,)
    return " | ".join(bare for piece in pieces if (bare := _without_date_words(piece)))


def _span(line: str) -> tuple[int, int] | None:
    found = find_date(line) or day_of_year(line)
    either = None if found else patterns.NUMERIC_DATE.search(line)
    return found[:2] if found else either.span() if either else None


def _without_date_words(piece: str) -> str:
    """The piece without what belongs to the date at its ends: "Posted", a weekday, a reading time."""
    bare = piece.strip(" |·,-–—.:")
    while bare and (edge := patterns.DATE_EDGE.search(bare)):
        bare = (bare[: edge.start()] + bare[edge.end() :]).strip(" |·,-–—.:")
    return bare


def _other_words(line: str) -> int:
    return sum(any(ch.isalnum() for ch in word) for word in patterns.DATE_WORDS.sub(" ", without_date(line)).split())


def _allowed(line: str) -> int:
    """Few words beside the date make a date line; none may be left of a sentence that ends in a full stop."""
    full = find_date(line) is not None or patterns.NUMERIC_DATE.search(line) is not None
    sentence = bool(marks.REPORTS.search(line)) or bool(marks.STOP.search(line))
    return 0 if sentence or not full else MOST_OTHER_WORDS
