"""The form in which names of places are compared."""

import re

from secondsource.text.normalise import plain

# Marks that spelling leaves out or puts in freely: dots and apostrophes vanish, hyphens divide words.
DROPPED = str.maketrans({".": None, "'": None, "-": " ", "/": " "})
# Words that are written out or not ("Saint Louis", "St. Louis").
SHORTENED = re.compile(r"\b(?:saint|mount|fort)\b")
SHORT = {"saint": "st", "mount": "mt", "fort": "ft"}

# The same words shortened, as the names on the map have them.
DOTTED = re.compile(r"\b(?:St|Ste|Mt|Ft)\.(?= ?[A-Z])")
FULL = {"St.": "Saint", "Ste.": "Sainte", "Mt.": "Mount", "Ft.": "Fort"}


def place_key(name: str) -> str:
    """A name of a place without what its spellings differ in.

    Example:
        >>> place_key("Saint-Denis"), place_key("St. John's"), place_key("  Izium ")
        ('st denis', 'st johns', 'izium')
    """
    bare = " ".join(plain(name).translate(DROPPED).split())
    return SHORTENED.sub(lambda match: SHORT[match.group()], bare)


def written_out(name: str) -> str:
    """A name of a place with what its spellings shorten in full, so that one town has one name.

    Example:
        >>> written_out("St. Louis"), written_out("Sault Ste. Marie"), written_out("Ft. Worth")
        ('Saint Louis', 'Sault Sainte Marie', 'Fort Worth')
    """
    return DOTTED.sub(lambda match: FULL[match.group()], name)
