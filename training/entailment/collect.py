"""Lay out labelled pairs of sentences for the training of the scorer, in the environment of the package.

    python -m training.entailment.collect ITEMS.jsonl.gz GOLD.jsonl OUT.pickle

For each pair: word pieces and kinds in both orders, the measures of the typed comparison in both orders, the label, and
whether it is held out. That goes by the texts as given, as in settle.py: closed up, other pairs would be held out.
"""

import gzip
import json
import pickle
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from training.entailment.held import LABELS, held_out

from secondsource.annotation.lean import read_sentences
from secondsource.claims.compare import closed
from secondsource.claims.entailment.gathering import row
from secondsource.claims.entailment.matches import marked
from secondsource.claims.entailment.side import lay_out
from secondsource.language.encoder import load_encoder
from secondsource.language.onnx import load_tokenizer
from secondsource.language.parser import load_parser
from secondsource.language.scorer import pieces


def main(items: Path, gold: Path, out: Path) -> None:
    """Write one record a pair."""
    pairs = [json.loads(line) for line in gzip.decompress(items.read_bytes()).decode().splitlines()]
    labels = [LABELS.index(json.loads(line)["label"]) for line in gold.read_text("utf-8").splitlines()]
    texts = [(pair["left"], pair["right"]) for pair in pairs]
    out.write_bytes(pickle.dumps(list(records(texts, labels, held_out(texts)))))


def records(pairs: Sequence[tuple[str, str]], labels: Sequence[int], apart: Sequence[bool]) -> Iterator[dict]:
    """The record of each pair."""
    pairs = [(closed(left), closed(right)) for left, right in pairs]
    texts = sorted({text for pair in pairs for text in pair})
    sides = dict(zip(texts, map(lay_out, read_sentences(load_parser(), texts)), strict=True))
    vectors = dict(zip(texts, load_encoder()(texts), strict=True))
    tokenizer = load_tokenizer()
    tokenizer.no_truncation()
    for (one, other), label, held in zip(pairs, labels, apart, strict=True):
        left, right, likeness = sides[one], sides[other], float(vectors[one] @ vectors[other])
        yield {
            "texts": (left.text, right.text),
            "label": label,
            "held": held,
            "there": (*pieces(tokenizer, marked(left, right)), row(left, right, likeness)),
            "back": (*pieces(tokenizer, marked(right, left)), row(right, left, likeness)),
        }


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
