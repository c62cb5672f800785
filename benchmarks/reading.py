"""What annotation costs beside the bare parse of the same text: CPU seconds of one process, by turns; peak memory.

`python -m benchmarks.reading [PATH ...]`. By turns, because the speed of a machine that has other work changes by a
third within a minute. The bare parse is that of the same model with the same parts, a body at a time.
"""

import resource
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from benchmarks.clock import seconds
from benchmarks.reports import real
from secondsource.language.parser import load_parser
from secondsource.model.item import Item
from secondsource.model.reading import Reading
from secondsource.pipeline import Pipeline
from secondsource.runner.local import load_pipeline

MOST_TIMES = 1.6
"""As many times the bare parse may annotation take."""
MOST_MIB = 1_144
"""1.2 GB."""
TURN = 16
"""Items at a time: as many as annotation holds."""
WARM_UP = "Two people were hurt on Friday in Oslo, the police said."


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What was read, and the CPU seconds of it and of the bare parse of the same text."""

    readings: tuple[Reading, ...]
    annotation: float
    parse: float

    def told(self) -> int:
        """Print both limits beside what was measured; 1 if one is broken."""
        times, peak = self.annotation / self.parse, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"annotation takes {times:.2f} times the bare parse (limit {MOST_TIMES})", end=", ")
        print(f"peak memory {peak:.0f} MiB (limit {MOST_MIB})")
        broken = times > MOST_TIMES or peak > MOST_MIB
        print("BROKEN: annotation is over a limit" if broken else "within the limits")
        return int(broken)


def main(paths: Sequence[str] = ()) -> int:
    """Measure and print; 1 if a limit is broken."""
    pipeline = load_pipeline(body_only=False)
    return read(pipeline, [one for one in pipeline.items(list(paths) or real()) if isinstance(one, Item)]).told()


def read(pipeline: Pipeline, items: Sequence[Item]) -> Cost:
    """Annotate the items, and parse their bodies between; the models are loaded before the clock starts."""
    list(pipeline.annotation((replace(items[0], body=WARM_UP),)))
    spent: list[float] = []
    readings: list[Reading] = []
    both = seconds(lambda: readings.extend(pipeline.annotation(_by_turns(items, spent))))
    return Cost(readings=tuple(readings), annotation=both - sum(spent), parse=sum(spent))


def _by_turns(items: Sequence[Item], spent: list[float]) -> Iterator[Item]:
    """The items, some at a time, after the bare parse of these."""
    for first in range(0, len(items), TURN):
        turn = items[first : first + TURN]
        spent.append(seconds(partial(_parsed, turn)))
        yield from turn


def _parsed(items: Sequence[Item]) -> None:
    for item in items:
        list(load_parser()([item.body]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
