"""Years, decades, centuries and seasons."""

import re

from secondsource.annotation.numerals import number
from secondsource.annotation.times.calendar import SEASONS
from secondsource.annotation.times.context import Context, Read, dated
from secondsource.annotation.times.tense import Tense
from secondsource.model.annotation import TimeType

DECADE_WORDS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
CENTURIES = {"eighteen": 18, "nineteen": 19, "twenty": 20}
# The middle month of each season, for telling which one is nearest.
SEASON_MONTH = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}
COUNTING = frozenset({"about", "some", "nearly", "almost", "than", "over", "least", "roughly", "approximately", "$"})
# A figure divisible by this before a plural counts things: "2000 troops", but "the 1996 elections".
LEAST_ROUND = 50
LAST_YEAR = 2200


def year_alone(match: re.Match[str], context: Context) -> Read | None:
    """`1989`, unless it counts something."""
    said = match.group().lower()
    if "half of" in said:
        return dated(f"{match['year']}-H{1 if 'first' in said else 2}")
    return None if len(said) == 4 and _counts(match, context) else dated(match["year"])


def _counts(match: re.Match[str], context: Context) -> bool:
    tokens = context.parse.tokens
    index = context.token_at(match.start())
    token, after = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    if index and tokens[index - 1].text.lower() in COUNTING:
        return True
    if token.text != match["year"]:
        return "-" not in token.text and "/" not in token.text
    plural = after is not None and after.tag == "NNS" and token.dep == "nummod"
    return plural and int(match["year"]) % LEAST_ROUND == 0


def year_written(match: re.Match[str]) -> str | None:
    """The year of a match of `patterns.ANY_YEAR`, in figures."""
    if match["year"]:
        return match["year"]
    rest = number(match["rest"])
    known = rest is not None and 9 < rest < 100 and rest % 1 == 0
    return f"{CENTURIES[match['century'].lower()]}{rest:02.0f}" if known else None


def spoken_year(match: re.Match[str], context: Context) -> Read | None:
    """`nineteen ninety-four`."""
    found = None if match["year"] else year_written(match)
    return dated(found) if found else None


def year_thousand(match: re.Match[str], context: Context) -> Read | None:
    """`the year two thousand and four`."""
    value = number(match["spoken"])
    return dated(f"{value:.0f}") if value and value < LAST_YEAR else None


def short_year(match: re.Match[str], context: Context) -> Read | None:
    """`'96`: of this century where that is past or near; behind a name it is part of it."""
    if _behind_name(match, context):
        return None
    short, today = int(match["short"]), context.today
    recent = today is None or (today.year > 1999 and short <= today.year % 100 + 10)
    return dated(f"{20 if recent and (today or short < 40) else 19}{short:02d}")


def _behind_name(match: re.Match[str], context: Context) -> bool:
    """Whether a product bears the number: "Office '97"."""
    index = context.token_at(match.start())
    before = context.parse.tokens[index - 1] if index else None
    return before is not None and before.pos == "PROPN" and before.entity not in ("DATE", "EVENT")


def decade(match: re.Match[str], context: Context) -> Read | None:
    """`the 1990s`, `the '60s`, `the nineties`."""
    if match["decade"]:
        return dated(match["decade"][:3])
    if match["spoken"] and not match.group().lower().startswith("the "):
        return None
    ten = int(match["short"][0]) if match["short"] else DECADE_WORDS.index(match["spoken"].lower()) + 2
    this_century = ten < 3 and context.today is not None and context.today.year > 2009
    return dated(f"{20 if this_century else 19}{ten}")


def century(match: re.Match[str], context: Context) -> Read | None:
    """`20th century`."""
    number_of = int(match["number"])
    return dated(f"{number_of - 1:02d}") if number_of else None


def season_year(match: re.Match[str], context: Context) -> Read | None:
    """`the summer of 1998`."""
    year = year_written(match)
    return dated(f"{year}-{SEASONS[match['season'].lower()]}") if year else None


def season_relative(match: re.Match[str], context: Context) -> Read | None:
    """`last fall`, `this summer`, `the spring`."""
    token = context.parse.tokens[context.token_at(match.start("season"))]
    if not token.tag.startswith("NN"):
        return None
    if match["each"]:
        return Read(TimeType.SET, f"XXXX-{SEASONS[match['season'].lower()]}")
    if context.today is None:
        return dated(None)
    code, this_month = SEASONS[match["season"].lower()], context.today.month
    which, middle = (match["which"] or "").lower(), SEASON_MONTH[code]
    year = context.today.year
    if which == "last":
        year -= middle > this_month or middle >= this_month - 1
    elif which in ("next", "the coming", "the following"):
        year += middle <= this_month
    elif which != "this" and middle > this_month:
        year -= context.tense(match) is Tense.PAST
    return dated(f"{year}-{code}")
