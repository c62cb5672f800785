"""When two names are one person's: the one place that decides it, with the reason."""

from dataclasses import dataclass
from functools import lru_cache

from secondsource.lexicon import words
from secondsource.lexicon.names.given import given_tie, is_given
from secondsource.lexicon.names.patterns import NICKNAME
from secondsource.lexicon.names.spelling import sound
from secondsource.lexicon.names.tie import Tie
from secondsource.text.normalise import plain

GENERATIONS = {
    "jr": "junior",
    "junior": "junior",
    "sr": "senior",
    "senior": "senior",
    "ii": "ii",
    "iii": "iii",
    "iv": "iv",
}
PARTICLES = words("name_particles")
SURNAME_PARTICLES = PARTICLES - {"al", "del", "di", "do", "el", "van"}
"""Particles that no first name is spelt like."""
ARTICLES = ("al-", "el-", "as-", "ad-", "ash-", "an-", "ar-", "at-", "az-")
MARKS = ".,;:\"'“”‘’()"
MIDDLE = 2
"""Given names from which the second is a middle name."""

LONGEST_PIECE = 5
"""Letters of a syllable in a Korean name."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name without titles: given names, surname with its particles, "junior", "senior" or a number."""

    given: tuple[str, ...]
    surname: str
    generation: str = ""

    @property
    def letters(self) -> str:
        """The whole name in one word: "Kim Jong-un" and "Kim Jong Un" differ in nothing else."""
        return "".join((self.surname, *self.given)).replace("-", "")


@lru_cache(maxsize=1 << 14)
def person_name(text: str) -> PersonName | None:
    """The parts of a name, folded; null if nothing is left of it.

    Example:
        >>> person_name('Gov. William "Bill" van der Berg Jr.')
        PersonName(given=('william',), surname='van der berg', generation='junior')
        >>> person_name("Xi Jinping")
        PersonName(given=('jinping',), surname='xi', generation='')
    """
    spoken = [word for word in NICKNAME.sub(" ", text).replace(",", " ").split() if _part(word)]
    parts = [_part(word) for word in spoken]
    generation = GENERATIONS.get(parts[-1], "") if len(parts) > 1 else ""
    parts = parts[: -1 if generation else None]
    if not parts:
        return None
    titles = _titles(parts)
    parts, spoken = parts[titles:], spoken[titles:]
    if _is_family_first(parts):
        return PersonName(tuple(parts[1:]), parts[0], generation)
    first = _surname_start(parts, spoken)
    return PersonName(tuple(parts[:first]), " ".join(parts[first:]), generation)


def same_person(left: PersonName, right: PersonName) -> Tie | None:
    """Why two names may be one person's; null if they differ or nothing says so.

    The surnames are spelt alike, and neither first names nor middle names nor generations contradict.

    Example:
        >>> same_person(person_name("Bill Clinton"), person_name("William J. Clinton")).value
        'a short form of the first name'
        >>> same_person(person_name("George W. Bush"), person_name("George H. W. Bush")) is None
        True
    """
    if left.generation and right.generation and left.generation != right.generation:
        return None
    if left.letters == right.letters:
        return Tie.SAME
    if not left.given or not right.given:
        return _alone(left, right) if not left.given else _alone(right, left)
    tie = _same_given(left.given, right.given) if _same_surname(left.surname, right.surname) else None
    return Tie.SPELLING if tie is Tie.SAME and left.surname != right.surname else tie


def _part(word: str) -> str:
    bare = "".join(plain(word).split()).strip(MARKS).removesuffix("'s").strip(MARKS)
    return next((bare.removeprefix(article) for article in ARTICLES if bare.startswith(article)), bare)


def _titles(parts: list[str]) -> int:
    """How many words are titles or a trade; "Defense" before "Secretary" belongs to it, a first name does not."""
    if is_given(parts[0]):
        return 0
    titles = max((at + 1 for at, part in enumerate(parts[:-1]) if part in words("person_titles")), default=0)
    trade = len(parts) > MIDDLE and parts[0] in words("people_nouns") | words("person_kinds")
    return titles or int(trade)


def _is_family_first(parts: list[str]) -> bool:
    pieces = sum(part.count("-") + 1 for part in parts)
    listed = parts[0] in words("family_first") and len(parts) > 1 and pieces <= MIDDLE + 1
    short = pieces > MIDDLE and all(len(piece) <= LONGEST_PIECE for part in parts for piece in part.split("-"))
    return listed and (short or not is_given(parts[0])) and not is_given(parts[1])


def _surname_start(parts: list[str], spoken: list[str]) -> int:
    first = len(parts) - 1
    while first > 1 and parts[first - 1] in PARTICLES:
        first -= 1
    opens = first == 1 and parts[0] in PARTICLES and (parts[0] in SURNAME_PARTICLES or spoken[0].islower())
    return 0 if opens else first


def _alone(short: PersonName, full: PersonName) -> Tie | None:
    if _same_surname(short.surname, full.surname):
        return Tie.SURNAME
    return Tie.FIRST if full.given and short.surname == full.given[0] else None


def _same_surname(left: str, right: str) -> bool:
    *before, last = left.split()
    *other_before, other_last = right.split()
    return sound(last) == sound(other_last) and PARTICLES.issuperset((*before, *other_before))


def _same_given(left: tuple[str, ...], right: tuple[str, ...]) -> Tie | None:
    tie = given_tie(left[0], right[0])
    if not tie:
        called = _called_by_middle(left, right) or _called_by_middle(right, left)
        return Tie.MIDDLE if called else None
    if len(left) < MIDDLE or len(right) < MIDDLE:
        return tie
    agree = len(left) == len(right) and all(map(given_tie, left[1:], right[1:]))
    return tie if agree else None


def _called_by_middle(full: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether one goes by a middle name: "W. Mark Felt" is "Mark Felt"."""
    called = len(full) == MIDDLE and len(short) == 1 and len(full[0]) == 1
    return called and full[1] == short[0]
