"""Years, decades, centuries, seasons and quarters."""

import re

from secondsource.annotation.numerals import number
from secondsource.annotation.times.calendar import SEASONS, add_months, quarter
from secondsource.annotation.times.context import Context, Read, Tense, dated
from secondsource.model.annotation import TimeType

DECADES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
QUARTER_FORM = re.compile(r"\d{4}-Q\d")
# The middle month of each season, for telling which one is nearest.
SEASON_MONTH = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}
COUNTED_BEFORE = re.compile(r"(?:\b(?:about|some|nearly|almost|around|than|over|least|most|roughly|of|to|all) |[$€£#№] ?|No\. )$", re.IGNORECASE)
COUNTING = frozenset({"about", "some", "nearly", "almost", "than", "over", "least", "roughly", "approximately"})
LEAST_ROUND = 50


def year_alone(match: re.Match[str], context: Context) -> Read | None:
    """`1989`, unless it counts something."""
    text = match.group()
    if len(text) == 4 and _counts(match, context):
        return None
    return dated(match["year"])


def _counts(match: re.Match[str], context: Context) -> bool:
    tokens = context.parse.tokens
    index = context.token_at(match.start())
    token = tokens[index]
    before = tokens[index - 1].text.lower() if index else ""
    if token.text != match["year"] or before in COUNTING or (index and tokens[index - 1].tag in ("$", "#")):
        return token.text != match["year"] and "-" not in token.text and "/" not in token.text or before in COUNTING or before == "$"
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    plural = after is not None and after.tag == "NNS" and token.dep == "nummod"
    return plural and int(match["year"]) % LEAST_ROUND == 0


def spoken_year(match: re.Match[str], context: Context) -> Read | None:
    """`nineteen ninety-four`."""
    rest = number(match["rest"])
    if rest is None or not 9 < rest < 100 or match["century"].lower() == "twenty" and rest < 10:
        return None
    century = {"eighteen": 18, "nineteen": 19, "twenty": 20}[match["century"].lower()]
    return dated(f"{century}{int(rest):02d}")


def year_thousand(match: re.Match[str], context: Context) -> Read | None:
    """`the year two thousand and four`."""
    value = number(match["spoken"])
    return dated(f"{int(value)}") if value and value < 2200 else None


def short_year(match: re.Match[str], context: Context) -> Read | None:
    """`'96`."""
    short, today = int(match["short"]), context.today
    pivot = (today.year if today else 2030) % 100 + 10
    return dated(f"{20 if short <= pivot and (today is None or today.year > 1999) else 19}{short:02d}")


def decade(match: re.Match[str], context: Context) -> Read | None:
    """`the 1990s`, `the '60s`, `the nineties`."""
    if match["decade"]:
        return dated(match["decade"][:3])
    ten = int(match["short"][0]) if match["short"] else DECADES[match["spoken"].lower()]
    if match["spoken"] and not match.group().lower().startswith("the "):
        return None
    return dated(f"{20 if ten < 3 and context.today is not None and context.today.year > 2009 else 19}{ten}")


def century(match: re.Match[str], context: Context) -> Read | None:
    """`20th century`."""
    return dated(f"{int(match['number']) - 1:02d}")


def season_year(match: re.Match[str], context: Context) -> Read | None:
    """`the summer of 1998`."""
    return dated(f"{match['year']}-{SEASONS[match['season'].lower()]}")


def season_relative(match: re.Match[str], context: Context) -> Read | None:
    """`last fall`, `this summer`, `the spring`."""
    token = context.parse.tokens[context.token_at(match.start("season"))]
    if not token.tag.startswith("NN") or context.today is None:
        return dated(None) if token.tag.startswith("NN") else None
    code = SEASONS[match["season"].lower()]
    which = (match["which"] or "").lower()
    year, passed = context.today.year, SEASON_MONTH[code] <= context.today.month
    if which == "last":
        year -= not passed or SEASON_MONTH[code] >= context.today.month - 1
    elif which in ("next", "the coming", "the following"):
        year += passed
    elif which in ("", "past", "the past", "this past") and not passed:
        year -= context.tense(match.start(), match.end()) is Tense.PAST
    return dated(f"{year}-{code}")


def quarter_named(match: re.Match[str], context: Context) -> Read | None:
    """`the third quarter`, `this year's first half`."""
    letter = "Q" if match["span"].lower() == "quarter" else "H"
    place = ORDINALS[match["ordinal"].lower()]
    if letter == "H" and (place > 2 or not (match["year"] or match["of"] or match["which"])):
        return None
    if match["before"] or match["year"]:
        return dated(f"{match['before'] or match['year']}-{letter}{place}")
    if context.today is None:
        return dated(None)
    which = (match["which"] or match["of"] or "").lower()
    if which:
        return dated(f"{context.today.year + {'this': 0, 'last': -1, 'next': 1}[which]}-{letter}{place}")
    ends_in = place * (3 if letter == "Q" else 6)
    year = context.today.year - (ends_in > context.today.month + 2 and context.tense(match.start(), match.end()) is not Tense.FUTURE)
    return dated(f"{year - bool(match['ago'])}-{letter}{place}")


def short_quarter(match: re.Match[str], context: Context) -> Read | None:
    """`Q3 2020`."""
    year = match["year"] or (str(context.today.year) if context.today else None)
    return dated(f"{year}-Q{match['number']}" if year else None)


def quarter_meant(match: re.Match[str], context: Context) -> Read | None:
    """`the quarter`, `the year-ago period`: the last one named, or the last that ended before publication."""
    named = latest_quarter(context)
    value = named or last_quarter(context)
    if value is None or context.today is None:
        return dated(None)
    if "current" in match.group().lower():
        return dated(quarter(context.today))
    if "period" in match.group().lower() and named is None:
        return None
    return dated(year_before(value) if match["ago"] else value)


def years_quarter(match: re.Match[str], context: Context) -> Read | None:
    """`the 1988 quarter`: the one that the text speaks of, in that year."""
    value = latest_quarter(context) or last_quarter(context)
    return dated(match["year"] + value[4:] if value else None)


def latest_quarter(context: Context) -> str | None:
    """The latest quarter named so far that has ended, which is the one a report of earnings speaks of."""
    if context.today is None:
        return None
    now = quarter(context.today)
    return max((t.value for t in context.earlier if t.value and QUARTER_FORM.match(t.value) and t.value < now), default=None)


def last_quarter(context: Context) -> str | None:
    """The last quarter that ended before publication."""
    before = add_months(context.today, -3) if context.today else None
    return quarter(before) if before else None


def year_before(value: str) -> str:
    """The same quarter, month or day form one year back.

    Example:
        >>> year_before("1989-Q3")
        '1988-Q3'
    """
    return f"{int(value[:4]) - 1:04d}{value[4:]}"


def year_ago(match: re.Match[str], context: Context) -> Read | None:
    """`year-earlier`: the quarter that the text speaks of, one year back, or else the year."""
    named = latest_quarter(context)
    if named:
        return dated(year_before(named))
    return dated(str(context.today.year - 1) if context.today else None)


def year_end(match: re.Match[str], context: Context) -> Read | None:
    """`year's end`."""
    return dated(str(context.today.year) if context.today else None)


def set_of(value: str) -> Read:
    """A repeated time."""
    return Read(TimeType.SET, value)
