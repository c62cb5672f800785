"""Lines that say whose text this is, read into credits."""

from collections.abc import Callable, Iterator
from re import Match

from secondsource.cleaning import patterns
from secondsource.cleaning.names import is_agency, same_name
from secondsource.lexicon.furniture import patterns as marks
from secondsource.lexicon.outlets import Outlets
from secondsource.model.item import Credit, CreditKind

LONGEST = 400
MOST_NAME_WORDS = 8


def read_credits(line: str, publisher: str | None, outlets: Outlets) -> tuple[Credit, ...]:
    """The credits on a line that is nothing else; empty for a line of the report.

    Example:
        >>> from secondsource.lexicon.outlets import known_outlets
        >>> read_credits("Source: Northern Wire", None, known_outlets())[0].kind
        <CreditKind.AGENCY: 'agency'>
    """
    if len(line) > LONGEST:
        return ()
    for rule in RULES:
        found = tuple(rule(line, publisher, outlets))
        if found:
            return found
    return ()


def is_contribution(credit: Credit) -> bool:
    """Whether the credit is for a part of the text only: "with files from ...", "additional reporting: ..."."""
    return bool(patterns.CONTRIBUTION.search(credit.text) or patterns.CONTRIBUTED.search(credit.text))


def credit_to(name: str, text: str, publisher: str | None, outlets: Outlets) -> Credit:
    """A credit to a newsroom; an agency unless it is the publisher or its name does not say so."""
    own = publisher is not None and same_name(name, publisher)
    kind = CreditKind.AGENCY if is_agency(name, outlets) and not own else CreditKind.PUBLISHER
    return Credit(name=name, kind=kind, text=text)


def _syndicated(line: str, publisher: str | None, outlets: Outlets) -> Iterator[Credit]:
    if patterns.SYNDICATED.search(line) or patterns.AGENCIES.match(line):
        yield Credit(name="syndicated feed", kind=CreditKind.SYNDICATION, text=line)


def _source_line(line: str, publisher: str | None, outlets: Outlets) -> Iterator[Credit]:
    yield from _to_named(patterns.SOURCE_LINE.match(line), line, publisher, outlets)


def _contribution(line: str, publisher: str | None, outlets: Outlets) -> Iterator[Credit]:
    if len(line.split()) <= 20:
        match = patterns.CONTRIBUTION.match(line.lstrip("( -–—")) or patterns.CONTRIBUTED.match(line)
        yield from _to_named(match, line, publisher, outlets)


def _copyright(line: str, publisher: str | None, outlets: Outlets) -> Iterator[Credit]:
    mark = patterns.COPYRIGHT.match(line.strip())
    holder = patterns.HOLDER.match(mark["rest"].strip()) if mark else None
    if holder and (name := holder["name"].strip())[0].isupper() and not marks.REPORTS.search(line):
        yield credit_to(patterns.YEAR.sub("", name).strip(" ,"), line, publisher, outlets)


def _report_by(line: str, publisher: str | None, outlets: Outlets) -> Iterator[Credit]:
    match = patterns.REPORT_BY.match(line) if len(line.split()) <= 25 else None
    if match:
        name = next(filter(None, match.groups()), "")
        yield credit_to(name.strip(" ."), line, publisher, outlets)


def _reported(line: str, publisher: str | None, outlets: Outlets) -> Iterator[Credit]:
    """The agencies in the line that names who reported; people are no newsrooms."""
    match = patterns.REPORTED_BY.match(line)
    names = (name.strip(" .()") for name in patterns.REPORTED_GAP.split(match["names"])) if match else ()
    yield from (credit_to(name, line, publisher, outlets) for name in names if is_agency(name, outlets))


def _bracketed(line: str, publisher: str | None, outlets: Outlets) -> Iterator[Credit]:
    match = patterns.BRACKETED.match(line)
    names = [name.strip() for name in patterns.CREDIT_GAP.split(match["names"])] if match else []
    alone = line.startswith("(")
    if all(is_agency(name, outlets) or (alone and patterns.CAPITALS.match(name)) for name in names):
        yield from (credit_to(name, line, publisher, outlets) for name in names)


def _bare(line: str, publisher: str | None, outlets: Outlets) -> Iterator[Credit]:
    names = line.strip(" -–—.*").split("/")
    if len(line.split()) <= MOST_NAME_WORDS and all(name.strip() and is_agency(name, outlets) for name in names):
        yield from (credit_to(name.strip(), line, publisher, outlets) for name in names)


def _signature(line: str, publisher: str | None, outlets: Outlets) -> Iterator[Credit]:
    """An agency with the initials of its desk: "PTI ARV SMK"."""
    names = line.strip(" ().").split()
    if 1 < len(names) <= 6 and all(patterns.CAPITALS.match(name) for name in names) and outlets.agency(names[0]):
        yield credit_to(names[0], line, publisher, outlets)


def _to_named(match: Match[str] | None, line: str, publisher: str | None, outlets: Outlets) -> Iterator[Credit]:
    if not match or not match["name"].strip()[0].isupper():
        return
    whole = patterns.INPUTS_END.sub("", match["name"].strip(" .()"))
    several = [name.strip() for name in patterns.CREDIT_GAP.split(whole)]
    names = several if all(is_agency(name, outlets) for name in several) else [whole]
    if len(whole.split()) <= MOST_NAME_WORDS:
        yield from (credit_to(name, line, publisher, outlets) for name in names)


RULES: tuple[Callable[[str, str | None, Outlets], Iterator[Credit]], ...] = (
    _syndicated,
    _copyright,
    _source_line,
    _contribution,
    _report_by,
    _reported,
    _bracketed,
    _bare,
    _signature,
)
