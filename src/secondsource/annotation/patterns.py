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

OWN_DATELINE = re.compile(
    r"(?P<line>(?:[A-Z][\w.'’ ]{2,30},\s[A-Z][\w. ]{2,25}\s|[A-Z][A-Z'’ ]{2,30}(?:,\s[A-Z][\w. ]{1,25})?\s)?"
    r"\((?=[^()]{0,12}[A-Z])[A-Za-z][\w./ -]{1,24}\)\s?(?:[–—|-]{1,2}\s?)?)(?=[\"“]?[A-Z])"
)
"""One without a dash, or of an agency alone: "(Agency) - Rain fell.", "Port Ness, Fairholm (Agency) Rain fell."."""

BULLET = re.compile(r"(?P<line>[•●▪▸►▶■★‣◦])\s{0,3}(?=\S)")
"""What a line of a list begins with."""

COUNT = r"\d{1,3}\sof\s(?:/\s)?\d{1,3}\b"
"""Which picture of how many."""

LENGTH = r"\|\s\d{1,2}:\d\d(?=\s)"
"""How long a film is, behind its title."""

GALLERY = re.compile(r"\bPhotos:\s(?:(?!Photos:)[^\n]){8,300}")
"""The title of a gallery with the caption behind it."""

NUMBERED = re.compile(r"^(?P<number>\d{1,3})/(?P<last>\d{1,3})\s", re.M)
"""Which picture of how many, before a caption."""

SHOUTED = re.compile(r"(?:[A-Z][A-Z'’,-]{1,20}\s){4,14}(?=[A-Z][a-z])")
"""A heading in capitals that runs into the sentence behind it."""
