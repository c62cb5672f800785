"""What was labelled in real news: `figures.tsv` and both `pairs.tsv` name places in the bodies of tasks."""

import csv
import json
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile

from eval.reading import lines
from secondsource.model.reading import Reading
from secondsource.runner.local import load_pipeline
from secondsource.runner.pool import annotate_all

PAIRS = Path(__file__).parent / "meaning" / "pairs.tsv"
LINKED = Path(__file__).parent / "alignment" / "pairs.tsv"
FIGURES = Path(__file__).parent / "alignment" / "figures.tsv"
Span = tuple[str, int, int]
Ends = frozenset[tuple[str, int]]


def read_pairs(path: Path = PAIRS) -> Mapping[str, Mapping[tuple[Span, Span], str]]:
    """By task: pairs of statements, each as item, start and end, and their label; see the head of the file."""
    found: dict[str, dict[tuple[Span, Span], str]] = defaultdict(dict)
    for row in _rows(path):
        left, right = ((row[side], int(row[f"{side}_start"]), int(row[f"{side}_end"])) for side in ("left", "right"))
        found[row["task"]][left, right] = row["label"]
    return found


def read_figures(path: Path = FIGURES) -> Mapping[str, Mapping[Ends, bool]]:
    """By task: pairs of figures, each by its item and where it begins in the body, and whether they are one point."""
    found: dict[str, dict[Ends, bool]] = defaultdict(dict)
    for row in _rows(path):
        ends = frozenset({(row["left"], int(row["left_start"])), (row["right"], int(row["right_start"]))})
        found[row["task"]][ends] = row["same"] == "1"
    return found


def read_task(task: str, bench: Path) -> tuple[Reading, ...]:
    """The reports of a task in the folder `bench`, annotated."""
    with NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as reports:
        reports.writelines(f"{json.dumps(item)}\n" for item in lines(bench / task, "items"))
        reports.flush()
        pipeline = load_pipeline(body_only=True)
        return tuple(one for one in annotate_all(pipeline.items([reports.name])) if isinstance(one, Reading))


def _rows(path: Path) -> list[dict[str, str]]:
    told = (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return list(csv.DictReader(told, delimiter="\t"))
