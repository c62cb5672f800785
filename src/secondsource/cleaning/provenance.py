"""Whose report it is: publisher, agency, byline, dateline and date, from everything the item says of itself."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from secondsource.cleaning import patterns
from secondsource.cleaning.byline import Byline, parse_names
from secondsource.cleaning.credits import credit_to, is_contribution
from secondsource.cleaning.dateline import Dateline, read_dateline
from secondsource.cleaning.dates import date_in, date_in_url, is_date_line
from secondsource.cleaning.lines import Sorted
from secondsource.cleaning.names import full_name, is_agency, same_name
from secondsource.lexicon.outlets import Outlets
from secondsource.model.item import Credit, CreditKind, Item
from secondsource.text.dates import iso_day
from secondsource.text.normalise import plain

MOST_SPELT = 24
"""Names in credits that are looked for in the text, which is read once for each of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """What an item says of its own making."""

    publisher: str | None
    agency: str | None
    byline: str | None
    dateline: str | None
    published: str | None
    credits: tuple[Credit, ...]


def read_provenance(item: Item, found: Sorted, outlets: Outlets) -> Provenance:
    """Bring together metadata, masthead, dateline and credits. What the document's own fields say goes first."""
    dateline = next((line for text in found.body[:2] if (line := read_dateline(text))), None)
    texts = (*found.body, *(credit.name for credit in item.credits), item.headline or "", found.publisher or "")
    byline = parse_names(item.byline, outlets) if item.byline else found.masthead.byline
    sources = [_judged(credit, dateline, outlets) for credit in item.credits]
    publisher = found.publisher or next((c.name for c in sources if c.kind is CreditKind.PUBLISHER), None)
    publisher = publisher or _holder(found.credits)
    within = (*_byline_credits(byline, publisher, outlets), *_closing(found.body, publisher, outlets))
    stated = (*sources, *found.credits, *within)
    names = tuple(dict.fromkeys(credit.name for credit in stated))[:MOST_SPELT]
    spelt = {name: full_name(name, texts, outlets) for name in names}
    credits = tuple(_spelt(credit, publisher, spelt, outlets) for credit in stated)
    return Provenance(
        publisher=publisher,
        agency=item.agency or _agency(dateline, credits, publisher, texts, outlets),
        byline=byline.text if byline else None,
        dateline=item.dateline or (dateline.place if dateline else None),
        published=item.published or _published(item, found, dateline),
        credits=tuple(dict.fromkeys(credits)),
    )


def _judged(credit: Credit, dateline: Dateline | None, outlets: Outlets) -> Credit:
    """A credit from a field of the document, which does not say whether it names an agency or the outlet itself."""
    in_dateline = (
        dateline and dateline.agency and set(plain(dateline.agency).split()) <= set(plain(credit.name).split())
    )
    initials = dateline and dateline.agency == "".join(word[0] for word in credit.name.split())
    if is_agency(credit.name, outlets) or in_dateline or initials or credit.kind is not CreditKind.AGENCY:
        return credit
    return replace(credit, kind=CreditKind.PUBLISHER)


def _byline_credits(byline: Byline | None, publisher: str | None, outlets: Outlets) -> Iterator[Credit]:
    """Credits to the newsrooms that a byline names beside the outlet."""
    if byline is None:
        return
    own = [publisher is not None and same_name(name, publisher) for name in byline.others]
    beside = any(own)
    for name in (name for name, is_own in zip(byline.others, own, strict=True) if not is_own):
        if beside or is_agency(name, outlets):
            text = byline.text if byline.people or not beside else f"with {name}: {byline.text}"
            yield Credit(name=name, kind=CreditKind.AGENCY, text=text)


def _closing(body: Sequence[str], publisher: str | None, outlets: Outlets) -> Iterator[Credit]:
    """A credit in brackets at the very end of the report; it stays in the text."""
    match = patterns.BRACKETED_END.search(body[-1][-60:]) if body else None
    if match and is_agency(match["name"], outlets):
        yield credit_to(match["name"], match.group().strip(), publisher, outlets)


def _spelt(credit: Credit, publisher: str | None, spelt: Mapping[str, str], outlets: Outlets) -> Credit:
    """The credit under the full name; an abbreviation in a credit that stays unexplained is taken for an agency's."""
    if credit.kind is CreditKind.SYNDICATION:
        return credit
    name = spelt.get(credit.name, credit.name)
    own = publisher is not None and same_name(name, publisher)
    agency = not own and (is_agency(name, outlets) or bool(patterns.CAPITALS.match(name)))
    return replace(credit, name=name, kind=CreditKind.AGENCY if agency else credit.kind)


def _agency(
    dateline: Dateline | None,
    credits: Sequence[Credit],
    publisher: str | None,
    texts: Sequence[str],
    outlets: Outlets,
) -> str | None:
    """The agency whose text this is: by the dateline, else by a credit for the whole of it."""
    whole = [c.name for c in credits if c.kind is CreditKind.AGENCY and not _is_shared(c)]
    if dateline and dateline.agency:
        name = full_name(dateline.agency, (*texts, *(credit.name for credit in credits)), outlets)
        longer = (c for c in whole if set(plain(name).split()) <= set(plain(c).split()))
        own = publisher is not None and same_name(name, publisher) and not is_agency(name, outlets)
        return next(longer, name) if not own else None
    return whole[0] if whole else None


def _is_shared(credit: Credit) -> bool:
    """Whether the credit is for a part of the text: the agency is named after "and", "with" or the like."""
    before, found, _ = credit.text.partition(credit.name)
    return is_contribution(credit) or bool(found and patterns.SHARED_BEFORE.search(before))


def _holder(credits: Sequence[Credit]) -> str | None:
    held = (c for c in credits if c.kind is CreditKind.PUBLISHER and patterns.COPYRIGHT.match(c.text))
    return next((credit.name for credit in held), None)


def _published(item: Item, found: Sorted, dateline: Dateline | None) -> str | None:
    """The date above the report, else the dateline's with a year from elsewhere, else one below, else the address's."""
    furniture = [line for line, _ in found.furniture] + [piece.text for piece in item.furniture]
    below = [line for line in furniture if is_date_line(line) or patterns.FIRST_PUBLISHED.search(line)]
    own = found.masthead.published or _dateline_day(dateline, item, furniture)
    return own or next((day for line in below if (day := date_in(line))), None) or date_in_url(item.url)


def _dateline_day(dateline: Dateline | None, item: Item, furniture: Sequence[str]) -> str | None:
    """The day of the dateline in the year of a date that may be read two ways, a copyright line or the address."""
    if dateline is None or dateline.month_day is None:
        return None
    either = [match["y"] for line in furniture if (match := patterns.NUMERIC_DATE.search(line[:300]))]
    marked = [line for line in furniture if patterns.COPYRIGHT.search(line[:300])]
    years = either + [match.group() for text in (*marked, item.url or "") if (match := patterns.YEAR.search(text))]
    return iso_day(int(years[0]), *dateline.month_day) if years else None
