"""The regular expressions of this folder."""

import re

# The day at the head of an ISO 8601 date or time: a month or a year alone is no day to compare.
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")

# How old someone is, as reports write it: "a 3-year-old", "Lena Fisk, 31, said", "aged 31".
AGE = re.compile(r"\b(\d{1,3})[- ](?:year|month)s?[- ]old|, (\d{1,2}),(?!\d)|\baged? (\d{1,2})\b", re.IGNORECASE)

# What is old itself: "the aircraft was nearly 20 years old".
AGE_OF_THING = re.compile(r"\b([a-z]\w+) (?:is|was|are|were) (?:\w+ )?\d{1,3} (?:year|month)s? old")

# An age right behind a name: "Lena Fisk, 31, said", "Lena Fisk (31)", "Lena Fisk, aged 31".
AGE_BEHIND = re.compile(r",? \(?(?:aged? )?\d{1,2}[,.) ]", re.IGNORECASE)

# A day told by a date, "9 May" or "2021-05-09", has a figure; "Sunday" and "yesterday" have none.
FIGURE = re.compile(r"\d")

# "10 p.m. on Friday" and "10 p.m. on May 9" name their day, "10 p.m." does not.
NAMED_DAY = re.compile(r"day\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d", re.IGNORECASE)

# Words with a capital and what follows them: "the Old Mill Bridge", "Kessby airport".
CAPITALS = re.compile(r"\b(?:[A-Z][\w'’]* )+[\w'’]+")

# A flight by its number: "Flight 318", "flight LA 318", "flight number 318".
FLIGHT = re.compile(r"\bflight (?:(?:number|no\.?) )?(?:[A-Z]{1,3} ?)?(\d{2,4})\b", re.IGNORECASE)

# The time of day in an ISO 8601 time.
CLOCK = re.compile(r"T(\d\d):(\d\d)")

# A month or a week in ISO 8601 that names no day.
LONGER = re.compile(r"(\d{4})-(?:(\d\d)|W(\d\d))")

# The dateline at the head of a body: "HALLBY, Norrland (Coast Wire) - ", "OSTMARK — ".
DATELINE = re.compile(
    r"(?P<town>[A-Z][A-Z'’.\- ]{2,30}?)(?P<lands>(?:,[^\n()–—,]{2,30}){0,4})\s{0,2}"
    r"(?:\((?P<agency>[^()\n]{2,40})\)\s{0,2})?[–—-]"
)

# A name behind a word of place: "at a crossing in Hallby", "the village of Visna".
SCENE = re.compile(r"\b(?:[Ii]n|at|near|outside|off|(?:village|town|city) of) ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)")

# What sets another event apart: "not connected with that of", "had nothing to do with", "in a separate shooting".
UNCONNECTED = re.compile(
    r"\bnot (?:\w+ ){0,4}(?:connected|linked|related) (?:with|to)\b|\bnothing to do with\b"
    r"|\bno (?:connection|link) (?:to|with|between)\b"
    r"|\b(?:separate|unrelated) (?:\w+ )?(?:accident|attack|case|crash|event|fire|incident|shooting)s?\b",
    re.IGNORECASE,
)

# The end of what stands before a place in which something is: "In", "near", "the village of".
PLACED = re.compile(r"\b(in|at|near|outside|off|(?:village|town|city) of) $", re.IGNORECASE)

# What counts an event as one of several: "the second such fire in a week", "came two days after".
ONE_OF_SEVERAL = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|\d{1,3}(?:nd|rd|th))\b"
    r"(?=[^.]{1,80}\b(?:hour|day|week|month|year)s?\b)|\b(?:hour|day|week|month|year)s? after\b",
    re.IGNORECASE,
)

# How a report goes on about its event: "The shooting happened", "It was reported".
THE_EVENT = re.compile(
    r"\W{0,3}(?:it|the \w+(?: \w+)?) (?:happened|occurred|took place|was reported|began|started)\b", re.IGNORECASE
)

# A name behind a word of the way there or back: "the train from Hallby to Sund" is in neither.
WAY = re.compile(r"\b(?:from|to|between) ((?:[A-Z][\w'’-]{0,30} ?){1,5})")
