"""Evidence for the gender of a person."""

from enum import StrEnum
from functools import cache

from secondsource.lexicon import table


class Gender(StrEnum):
    """What a pronoun agrees with."""

    WOMAN = "f"
    MAN = "m"
    UNKNOWN = "-"


PRONOUNS = {
    "he": Gender.MAN,
    "him": Gender.MAN,
    "his": Gender.MAN,
    "himself": Gender.MAN,
    "she": Gender.WOMAN,
    "her": Gender.WOMAN,
    "herself": Gender.WOMAN,
}

NOUNS = {
    Gender.WOMAN: frozenset(
        [
            "woman",
            "girl",
            "mother",
            "wife",
            "daughter",
            "sister",
            "aunt",
            "widow",
            "queen",
            "princess",
            "actress",
            "waitress",
        ]
    ),
    Gender.MAN: frozenset(
        [
            "man",
            "boy",
            "father",
            "husband",
            "son",
            "brother",
            "uncle",
            "widower",
            "king",
            "prince",
            "businessman",
            "fisherman",
        ]
    ),
}


@cache
def titles() -> dict[str, Gender]:
    """The gender that a title tells, by the title in small letters without stops."""
    return {title: Gender(letter) for title, letter in table("personal_titles")}


@cache
def given_names() -> dict[str, Gender]:
    """The gender that a given name tells, by the name in small letters."""
    return _read("given_names")


@cache
def first_names() -> dict[str, Gender]:
    """The gender that a rarer first name hints at, by the name in small letters; some are words of other use too."""
    return _read("first_names")


def _read(name: str) -> dict[str, Gender]:
    return {one.lower(): Gender(letter) for letter, names in table(name) for one in names.split()}


def of_noun(lemma: str) -> Gender:
    """The gender that a description tells: "spokeswoman", "mother".

    Example:
        >>> of_noun("spokeswoman").value
        'f'
    """
    if lemma.endswith("woman") or lemma in NOUNS[Gender.WOMAN]:
        return Gender.WOMAN
    if (lemma.endswith("man") and lemma not in ("human", "woman")) or lemma in NOUNS[Gender.MAN]:
        return Gender.MAN
    return Gender.UNKNOWN


def of_name(words: tuple[str, ...]) -> Gender:
    """The gender that a full name tells by its first word."""
    if len(words) < 2:
        return Gender.UNKNOWN
    return given_names().get(words[0].lower(), Gender.UNKNOWN)


def hinted(words: tuple[str, ...]) -> Gender:
    """The gender that the rarer first name of a full name hints at: rewriting machines change pronouns, so no more."""
    return first_names().get(words[0].lower(), Gender.UNKNOWN) if len(words) > 1 else Gender.UNKNOWN
