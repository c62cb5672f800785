"""The regular expressions of this folder. Each takes time linear in the text."""

import re

FACT = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_](?:[^\W_]|['’](?=\w))*")
"""A figure with its inner marks, or a word that begins with a letter."""

THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")
"""The comma that divides thousands; any other comma in a figure is a decimal mark."""

OPENING = re.compile(r"[“„«]|(?<!\w)\"(?=\w)")
"""Where words in quotation marks begin; a straight mark opens before a word only."""

CLOSING = re.compile(r"[”»\"]|\n")
"""Where they end: quotations do not go on over a paragraph here, so that one lost mark costs one paragraph."""

POST = re.compile(r"[—–-] ?[^\n—–()]{1,60}\(@\w{1,30}\)[^\n]{0,30}$", re.MULTILINE)
"""The writer at the end of a post that is set into a report as a line of its own: `— Ana Reyes (@anareyes) May 3`."""

NOTICE = re.compile(
    r"all rights reserved|may not be (?:published|reproduced|rewritten|redistributed|archived)|^\W*copyright\b|^\W*©"
    r"|newsletters?\b.{0,40}\b(?:sign|sample|privacy|inbox)|\bsign up\b.{0,60}\b(?:newsletter|inbox|email|alerts?)"
    r"|do you have a story for|we pay for your stor|privacy (?:notice|policy)|terms of (?:use|service)"
    r"|thank you for subscribing",
    re.IGNORECASE,
)
"""Sentences that stand under many reports of one house and are part of none."""

HOST = re.compile(
    r"(?:https?://)?(?:[\w-]+\.)*?(?P<name>[\w-]{2,})(?:\.(?:co|com|org|net|gov|ac|go))?\.[a-z]{2,10}(?:/\S*)?",
    re.IGNORECASE,
)
"""A web address in place of a name: what stands before the public suffix is the name."""

STATION_TAIL = re.compile(r"(?:news|tv|online|now|live|digital){0,4}\d{0,4}$")
"""What web addresses of stations add to their call sign."""

DATELINE = re.compile(r"^[^\n]{0,80}?\((?P<agency>[A-Z][\w .'-]{1,40})\)\s*(?:[-–—]|--)", re.MULTILINE)
"""The agency in the dateline of a paragraph: `PORT ALMA (Coast Wire) -`."""

CREDIT_LEAD = re.compile(
    r"\b(?:source|via|copyright|by|reporting|files from|courtesy of|content from|feed from|with|and|provided by)\b"
    r"[^\w\n]*$|©[^\n]{0,12}$|\(c\)[^\n]{0,12}$",
    re.IGNORECASE,
)
"""Words that end just before the name of the newsroom they credit; matched against the few characters before a name."""

CREDIT_TAIL = re.compile(
    r"^[^\w\n]{0,3}(?:\([A-Za-z]+\)\s*)?(?:contributed|all rights reserved|writer|reporter|staff)", re.IGNORECASE
)
"""What follows a name in a credit: `The Coast Wire contributed to this report`."""

JOINT = re.compile(r"\b(?:and|with|additional|contributed|files)\b", re.IGNORECASE)
"""A byline or credit that names one maker beside another: `Ana Reyes and Coast Wire`."""

SOURCE_LINE = re.compile(
    r"\W*(?:sources?|via|originally published|(?:first )?appeared|read the original)\b", re.IGNORECASE
)
"""How a credit begins that names where the whole page was taken from."""

PASSED_ON = re.compile(
    r"syndicated feed|wire services?\b|(?:agency|agencies) (?:feed|inputs?|report)|from (?:the )?(?:news )?agenc"
    r"|staff and agenc|has not been edited by",
    re.IGNORECASE,
)
"""An agency that the page does not name."""

STAMP = re.compile(
    r"\b(?:updated|posted|published)\b[^\w\n]{0,3}(?:at )?(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?!\d)"
    r"\s?(?:(?P<half>[ap])\.?m\b)?",
    re.IGNORECASE,
)
"""The time of day at which a page says that it was put up or changed: `UPDATED at 5:12 p.m.`."""

ADDRESS = re.compile(r"\bhttps?://(?P<site>[\w.-]{4,80})\S*", re.IGNORECASE)
"""A web address in a text, and the site it leads to."""

RELEASE = re.compile(
    r"\A\s{0,40}(?:for (?:immediate )?release\b|(?:press|news|media) (?:release|statement)\b)", re.IGNORECASE
)
"""How the headline or body of a release begins."""

OFFICIAL_SITE = re.compile(r"(?:^|\.)(?:gov|mil|int|edu|police)(?:\.[a-z]{2})?$", re.IGNORECASE)
"""The end of the address of an authority: what it publishes is a release, and no newsroom's."""
