"""Where a report is set: the town of its dateline, and the places behind "in" in its first lines.

The parser often takes a small town for a body or a person, so that the words around a name tell better what is a place.
"""

from dataclasses import dataclass

from secondsource.model.item import Item
from secondsource.stories.patterns import DATELINE, SCENE
from secondsource.text.normalise import plain

LONGEST_DATELINE = 140
SCENE_CHARACTERS = 400
"""Beyond them, places are those of the background. Source: tried 150 to 400 on labelled reports."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a report was written, folded. `beside` are the land of the town and the agency: no place of an event."""

    town: str
    beside: frozenset[str]


def dateline(item: Item) -> Dateline:
    """The dateline at the head of the body, or that which came with the report; an empty town if there is none."""
    found = DATELINE.match(item.body[:LONGEST_DATELINE].lstrip())
    if not found:
        town, *lands = (item.dateline or "").split(",")
        return Dateline(plain(town).strip(), _named(lands))
    return Dateline(plain(found["town"]), _named([*found["lands"].split(","), found["agency"] or ""]))


def scenes(headline: str, body: str) -> tuple[str, ...]:
    """The names behind "in", "at" or "near" in the headline and the first lines, folded, in their order.

    Example:
        >>> scenes("Train hits lorry in Elmsdale", "It struck near Old Mill on Sunday, police in Varnholt said.")
        ('elmsdale', 'old mill', 'varnholt')
    """
    return tuple(plain(name) for name in SCENE.findall(f"{headline}\n{body[:SCENE_CHARACTERS]}"))


def _named(parts: list[str]) -> frozenset[str]:
    return frozenset(plain(part).strip(" .") for part in parts if part.strip())
