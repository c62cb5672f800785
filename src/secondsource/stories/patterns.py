"""The regular expressions of this folder."""

import re

# The day at the head of an ISO 8601 date or time: a month or a year alone is no day to compare.
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")
