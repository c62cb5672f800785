"""Score any part of a task's gold, from one reading of what the program wrote: single examples, and intervals."""

import importlib.util
import json
from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from statistics import fmean
from types import ModuleType
from typing import Any

from eval.reading import at, lines, under
from eval.tasks import Run, Task, shared

GROUPS = {"stories": "story", "stories-world": "story", "coreference": "topic", "lineage": None, "timeline": None}
"""Gold lines that only mean something together: the field that joins them (None: each line is an example)."""

FOLDS = 20
"""So many parts are left out in turn for an interval, or as many as there are examples."""

NORMAL = 1.96
"""Standard errors on either side of a figure for an interval of 95 %."""

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What stands beside a figure: its interval of 95 %, and its precision and recall where it is an F1 of them."""

    low: float
    high: float
    precision: float | None = None
    recall: float | None = None


class Rescorer:
    """The scorer of the benchmarks in this process, with the program's answers read once."""

    def __init__(self, task: Task, folder: Path, written: Path) -> None:
        self._task, self._folder, self._written = task, folder, written
        self._scorer = _scorer()
        self._gold = lines(folder, "gold")
        self._items = lines(folder, "items") if task.run is not Run.PAGES else []
        self._facts = lines(folder, "facts") if (folder / "facts.jsonl").is_file() else []
        self._dossier = json.loads(written.read_text("utf-8")) if task.run is Run.BRIEF else {}
        rows = self._scorer.lines_of(written, "predictions") if task.run is not Run.BRIEF else []
        self._rows = dict(zip(map(_key, self._gold), rows, strict=True)) if task.run is Run.COMPARE else _by_id(rows)

    def groups(self) -> dict[str, list[Row]]:
        """The gold lines of each example, by its name."""
        field = GROUPS.get(self._task.data, "id")
        found: dict[str, list[Row]] = {}
        for number, row in enumerate(self._gold):
            found.setdefault(str(row[field]) if field else _pair_name(row, number), []).append(row)
        return found

    def score(self, gold: list[Row], *, with_facts: bool = False) -> dict[str, Any]:
        """The scorer's answer as if these were all the gold lines."""
        stories = {row.get("story") for row in gold} if with_facts else set()
        tables = {"gold": gold, "items": self._items, "facts": [row for row in self._facts if row["story"] in stories]}
        self._scorer.table = lambda _folder, name: self._table(tables, name)
        self._scorer.lines_of = lambda *_: [self._rows[key] for key in map(_key, gold) if key in self._rows]
        self._scorer.dossier = lambda _path, ids: self._part(set(ids))
        return self._scorer.TASKS[self._task.data](self._folder, self._written)

    def grouped(self, groups: dict[str, Any]) -> Row:
        """The scorer's answer to items put into groups, by id; for a task about stories."""
        return self._scorer.clustering({row["id"]: row["story"] for row in self._gold}, groups)

    def _table(self, tables: dict[str, list[Row]], name: str) -> list[Row]:
        if not tables.get(name):
            raise self._scorer.Wrong(f"no {name}")
        return tables[name]

    def _part(self, wanted: set[str]) -> tuple[Row, dict[str, Any]]:
        return self._dossier, {row["id"]: row["story"] for row in self._dossier["items"] if row["id"] in wanted}


def examples(rescorer: Rescorer, unit: str) -> dict[str, float]:
    """The unit figure of each example."""
    return {name: round(at(rescorer.score(gold), unit), 3) for name, gold in rescorer.groups().items()}


def beside(task: Task, figures: dict[str, Any], without: Iterator[dict[str, Any]]) -> dict[str, Beside]:
    """What stands beside each figure of a task, by the delete-a-group jackknife (Efron and Tibshirani 1993, ch. 11).

    Args:
        figures: the scorer's answer over all examples.
        without: its answers with one fold left out, a fold at a time.
    """
    partial = list(without)
    found = {}
    for path in (figure.path for figure in task.figures if not figure.path.startswith("library.")):
        low, high = _interval(at(figures, path), [at(one, path) for one in partial])
        found[path] = Beside(low=low, high=high, **_precision_and_recall(figures, path))
    return found


def folds_left_out(rescorer: Rescorer) -> Iterator[dict[str, Any]]:
    """The scorer's answer without each fold of the examples."""
    groups = list(rescorer.groups().values())
    count = min(FOLDS, len(groups))
    for fold in range(count):
        kept = [row for number, gold in enumerate(groups) if number % count != fold for row in gold]
        yield rescorer.score(kept, with_facts=True)


def worlds_left_out(worlds: dict[str, dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The mean figures of the worlds without each one; a world may lack a figure."""
    for left_out in worlds:
        others = [world for name, world in worlds.items() if name != left_out]
        names = {name for world in others for name, value in world.items() if isinstance(value, int | float)}
        yield {name: fmean([w[name] for w in others if w.get(name) is not None]) for name in names}


def _interval(value: float, partial: list[float]) -> tuple[float, float]:
    mean, count = fmean(partial), len(partial)
    error = sqrt((count - 1) / count * sum((one - mean) ** 2 for one in partial))
    return round(max(0.0, value - NORMAL * error), 4), round(min(1.0, value + NORMAL * error), 4)


def _precision_and_recall(figures: dict[str, Any], path: str) -> dict[str, float]:
    parent, _, last = path.rpartition(".")
    if last != "f1" or "p" not in under(figures, parent):
        return {}
    return {name: round(at(figures, f"{parent}.{name[0]}"), 4) for name in ("precision", "recall")}


def _by_id(rows: list[Row]) -> dict[str, Row]:
    by_id = {row["item"]["id"].split(".")[0]: row for row in rows}
    return by_id | {Path(row["item"].get("path") or "").name.split(".")[0]: row for row in rows}


def _key(row: Row) -> str:
    return str(row.get("id", ""))


def _pair_name(row: Row, number: int) -> str:
    return f"{row['left']}~{row['right']}" if "left" in row else f"line {number}"


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench_score", shared() / "bench/score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
