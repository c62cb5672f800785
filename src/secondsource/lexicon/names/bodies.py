"""When two names are one body's: the one place that decides it, with the reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from secondsource.lexicon import table, words
from secondsource.lexicon.names.patterns import BETWEEN_LETTERS, POSSESSIVE
from secondsource.lexicon.names.tie import Tie
from secondsource.text import tokenise
from secondsource.text.normalise import plain

SKIPPED = frozenset(("of", "the", "and", "for", "&", "in", "on", "to"))
"""Words of a name whose initials an abbreviation may leave out."""
MIN_INITIALS = 2
MIN_PART = 2
SPELT = frozenset(("center", "defense", "labor", "organization", "program"))
"""Words of the list of words in names that have only another spelling, not another meaning."""
STATE_BODIES = frozenset(("ministry", "department", "office", "bureau"))
"""Bodies whose name may be turned round: "the Ministry of Defence" is "the Defence Ministry"."""


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body's name: its words folded in their usual spelling, its initials, itself where it may be an abbreviation.

    `initials` holds them with and without those of small words.
    """

    words: tuple[str, ...]
    initials: frozenset[str]
    abbreviation: str = ""

    @property
    def keys(self) -> frozenset[str]:
        """Words of which two names of one body share at least one."""
        turned = " ".join(_turned(self.words))
        return self.initials | {self.words[-1], turned, listed(self), self.abbreviation or turned}


@lru_cache(maxsize=1 << 14)
def body_name(text: str) -> BodyName | None:
    """The parts of a body's name; null if nothing is left of it.

    Example:
        >>> body_name("the World Health Organisation's").words
        ('world', 'health', 'organization')
        >>> body_name("W.H.O.").abbreviation
        'WHO'
    """
    bare = POSSESSIVE.sub("", BETWEEN_LETTERS.sub("", text))
    spoken = tokenise.WORD.findall(bare)
    while len(spoken) > 1 and spoken[0].casefold() == "the":
        spoken = spoken[1:]
    kept = tuple(_usual(plain(word)) for word in spoken)
    while len(kept) > 1 and kept[-1] in words("body_endings"):
        kept, spoken = kept[:-1], spoken[:-1]
    if not kept:
        return None
    initials = {"".join(word[0] for word in part).upper() for part in (spoken, _main(spoken))}
    single = len(spoken) == 1 and len(spoken[0]) >= MIN_INITIALS and sum(map(str.isupper, spoken[0])) >= MIN_INITIALS
    return BodyName(kept, frozenset(initials if len(spoken) > 1 else ()), spoken[0].upper() if single else "")


def same_body(left: BodyName, right: BodyName) -> Tie | None:
    """Why two names may be one body's; null if nothing says so. The shorter name is given first or second.

    Example:
        >>> same_body(body_name("WHO"), body_name("World Health Organization")).value
        'the initials'
        >>> same_body(body_name("Ministry of Defence"), body_name("Defense Ministry")).value
        'another spelling'
        >>> same_body(body_name("University of Karsia"), body_name("Karsia University")) is None
        True
    """
    if left.words == right.words:
        return Tie.SAME
    if _turned(left.words) == _turned(right.words):
        return Tie.SPELLING
    if _is_abbreviated(left, right) or _is_abbreviated(right, left):
        return Tie.INITIALS
    if listed(left) == listed(right):
        return Tie.LISTED
    short, full = sorted((left, right), key=lambda name: len(name.words))
    return Tie.PART if _is_part(short.words, full.words) else None


def listed(name: BodyName) -> str:
    """The folded name under which the lists have a body; its own words if they do not have it."""
    known = _known()
    if name.abbreviation and name.abbreviation in known:
        return known[name.abbreviation]
    own = " ".join(name.words)
    return known.get(own, own)


def spelt_out(text: str) -> str:
    """The full name of a body that is known everywhere by its initials; the text itself if it is none.

    Example:
        >>> spelt_out("WHO"), spelt_out("Who")
        ('World Health Organization', 'Who')
    """
    return _abbreviations().get(BETWEEN_LETTERS.sub("", text), text)


def _usual(word: str) -> str:
    return _spellings().get(word, word)


def _main(spoken: list[str]) -> list[str]:
    return [word for word in spoken if word.casefold() not in SKIPPED]


def _turned(kept: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a ministry in one order; those of other bodies as they are."""
    main = tuple(word for word in kept if word not in SKIPPED)
    return tuple(sorted(main)) if STATE_BODIES.intersection(main) and len(main) > 1 else main


def _is_abbreviated(short: BodyName, full: BodyName) -> bool:
    return bool(short.abbreviation) and short.abbreviation in full.initials


def _is_part(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether one ends as the other does, or a club or firm is called by its last, or only, telling word."""
    if len(short) >= MIN_PART:
        return len(short) < len(full) and full[-len(short) :] == short and short[0] not in SKIPPED
    general = words("institution_nouns") | words("body_endings")
    return len(full) > 1 and short[0] == full[-1] and short[0] not in general and "of" not in full


@cache
def _spellings() -> Mapping[str, str]:
    return {row[0]: row[1] for row in table("body_words") if row[1] in SPELT}


@cache
def _abbreviations() -> Mapping[str, str]:
    return {row[0]: row[1] for row in table("abbreviations")}


@cache
def _known() -> Mapping[str, str]:
    other = {_folded(short): _folded(full) for short, full in table("bodies")}
    return other | {short: _folded(full) for short, full in table("abbreviations")}


def _folded(text: str) -> str:
    return " ".join(_usual(word) for word in tokenise.words(plain(POSSESSIVE.sub("", BETWEEN_LETTERS.sub("", text)))))
