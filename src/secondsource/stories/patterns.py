"""The regular expressions of this folder."""

import re

# The day at the head of an ISO 8601 date or time: a month or a year alone is no day to compare.
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")

# How old someone is, as reports write it: "a 3-year-old", "Lena Fisk, 31, said", "aged 31".
AGE = re.compile(r"\b(\d{1,3})[- ](?:year|month)s?[- ]old|, (\d{1,2}),|\baged? (\d{1,2})\b", re.IGNORECASE)
