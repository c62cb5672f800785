"""Seconds per 1,000 words by stage, beside the bare parse of the same text in the same run; peak memory; what grows.

What grows are the costs of an index of kin, of like events, of a store and what it keeps, of the claims of one story,
of its page and of the page served.

`python -m benchmarks [PATH ...]`: the reports to read, by default the lineage benchmark's if the shared data is
there, else the examples. One process, CPU seconds; models are loaded and warmed up before the clock starts. Ends
with 1 where a limit is broken.
"""

import resource
import sys
import time

from benchmarks import claims, kept, kin, like, pages, reading, served, store
from benchmarks.clock import seconds
from benchmarks.reports import real
from secondsource.model.item import Item
from secondsource.runner.local import load_pipeline


def main() -> int:
    """Measure and print the table."""
    paths = sys.argv[1:] or real()
    pipeline = load_pipeline(body_only=False)
    items: list[Item] = []
    taken = seconds(lambda: items.extend(one for one in pipeline.items(paths) if isinstance(one, Item)))
    words = sum(len(item.body.split()) for item in items)
    cost = reading.read(pipeline, items)
    over = cost.told()
    times = {"intake, cleaning": taken, "annotation": cost.annotation}
    marks: list[tuple[str, float]] = []
    pipeline.judge(list(cost.readings), (), lambda stage: marks.append((stage, time.process_time())))
    ends = [at for _, at in marks[1:]] + [time.process_time()]
    for (stage, at), end in zip(marks, ends, strict=True):
        times[stage] = times.get(stage, 0.0) + end - at
    _print(times, cost.parse, words, len(items))
    return max(over, kin.main(), like.main(), store.main(), kept.main(), claims.main(), pages.main(), served.main())


def _print(times: dict[str, float], parse: float, words: int, items: int) -> None:
    print(f"{items} reports, {words} words, one process")
    print(f"{'stage':18} {'s per 1,000 words':>18} {'× bare parse':>13}")
    total = sum(times.values())
    for name, spent in {"bare parse": parse, **times, "all stages": total}.items():
        print(f"{name:18} {1000 * spent / words:18.4f} {spent / parse:13.2f}")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    sys.exit(main())
