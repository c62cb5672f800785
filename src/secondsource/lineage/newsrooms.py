"""Who a newsroom is, whatever form its name takes: `The Granite Post`, `granitepost.example`, `the Post`, `GP`."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property

from secondsource.lexicon import words
from secondsource.lexicon.outlets import host, known_outlets
from secondsource.lineage.patterns import HOST, STATION_TAIL
from secondsource.model.derivation import OriginKind
from secondsource.text.normalise import plain
from secondsource.text.tokenise import words as words_of

MIN_ALIAS = 3
"""Letters: shorter names are anything."""

CALL_SIGN = 4
"""Letters of a station's call sign at most: what is longer without `news` is a town as often as not."""


@dataclass(frozen=True, kw_only=True)
class Newsroom:
    """A publisher or agency by one of its names."""

    name: str
    kind: OriginKind

    @cached_property
    def key(self) -> str:
        """The name without spaces, marks, accents, `the` and what a web address adds."""
        return _squeezed(_words(self.name))

    @cached_property
    def aliases(self) -> frozenset[str]:
        """The forms by which a text may name it, squeezed; words that all newsrooms share left out."""
        parts = _words(self.name)
        core = [part for part in parts if part not in words("newsroom_words")]
        known = _known_forms(self.name, self.key)
        forms = {*known} if known else {self.key, _squeezed(core), _call_sign(parts)}
        return frozenset(form for form in forms if len(form) >= MIN_ALIAS and form not in words("function_words"))

    @cached_property
    def initials(self) -> str:
        """The first letters of the words of a name of two words or more, else empty."""
        parts = _words(self.name)
        return "".join(part[0] for part in parts) if len(parts) > 1 else ""

    @cached_property
    def short(self) -> str:
        """The last word, where it is one that papers are called by: `post` of The Granite Post; else empty."""
        titles, parts = words("paper_titles"), _words(self.name)
        if len(parts) > 1:
            return parts[-1] if parts[-1] in titles else ""
        return next((title for title in sorted(titles) if self.key.endswith(title) and self.key != title), "")

    @cached_property
    def forms(self) -> frozenset[str]:
        """All by which it may be found: two names of one newsroom share one of them, a text that names it has one."""
        return frozenset({self.key, self.initials, f"the {self.short}", *self.aliases}) - {"", "the "}


def same_newsroom(left: Newsroom, right: Newsroom) -> bool:
    """Whether two names are of one newsroom.

    Example:
        >>> post = Newsroom(name="The Granite Post", kind=OriginKind.PUBLISHER)
        >>> same_newsroom(post, Newsroom(name="www.granitepost.example", kind=OriginKind.PUBLISHER))
        True
    """
    if left.key == right.key or left.aliases & right.aliases:
        return True
    return bool((left.initials and left.initials == right.key) or (right.initials and right.initials == left.key))


def is_site_of(site: Newsroom, newsroom: Newsroom) -> bool:
    """Whether a page that names the newsroom as its maker stands on that newsroom's own site.

    Example:
        >>> corvus = Newsroom(name="Corvus", kind=OriginKind.AGENCY)
        >>> is_site_of(Newsroom(name="www.corvusnews.example", kind=OriginKind.PUBLISHER), corvus)
        True
    """
    return STATION_TAIL.sub("", site.key) == newsroom.key


def one_of(newsroom: Newsroom | None, others: Iterable[Newsroom]) -> bool:
    """Whether the newsroom is among the others."""
    return newsroom is not None and any(same_newsroom(newsroom, other) for other in others)


@cache
def _known() -> dict[str, frozenset[str]]:
    """The squeezed names of each outlet of the table, by each of them; a name that two outlets share is left out."""
    owners: dict[str, set[int]] = {}
    forms = [frozenset(_squeezed(_words(name)) for name in one.names) for one in known_outlets().rows]
    for number, keys in enumerate(forms):
        for key in keys:
            owners.setdefault(key, set()).add(number)
    single = {key: next(iter(numbers)) for key, numbers in owners.items() if len(numbers) == 1}
    return {key: frozenset(form for form in forms[number] if form in single) for key, number in single.items()}


def _known_forms(name: str, key: str) -> frozenset[str]:
    """The squeezed names of the outlet that the site or the name is of; the label of a site alone may be a town's."""
    site = known_outlets().at(name if host(name) else f"https://{name}") if HOST.fullmatch(name.strip()) else None
    return _known().get(_squeezed(_words(site.name)) if site else key, frozenset())


def _call_sign(parts: list[str]) -> str:
    """The sign in the address of a station: `kxly` of kxlynews.com, `fox11` of fox11online.com; else empty."""
    sign = STATION_TAIL.sub("", parts[0]) if len(parts) == 1 else ""
    is_sign = len(sign) <= CALL_SIGN or any(letter.isdigit() for letter in sign)
    return sign if is_sign and sign not in words("hosting_sites") else ""


def _words(name: str) -> list[str]:
    parts = words_of(plain(_host_name(name.strip()) or name))
    return parts[1:] if len(parts) > 1 and parts[0] == "the" else parts


def _host_name(name: str) -> str | None:
    host = HOST.fullmatch(name)
    if host is None:
        return None
    labels = name.removeprefix("https://").removeprefix("http://").split("/")[0].split(".")
    label = host.group("name")
    before = labels.index(label) - 1
    return f"{labels[before]}.{label}" if label in words("hosting_sites") and before >= 0 else label


def _squeezed(parts: list[str]) -> str:
    return "".join(part.replace("'", "") for part in parts)
