"""Learns the weights of `claims/features` from rows of feature values.

    python training/alignment/learn_alignment.py ROWS.jsonl WEIGHTS.tsv

A row is {"values": {feature: value}, "same": true|false, "weight": 1.0}: a pair of statements of one story,
`same` where both overlap evidence of one gold claim (see `collect_alignment.py`). L2-regularised logistic regression
by Newton's method; where a weight comes out on the wrong side of its bound, it is held there and the others are
learned again: such features are too rare in a handful of worlds, or lean on what is particular to them.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

L2, STEPS = 2.0, 60
Matrix = NDArray[np.float64]
AT_LEAST = {
    "telling_figure": 2.0,
    "rounded_count": 1.5,
    "same_length": 1.2,
    "same_lapse": 3.0,
    "names": 0.0,
    "predicate": 0.0,
    "actor": 0.0,
    "best_match": 0.0,
}
AT_MOST = {"other_polarity": -0.5, "same_report": -0.25, "other_actor": 0.0, "other_names": 0.0}
HEAD = "# The log-odds that two statements mean the same are the bias and the weighted sum of the features;\n"
HEAD += "# learned by training/alignment/learn_alignment.py.\n"


def main() -> int:
    """Read the rows, fit, write one line a feature."""
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    table = "".join(f"{name}\t{weight:.3f}\n" for name, weight in learned(rows).items())
    Path(sys.argv[2]).write_text(HEAD + table, encoding="utf-8")
    return 0


def learned(rows: Sequence[dict[str, Any]]) -> dict[str, float]:
    """The weight of every feature by its name, and the `bias`."""
    names = ["bias", *rows[0]["values"]]
    matrix = np.array([[1.0, *row["values"].values()] for row in rows])
    same = np.array([float(row["same"]) for row in rows])
    counted = np.array([row.get("weight", 1.0) for row in rows])
    held: dict[int, float] = {}
    while True:
        weights = fit(matrix, same, counted, held)
        wrong = {i: bound for i, name in enumerate(names) if (bound := _bound(name, weights[i])) is not None}
        if wrong.keys() <= held.keys():
            return dict(zip(names, weights.tolist(), strict=True))
        held |= wrong


def _bound(name: str, weight: float) -> float | None:
    if name in AT_LEAST and weight < AT_LEAST[name]:
        return AT_LEAST[name]
    if name in AT_MOST and weight > AT_MOST[name]:
        return AT_MOST[name]
    return None


def fit(matrix: Matrix, same: Matrix, counted: Matrix, held: Mapping[int, float]) -> Matrix:
    """The weights, the bias first and not drawn to zero; those that are held keep their value."""
    weights = np.zeros(matrix.shape[1])
    weights[list(held)] = list(held.values())
    free = np.array([i for i in range(len(weights)) if i not in held])
    drawn = np.r_[0.0, np.full(matrix.shape[1] - 1, L2)]
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-matrix @ weights))
        slope = (matrix.T @ (counted * (likely - same)) + drawn * weights)[free]
        bend = (matrix * (counted * likely * (1 - likely))[:, None]).T @ matrix + L2 * np.eye(len(weights))
        weights[free] -= np.linalg.solve(bend[np.ix_(free, free)], slope)
    return weights


if __name__ == "__main__":
    sys.exit(main())
