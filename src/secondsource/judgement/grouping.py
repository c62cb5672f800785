"""Putting namings of the same speaker together, whatever the order in which they come."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from secondsource.judgement.bodies import alike_in_words
from secondsource.judgement.naming import Naming
from secondsource.lexicon.names import persons as names
from secondsource.lexicon.names.given import is_given
from secondsource.lexicon.names.persons import person_name
from secondsource.lexicon.names.spelling import sound
from secondsource.lexicon.names.tie import Tie
from secondsource.text.distance import one_slip

Group = list[Naming]
MIN_NAME = 2
MIN_LETTERS = 5
"""Letters of a word of a name from which one that differs may be a slip."""


def gather(namings: Iterable[Naming], fits: Callable[[Naming, Naming], bool]) -> list[Group]:
    """Groups of namings of one speaker.

    The fullest naming founds a group. A shorter one joins the group of the same item that it fits, or else the one
    group of the pile that it fits; if several would do, it stays with its own like: better two than a false one.

    Args:
        namings: in any order.
        fits: whether the left, shorter or equal naming may be the right one.
    """
    groups: list[Group] = []
    for naming in sorted(set(namings), key=_fullest_first):
        near = [group for group in groups if any(fits(naming, member) for member in _fuller(naming, group))]
        here = [group for group in near if any(member.item == naming.item for member in group)]
        alike = [group for group in near if _alike(naming, group[0])]
        chosen = next((found for found in (here, alike, near) if len(found) == 1), None)
        if chosen:
            chosen[0].append(naming)
        else:
            groups.append([naming])
    return groups


def same_person(short: Naming, full: Naming) -> bool:
    """The surnames agree and no first name contradicts: Lind, M. Lind and Mara Lind may be one.

    So may a name with a second surname or without it, and one that another report spells with a letter wrong.
    """
    left, right = (person_name(" ".join(one.name)) for one in (short, full))
    tie = names.same_person(left, right) if left and right else None
    second = len(short.name) >= MIN_NAME and full.name[:-1] == short.name
    return tie not in (None, Tie.FIRST) or second or (short.item != full.item and misspelt(short.name, full.name))


def misspelt(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two names of as many words differ in one word only, and there by a letter or two neighbours swapped.

    Example:
        >>> misspelt(("marek", "dravell"), ("marek", "darvell")), misspelt(("marie", "lind"), ("maria", "lind"))
        (True, False)
    """
    unlike = [pair for pair in zip(left, right, strict=False) if pair[0] != pair[1]]
    if len(left) != len(right) or len(left) < MIN_NAME or len(unlike) != 1:
        return False
    one, other = unlike[0]
    long_enough = min(len(one), len(other)) >= MIN_LETTERS
    return long_enough and not (is_given(one) and is_given(other)) and one_slip(sound(one), sound(other))


def same_role(short: Naming, full: Naming) -> bool:
    """The same office: a bare "the minister" only in the same item."""
    return alike_in_words(short, full) and (short.item == full.item or len(short.words) > 1)


def same_unnamed(short: Naming, full: Naming) -> bool:
    """Descriptions that cannot be told apart: one or several, the same noun, no word that the fuller does not have."""
    if short.kind is not full.kind:
        return False
    return short.head == full.head and short.words - {short.head} <= full.words | {short.head + "s"}


def _fuller(naming: Naming, group: Group) -> Iterator[Naming]:
    """The naming that founded the group, and those that give the name more fully than one does."""
    yield group[0]
    yield from (member for member in group[1:] if _length(member) > _length(naming))


def _length(naming: Naming) -> int:
    return len(naming.name or naming.words)


def _alike(one: Naming, other: Naming) -> bool:
    if one.name or other.name:
        return one.name == other.name
    return (one.words, one.head) == (other.words, other.head)


def _fullest_first(naming: Naming) -> tuple[int, int, str, str]:
    return -len(naming.name), -len(naming.words), naming.text, naming.item
