"""Learns the weights of `claims/features` from rows of feature values.

    python training/alignment/learn_alignment.py ROWS.jsonl WEIGHTS.tsv

A row is {"values": {feature: value}, "same": true|false, "weight": 1.0}: a pair of statements of one story,
`same` where both overlap evidence of one gold claim. L2-regularised logistic regression by Newton's method.
"""

import json
import sys
from pathlib import Path

import numpy as np

L2, STEPS = 2.0, 60


def main() -> int:
    """Read the rows, fit, write one line a feature."""
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    names = list(rows[0]["values"])
    matrix = np.array([[1.0, *(row["values"][name] for name in names)] for row in rows])
    same = np.array([float(row["same"]) for row in rows])
    counted = np.array([row.get("weight", 1.0) for row in rows])
    weights = fit(matrix, same, counted)
    table = "".join(f"{name}\t{weight:.3f}\n" for name, weight in zip(["bias", *names], weights, strict=True))
    Path(sys.argv[2]).write_text(table, encoding="utf-8")
    return 0


def fit(matrix: np.ndarray, same: np.ndarray, counted: np.ndarray) -> np.ndarray:
    """The weights, the bias first and not held down."""
    weights = np.zeros(matrix.shape[1])
    held = np.r_[0.0, np.full(matrix.shape[1] - 1, L2)]
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (counted * (likely - same)) + held * weights
        bend = (matrix * (counted * likely * (1 - likely))[:, None]).T @ matrix + L2 * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    return weights


if __name__ == "__main__":
    sys.exit(main())
