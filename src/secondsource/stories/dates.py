"""The day of an undated item, told from the dated items of its story."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from secondsource.lexicon import lines
from secondsource.model.reading import Reading
from secondsource.model.story import Story
from secondsource.stories.days import ordinal
from secondsource.stories.profile import OPENING_CHARACTERS
from secondsource.text.stem import stem
from secondsource.text.tokenise import words

WEEK_DAYS = 7
SAME_WEEKDAY, DAY_AFTER = 1.0, 0.4
LIKENESS_WEIGHT = 2.0


@dataclass(frozen=True, slots=True)
class Clues:
    """What in a text tells its day: its words, and the weekday it names most, 0 for Monday."""

    stems: frozenset[str]
    weekday: int | None


def infer_dates(readings: Iterable[Reading], stories: Iterable[Story]) -> dict[str, str]:
    """Item id → ISO day, for each undated item in a story with dated ones.

    The day is that of the dated item it is most like, preferably a day that is the weekday it speaks of
    ("on Friday"), or the day after; the earlier one on a tie.
    """
    known = {reading.item.id: reading for reading in readings}
    found: dict[str, str] = {}
    for story in stories:
        found |= _dates([known[key] for key in sorted(story.items) if key in known])
    return found


def _dates(readings: Sequence[Reading]) -> dict[str, str]:
    days = {reading.item.id: ordinal(reading.item.published) for reading in readings}
    dated = [(day, _clues(reading)) for reading in readings if (day := days[reading.item.id]) is not None]
    undated = [reading for reading in readings if days[reading.item.id] is None]
    if not dated:
        return {}
    return {reading.item.id: _likeliest(_clues(reading), dated).isoformat() for reading in undated}


def _likeliest(item: Clues, dated: Sequence[tuple[int, Clues]]) -> date:
    support: dict[int, float] = {}
    for day, mate in dated:
        support[day] = max(support.get(day, 0.0), LIKENESS_WEIGHT * _likeness(item, mate))
    best = min(support, key=lambda day: (-round(support[day] + _weekday_support(item, day), 6), day))
    return date.fromordinal(best)


def _likeness(left: Clues, right: Clues) -> float:
    """The share (0..1) of the distinct words of the shorter that the longer has."""
    return len(left.stems & right.stems) / (min(len(left.stems), len(right.stems)) or 1)


def _weekday_support(item: Clues, day: int) -> float:
    weekday = date.fromordinal(day).weekday()
    if item.weekday == weekday:
        return SAME_WEEKDAY
    return DAY_AFTER if item.weekday == (weekday - 1) % WEEK_DAYS else 0.0


def _clues(reading: Reading) -> Clues:
    opening = words(f"{reading.item.headline or ''}\n{reading.item.body[:OPENING_CHARACTERS]}")
    return Clues(frozenset(map(stem, opening)), _main_weekday(Counter(word.removesuffix("'s") for word in opening)))


def _main_weekday(counts: Mapping[str, int]) -> int | None:
    named = [(counts[name], -number) for number, name in enumerate(lines("weekdays.txt")) if counts[name]]
    return -max(named)[1] if named else None
