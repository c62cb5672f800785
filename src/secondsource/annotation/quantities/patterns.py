"""The forms of amounts. All are linear: no repeat stands inside another over the same characters."""

import re
from functools import cache

from secondsource.annotation.numerals import FIGURE, spelled
from secondsource.lexicon import table

# Scale words, and their short forms, which count only where money stands around the figure.
SCALE = r"hundred thousand|(?:hundred|thousand|million|billion|trillion)s?|lakh|crore|mln|bln|mn|bn|tn"
SHORT_SCALE = r"[mMbBkK]"
# Plurals that say an order of size: "dozens", "tens of thousands", "scores of".
ORDER = (
    r"(?:tens|hundreds|thousands|dozens) of (?:thousands|millions|billions)"
    r"|dozens|scores|hundreds|thousands|millions|billions|trillions"
)
ORDER_WORDS = re.compile(ORDER, re.IGNORECASE)
PART = r"(?:half|a quarter|quarter|three[ -]quarters)(?: an?| of an?)?[ -](?=million|billion|trillion|dozen|thousand)"
# A part of what is counted: "a third of the crop", "by a tenth", "half the houses", not "the first half of its term".
SHARE = (
    r"\b(?:an?|one)[ -](?:third|quarter|fifth|sixth|eighth|tenth)\b(?= of )"
    r"|(?<=\bby )an? (?:third|quarter|fifth|tenth)\b"
    r"|(?<!first )(?<!second )(?<!other )(?<!last )(?<!latter )\bhalf\b(?= (?:of )?(?:the|its|his|her|their|all|our)\b)"
)
SHARE_WORDS = re.compile(r"(?:(?:an?|one)[ -])?(?:half|third|quarter|fifth|sixth|eighth|tenth)", re.IGNORECASE)
# A half behind: "two and a half million".
AND_HALF = r"(?P<half> and a half)"
# Not in a word, a code or a date: "F-16", "scp173m", "12/5", "3.4.1"; nor in "no one".
EDGE = r"(?<![\w.,/])(?<![^\W\d][-–—])(?<!\d:)(?<!\b[Nn]o[ -])"
# Telephone and account numbers: "555-1234", "1111-22223333".
CODE = re.compile(r"\d{3}-\d{4}\b|\d{4,}-\d{4,}")
# A part of the figure before it: "100 troops, including 20 from here"; no sentence ends between.
INCLUDING = re.compile(r"^[^.!?\n]*\b(?:including|among them|of whom|of them) $")
CHAINED = re.compile(r"\d[-–—]$")
RATES = (
    r"share|day|year|month|week|hour|minute|second|millisecond|barrel|ton|tonne|gallon|pound|ounce|dozen|person|head|night"
    r"|mile|litre|liter|kilogram|metre|meter|gram|gramme|annum|capita|unit|household"
)
# "a share", "per day", "-a-barrel", "/hour", but not "a year earlier".
PER = re.compile(
    rf"(?:[ -]{{0,3}}\b(?:per|an?|each|every)[ -]{{1,3}}|/ ?)(?P<per>{RATES})\b(?! (?:ago|earlier|before|later|old)\b)",
    re.IGNORECASE,
)
# "gallons of jet fuel a year".
OF_PER = re.compile(
    r" of (?:[\w-]+ ){1,3}(?:an?|per|each) (?P<per>day|year|month|week|hour)\b(?! (?:ago|earlier|before|later))"
)
AGE = re.compile(r"[ -]{1,3}(?:(?P<unit>year|month|week|day)s?(?:[ -]{1,3}old\b| of age\b)|yo\b|y/o\b)", re.IGNORECASE)
# A third, two thirds, three quarters: the figure is the first group over the second.
FRACTION = re.compile(r"[ -](?P<part>half|third|quarter|fifth|sixth|eighth|tenth)s?\b", re.IGNORECASE)
SCALE_BEHIND = re.compile(r" (?P<scale>million|billion|trillion)\b")
# "John Smith, 41, said": an age where a person stands before.
AGE_ASIDE = re.compile(r" ?[,)]| and \d{1,3}[,)]")
# "212 votes to 180": the second figure counts what the first does.
AGAINST = re.compile(r" [a-z]+ (?:to|against) ")
# "the twenty-first": the spelled number goes on as an ordinal.
ORDINAL_BEHIND = re.compile(r"-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b", re.IGNORECASE)
# "several hundred", "a couple of dozen": the figure is a bare scale.
VAGUE_BEFORE = re.compile(r"\b(?:several|many|a few|a couple of) $", re.IGNORECASE)
# "3:1": a score, the odds or an hour.
SCORE_MARK = re.compile(r":\d")
# "46 degrees north".
COORDINATE = re.compile(r" (?:north|south|east|west|latitude|longitude)\b", re.IGNORECASE)
# "nine in ten", "three out of every four".
OUT_OF = re.compile(r" (?:in|out of)(?: every)? ", re.IGNORECASE)
# Telephone numbers: an international one, one with a zero before it, an American one with its area.
PHONE = re.compile(
    r"\+\d{1,3}(?:[ .-]\d{1,5}){2,5}\b|\b0\d{2,4}(?:[ -]\d{3,4}){2}\b"
    r"|\(\d{3}\) ?\d{3}-\d{4}\b|\b(?:\d-)?\d{3}-\d{3}-\d{4}\b"
)
LIST_MARK = re.compile(r" ?\)")
CENTS_JOIN = re.compile(r",? (?:and )?")
AGE_BEFORE = re.compile(r"\b(?:aged?|of age|ages? of)(?: between| from)? $", re.IGNORECASE)
NUMBER_BEFORE = re.compile(r"\bNos?\. ?$", re.IGNORECASE)
MAGNITUDE_BEFORE = re.compile(r"\bmagnitude(?: of)? $", re.IGNORECASE)
BRACKETED = re.compile(r" ?[(\[{<]([a-zA-Z²³]{1,3})[)\]}>]")
BETWEEN_ENDS = re.compile(r" ?[-–—] ?| (?:to|and|or) (?:an? |about |perhaps |even )?", re.IGNORECASE)
BETWEEN_WORD = re.compile(r"\bbetween (?:the ages? of )?(?:about |some |an estimated |an? )?$", re.IGNORECASE)
BY_WORD = re.compile(r"\bby $", re.IGNORECASE)
FROM_WORD = re.compile(r"\bfrom (?:about |some |an estimated |roughly )?$", re.IGNORECASE)
MINUS_BEFORE = re.compile(r"(?:^|[\s(])(?:minus |[-−–] ?)$", re.IGNORECASE)
# "no one", "nobody": a count of nought, where the verb says what happened to no one.
NO_ONE = re.compile(r"\b(?:no[ -]one|nobody)\b", re.IGNORECASE)
NO_SUCH = re.compile(r"\bno (?:reported |immediate |reports of |further |other )*(?P<of>[a-z]+)\b", re.IGNORECASE)


@cache
def amounts() -> re.Pattern[str]:
    """Every figure, with the money sign before it and the scale behind it."""
    signs = "|".join(sorted((re.escape(sign) for sign in money_signs()), key=len, reverse=True))
    in_words = rf"(?i:{PART})(?i:{spelled()})|(?i:{SHARE}|\bhalf an?\b)|(?i:\b(?:{ORDER})\b)"
    in_figures = rf"\d{{1,3}}(?:, 000)+(?!\d)|{FIGURE}"
    return re.compile(
        rf"(?:(?<!\w)(?P<mega>M)?(?P<sign>{signs}) ?|{EDGE})"
        rf"(?P<number>{in_words}|{in_figures}|(?i:(?<!\w)(?:{spelled()})))"
        rf"(?i:{AND_HALF})?(?:[ -]?(?P<scale>(?i:{SCALE}))\b|(?P<short>{SHORT_SCALE})(?!\w))?"
    )


@cache
def money_signs() -> dict[str, str]:
    """Signs and codes of money that stand before a figure."""
    return {sign: row[0] for row in table("currencies") if len(row) > 2 for sign in row[2].split(",") if sign}


@cache
def unit_after() -> re.Pattern[str]:
    """A unit or money word behind a figure, by words or signs."""
    words = "|".join(sorted((re.escape(word) for word in unit_words()), key=len, reverse=True))
    signs = "|".join(sorted((re.escape(sign) for sign in unit_signs()), key=len, reverse=True))
    return re.compile(rf"(?P<gap>[ -]{{0,3}})(?:(?P<word>(?i:{words}))(?!\w)|(?P<sign>{signs})(?!\w))")


@cache
def unit_words() -> dict[str, str]:
    """Words of units and money in the singular and plural, lower case."""
    found: dict[str, str] = {"pound": "pound", "pounds": "pound"}
    for row in table("units") + table("currencies"):
        for word in row[1].split(",") if len(row) > 1 else ():
            found |= {word: row[0], word + "s": row[0]}
    return found


@cache
def unit_signs() -> dict[str, str]:
    """Signs of units and money behind a figure, as written."""
    found = {sign: row[0] for row in table("units") if len(row) > 2 for sign in row[2].split(",") if sign}
    return found | money_signs() | {f"M{code}": name for code, name in money_signs().items() if code.isupper()}


@cache
def bounds_before() -> re.Pattern[str]:
    """Words before a figure that bound or blur it."""
    return re.compile(rf"(?:^|[^\w])({_bounds('before')}) (?:a |an |only |just )?$|([~≈<>]) ?$", re.IGNORECASE)


@cache
def bounds_after() -> re.Pattern[str]:
    """Words behind a figure that bound or blur it."""
    return re.compile(rf"(?: \w+)? ({_bounds('after')})(?!\w)|(-odd\b|\+)", re.IGNORECASE)


def _bounds(place: str) -> str:
    return "|".join(sorted((re.escape(row[0]) for row in table("bounds") if row[2] == place), key=len, reverse=True))
