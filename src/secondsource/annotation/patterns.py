"""The regular expressions of this folder. Each takes time linear in the text."""

import re

LINE = re.compile(r"\S(?:[^\n]*\S)?")
"""A line without the white space around it: line ends are boundaries that the parser does not respect by itself."""

SENTENCE_END = re.compile(r"[.!?]['\"’”)]{0,2} ")
"""The best place to cut an overlong line."""

SPACE = re.compile(r"\s")
"""The second best."""

WORD = re.compile(r"[^\W_]")
"""A letter or digit of any script."""

GAP = re.compile(r"[\W_]+")
"""What stands between words."""

DATELINE = re.compile(
    r"(?P<line>(?=[^\n–—]{3,100}[–—-])[A-Z][A-Z'’.-]{2,30}(?:[ /][A-Z][A-Z'’.-]{0,30}){0,4}(?:,\s[^\n–—(),]{2,40}){0,3}"
    r"(?:\s?\([^()\n]{2,40}\)|\s?/[^/\n]{2,40}/)?(?:\s?[–—]|\s--?))\s?(?=\S)"
)
"""What a line begins with: a place in capitals, perhaps its country and the day, the agency, and a dash."""
