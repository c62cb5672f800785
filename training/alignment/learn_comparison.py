"""Learns the weights of `claims/entailment` from pairs of sentences with their relation.

    python training/alignment/learn_comparison.py ITEMS.jsonl.gz GOLD.jsonl WEIGHTS.json [PAIRS]

Multinomial logistic regression, L2-regularised, by full-batch Adam; rarer classes weigh more.
"""

import gzip
import json
import sys
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from secondsource.annotation.stage import Annotation
from secondsource.claims.entailment.relation import row
from secondsource.claims.entailment.side import lay_out
from secondsource.language.encoder import load_encoder
from secondsource.language.gazetteer import load_gazetteer
from secondsource.language.parser import load_parser
from secondsource.model.item import Item, Layout

LABELS = {"means-or-implies": 0, "contradicts": 1, "unrelated": 2}
CLASS_WEIGHTS = np.array([1.0, 1.1, 1.3])
L2, STEPS, RATE = 3.0, 400, 0.05
Matrix = NDArray[np.float64]


def main() -> int:
    """Read the pairs, fit, write the weights."""
    items, gold, out = (Path(argument) for argument in sys.argv[1:4])
    most = int(sys.argv[4]) if len(sys.argv) > 4 else None
    with gzip.open(items, "rt", encoding="utf-8") as lines:
        pairs = [json.loads(line) for line in islice(lines, most)]
    with gold.open(encoding="utf-8") as lines:
        labels = np.array([LABELS[json.loads(line)["label"]] for line in islice(lines, most)])
    rows = measured([text for pair in pairs for text in (pair["left"], pair["right"])])
    out.write_text(json.dumps(np.round(fit(rows, labels), 4).tolist()), encoding="utf-8")
    return 0


def measured(texts: list[str]) -> Matrix:
    """One row of measures for each two texts."""
    read = Annotation(load_parser(), load_gazetteer())
    made = read(Item(id="s", path="-", layout=Layout.JSONL, sha256="", body=text, language="en") for text in texts)
    sides = [lay_out(reading) for reading in made]
    vectors = load_encoder()(texts)
    return np.array([row(sides[i], sides[i + 1], float(vectors[i] @ vectors[i + 1])) for i in range(0, len(texts), 2)])


def fit(rows: Matrix, labels: NDArray[np.int64]) -> Matrix:
    """The weights in the scale of the measures, shape (classes, measures)."""
    mean, scale = rows.mean(0), rows.std(0) + 1e-9
    mean[0], scale[0] = 0.0, 1.0
    scaled = (rows - mean) / scale
    weights = np.zeros((len(LABELS), rows.shape[1]))
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        slope = gradient(weights, scaled, labels)
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        weights -= RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    unscaled: Matrix = weights / scale
    unscaled[:, 0] -= (weights * mean / scale).sum(1)
    return unscaled


def gradient(weights: Matrix, rows: Matrix, labels: NDArray[np.int64]) -> Matrix:
    """The slope of the weighted loss."""
    scores = rows @ weights.T
    powers = np.exp(scores - scores.max(1, keepdims=True))
    wrong = powers / powers.sum(1, keepdims=True) - np.eye(len(LABELS))[labels]
    slope: Matrix = (wrong * CLASS_WEIGHTS[labels][:, None]).T @ rows / len(rows) + L2 * weights / len(rows)
    return slope


if __name__ == "__main__":
    sys.exit(main())
