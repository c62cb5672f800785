"""Why two names may be one."""

from enum import StrEnum


class Tie(StrEnum):
    """What ties a name to a fuller one, in words."""

    SAME = "the same name"
    SPELLING = "another spelling"
    SHORT_FIRST = "a short form of the first name"
    INITIAL = "an initial of the first name"
    MIDDLE = "the middle name"
    SURNAME = "the surname alone"
    FIRST = "the first name alone"
    INITIALS = "the initials"
    LISTED = "a listed name of the same body"
    PART = "a part of the name"
