"""The forms in which English writes times. All are linear: no repeat stands inside another over the same characters."""

import re

from secondsource.annotation.numerals import FIGURE, spelled
from secondsource.lexicon import lines

MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?!\w)"
)
FULL_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
WEEKDAY = rf"(?P<weekday>{FULL_WEEKDAY}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.)(?!\w)"
YEAR = r"(?P<year>(?:1[5-9]|20|21)\d\d)(?![\d,.]*\d|%)"
UNIT = r"(?P<unit>second|minute|hour|day|night|weekend|week|fortnight|month|quarter|year|decade|century|centurie)"
SPOKEN_DAYS = lines("ordinal_days.txt")
SPOKEN_DAY = "|".join(sorted(SPOKEN_DAYS, key=len, reverse=True))
DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
WEEKDAY = rf"(?P<weekday>{FULL_WEEKDAY}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.)(?!\w)"
YEAR = r"(?P<year>(?:1[5-9]|20|21)\d\d)(?![\d,.]*\d|%)"
UNIT = r"(?P<unit>second|minute|hour|day|night|weekend|week|fortnight|month|quarter|year|decade|century|centurie)"
SPOKEN_DAY = (
    r"twenty-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty-first|thirtieth|twentieth"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth"
    r"|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth"
)
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\w%]|[.,:/]\d)"
# A year in figures or spoken: "1994", "nineteen ninety-four".
ANY_YEAR = rf"(?:{YEAR}|(?P<century>nineteen|twenty|eighteen) (?P<rest>{spelled()}))"
SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"
PART = r"(?P<part>morning|noon|afternoon|evening|night|lunchtime|dawn|midday|midnight)"
# Words before a date that say which end of it: they belong to the expression and leave its value alone.
EDGE = (
    r"(?:(?:very )?(?:earlier|early|later|late|mid|sometime)(?:(?: in| on)(?: the)?)?[ -]"
    r"|the (?:beginning|start|middle|end|close|rest|first half|second half|last half|latter half|eve) of (?:the )?)?"
)
WHICH = r"(?:(?P<which>this (?:past|coming)|last|next|this|the previous|the coming|the following|the past|past)[ -])"
ZONE = r"(?: \(?(?:GMT|UTC|EDT|EST|CDT|CST|MDT|MST|PDT|PST|CET|CEST|BST|local time)\b\)?)?"


def rule(source: str) -> re.Pattern[str]:
    """The compiled pattern, without regard to case, not beginning inside a word."""
    return re.compile(rf"(?<![\w$€£]){source}", re.IGNORECASE)


# "Oct. 15, 1999", "Friday, Oct. 23", "the night of March 3rd, 2022"; the year only where it is one.
MONTH_DAY = rule(
    rf"(?:(?:(?:this coming|last|this|next) )?{WEEKDAY},? (?:the )?|last |this )?{EDGE}{MONTH} (?:the )?"
    rf"(?:{DAY}|(?P<spoken>{SPOKEN_DAY})\b)(?:,? (?:of )?{YEAR})?"
)
# "April 24 and 25", "May 3-5": the second day, where the first one has just been read.
ANOTHER_DAY = re.compile(r"(?<=\d)(?P<link> and | or | to | through |[-–])(?P<day>[0-3]?\d)(?![\w%]|[.,:/-]\d)")
# "11" in "11 and 12 June", right before the date that was read.
DAY_BEFORE = re.compile(r"(?<![\w.,/:-])(?P<day>[0-3]?\d)(?: and | or | to | through |[-–])$")
# "15 October 1999", "Tuesday 3 May", "the 3rd of June", "the twenty-first of August 2022".
DAY_MONTH = rule(
    rf"(?:{WEEKDAY},? )?(?:the )?(?:{DAY}|(?P<spoken>{SPOKEN_DAY}))[ -](?:of )?{MONTH}(?:[ ,-]{{1,2}}(?:of )?{YEAR})?"
)
# "February 1947", "late in May of 2020".
MONTH_YEAR = rule(rf"{EDGE}{MONTH},? (?:of )?{ANY_YEAR}")
# "January this year", "July last year".
MONTH_RELATIVE = rule(rf"{EDGE}{MONTH} (?:of )?(?P<which>this|last|next|that) year\b")
# "last November", "early March", "each July", a month alone.
MONTH_ALONE = rule(rf"(?:{WHICH}|(?P<each>each|every) )?{EDGE}{MONTH}")
# 2022-05-13, 2022/05/13 and the time that may follow.
ISO_DAY = rule(
    r"(?P<year>[12]\d{3})(?P<mark>[-/])(?P<number>[01]\d)(?P=mark)(?P<day>[0-3]\d)(?:T(?P<clock>\d\d:\d\d))?(?!\w)"
)
# 13/05/2022, 5-13-98, 13.05.2022: which is the month is told in the resolver.
SLASHED_DAY = rule(
    r"(?P<first>[0-3]?\d)(?P<mark>[-/.])(?P<second>[0-3]?\d)(?P=mark)(?P<year>(?:19|20)\d\d|\d\d)(?![\w/]|[.-]\d)"
)
# Years alone, with what may stand before: "the year 2000", "fiscal 1989", "mid-1994", "'96".
YEAR_ALONE = rule(
    rf"{EDGE}(?:(?:the )?(?:fiscal )?year |fiscal |FY ?)?{YEAR}"
    r"(?!s\b|-(?:day|year|month|week)\b|-\w+-)(?: (?:fiscal|financial) year\b)?"
)
SPOKEN_YEAR = rule(rf"(?:the year )?{ANY_YEAR}")
YEAR_THOUSAND = rule(rf"the year (?P<spoken>two thousand(?: (?:and )?{spelled()})?)")
SHORT_YEAR = rule(r"['’‘](?P<short>\d\d)(?![\w%])")
# "the 1990s", "the early '60s", "the nineties".
DECADE = rule(
    r"(?:the )?(?:(?:early|mid|late|last half of the|first half of the)[ -](?:to[ -](?:mid|late)[ -])?)?"
    r"(?:(?P<decade>(?:1[5-9]|20)\d0)['’]?s|['’‘](?P<short>\d0)s"
    r"|(?P<spoken>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b"
)
CENTURY = rule(r"(?:the )?(?:(?:early|mid|late)[ -])?(?P<number>\d{1,2})(?:st|nd|rd|th)[ -]century\b")
SEASON_YEAR = rule(rf"(?:the )?{EDGE}(?:the )?{SEASON}(?: of|,)? {ANY_YEAR}")
SEASON_RELATIVE = rule(
    rf"(?:(?P<each>each|every) |{EDGE}{WHICH}{EDGE}|(?:the )?{EDGE}the (?:early |late )?(?!\w+ (?:of|in|from) ))"
    rf"{SEASON}\b(?! of \w)"
)
# "the third quarter", "third-quarter", "this year's first quarter", "the 1988 second quarter of 1998", "Q3 2020".
QUARTER = rule(
    rf"(?:(?P<which>this|last|next) year['’]s |(?P<ago>the year-(?:ago|earlier)) |the (?![a-z]+-quarter))?(?:fiscal )?"
    rf"(?:(?P<before>(?:19|20)\d\d) )?(?:fiscal )?"
    r"(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th|(?:last|final)(?= \w+ of))[ -]"
    rf"(?P<span>quarter|half)\b(?:(?: of)? (?:fiscal )?{YEAR}| of (?P<of>this|last|next|the) year\b)?"
)
SHORT_QUARTER = rule(rf"Q(?P<number>[1-4])(?: (?:of )?{YEAR})?\b")
# "the 1988 quarter", "the 1988 period": of the quarter that the text speaks of.
YEARS_QUARTER = rule(rf"(?:the )?{YEAR} (?:fiscal )?(?:quarter|period)\b")
# "the year ended March 31" is a length, "for the year" the year of publication.
YEAR_ENDED = rule(r"the (?:fiscal )?year(?= (?:to|ended|ending)\b)")
THE_YEAR = rule(r"(?:the (?:full |fiscal )?(?P<unit>year|week))(?= (?:and|as|because)\b|['’]s|[,.;])")
THE_QUARTER = rule(
    r"(?:the )?(?:(?P<ago>(?:comparable |corresponding )?year-(?:ago|earlier))|latest|current|recent|same|comparable"
    r"|corresponding)[ -](?:fiscal )?(?:quarter|period)\b(?P<last> (?:last year|a year (?:ago|earlier))\b)?"
    r"|(?:the|that) quarter\b"
)
YEAR_AGO = rule(r"year-(?:ago|earlier)\b")
# Weekdays: "last Friday", "early on Tuesday", "Tuesday night", "this coming Sunday", "every Monday", "Mondays".
ON_WEEKDAY = rule(
    rf"(?:(?P<each>each|every) |{WHICH})?(?:(?:early|late)(?: on)? )?(?:(?P<many>{FULL_WEEKDAY})s\b|{WEEKDAY})"
    rf"(?P<next> (?:next|last|this) week)?(?:(?: in the)? {PART}\b(?! (?:live|football|fever)))?(?P<plural>s\b)?"
)
PART_OF_WEEKDAY = rule(rf"(?:the )?(?:early )?{PART} (?:of|on) (?:{WHICH})?{WEEKDAY}(?!,? {MONTH})")
# "the week of March 6" is left to the month; these are the words for days near the day of writing.
NEAR_DAY = rule(
    rf"(?:(?:early|late|earlier|later) )?(?:the )?"
    rf"(?P<near>day before yesterday|day after tomorrow|yesterday|today|tomorrow|tonight)"
    rf"(?: (?:in the )?{PART}\b)?"
)
PART_YESTERDAY = rule(rf"(?:mid-?)?{PART} yesterday\b")
THIS_PART = rule(
    rf"(?:(?:early|late|earlier|later) )?(?P<which>this|last|that|the next|the following|the same) {PART}\b"
)
BARE_PART = rule(rf"(?:(?P<lead>in |during )(?:the )?(?:early |late )?|mid[ -]){PART}\b(?! of {FULL_WEEKDAY})")
# "last week", "early next year", "the end of the month", "this past weekend", "later this month".
NEAR_UNIT = rule(
    rf"(?:the )?{EDGE}(?P<which>this|last|next|the previous|the coming|the following|the current|the past|this past"
    rf"|this coming|current|previous|the preceding)[ -](?:fiscal |calendar |whole )?{UNIT}\b(?!-|s\b)"
    rf"(?P<end>[- ]end\b|['’]s end\b)?"
)
THE_UNIT = rule(
    rf"(?P<edge>{EDGE})(?P<which>the (?:same|very same)|that (?:same)?|the|same) ?(?:full )?{UNIT}\b"
    rf"(?!-|s\b| (?:ago|earlier|before|after|later)\b)"
)
YEAR_END = rule(r"(?:the )?(?:year[ -]end|year['’]s end|end of year)\b")
NEARLY = (
    r"(?:nearly|almost|about|around|some|(?:just )?over|(?:no )?more than|less than|at least|up to|roughly|just under) "
)
VAGUE = r"(?:an? )?(?:couple|few)(?: of)?|several|many|dozens of|hundreds of"
COUNT = rf"(?P<amount>{VAGUE}|half an?|(?:an? (?=hundred|thousand|million|billion|dozen))?{spelled()}|an?|{FIGURE})"
AMOUNT = rf"(?:{NEARLY})?{COUNT}"
# "two years ago", "a week earlier", "six days before": the anchor is told in the resolver.
AGO = rule(
    rf"(?:{AMOUNT}(?P<half> and a half)?[ -])?(?:more |or so |full )?{UNIT}(?:s|s and a half| and a half)?(?: or so)? "
    rf"(?P<word>ago|earlier|before|after|later|from now|hence|previously)\b"
)
HALF = r"(?P<half> and a half)?"
WHICH_OF = r"(?:past|last|next|first|coming|previous|recent|following|final|another|remaining|latest)"
# "three days", "a year and a half", "the past 20 years", "two-week", "8-month-old", "decades-long".
DURATION = rule(
    rf"(?:(?:at least )?(?P<lead>(?:the |these )?{WHICH_OF}|the|these) |{NEARLY})?"
    rf"(?:{COUNT}(?P<and_half> and a half)?[ -])"
    rf"(?:(?:more|full|straight|consecutive|fiscal|additional|business|trading|working|long|short) )?"
    rf"{UNIT}(?P<plural>s)?\b(?!-ago|-earlier){HALF}"
    rf"(?P<old>[- ](?:old|long)\b)?"
)
BARE_UNITS = rule(
    r"(?P<lead>(?:the )?(?:recent|past|coming|last|next|following|previous|early|intervening) )?"
    r"(?P<unit>second|minute|hour|day|week|month|year|decade|quarter|centurie)s\b"
    r"(?: (?:or|and) (?:hour|day|week|month|year|decade)s\b)?(?P<old>[- ](?:old|long)\b)?"
    r"(?! (?:ago|earlier))"
)
ALL_UNIT = rule(rf"(?:all|the entire|the whole|the full) {UNIT}\b(?P<long> long\b)?")
RANGE = rule(rf"(?P<first>{FIGURE}|{spelled()}) (?:to|or) (?P<amount>{FIGURE}|{spelled()}) {UNIT}s\b")
# "a year" behind an amount of money, "per day", "each month", "every two weeks", "twice a week".
EACH = rule(rf"(?:each|every)(?: (?P<amount>other|{FIGURE}|{spelled()}))? {UNIT}s?\b")
DAY_PART = r"(?:in the|at) (?P<day_part>morning|afternoon|evening|night)\b"
# Clock times: "7:15 p.m. EDT", "11.15pm", "4 in the morning", "0735 GMT", "noon".
CLOCK = rule(
    rf"(?:(?P<hour>[012]?\d)(?:[:.](?P<minute>[0-5]\d)(?::\d\d)?)? ?(?P<half>[ap])\.? ?m\b\.?"
    rf"|(?P<hour24>[012]?\d):(?P<minute24>[0-5]\d)(?![:.]?\d)|(?P<zulu>[012]\d[0-5]\d)(?= (?:GMT|UTC|local))"
    rf"|(?P<hours>[012]?\d)(?:[:.](?P<minutes>[0-5]\d))?(?: o['’]clock)? {DAY_PART}"
    rf"|(?<!high )(?P<word>noon|midnight|midday)\b){ZONE}"
)
SPOKEN_HOUR = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}"
SPOKEN_CLOCK = rule(
    rf"(?:(?P<step>half|(?:a )?quarter|{SPOKEN_HOUR}|twenty(?:[- ]five)?)(?: minutes)? (?P<way>past|to|after|before) )"
    rf"(?P<hour>{SPOKEN_HOUR})(?! (?:people|men|women|of|years|days|\d))\b(?: {DAY_PART})?"
)
OCLOCK = rule(
    rf"(?P<hour>{SPOKEN_HOUR}) o['’]clock\b(?: (?:in the|at) (?P<day_part>morning|afternoon|evening|night)\b)?"
)
# Whether an expression names its day itself.
DAY_NAMED = re.compile(rf"{FULL_WEEKDAY}|{MONTH}|yesterday|today|tomorrow|this|last", re.IGNORECASE)
# What may stand between a clock time and its day, or between a day and its clock time.
CLOCK_THEN_DAY = re.compile(r"[ ,(]{1,3}(?:on |of )?(?:the )?", re.IGNORECASE)
DAY_THEN_CLOCK = re.compile(r",? (?:at|by|around|shortly (?:after|before)) (?:about |around )?", re.IGNORECASE)
# What stands between a length of time and the day it is counted from: "two days after Sunday's vote".
WORKING_DAYS = re.compile(r"\b(?:trading|business|working) days", re.IGNORECASE)
TO_ANCHOR = re.compile(r" (?P<word>before|after) (?:the )?", re.IGNORECASE)
