"""Floors under the figures: pinned with the digest of the data, never lowered in silence."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from eval.measure import Outcome
from eval.tasks import PARTS, ROOT, TASKS, Figure, Task

FLOORS = Path(__file__).parent / "floors.json"
EXAMPLES = Path(__file__).parent / "examples.json"
PAGE = ROOT / "docs/accuracy.md"
BEGIN, END = "<!-- figures -->", "<!-- /figures -->"
PARTS_OF_F1 = ("precision", "recall")
TOLERANCE = 0.01
"""Figures may move so much between machines: the encoder's int8 arithmetic is not the same on every processor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """One figure below its floor, or data that is not what the floor was pinned on."""

    task: str
    what: str


def load(path: Path) -> dict[str, dict]:
    """What was pinned, empty before the first time."""
    return json.loads(path.read_text("utf-8")) if path.is_file() else {}


def breaks(task: Task, outcome: Outcome, pinned: dict[str, dict]) -> list[Broken]:
    """Every floor the outcome breaks."""
    floor = pinned.get(task.name)
    if floor is None:
        return []
    if floor["digest"] != outcome.digest:
        return [Broken(task=task.name, what=f"the data changed: {outcome.digest}, pinned on {floor['digest']}")]
    return [
        Broken(task=task.name, what=f"{figure.path} is {outcome.figures[figure.path]:.4f}, floor {old:.4f}")
        for figure in task.figures
        if (old := floor["figures"].get(figure.path)) is not None and below(figure, outcome.figures[figure.path], old)
    ]


def below(figure: Figure, value: float, floor: float) -> bool:
    """Whether a figure is worse than its floor by more than machines differ."""
    return (value - floor if figure.lower_is_better else floor - value) > TOLERANCE


def pin(tasks: list[tuple[Task, Outcome]], reason: str | None) -> list[str]:
    """Raise the floors to the outcomes; a lower one only with a reason, which is kept beside it.

    Returns:
        The floors that would have to be lowered and were not, for want of a reason.
    """
    floors, examples = load(FLOORS), load(EXAMPLES)
    refused = []
    for task, outcome in tasks:
        broken = breaks(task, outcome, floors)
        if broken and not reason:
            refused += [f"{one.task}: {one.what}" for one in broken]
            continue
        entry = {"digest": outcome.digest, "figures": outcome.figures, "simple": outcome.simple}
        entry["beside"] = {path: asdict(one) for path, one in outcome.beside.items()}
        if broken:
            entry["lowered"] = {"why": reason, "what": [one.what for one in broken]}
        floors[task.name] = entry
        examples[task.name] = dict(sorted(outcome.examples.items()))
    FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    lines = (f"{json.dumps(name)}: {json.dumps(examples[name], separators=(',', ':'))}" for name in sorted(examples))
    EXAMPLES.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    PAGE.write_text(page(PAGE.read_text("utf-8"), floors), encoding="utf-8")
    return refused


def page(text: str, floors: dict[str, dict]) -> str:
    """The page on accuracy with the pinned figures between its marks."""
    rows = [
        _row(task, figure, floors[task.name])
        for task in (*TASKS, *PARTS)
        for figure in task.figures
        if figure.path in floors.get(task.name, {}).get("figures", {})
    ]
    head = "| task | figure | now | 95 % interval | precision | recall | beside it |"
    table = "\n".join([head, "|---|---|---|---|---|---|---|", *rows])
    before, rest = text.split(BEGIN)
    return f"{before}{BEGIN}\n{table}\n{END}{rest.split(END)[1]}"


def _row(task: Task, figure: Figure, floor: dict) -> str:
    beside = floor.get("beside", {}).get(figure.path)
    interval = f"{beside['low']:.3f}–{beside['high']:.3f}" if beside else ""
    parts = [f"{value:.3f}" if (value := (beside or {}).get(name)) is not None else "" for name in PARTS_OF_F1]
    rule = floor.get("simple", {}).get(figure.path, figure.published)
    cells = [task.name, figure.path, f"{floor['figures'][figure.path]:.3f}", interval, *parts, rule]
    return f"| {' | '.join(cells)} |"


def gained_and_lost(task: Task, outcome: Outcome, pinned: dict[str, dict[str, float]]) -> tuple[list[str], list[str]]:
    """The examples that got better and those that got worse since the last pinned run."""
    old, new = pinned.get(task.name, {}), outcome.examples
    if task.unit == "missed":
        return sorted(old.keys() - new.keys()), sorted(new.keys() - old.keys())
    moved = {key: new[key] - old[key] for key in new.keys() & old.keys()}
    name = lambda key: f"{key} {old[key]:.2f} → {new[key]:.2f}"  # noqa: E731
    gained = sorted((key for key in moved if moved[key] > 0.005), key=lambda key: -moved[key])
    lost = sorted((key for key in moved if moved[key] < -0.005), key=lambda key: moved[key])
    return [name(key) for key in gained], [name(key) for key in lost]
