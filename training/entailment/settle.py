"""Learn what settles the relation of two sentences: trees over all that is reckoned, and how much each opinion weighs.

    python -m training.entailment.settle ITEMS.jsonl.gz GOLD.jsonl src/secondsource/claims/entailment

Runs in the environment of the package, with the scorer that is in it. The trees learn from the pairs from which the
scorer learnt. How much the scorer, the trees and the checks weigh is learned from the pairs held out of both, since of
others each is surer than it should be. Everything is learned twice: of the contradiction, and, without the
contradictions, of the support.
"""

import gzip
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from training.entailment.grow import grown, odds
from training.entailment.held import LABELS, held_out

from secondsource.annotation.lean import read_sentences
from secondsource.claims.compare import closed
from secondsource.claims.entailment.gathering import gathered, row
from secondsource.claims.entailment.relation import opinions, ordered
from secondsource.claims.entailment.settling import CHECKS, checked
from secondsource.claims.entailment.side import Side, lay_out
from secondsource.language.encoder import load_encoder
from secondsource.language.parser import load_parser
from secondsource.language.scorer import load_scorer

STRENGTH = 0.3
HEAD = "# Log-odds of a contradiction, and of support where there is none: training/entailment/settle.py"
Rows = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True)
class Laid:
    """Labelled pairs: the sides, the likeness of their vectors, the label, and whether the pair is held out."""

    left: Side
    right: Side
    likeness: float
    label: int
    held: bool


def main(items: Path, gold: Path, out: Path) -> None:
    """Write the trees and the weights."""
    pairs = [json.loads(line) for line in gzip.decompress(items.read_bytes()).decode().splitlines()]
    labels = [LABELS.index(json.loads(line)["label"]) for line in gold.read_text("utf-8").splitlines()]
    learn(list(laid_out([(pair["left"], pair["right"]) for pair in pairs], labels)), out)


def laid_out(pairs: list[tuple[str, str]], labels: list[int]) -> Iterable[Laid]:
    """The pairs, read."""
    texts = sorted({closed(text) for pair in pairs for text in pair})
    sides = dict(zip(texts, map(lay_out, read_sentences(load_parser(), texts)), strict=True))
    vectors = dict(zip(texts, load_encoder()(texts), strict=True))
    for (left, right), label, held in zip(pairs, labels, held_out(pairs), strict=True):
        ours, theirs = closed(left), closed(right)
        likeness = float(vectors[ours] @ vectors[theirs])
        yield Laid(left=sides[ours], right=sides[theirs], likeness=likeness, label=label, held=held)


def learn(pairs: list[Laid], out: Path) -> None:
    """Learn both relations and write them."""
    learnt, held = [one for one in pairs if not one.held], [one for one in pairs if one.held]
    scorer = load_scorer()
    measured = [[row(*_sides(one, turned=turned), one.likeness) for turned in (False, True)] for one in held]
    scores = [opinions(one.left, one.right, *rows, scorer)[1] for one, rows in zip(held, measured, strict=True)]
    contrary = [float(one.turned[1] - np.logaddexp(one.turned[0], one.turned[2])) for one in scores]
    agreed = [float(one.given[0] - one.given[2]) for one in scores]
    against = grown(_rows(learnt, turned=True), np.array([one.label == 1 for one in learnt]))
    some = [one for one in learnt if one.label != 1]
    support = grown(_rows(some, turned=False), np.array([one.label == 0 for one in some]))
    (out / "trees.json").write_text(json.dumps([against, support], separators=(",", ":")), encoding="utf-8")
    label = np.array([one.label for one in held])
    asked = _opinions(held, contrary, odds(against, _rows(held, turned=True)), turned=True)
    given = _opinions(held, agreed, odds(support, _rows(held, turned=False)), turned=False)
    rest = label != 1
    write(out / "settling.tsv", _weighed(asked, label == 1), _weighed(given[rest], label[rest] == 0))


def write(out: Path, against: list[float], support: list[float]) -> None:
    """Write one line a weight."""
    names = ("bias", "score", "trees", *(check.__name__ for check in CHECKS))
    rows = (f"{name}\t{a:.3f}\t{b:.3f}" for name, a, b in zip(names, against, support, strict=True))
    out.write_text("\n".join((HEAD, *rows)) + "\n", encoding="utf-8")


def _weighed(rows: Rows, labels: NDArray[np.bool_]) -> list[float]:
    model = LogisticRegression(C=STRENGTH, max_iter=1000).fit(rows, labels)
    return [*model.intercept_, *model.coef_[0]]


def _rows(pairs: list[Laid], *, turned: bool) -> Rows:
    return np.array([gathered(*_sides(one, turned=turned), one.likeness).values for one in pairs], np.float32)


def _opinions(pairs: list[Laid], scores: list[float], told: Rows, *, turned: bool) -> Rows:
    checks = [checked(*_sides(one, turned=turned)) for one in pairs]
    return np.hstack([np.stack([np.array(scores), told], 1), np.array(checks)])


def _sides(pair: Laid, *, turned: bool) -> tuple[Side, Side]:
    return ordered(pair.left, pair.right) if turned else (pair.left, pair.right)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
