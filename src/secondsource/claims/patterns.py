"""The regular expressions of this folder."""

import re

NUMBER = re.compile(r"\d[\d.,:]*")
"""A number in digits with its separators: struck out where only the topic of a text counts."""
