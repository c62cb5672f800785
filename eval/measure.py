"""Run the program on a task and score what it wrote, as a whole and example by example."""

import gzip
import hashlib
import importlib.util
import json
import subprocess
import sys
import time
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import trafilatura

from eval.tasks import Run, Task, shared
from secondsource.dossier.json import to_json
from secondsource.model.rejection import Rejection
from secondsource.runner.local import annotate, brief, compare_all

GROUPS = {"stories": "story", "stories-world": "story", "coreference": "topic", "lineage": None, "timeline": None}
"""Gold lines that only mean something together: the field that joins them (None: each line is an example)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a task came to: its figures by path, its examples by id, the digest of its data and the seconds it took."""

    task: str
    digest: str
    figures: dict[str, float]
    examples: dict[str, float]
    seconds: float


def measure(task: Task, build: Path) -> Outcome:
    """Run and score one task; what the program wrote stays in `build`."""
    build.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    if task.run is Run.SCENARIOS:
        figures, examples = _scenarios(task, build)
    else:
        figures, examples = _bench(task, build)
    wanted = {figure.path: _at(figures, figure.path) for figure in task.figures}
    seconds = round(time.monotonic() - began, 1)
    outcome = Outcome(task=task.name, digest=digest(task), figures=wanted, examples=examples, seconds=seconds)
    (build / f"{task.name}.outcome.json").write_text(json.dumps(asdict(outcome)), encoding="utf-8")
    return outcome


def digest(task: Task) -> str:
    """SHA-256 over the names and bytes of the task's files, training parts left out; the first 16 hex digits."""
    total = hashlib.sha256()
    for path in sorted(p for p in task.folder.rglob("*") if p.is_file() and "train" not in p.parts):
        total.update(path.relative_to(task.folder).as_posix().encode() + path.read_bytes())
    return total.hexdigest()[:16]


def _bench(task: Task, build: Path) -> tuple[dict[str, Any], dict[str, float]]:
    written, folder = build / f"{task.name}.out", _data(task, build)
    written.write_text("\n".join(_output(task, folder, build)), encoding="utf-8")
    figures = _scored(task, folder, written)
    if task.run is Run.PAGES:
        figures["library"] = _scored(task, folder, _by_library(task, build))
    return figures, _examples(task, folder, written)


def _data(task: Task, build: Path) -> Path:
    """The folder of the task's data; for a part, one made of the groups whose hash falls into it."""
    if task.share == 1:
        return task.folder
    folder, field = build / f"{task.name}.data", GROUPS[task.data]
    folder.mkdir(exist_ok=True)
    gold = [row for row in _lines(task.folder, "gold") if zlib.crc32(row[field].encode()) % task.share == 0]
    ids, groups = {row["id"] for row in gold}, {row[field] for row in gold}
    _write(folder, "gold", gold)
    _write(folder, "items", [row for row in _lines(task.folder, "items") if row["id"] in ids])
    if (task.folder / "facts.jsonl").is_file():
        _write(folder, "facts", [row for row in _lines(task.folder, "facts") if row[field] in groups])
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
        pairs = ((row["left"], row["right"]) for row in _lines(folder, "items"))
        return (msgspec.json.encode(comparison).decode() for comparison in compare_all(pairs))
    if task.run is Run.PAGES:
        return _annotated([str(_pages(task, build))], body_only=False)
    source = build / f"{task.name}.items.jsonl"
    source.write_text("\n".join(json.dumps(row) for row in _lines(folder, "items")), encoding="utf-8")
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


def _scenarios(task: Task, build: Path) -> tuple[dict[str, Any], dict[str, float]]:
    worlds = sorted(folder for folder in task.folder.iterdir() if (folder / "gold.json").is_file())
    for world in worlds:
        reports = [str(world / "reports")]
        (build / f"{world.name}.json").write_text(to_json(brief(reports)), encoding="utf-8")
        lines = "\n".join(_annotated(reports, body_only=False))
        (build / f"{world.name}.jsonl").write_text(lines, encoding="utf-8")
    command = [sys.executable, str(task.folder / "score.py"), *map(str, worlds)]
    command += ["--dossiers", str(build), "--annotations", str(build), "--examples"]
    scored = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    (build / "scenarios.score.json").write_text(json.dumps(scored, indent=1, ensure_ascii=False), encoding="utf-8")
    missed = {_fingerprint(name, text): 0.0 for name, world in scored["scenarios"].items() for text in world["missed"]}
    return scored["overall"], missed


def _fingerprint(world: str, missed: str) -> str:
    """A missed example without its words: what kind of miss it is, where, and a hash to know it again."""
    kind = missed.split(":", maxsplit=1)[0] if ":" in missed else missed[:24]
    return f"{world}: {kind} #{hashlib.sha256(missed.encode()).hexdigest()[:8]}"


def _examples(task: Task, folder: Path, written: Path) -> dict[str, float]:
    """The unit figure of each example, by giving the scorer one example's gold at a time."""
    scorer = _scorer()
    gold = _lines(folder, "gold")
    rows = scorer.lines_of(written, "predictions") if task.run is not Run.BRIEF else []
    if task.run is Run.COMPARE:
        return {g["id"]: float(_same(g["label"], r["relation"])) for g, r in zip(gold, rows, strict=True)}
    by_id = {row["item"]["id"].split(".")[0]: row for row in rows}
    by_id |= {Path(row["item"].get("path") or "").name.split(".")[0]: row for row in rows}
    score, items = scorer.TASKS[task.data], _lines(folder, "items") if task.run is not Run.PAGES else []
    dossier = scorer.dossier
    whole = json.loads(written.read_text("utf-8")) if task.run is Run.BRIEF else {}
    out = {}
    for key, group in _grouped(task, gold):
        scorer.table = lambda _folder, name, group=group: group if name == "gold" else _items(items, name, scorer)
        scorer.lines_of = lambda *_, key=key: [by_id[key]] if key in by_id else []
        scorer.dossier = lambda path, ids: _part(whole, ids)
        out[key] = round(_at(score(folder, written), task.unit), 3)
    scorer.dossier = dossier
    return out


def _items(items: list[dict[str, Any]], name: str, scorer: ModuleType) -> list[dict[str, Any]]:
    if name == "items":
        return items
    raise scorer.Wrong(f"no {name} for single examples")


def _part(whole: dict[str, Any], ids: Iterable[str]) -> tuple[dict[str, Any], dict[str, Any]]:
    wanted = set(ids)
    return whole, {row["id"]: row["story"] for row in whole["items"] if row["id"] in wanted}


def _same(label: str, relation: str) -> bool:
    return label == ("means-or-implies" if relation in ("means", "implies") else relation)


def _grouped(task: Task, gold: list[dict[str, Any]]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    field = GROUPS.get(task.data, "id")
    groups: dict[str, list[dict[str, Any]]] = {}
    for number, row in enumerate(gold):
        groups.setdefault(str(row[field]) if field else _pair_name(row, number), []).append(row)
    yield from groups.items()


def _pair_name(row: dict[str, Any], number: int) -> str:
    return f"{row['left']}~{row['right']}" if "left" in row else f"line {number}"


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench_score", shared() / "bench/score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _lines(folder: Path, name: str) -> list[dict[str, Any]]:
    plain, packed = folder / f"{name}.jsonl", folder / f"{name}.jsonl.gz"
    text = plain.read_text("utf-8") if plain.is_file() else gzip.decompress(packed.read_bytes()).decode("utf-8")
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def _at(figures: dict[str, Any], path: str) -> float:
    value: Any = figures
    for step in path.split("."):
        value = value[step]
    return float(value or 0.0)
