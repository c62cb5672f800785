"""The regular expressions of this folder. Each takes time linear in the text."""

import re

PARAGRAPH = re.compile(r"\S[^\n]*")
"""Quotations end with the paragraph at the latest."""

DOUBLE_MARK = re.compile(r"[\"“”„«»]|``|''")
"""Marks of a quotation, in the forms of print, of typewriters and of tokenised text."""

SINGLE_OPENING = re.compile(r"(?<![\w’'])[‘'](?=[\w“\"])")
"""Some houses quote in single marks; only the place tells an opening mark from an apostrophe."""

SINGLE_CLOSING = re.compile(r"(?<=[\w.,?!…])[’'](?!\w)")
"""A closing single mark follows a word or its punctuation and ends a word."""

EDGE = re.compile(r"[\s,;:.\u2013\u2014-]*")
"""What is left off at the front of a piece of content."""

AUTHOR = re.compile(
    r"\s?[—–-]{1,2}\s(?P<name>[^\n@()—–]{1,60}?)\s(?P<handle>\(@\w{1,20}\))\s[A-Z][a-z]{2,8}\s\d{1,2},\s\d{4}(?!\w)"
)
"""What stands behind a post that a page shows: who wrote it, under what name, and the day."""
