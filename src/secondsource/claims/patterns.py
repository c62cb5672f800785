"""The regular expressions of this folder."""

import re

NUMBER = re.compile(r"\d[\d.,:]*")
"""A number in digits with its separators: struck out where only the topic of a text counts."""

TOTAL = re.compile(r"\b(?:of|out of) (?:the|its|their|all|those|these|some)\s*$", re.IGNORECASE)
"""What stands before the total in "10 of the 12": the total is not what the statement tells."""
