"""Learn how much figures and times weigh beside the scores, from the pairs that were held out of the training.

    python -m training.entailment.settle ITEMS.jsonl.gz GOLD.jsonl src/secondsource/claims/entailment/settling.tsv

Runs in the environment of the package, with the scorer that is in it. The scores of pairs that it learnt from would be
surer than they should be, so only the pairs held out are asked; two logistic regressions, the second without the
contradictions.
"""

import gzip
import json
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from training.entailment.held import LABELS, held_out

from secondsource.annotation.lean import read_sentences
from secondsource.claims.compare import closed
from secondsource.claims.entailment.relation import opinions, ordered
from secondsource.claims.entailment.settling import CHECKS, checked
from secondsource.claims.entailment.side import Side, lay_out
from secondsource.language.encoder import load_encoder
from secondsource.language.parser import load_parser
from secondsource.language.scorer import load_scorer

STRENGTH = 0.3
HEAD = "# Log-odds of a contradiction, and of support where there is none: training/entailment/settle.py"
Rows = NDArray[np.float64]


def main(items: Path, gold: Path, out: Path) -> None:
    """Write one line a weight."""
    pairs = [json.loads(line) for line in gzip.decompress(items.read_bytes()).decode().splitlines()]
    labels = [LABELS.index(json.loads(line)["label"]) for line in gold.read_text("utf-8").splitlines()]
    apart = held_out([(pair["left"], pair["right"]) for pair in pairs])
    named = zip(pairs, labels, apart, strict=True)
    kept = [(closed(pair["left"]), closed(pair["right"]), label) for pair, label, out in named if out]
    texts = sorted({text for left, right, _ in kept for text in (left, right)})
    sides = dict(zip(texts, map(lay_out, read_sentences(load_parser(), texts)), strict=True))
    vectors = dict(zip(texts, load_encoder()(texts), strict=True))
    scorer = load_scorer()
    asked, given = [], []
    for left, right in ((sides[a], sides[b]) for a, b, _ in kept):
        scores = opinions(left, right, float(vectors[left.text] @ vectors[right.text]), scorer)[1]
        contrary = float(scores.turned[1] - np.logaddexp(scores.turned[0], scores.turned[2]))
        asked.append(_row(contrary, *ordered(left, right)))
        given.append(_row(float(scores.given[0] - scores.given[2]), left, right))
    gold_labels = np.array([label for _, _, label in kept])
    write(out, np.array(asked), np.array(given), gold_labels)


def write(out: Path, asked: Rows, given: Rows, labels: NDArray[np.int64]) -> None:
    """Learn both columns and write them."""
    against = LogisticRegression(C=STRENGTH, max_iter=1000).fit(asked, labels == 1)
    rest = labels != 1
    support = LogisticRegression(C=STRENGTH, max_iter=1000).fit(given[rest], labels[rest] == 0)
    names = ("bias", "score", *(check.__name__ for check in CHECKS))
    columns = [(*model.intercept_, *model.coef_[0]) for model in (against, support)]
    rows = (f"{name}\t{a:.3f}\t{b:.3f}" for name, a, b in zip(names, *columns, strict=True))
    out.write_text("\n".join((HEAD, *rows)) + "\n", encoding="utf-8")


def _row(score: float, left: Side, right: Side) -> list[float]:
    return [score, *checked(left, right)]


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
