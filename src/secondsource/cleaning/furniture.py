"""What an outlet says of itself and to its readers."""

from secondsource.cleaning import patterns
from secondsource.cleaning.names import same_name
from secondsource.lexicon.furniture import patterns as marks
from secondsource.text.normalise import fold

LONGEST_APPEAL_WORDS = 30
LONGEST_ORDER_WORDS = 15


def is_about_outlet(line: str, publisher: str | None) -> bool:
    """Whether the line, at the end of a report, speaks of the outlet or to its readers and not of the story."""
    if patterns.APOLOGY.match(line) or _asks(line):
        return True
    if not publisher or marks.REPORTS.search(line):
        return False
    about = patterns.ABOUT_VERB.search(line[:80])
    if about is None or not same_name(line[: about.start()], publisher):
        return False
    own = about.group().strip() in patterns.OWN_MARKS
    return own or bool(marks.TO_READER.search(line) or patterns.ABOUT_NOUN.search(line))


def _asks(line: str) -> bool:
    """Whether the line asks the reader for something, or speaks to the reader of what is read."""
    if len(line.split()) > LONGEST_APPEAL_WORDS or marks.REPORTS.search(line) or '"' in fold(line):
        return False
    if patterns.ORDER.match(line):
        return len(line.split()) <= LONGEST_ORDER_WORDS
    return bool(marks.TO_READER.search(line)) and bool(patterns.ASKED.search(line) or patterns.READ.search(line))
