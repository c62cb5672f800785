"""The one form of a web address under which every capture of a page is found."""

import re
from functools import cache
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit

from tld import get_fld
from tld.utils import is_tld

from secondsource.lexicon import words

LONGEST = 4000
LONGEST_HOST = 253
MOST_PARAMETERS = 100
# Identifiers of news items that are no addresses; they are canonical as they are.
NAMES = ("urn:", "tag:")
WEB = ("http", "https")
# A percent sign that begins no escape; an escape of a letter, digit or mark that needs none.
STRAY = re.compile(r"%(?![0-9A-Fa-f]{2})")
ESCAPED = re.compile(r"%[0-9A-Fa-f]{2}")
PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
SAFE = "/%:@!$&'()*+,;=~"
# A session in the path; the file that a folder stands for; a page's form for telephones.
SESSION = re.compile(r";jsessionid=[^/]{0,200}", re.I)
INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$", re.I)
SHORTENED = re.compile(r"(?<=.)/amp$|\.amp(?=\.html?$)|\.amp$|^/amp(?=/.)", re.I)
# Hosts of the same pages for other screens.
SIDE_HOSTS = ("www.", "m.", "mobile.", "amp.")
# A page kept by a third party: the address of the page itself follows.
KEPT = re.compile(
    r"https?://(?:[^/]{1,253}\.cdn\.ampproject\.org/[civ]/|www\.google\.[a-z.]{2,6}/amp/)(?:s/)?(?=.)", re.I
)


def canonical(url: str | None, claimed: str | None = None) -> str | None:
    """The canonical form of an address, or null where there is none.

    Args:
        url: where the page or item was found.
        claimed: what it calls its own address; believed where it is on the same site and not the site's front page.

    Example:
        >>> canonical("http://WWW.Example.org:80/a/?utm_source=x&id=7#top")
        'https://example.org/a?id=7'
        >>> canonical("https://example.org/a?print=1", "https://m.example.org/a")
        'https://example.org/a'
    """
    own, other = _form(url), _form(claimed)
    if other and (own is None or other.startswith(NAMES) or (_site(own) == _site(other) and not _is_front(other))):
        return other
    return own


def _form(url: str | None) -> str | None:
    """One form for all spellings of an address; what is no address of the web or name of an item is null."""
    text = "".join((url or "").split())
    if text.lower().startswith(NAMES):
        return text[:LONGEST]
    form = _once(text)
    while form and (again := _once(form)) != form:
        form = again
    return form


def _once(text: str) -> str | None:
    kept = KEPT.match(text)
    text = f"//{text[kept.end() :]}" if kept else text
    try:
        parts = urlsplit(f"https:{text}" if text.startswith("//") else text)
        host, query = _host(parts), _query(parts.query)
    except ValueError:
        return None
    if parts.scheme not in WEB or not host or len(text) > LONGEST:
        return None
    path = _path(parts.path)
    mark = f"#{_spelt(parts.fragment)}" if parts.fragment.startswith("!") else ""
    return f"https://{host}{path}{'?' if query else ''}{query}{mark}"


def _host(parts: SplitResult) -> str:
    """The host in plain letters, without a default port and without the names of its side entrances."""
    host = (parts.hostname or "").rstrip(".")
    if len(host) > LONGEST_HOST:
        raise ValueError("a host with too long a name")
    if not host.isascii():
        host = host.encode("idna").decode("ascii").lower()
    for side in SIDE_HOSTS:
        if host.startswith(side) and _registered(host.removeprefix(side)):
            host = host.removeprefix(side)
    port = parts.port
    return host if port in (None, 80, 443) else f"{host}:{port}"


def _path(path: str) -> str:
    path = re.sub(r"/{2,}", "/", _spelt(SESSION.sub("", path)))
    kept: list[str] = []
    for piece in path.split("/")[1:]:
        if piece == "..":
            del kept[-1:]
        elif piece != ".":
            kept.append(piece)
    found = SHORTENED.sub("", INDEX.sub("/", "/" + "/".join(kept)).rstrip("/"))
    return found.rstrip("/") or "/"


def _spelt(text: str) -> str:
    """The text with what must be escaped escaped in one way, and nothing else."""
    quoted = quote(STRAY.sub("%25", text), safe=SAFE, errors="replace")
    return ESCAPED.sub(_unescaped, quoted)


def _unescaped(found: re.Match[str]) -> str:
    letter = unquote(found.group())
    return letter if letter in PLAIN else found.group().upper()


def _query(query: str) -> str:
    pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=MOST_PARAMETERS, errors="replace")
    kept = sorted(pair for pair in pairs if not _tracks(pair[0].lower()))
    return urlencode(kept, quote_via=quote, errors="replace")


def _tracks(name: str) -> bool:
    exact, starts = _trackers()
    return name in exact or name.startswith(starts)


@cache
def _trackers() -> tuple[frozenset[str], tuple[str, ...]]:
    names = words("trackers", "world")
    starts = tuple(sorted(name.removesuffix("*") for name in names if name.endswith("*")))
    return names, starts


def _site(url: str) -> str:
    host = urlsplit(url).hostname or ""
    return _registered(host) or host


def _is_front(url: str) -> bool:
    """Whether a canonical address is that of a whole site: no other ends in a slash."""
    return url.endswith("/")


def _registered(host: str) -> str | None:
    """The domain under which the host is registered, by the public suffix list; null for a suffix or a number."""
    found = get_fld(f"https://{host}", fail_silently=True)
    labels = host.split(".")
    if isinstance(found, str):
        return None if is_tld(host) else found
    return ".".join(labels[-2:]) if len(labels) > 1 and labels[-1].isalpha() else None
