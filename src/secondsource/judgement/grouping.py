"""Putting namings of the same speaker together, whatever the order in which they come."""

from collections.abc import Callable, Iterable

from secondsource.judgement.naming import Naming, kin
from secondsource.lexicon.names import persons as names
from secondsource.lexicon.names.persons import person_name
from secondsource.lexicon.names.tie import Tie

Group = list[Naming]


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
        near = [group for group in groups if fits(naming, group[0])]
        here = [group for group in near if any(member.item == naming.item for member in group)]
        alike = [group for group in near if _alike(naming, group[0])]
        chosen = next((found for found in (here, alike, near) if len(found) == 1), None)
        if chosen:
            chosen[0].append(naming)
        else:
            groups.append([naming])
    return groups


def same_person(short: Naming, full: Naming) -> bool:
    """The surnames agree and no first name contradicts: Lind, M. Lind and Mara Lind may be one."""
    left, right = (person_name(" ".join(one.name)) for one in (short, full))
    tie = names.same_person(left, right) if left and right else None
    return tie not in (None, Tie.FIRST)


def same_body(short: Naming, full: Naming) -> bool:
    """Every word of the shorter is in the fuller, and both say that it is the same kind of body."""
    return short.head == full.head and all(any(kin(one, other) for other in full.words) for one in short.words)


def same_role(short: Naming, full: Naming) -> bool:
    """The same office: a bare "the minister" only in the same item."""
    return same_body(short, full) and (short.item == full.item or len(short.words) > 1)


def same_unnamed(short: Naming, full: Naming) -> bool:
    """Descriptions that cannot be told apart: one or several, the same noun, no word that the fuller does not have."""
    if short.kind is not full.kind:
        return False
    return short.head == full.head and short.words - {short.head} <= full.words | {short.head + "s"}


def _alike(one: Naming, other: Naming) -> bool:
    if one.name or other.name:
        return one.name == other.name
    return (one.words, one.head) == (other.words, other.head)


def _fullest_first(naming: Naming) -> tuple[int, int, str, str]:
    return -len(naming.name), -len(naming.words), naming.text, naming.item
