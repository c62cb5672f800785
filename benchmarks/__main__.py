"""Seconds per 1,000 words by stage, beside the bare parse of the same text in the same run; peak memory; two costs.

The costs are those of an index of reports as it grows, and of the claims of one story.

`python -m benchmarks [PATH ...]`: the reports to read, by default the lineage benchmark's if the shared data is
there, else the examples. One process, CPU seconds; models are loaded and warmed up before the clock starts.
"""

import resource
import sys
import time
from collections.abc import Callable
from dataclasses import replace

from benchmarks import claims, kin, pages
from eval.tasks import ROOT, shared
from secondsource.language.parser import load_parser
from secondsource.model.item import Item
from secondsource.runner.local import load_pipeline

WARM_UP = "Two people were hurt on Friday in Oslo, the police said."


def main() -> int:
    """Measure and print the table."""
    paths = sys.argv[1:] or _default()
    pipeline = load_pipeline(body_only=False)
    list(load_parser()([WARM_UP]))
    times: dict[str, float] = {}
    items = _timed(times, "intake, cleaning", lambda: [one for one in pipeline.items(paths) if isinstance(one, Item)])
    words = sum(len(item.body.split()) for item in items)
    bodies = [item.body for item in items]
    parse = _cpu(lambda: [list(load_parser()([body])) for body in bodies])
    warm = replace(items[0], body=WARM_UP)
    list(pipeline.annotation((warm,)))
    readings = _timed(times, "annotation", lambda: list(pipeline.annotation(items)))
    marks: list[tuple[str, float]] = []
    pipeline.judge(readings, (), lambda stage: marks.append((stage, time.process_time())))
    ends = [at for _, at in marks[1:]] + [time.process_time()]
    for (stage, at), end in zip(marks, ends, strict=True):
        times[stage] = times.get(stage, 0.0) + end - at
    _print(times, parse, words, len(items))
    return max(kin.main(), claims.main(), pages.main())


def _default() -> list[str]:
    bench = shared() / "bench/lineage/items.jsonl"
    return [str(bench if bench.is_file() else ROOT / "examples")]


def _cpu(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _timed(times: dict[str, float], name: str, work: Callable[[], list]) -> list:
    began = time.process_time()
    done = work()
    times[name] = time.process_time() - began
    return done


def _print(times: dict[str, float], parse: float, words: int, items: int) -> None:
    print(f"{items} reports, {words} words, one process")
    print(f"{'stage':18} {'s per 1,000 words':>18} {'× bare parse':>13}")
    total = sum(times.values())
    for name, seconds in {"bare parse": parse, **times, "all stages": total}.items():
        print(f"{name:18} {1000 * seconds / words:18.4f} {seconds / parse:13.2f}")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    sys.exit(main())
