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
