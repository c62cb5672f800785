"""Measure the program: `python -m eval [TASK ...] [--parts] [--pin] [--lower REASON]`.

Prints one table, the examples gained and lost against the last pinned run, and every floor that is broken.
Exit code 1: a floor is broken. Where the shared data is absent it says so and ends well.
"""

import argparse
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from eval import floors
from eval.measure import Outcome, measure
from eval.tasks import PARTS, ROOT, TASKS, Task, shared

SHOWN = 8
"""So many examples gained and lost are printed for each task."""


def main() -> int:
    """Run the tasks named, or all."""
    parser = argparse.ArgumentParser(prog="python -m eval", description=__doc__)
    known = (*TASKS, *PARTS)
    parser.add_argument("tasks", nargs="*", choices=[[], *(task.name for task in known)], help="all if none is named")
    parser.add_argument("--parts", action="store_true", help="all, the dearest on a fixed part of their data")
    parser.add_argument("--pin", action="store_true", help="raise the floors to what is measured now")
    parser.add_argument("--lower", metavar="REASON", help="with --pin: lower floors too, and keep the reason")
    given = parser.parse_args()
    if not (shared() / "bench").is_dir():
        print(f"eval skipped: no labelled data at {shared()} (set SECONDSOURCE_SHARED)")
        return 0
    tasks = [task for task in known if task.name in given.tasks] or list(quick() if given.parts else TASKS)
    outcomes = run(tasks, with_intervals=given.pin)
    pinned = floors.load(floors.FLOORS)
    _table(outcomes, pinned)
    _moved(outcomes)
    if given.pin:
        refused = floors.pin(outcomes, given.lower)
        print("\n".join(f"not lowered without a reason (--lower): {line}" for line in refused))
        return 1 if refused else 0
    broken = [one for task, outcome in outcomes for one in floors.breaks(task, outcome, pinned)]
    for one in broken:
        print(f"FLOOR BROKEN  {one.task}: {one.what}")
    return 1 if broken else 0


def quick() -> Iterator[Task]:
    """Every task, with the part in the place of the whole where there is one."""
    parts = {task.whole: task for task in PARTS}
    return (parts.get(task.name, task) for task in TASKS)


def run(tasks: list[Task], *, with_intervals: bool) -> list[tuple[Task, Outcome]]:
    """Measure the tasks side by side, the dearest first."""
    build = ROOT / "build/eval"
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        dearest = sorted(tasks, key=lambda task: -task.cost)
        jobs = [(task, pool.submit(measure, task, build, with_intervals=with_intervals)) for task in dearest]
        found = []
        for task, job in jobs:
            found.append((task, job.result()))
            print(f"{task.name}: {found[-1][1].seconds:.0f} s", file=sys.stderr)
    order = [task.name for task in TASKS]
    return sorted(found, key=lambda pair: order.index(pair[0].data))


def _table(outcomes: list[tuple[Task, Outcome]], pinned: dict[str, dict]) -> None:
    print(f"{'task':14} {'figure':26} {'now':>7} {'floor':>7}  published or simple rule")
    for task, outcome in outcomes:
        floor = pinned.get(task.name, {}).get("figures", {})
        for figure in task.figures:
            old = f"{floor[figure.path]:.3f}" if figure.path in floor else "-"
            rule = outcome.simple.get(figure.path, figure.published)
            print(f"{task.name:14} {figure.path:26} {outcome.figures[figure.path]:7.3f} {old:>7}  {rule}")


def _moved(outcomes: list[tuple[Task, Outcome]]) -> None:
    pinned = floors.load(floors.EXAMPLES)
    for task, outcome in outcomes:
        gained, lost = floors.gained_and_lost(task, outcome, pinned)
        if gained or lost:
            print(f"\n{task.name}: {len(gained)} gained, {len(lost)} lost since the pinned run")
            print("".join(f"  + {line}\n" for line in gained[:SHOWN]), end="")
            print("".join(f"  - {line}\n" for line in lost[:SHOWN]), end="")


if __name__ == "__main__":
    sys.exit(main())
