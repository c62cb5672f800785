"""The news agencies and large outlets of the world: one table, which a user may extend."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from urllib.parse import urlsplit

from tld import get_fld

from secondsource.errors import SettingsError
from secondsource.lexicon import lines
from secondsource.text.normalise import plain

COLUMNS = ("name", "kind", "country", "owner", "domains", "forms")
# A word in brackets after a name tells it from another outlet of that name; it is no part of the name.
QUALIFIER = re.compile(r"\s\([^()]{1,40}\)$")
# A registered domain: labels of letters, digits and hyphens, and a suffix.
DOMAIN = re.compile(r"(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}$")
# An abbreviation; "MENA" is an agency, "Mena" a name.
CAPITALS = re.compile(r"[A-Z]{2,5}$")


class OutletKind(StrEnum):
    """What an outlet is. A wire is an agency whose copy is printed abroad or across a country."""

    WIRE = "wire"
    AGENCY = "agency"
    NEWSPAPER = "newspaper"
    MAGAZINE = "magazine"
    BROADCASTER = "broadcaster"
    ONLINE = "online"


AGENCIES = (OutletKind.WIRE, OutletKind.AGENCY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One agency or outlet. `forms` are its other names and abbreviations, `owner` the group it belongs to."""

    name: str
    kind: OutletKind
    country: str | None = None
    owner: str | None = None
    domains: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by, the full one first."""
        return (self.name, *self.forms)


@dataclass(frozen=True, eq=False)
class Outlets:
    """The rows of the table; where two of them claim one domain, or agencies one name, the first has it."""

    rows: tuple[Outlet, ...]

    def at(self, url: str | None) -> Outlet | None:
        """The outlet whose site the address belongs to.

        Example:
            >>> known_outlets().at("https://www.bbc.co.uk/news/1").name
            'BBC News'
        """
        labels = host(url).split(".")
        ends = (".".join(labels[i:]) for i in range(len(labels) - 1))
        return next((self._by_domain[end] for end in ends if end in self._by_domain), None)

    def named(self, name: str) -> Outlet | None:
        """The one outlet that goes by this name; null where there is none or several."""
        found = self._by_name.get(name_key(name), ())
        return found[0] if len(found) == 1 else None

    def agency(self, name: str) -> Outlet | None:
        """The first agency that goes by this name."""
        return next((one for one in self._by_name.get(name_key(name), ()) if one.kind in AGENCIES), None)

    @cached_property
    def _by_domain(self) -> dict[str, Outlet]:
        return {domain: one for one in reversed(self.rows) for domain in one.domains}

    @cached_property
    def _by_name(self) -> dict[str, tuple[Outlet, ...]]:
        found: dict[str, tuple[Outlet, ...]] = {}
        for one in self.rows:
            for key in dict.fromkeys(name_key(name) for name in one.names):
                found[key] = (*found.get(key, ()), one)
        return found


@cache
def known_outlets() -> Outlets:
    """The table that comes with the program."""
    return Outlets(tuple(_rows(enumerate(lines("outlets.tsv", "world"), 1), "outlets.tsv")))


def with_own(table: str, where: str) -> Outlets:
    """The known outlets after those of a user's table of the same columns.

    Args:
        table: the text of the table; empty lines and lines that begin with `#` are passed over.
        where: what the user calls the table, for messages.

    Raises:
        SettingsError: if a line is not a row; the message says which line and what is wrong with it.
    """
    numbered = ((number, line.rstrip()) for number, line in enumerate(table.lstrip("\ufeff").splitlines(), 1))
    own = tuple(_rows(((n, line) for n, line in numbered if line.strip() and not line.startswith("#")), where))
    taken = {name_key(name) for one in own for name in one.names}
    kept = (one for one in known_outlets().rows if name_key(one.name) not in taken)
    return Outlets((*own, *kept))


def host(url: str | None) -> str:
    """The host of a web address in lower case; empty if it has none."""
    try:
        return (urlsplit(url or "").hostname or "").rstrip(".")
    except ValueError:
        return ""


def registered_domain(url: str | None) -> str | None:
    """The domain that was registered: the last label before the public suffix, and the suffix.

    Example:
        >>> registered_domain("https://news.coast.co.uk/a"), registered_domain("https://www.coast.example/a")
        ('coast.co.uk', 'coast.example')
    """
    name = host(url)
    if not DOMAIN.match(name):
        return None
    return get_fld(name, fix_protocol=True, fail_silently=True) or ".".join(name.split(".")[-2:])


def without_article(name: str) -> str:
    """The name of an outlet without the article before it."""
    return name.strip().removeprefix("The ").removeprefix("the ").strip()


def name_key(name: str) -> str:
    """What two spellings of a name have in common; an abbreviation stays as it is written."""
    bare = without_article(name)
    return bare if CAPITALS.match(bare) else plain(bare)


def _rows(numbered: Iterable[tuple[int, str]], where: str) -> Iterator[Outlet]:
    for number, line in numbered:
        try:
            yield _row([cell.strip() for cell in line.split("\t")])
        except ValueError as error:
            raise SettingsError(f"{where}, line {number}: {error}; columns are {', '.join(COLUMNS)}") from None


def _row(cells: list[str]) -> Outlet:
    if not 2 <= len(cells) <= len(COLUMNS):
        raise ValueError(f"{len(cells)} columns, divided by tabs, in place of 2 to {len(COLUMNS)}")
    name, kind, country, owner, domains, forms = cells + [""] * (len(COLUMNS) - len(cells))
    wrong = next((domain for domain in _list(domains.lower()) if not DOMAIN.match(domain)), None)
    if not name or kind not in list(OutletKind) or wrong or (country and not re.fullmatch("[A-Z]{2}", country)):
        raise ValueError(_fault(name, kind, wrong, country))
    return Outlet(
        name=QUALIFIER.sub("", name),
        kind=OutletKind(kind),
        country=country or None,
        owner=owner or None,
        domains=_list(domains.lower()),
        forms=tuple(QUALIFIER.sub("", form) for form in _list(forms)),
    )


def _fault(name: str, kind: str, domain: str | None, country: str) -> str:
    if not name:
        return "the name is empty"
    if kind not in list(OutletKind):
        return f"{kind!r} is no kind; write one of {', '.join(OutletKind)}"
    return f"{domain!r} is no domain" if domain else f"{country!r} is no country of two capital letters"


def _list(cell: str) -> tuple[str, ...]:
    return tuple(entry.strip() for entry in cell.split("|") if entry.strip())
