"""First names: short forms and other spellings."""

from functools import cache, lru_cache

from nicknames import NickNamer

from secondsource.lexicon import table
from secondsource.lexicon.names.spelling import sound
from secondsource.lexicon.names.tie import Tie
from secondsource.text.normalise import plain

MIN_NICKNAME = 2
MIN_SHARED = 3


@lru_cache(maxsize=1 << 14)
def given_tie(left: str, right: str) -> Tie | None:
    """Why two first names, folded, may be one person's; null if nothing says so.

    Source: the curated list of English short forms of the package `nicknames`.

    Example:
        >>> given_tie("bill", "william").value, given_tie("w", "william").value, given_tie("anna", "paul")
        ('a short form of the first name', 'an initial of the first name', None)
    """
    if left == right:
        return Tie.SAME
    short, long = sorted((left, right), key=len)
    if len(short) == 1:
        return Tie.INITIAL if long.startswith(short) else None
    if sound(left) == sound(right):
        return Tie.SPELLING
    is_short = _is_short(short, long) or _is_short(long, short) or _is_child(short, long)
    return Tie.SHORT_FIRST if is_short else None


def is_given(word: str) -> bool:
    """Whether a word, folded, is a common first name or a short form."""
    return word in _given() or bool(_nicknames().nicknames_of(word) or _nicknames().canonicals_of(word))


@cache
def _given() -> frozenset[str]:
    return frozenset(plain(name) for _, names in table("given_names") for name in names.split())


def _is_short(short: str, full: str) -> bool:
    return len(short) >= MIN_NICKNAME and short in _nicknames().nicknames_of(full)


def _is_child(left: str, right: str) -> bool:
    """Whether one is a longer form of the other short form: "jim" and "jimmy"."""
    shared = _nicknames().canonicals_of(left) & _nicknames().canonicals_of(right)
    return right.startswith(left[:MIN_SHARED]) and len(left) >= MIN_SHARED and bool(shared)


@cache
def _nicknames() -> NickNamer:
    return NickNamer()
