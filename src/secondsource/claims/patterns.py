"""The regular expressions of this folder."""

import re

NUMBER = re.compile(r"\d[\d.,:]*")
"""A number in digits with its separators: struck out where only the topic of a text counts."""

TOTAL = re.compile(r"\b(?:of|out of) (?:the|its|their|all|those|these|some)\s*$", re.IGNORECASE)
"""What stands before the total in "10 of the 12": the total is not what the statement tells."""

SINCE = re.compile(r"\bsince(?: the)?\s*$", re.IGNORECASE)
"""What stands before a day from which something is counted."""

FIRST = re.compile(r"\b(?:first|last)\b", re.IGNORECASE)
"""What makes "talks since May" say that there were none before."""

CLOSING = re.compile(r"[,;:(]\s|\s[-–—]\s")
"""Where the first part of a clause ends, so that a point is named in few words."""

OPENING_WORDS = re.compile(r"^(?:and|but|that|when|where|while|which|as)\s+", re.IGNORECASE)
"""Joints that open a clause and mean nothing at the start of a name."""
