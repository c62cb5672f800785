"""The form in which names of places are compared."""

import re

from secondsource.text.normalise import plain

# Marks that spelling leaves out or puts in freely: dots and apostrophes vanish, hyphens divide words.
DROPPED = str.maketrans({".": None, "'": None, "-": " ", "/": " "})
# Words that are written out or not ("Saint Louis", "St. Louis").
SHORTENED = re.compile(r"\b(?:saint|mount|fort)\b")
SHORT = {"saint": "st", "mount": "mt", "fort": "ft"}


def place_key(name: str) -> str:
    """A name of a place without what its spellings differ in.

    Example:
        >>> place_key("Saint-Denis"), place_key("St. John's"), place_key("  Izium ")
        ('st denis', 'st johns', 'izium')
    """
    bare = " ".join(plain(name).translate(DROPPED).split())
    return SHORTENED.sub(lambda match: SHORT[match.group()], bare)
