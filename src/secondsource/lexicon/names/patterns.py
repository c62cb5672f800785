"""The regular expressions of this folder."""

import re

# A nickname in quotation marks or brackets stands within the name: 'William "Bill" Berg'.
NICKNAME = re.compile(r"(?<!\w)(?:\"[^\"]{1,30}\"|“[^”]{1,30}”|‘[^’]{1,30}’|'[^']{1,30}'|\([^()]{1,30}\))(?!\w)")

# "U.N." and "UN" are one word.
BETWEEN_LETTERS = re.compile(r"(?<=\b[A-Za-z])\.(?=[A-Za-z]\b)|(?<=\b[A-Za-z]\.[A-Za-z])\.")

# The possessive of a name is the name.
POSSESSIVE = re.compile(r"['’]s?(?!\w)")
