"""Learns the weights of `claims/samepoint.tsv` from worlds of reports with known discrepancies and from real news.

    python -m training.alignment.learn_samepoint WEIGHTS.tsv BENCH WORLD...

A world is a folder with `reports/` and `gold.json`. Two figures of two statements are one point where the gold lists
their statements under two values of one discrepancy. Figures that the gold opposes elsewhere, in statements that it
does not list, are left out: they are neither.

`figures.tsv` names pairs of figures in the reports of the tasks in the folder `BENCH`, and says whether they are one
point; see the head of the file.

L2-regularised logistic regression whose weights keep the sign that their feature must have; printed is the average
precision on each world, and on each task by sixths of its stories, when learned from all others.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from training.labelled import Ends, read_figures, read_task
from training.precision import average_precision

from secondsource.claims.amounts import point
from secondsource.claims.figured import candidates
from secondsource.claims.points import Points, points
from secondsource.claims.samepoint import AGAINST, FEATURES, FOR, Figured
from secondsource.language.encoder import load_encoder
from secondsource.model.claim import Claim, Discrepancy, Statement
from secondsource.model.derivation import Origin
from secondsource.model.reading import Reading
from secondsource.model.story import Story
from secondsource.runner.local import load_pipeline
from secondsource.runner.pool import annotate_all

L2, STEPS, PARTS = 3.0, 40, 6
AT_LEAST = {"compared": 2.0, "gainsaid": 2.0}
HEAD = "# The log-odds that two figures are for one point; learned by training/alignment/learn_samepoint.py.\n"
HEAD += "# `compared` and `gainsaid` are set by hand: few figures are set beside another's in so many words.\n"
Matrix = NDArray[np.float64]
Sides = set[tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The features of one pair of figures, whether they are one point, and the gold discrepancy that says so.

    `world` is the name of the world, or that of the task; `part` is what is left out together with it.
    """

    world: str
    part: str
    values: tuple[float, ...]
    same: bool
    gold: int


def main() -> int:
    """Read the worlds and the labelled figures, judge each part by the others, write the weights of all."""
    bench, worlds = Path(sys.argv[2]), [Path(argument) for argument in sys.argv[3:]]
    rows = [row for world in worlds for row in collected(world)]
    rows += [row for task, known in read_figures().items() for row in labelled(task, bench, known)]
    held: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for part in sorted({row.part for row in rows}):
        weights = fit([row for row in rows if row.part != part])
        for row in rows:
            if row.part == part:
                held[row.world].append((scored(row, weights), row.same))
    for world, told in held.items():
        print(f"{world}: average precision {average_precision(told):.3f} of {len(told)} pairs")
    named = zip(["bias", *(feature.__name__ for feature in FEATURES)], fit(rows), strict=True)
    rows_told = (f"{name}\t{max(weight, AT_LEAST.get(name, weight)):.3f}\n" for name, weight in named)
    Path(sys.argv[1]).write_text(HEAD + "".join(rows_told), "utf-8")
    return 0


def labelled(task: str, bench: Path, known: Mapping[Ends, bool]) -> Iterator[Row]:
    """The labelled pairs of figures of one task."""
    recorder = Recorder()
    pipeline = replace(load_pipeline(body_only=True), discrepancies=recorder)
    pipeline.judge(read_task(task, bench), [], lambda stage: None)
    seen: set[Ends] = set()
    for table, _, _ in recorder.tables:
        for _, _, pair in candidates(table, load_encoder()):
            ends = frozenset({(p.statement.item, q.start) for p, q in pair.sides})
            if ends in known and ends not in seen:
                seen.add(ends)
                part = f"{task} {sha256(table.points[0].claim.story.encode()).digest()[0] % PARTS}"
                values = tuple(feature(pair) for feature in FEATURES)
                yield Row(world=task, part=part, values=values, same=known[ends], gold=-1)


def collected(world: Path) -> Iterator[Row]:
    """The pairs of figures of one world."""
    recorder = Recorder()
    pipeline = replace(load_pipeline(body_only=False), discrepancies=recorder)
    found = annotate_all(pipeline.items([str(world / "reports")]))
    pipeline.judge([one for one in found if isinstance(one, Reading)], [], lambda stage: None)
    gold = json.loads((world / "gold.json").read_text(encoding="utf-8"))["discrepancies"]
    for table, statements, readings in recorder.tables:
        pairs = [pair for _, _, pair in candidates(table, load_encoder())]
        yield from rows_of(world.name, pairs, listed(gold, statements, readings))


class Recorder:
    """Stands where the discrepancies are looked for, and keeps what it is given."""

    def __init__(self) -> None:
        self.tables: list[tuple[Points, Mapping[str, Statement], Mapping[str, Reading]]] = []

    def __call__(
        self,
        story: Story,
        claims: Sequence[Claim],
        statements: Mapping[str, Statement],
        readings: Mapping[str, Reading],
        origins: Sequence[Origin],
    ) -> tuple[Discrepancy, ...]:
        """No discrepancy."""
        table = points(claims, statements, readings, origins, load_encoder())
        self.tables.append((table, statements, readings))
        return ()


def listed(gold: list[Any], statements: Mapping[str, Statement], readings: Mapping[str, Reading]) -> dict[str, Sides]:
    """By the text of a statement: the gold discrepancies, by number, and their values that it is evidence of."""
    found: dict[str, Sides] = defaultdict(set)
    for number, one in enumerate(gold):
        for side, value in enumerate(one["values"] if one["field"] == "quantity" else ()):
            for told in value["statements"]:
                for statement in statements.values():
                    item = readings[statement.item].item
                    if Path(item.path).name == told["report"] and overlaps(item.body, statement, told["evidence"]):
                        found[statement.text].add((number, side))
    return found


def overlaps(body: str, statement: Statement, evidence: str) -> bool:
    """Whether the statement shares characters with the evidence."""
    at = body.find(evidence)
    return at >= 0 and statement.start < at + len(evidence) and at < statement.end


def rows_of(world: str, pairs: list[Figured], known: Mapping[str, Sides]) -> Iterator[Row]:
    """The rows of one story; doubtful pairs left out."""
    opposed = {values_of(pair) for pair in pairs if shared(pair, known) is not None}
    for pair in pairs:
        gold = shared(pair, known)
        if gold is not None or values_of(pair) not in opposed:
            values = tuple(feature(pair) for feature in FEATURES)
            yield Row(world=world, part=world, values=values, same=gold is not None, gold=-1 if gold is None else gold)


def values_of(pair: Figured) -> frozenset[float]:
    """The two figures as numbers."""
    return frozenset((point(pair.ours) or 0.0, point(pair.theirs) or 0.0))


def shared(pair: Figured, known: Mapping[str, Sides]) -> int | None:
    """The gold discrepancy of which the two statements are evidence on different sides."""
    ours, theirs = (known.get(p.statement.text, set()) for p in (pair.left, pair.right))
    return next((a for a, one in sorted(ours) for b, other in sorted(theirs) if a == b and one != other), None)


def fit(rows: Sequence[Row]) -> Matrix:
    """The weights, the bias first; a feature whose weight would take the wrong sign is left out."""
    matrix = np.array([[1.0, *row.values] for row in rows])
    same = np.array([float(row.same) for row in rows])
    told = Counter((row.world, row.gold) for row in rows if row.gold >= 0)
    counted = np.array([told[row.world, row.gold] ** -0.5 * 3 if row.gold >= 0 else 1.0 for row in rows])
    signs = np.array([0, *(feature in FOR or -(feature in AGAINST) for feature in FEATURES)])
    kept = np.ones(matrix.shape[1], bool)
    while True:
        weights = np.zeros(matrix.shape[1])
        weights[kept] = newton(matrix[:, kept], same, counted)
        wrong = weights * signs < 0
        if not wrong.any():
            return weights
        kept &= ~wrong


def newton(matrix: Matrix, same: Matrix, counted: Matrix) -> Matrix:
    """Weighted logistic regression, the bias not held down."""
    weights = np.zeros(matrix.shape[1])
    held = np.r_[1e-6, np.full(matrix.shape[1] - 1, L2)]
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-np.clip(matrix @ weights, -30, 30)))
        slope = matrix.T @ (counted * (likely - same)) + held * weights
        bend = (matrix * (counted * likely * (1 - likely))[:, None]).T @ matrix + np.diag(held)
        weights -= np.linalg.solve(bend, slope)
    return weights


def scored(row: Row, weights: Matrix) -> float:
    """The log-odds that the weights give the pair."""
    return float(weights @ np.array([1.0, *row.values]))


if __name__ == "__main__":
    sys.exit(main())
