"""When two namings of bodies are one body's: the same words, the name cut at its end, or its initials."""

from functools import lru_cache

from secondsource import lexicon
from secondsource.judgement.naming import Naming, kin, peoples, significant, singular
from secondsource.judgement.patterns import POSSESSIVE, POSSESSIVE_END, VOICE_AROUND
from secondsource.lexicon.names.bodies import body_name

MIN_INITIALS = 3
"""Letters from which initials are told by themselves; fewer tell only in the report that has the name too."""
LEFT_OFF = frozenset({"group", "newspaper", "department", "force", "organisation", "organization"})
"""Nouns at the end of a name that a report may leave off."""
STATE = frozenset({"government"})


def same_body(short: Naming, full: Naming) -> bool:
    """Whether the left, shorter or equal naming may be the right one."""
    cut = _is_cut(short, full) or _is_cut(full, short)
    return cut or alike_in_words(short, full) or _is_people(short, full) or _is_initials(short, full)


def alike_in_words(short: Naming, full: Naming) -> bool:
    """Every word of the shorter is in the fuller, and both say that it is the same kind of body."""
    return short.head == full.head and all(any(kin(one, other) for other in full.words) for one in short.words)


@lru_cache(maxsize=1 << 12)
def body_text(naming: Naming) -> str:
    """The name of the body alone, without its voice: "Brell" of "a spokeswoman for Brell" and "a Brell spokesman"."""
    bare = POSSESSIVE_END.sub("", VOICE_AROUND.sub("", naming.text).strip())
    if bare == naming.text or not significant(bare):
        return naming.text
    last = bare.split()[-1].casefold()
    noun = singular(last) in lexicon.words("institution_nouns") and last not in lexicon.words("company_words")
    return f"the {bare}" if noun and not POSSESSIVE.search(bare) else bare


def _is_people(short: Naming, full: Naming) -> bool:
    """Whether one is a land and the other its people: "the Norwegians" where the land speaks."""
    kindred = all(any(kin(one, other) for other in full.words) for one in short.words)
    return short.land and full.land and len(short.words) == len(full.words) and kindred


def _is_cut(short: Naming, full: Naming) -> bool:
    """Whether only what a body trades in or what it is stands behind the name: "Brell" and "Brell Airlines"."""
    start, whole = significant(body_text(short)), significant(body_text(full))
    if short.land and not (short.item == full.item and short.text in peoples()):
        rest = {word for word in full.words if not any(kin(word, other) for other in short.words)}
        return rest == STATE and all(any(kin(word, other) for other in full.words) for word in short.words)
    if not 0 < len(start) < len(whole) or whole[: len(start)] != start or full.land:
        return False
    ends = lexicon.words("company_words") | lexicon.words("body_endings") | LEFT_OFF
    return ends.issuperset(whole[len(start) :]) and not is_general(short.words)


@lru_cache(maxsize=1 << 12)
def is_general(words: frozenset[str]) -> bool:
    """Whether no word tells whose body it is: every state has a foreign ministry."""
    general = lexicon.words("institution_nouns") | lexicon.words("portfolio_words")
    return all(singular(word) in general or word in general for word in words)


def _is_initials(short: Naming, full: Naming) -> bool:
    """Whether one is the initials of the other, what it trades in left out: "BHA Airlines" is Brell Holt Airways."""
    return _abbreviates(short, full) or _abbreviates(full, short)


def _abbreviates(short: Naming, full: Naming) -> bool:
    words = body_text(short).removeprefix("the ").removeprefix("The ").split()
    while len(words) > 1 and words[-1].casefold() in lexicon.words("company_words"):
        words = words[:-1]
    name, whole = body_name(" ".join(words)), body_name(body_text(full))
    if name is None or whole is None or not name.abbreviation:
        return False
    told = len(name.abbreviation) >= MIN_INITIALS or short.item == full.item
    return told and name.abbreviation in whole.initials
