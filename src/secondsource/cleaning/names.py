"""Names of newsrooms: is it an agency, what does an abbreviation stand for, what is the site's name in full."""

from collections.abc import Iterable

from secondsource.cleaning import patterns
from secondsource.lexicon import words
from secondsource.lexicon.outlets import Outlets, registered_domain, without_article
from secondsource.text.normalise import plain

LONGEST_NAME_WORDS = 5
# How names of agencies end, beside the words for an agency.
BODIES = frozenset({("news", "service"), ("press", "association"), ("press", "service")})
# A name that is not spelt out this early in a text is not looked for further.
LONGEST_SEARCHED = 40_000


def is_agency(name: str, outlets: Outlets) -> bool:
    """Whether the name is that of a news agency, by the table or by its own words.

    Example:
        >>> from secondsource.lexicon.outlets import known_outlets
        >>> [is_agency(name, known_outlets()) for name in ("Reuters", "Northern Wire", "The Daily Courier")]
        [True, True, False]
        >>> [is_agency(name, known_outlets()) for name in ("Northern Press Association", "Quill Dental Association")]
        [True, False]
    """
    parts = plain(name).replace("-", " ").split()
    if len(parts) > LONGEST_NAME_WORDS or " - " in name or not patterns.NEWSROOM.match(name.strip()):
        return False
    if outlets.agency(name):
        return True
    if tuple(parts[-2:]) in BODIES:
        return True
    by_word = len(parts) > 1 and bool({parts[0], parts[-1]} & words("agency_words")) and "free" not in parts
    return by_word or (len(parts) <= 2 and bool(parts) and parts[-1].endswith(("wire", "newswire")))


def full_name(name: str, texts: Iterable[str], outlets: Outlets) -> str:
    """The name an abbreviation stands for: one spelt out in the texts with those initials, else the listed one."""
    bare = name.strip()
    known = outlets.agency(bare) or outlets.named(bare)
    if patterns.CAPITALS.match(bare):
        spelt = (phrase for text in texts for phrase in _with_initials(text, bare))
        return next((phrase for phrase in spelt if is_agency(phrase, outlets)), known.name if known else bare)
    return known.name if known else cased(without_article(bare))


def host_label(url: str | None) -> str | None:
    """The part of the web address that names the site: `e` for `https://www.e.example/a`."""
    return (registered_domain(url) or "").partition(".")[0] or None


def spelt_out(label: str, texts: Iterable[str]) -> str | None:
    """The capitalised words in the texts that, run together, are the label: `granitepost` → `Granite Post`."""
    wanted = plain(label).replace("-", "")
    if len(wanted) < 3:
        return None
    for text in texts:
        tokens = _names(text)
        for size in range(1, LONGEST_NAME_WORDS + 1):
            for start in range(len(tokens) - size + 1):
                run = tokens[start : start + size]
                if run[0][0].isupper() and _same(run, wanted):
                    return " ".join(run).rstrip(".'’")
    return None


def cased(name: str) -> str:
    """A name printed all in capitals as it is written elsewhere; short ones may be abbreviations and stay."""
    return name.title() if name.isupper() and len(name) > 5 else name


def _names(text: str) -> list[str]:
    """The words of a text from which a name can be made."""
    return patterns.CAPITALISED.findall(text[:LONGEST_SEARCHED])


def _same(run: list[str], wanted: str) -> bool:
    return abs(sum(map(len, run)) - len(wanted)) <= 4 and _squashed(run) == wanted


def _squashed(run: Iterable[str]) -> str:
    return "".join(ch for ch in plain("".join(run)) if ch.isalnum())


def _with_initials(text: str, initials: str) -> Iterable[str]:
    tokens = _names(text)
    for start in range(len(tokens) - len(initials) + 1):
        run = tokens[start : start + len(initials)]
        if all(word[0] == letter and not word.isupper() for word, letter in zip(run, initials, strict=True)):
            yield " ".join(run).rstrip(".")


def same_name(left: str, right: str) -> bool:
    """Whether two names of a newsroom are one, but for articles, case and spaces."""
    return _squashed(without_article(left).split()) == _squashed(without_article(right).split())
