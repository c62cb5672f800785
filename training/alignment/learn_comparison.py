"""Learns the weights of `claims/entailment` from pairs of sentences with their relation.

    python training/alignment/learn_comparison.py ITEMS.jsonl.gz GOLD.jsonl WEIGHTS.json [PAIRS]

A network with one hidden layer, by Adam with decay of the weights; rarer classes weigh more.
"""

import gzip
import json
import sys
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from secondsource.annotation.lean import read_sentences
from secondsource.claims.entailment.relation import row
from secondsource.claims.entailment.side import lay_out
from secondsource.language.encoder import load_encoder
from secondsource.language.parser import load_parser

LABELS = {"means-or-implies": 0, "contradicts": 1, "unrelated": 2}
CLASS_WEIGHTS = np.array([1.0, 1.1, 1.3])
HIDDEN, EPOCHS, BATCH, RATE, DECAY, DROPPED, SEED = 64, 40, 128, 2e-3, 3e-3, 0.3, 1
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
    out.write_text(json.dumps([np.round(layer, 4).tolist() for layer in fit(rows, labels)]), encoding="utf-8")
    return 0


def measured(texts: list[str]) -> Matrix:
    """One row of measures for each two texts."""
    sides = [lay_out(reading) for reading in read_sentences(load_parser(), texts)]
    vectors = load_encoder()(texts)
    return np.array([row(sides[i], sides[i + 1], float(vectors[i] @ vectors[i + 1])) for i in range(0, len(texts), 2)])


def fit(rows: Matrix, labels: NDArray[np.int64]) -> list[Matrix]:
    """The layers of the network, in the scale of the measures: weights and biases of the first, then the second."""
    chance = np.random.default_rng(SEED)
    mean, scale = rows.mean(0), rows.std(0) + 1e-6
    scaled = (rows - mean) / scale
    shapes = [(rows.shape[1], HIDDEN), (HIDDEN,), (HIDDEN, len(LABELS)), (len(LABELS),)]
    layers = [chance.normal(0, shape[0] ** -0.5, shape) if len(shape) > 1 else np.zeros(shape) for shape in shapes]
    moments = [(np.zeros(shape), np.zeros(shape)) for shape in shapes]
    step = 0
    for epoch in range(EPOCHS):
        for batch in np.array_split(chance.permutation(len(labels)), len(labels) // BATCH + 1):
            step += 1
            slopes = gradient(layers, scaled[batch], labels[batch], chance)
            rate = RATE * (1 - epoch / EPOCHS)
            for number, slope in enumerate(slopes):
                first = moments[number][0] + 0.1 * (slope - moments[number][0])
                second = moments[number][1] + 0.001 * (slope**2 - moments[number][1])
                moments[number] = (first, second)
                move = first / (1 - 0.9**step) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
                layers[number] = layers[number] - rate * (move + DECAY * layers[number])
    unscaled = layers[0] / scale[:, None]
    return [unscaled, layers[1] - mean @ unscaled, layers[2], layers[3]]


def gradient(
    layers: list[Matrix], rows: Matrix, labels: NDArray[np.int64], chance: np.random.Generator
) -> list[Matrix]:
    """The slopes of the weighted loss, with some of the hidden units left out."""
    hidden = np.maximum(0, rows @ layers[0] + layers[1])
    kept = (chance.random(hidden.shape) > DROPPED) / (1 - DROPPED)
    used = hidden * kept
    scores = used @ layers[2] + layers[3]
    powers = np.exp(scores - scores.max(1, keepdims=True))
    wrong = powers / powers.sum(1, keepdims=True) - np.eye(len(LABELS))[labels]
    wrong *= CLASS_WEIGHTS[labels][:, None] / len(rows)
    inner = (wrong @ layers[2].T) * kept * (hidden > 0)
    return [rows.T @ inner, inner.sum(0), used.T @ wrong, wrong.sum(0)]


if __name__ == "__main__":
    sys.exit(main())
