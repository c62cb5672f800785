"""Run the program on a task and score what it wrote, as a whole and example by example."""

import gzip
import hashlib
import json
import os
import subprocess
import sys
import time
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import trafilatura

from eval.reading import at, lines
from eval.rescore import GROUPS, Beside, Rescorer, beside, examples, folds_left_out, worlds_left_out
from eval.simple import beside_stories
from eval.tasks import Run, Task, shared
from secondsource.dossier.json import to_json
from secondsource.model.rejection import Rejection
from secondsource.runner.local import annotate, brief, compare_all

GROUPING = ("bcubed.f1", "pairs.f1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a task came to: its figures by path, its examples by id, the digest of its data and the seconds it took.

    `simple` says by path what simple rules reached in this run, where they are cheap.
    """

    task: str
    digest: str
    figures: dict[str, float]
    examples: dict[str, float]
    seconds: float
    beside: dict[str, Beside] = field(default_factory=dict)
    simple: dict[str, str] = field(default_factory=dict)


class Scored(NamedTuple):
    """The scorer's answer, the figure of each example, its answers with a fold left out, worked out when asked.

    And what simple rules reach.
    """

    figures: dict[str, Any]
    examples: dict[str, float]
    without: Iterator[dict[str, Any]]
    simple: dict[str, str]


def measure(task: Task, build: Path, *, with_intervals: bool = False) -> Outcome:
    """Run and score one task; what the program wrote stays in `build`.

    Args:
        with_intervals: work out what stands beside the figures too, which takes about as long as scoring 20 times.
    """
    build.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    scored = _scenarios(task, build) if task.run is Run.SCENARIOS else _bench(task, build)
    outcome = Outcome(
        task=task.name,
        digest=digest(task),
        figures={figure.path: at(scored.figures, figure.path) for figure in task.figures},
        examples=scored.examples,
        seconds=round(time.monotonic() - began, 1),
        beside=beside(task, scored.figures, scored.without) if with_intervals else {},
        simple=scored.simple,
    )
    (build / f"{task.name}.outcome.json").write_text(json.dumps(asdict(outcome)), encoding="utf-8")
    return outcome


def digest(task: Task) -> str:
    """SHA-256 over the names and bytes of the task's files, training parts left out; the first 16 hex digits."""
    total = hashlib.sha256()
    for path in sorted(p for p in task.folder.rglob("*") if p.is_file() and "train" not in p.parts):
        total.update(path.relative_to(task.folder).as_posix().encode() + path.read_bytes())
    return total.hexdigest()[:16]


def _bench(task: Task, build: Path) -> Scored:
    written, folder = build / f"{task.name}.out", _data(task, build)
    written.write_text("\n".join(_output(task, folder, build)), encoding="utf-8")
    figures = _scored(task, folder, written)
    if task.run is Run.PAGES:
        figures["library"] = _scored(task, folder, _by_library(task, build))
    rescorer = Rescorer(task, folder, written)
    return Scored(figures, examples(rescorer, task.unit), folds_left_out(rescorer), _simple(task, folder, rescorer))


def _simple(task: Task, folder: Path, rescorer: Rescorer) -> dict[str, str]:
    """What simple rules reach, for the figures that say how reports were put together."""
    paths = [figure.path for figure in task.figures if figure.path in GROUPING]
    grouped = task.data.startswith("stories")
    return beside_stories(lines(folder, "items"), rescorer.grouped, paths) if grouped else {}


def _data(task: Task, build: Path) -> Path:
    """The folder of the task's data; for a part, one made of the groups whose hash falls into it."""
    if task.share == 1:
        return task.folder
    folder, field = build / f"{task.name}.data", GROUPS[task.data]
    folder.mkdir(exist_ok=True)
    gold = [row for row in lines(task.folder, "gold") if zlib.crc32(row[field].encode()) % task.share == 0]
    ids, groups = {row["id"] for row in gold}, {row[field] for row in gold}
    _write(folder, "gold", gold)
    _write(folder, "items", [row for row in lines(task.folder, "items") if row["id"] in ids])
    if (task.folder / "facts.jsonl").is_file():
        _write(folder, "facts", [row for row in lines(task.folder, "facts") if row[field] in groups])
    return folder


def _write(folder: Path, name: str, rows: list[dict[str, Any]]) -> None:
    (folder / f"{name}.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")


def _scored(task: Task, folder: Path, written: Path) -> dict[str, Any]:
    command = [sys.executable, str(shared() / "bench/score.py"), task.data, str(folder), str(written)]
    scored = subprocess.run(command, capture_output=True, text=True, check=False)
    if scored.returncode:
        raise RuntimeError(f"{task.name}: {scored.stderr.strip()}")
    return json.loads(scored.stdout)


def _by_library(task: Task, build: Path) -> Path:
    """What trafilatura alone takes from the same pages, with its own settings."""
    rows = []
    for page in sorted(_pages(task, build).glob("*.html")):
        body = trafilatura.extract(page.read_bytes(), include_comments=False) or ""
        rows.append(json.dumps({"item": {"id": page.stem, "path": page.name, "body": body}}))
    written = build / f"{task.name}.library.out"
    written.write_text("\n".join(rows), encoding="utf-8")
    return written


def _output(task: Task, folder: Path, build: Path) -> Iterator[str]:
    if task.run is Run.COMPARE:
        pairs = ((row["left"], row["right"]) for row in lines(folder, "items"))
        return (msgspec.json.encode(comparison).decode() for comparison in compare_all(pairs))
    if task.run is Run.PAGES:
        return _annotated([str(_pages(task, build))], body_only=False)
    source = build / f"{task.name}.items.jsonl"
    source.write_text("\n".join(json.dumps(row) for row in lines(folder, "items")), encoding="utf-8")
    if task.run is Run.ANNOTATE:
        return _annotated([str(source)], body_only=True)
    return iter([to_json(brief([str(source)], body_only=True))])


def _annotated(paths: Iterable[str], *, body_only: bool) -> Iterator[str]:
    for record in annotate(paths, body_only=body_only):
        if isinstance(record, Rejection):
            print(f"rejected: {record}", file=sys.stderr)
        else:
            yield msgspec.json.encode(record).decode()


def _pages(task: Task, build: Path) -> Path:
    folder = build / "html"
    folder.mkdir(exist_ok=True)
    for page in sorted((task.folder / "html").glob("*.gz")):
        (folder / page.stem).write_bytes(gzip.decompress(page.read_bytes()))
    return folder


def _scenarios(task: Task, build: Path) -> Scored:
    worlds = sorted(folder for folder in task.folder.iterdir() if (folder / "gold.json").is_file())
    for world in worlds:
        reports = [str(world / "reports")]
        (build / f"{world.name}.json").write_text(to_json(brief(reports)), encoding="utf-8")
        annotated = "\n".join(_annotated(reports, body_only=False))
        (build / f"{world.name}.jsonl").write_text(annotated, encoding="utf-8")
    command = [sys.executable, str(shared() / "scenarios/score.py"), *map(str, worlds)]
    command += ["--dossiers", str(build), "--annotations", str(build), "--examples"]
    # The scorer breaks ties by the order of a set: one fixed order gives one figure.
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ | {"PYTHONHASHSEED": "0"})
    scored = json.loads(done.stdout)
    (build / f"{task.name}.score.json").write_text(json.dumps(scored, indent=1, ensure_ascii=False), encoding="utf-8")
    missed = {_fingerprint(name, text): 0.0 for name, world in scored["scenarios"].items() for text in world["missed"]}
    return Scored(scored["overall"], missed, worlds_left_out(scored["scenarios"]), {})


def _fingerprint(world: str, missed: str) -> str:
    """A missed example without its words: what kind of miss it is, where, and a hash to know it again."""
    kind = missed.split(":", maxsplit=1)[0] if ":" in missed else missed[:24]
    return f"{world}: {kind} #{hashlib.sha256(missed.encode()).hexdigest()[:8]}"
