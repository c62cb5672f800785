"""Lay out labelled pairs of sentences for the training of the scorer, in the environment of the package.

    python -m training.entailment.collect ITEMS.jsonl.gz GOLD.jsonl OUT.pickle

For each pair: word pieces and kinds in both orders, the measures of the typed comparison in both orders, the label, and
whether it is held out. That goes by the texts as given, as in settle.py: closed up, other pairs would be held out.
"""

import gzip
import json
import pickle
import sys
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
    labels = [json.loads(line)["label"] for line in gold.read_text("utf-8").splitlines()]
    apart = held_out([(pair["left"], pair["right"]) for pair in pairs])
    pairs = [pair | {side: closed(pair[side]) for side in ("left", "right")} for pair in pairs]
    texts = sorted({pair[side] for pair in pairs for side in ("left", "right")})
    sides = dict(zip(texts, map(lay_out, read_sentences(load_parser(), texts)), strict=True))
    vectors = dict(zip(texts, load_encoder()(texts), strict=True))
    tokenizer = load_tokenizer()
    tokenizer.no_truncation()
    records = []
    for pair, label, held in zip(pairs, labels, apart, strict=True):
        left, right = sides[pair["left"]], sides[pair["right"]]
        likeness = float(vectors[left.text] @ vectors[right.text])
        records.append(
            {
                "texts": (left.text, right.text),
                "label": LABELS.index(label),
                "held": held,
                "there": (*pieces(tokenizer, marked(left, right)), row(left, right, likeness)),
                "back": (*pieces(tokenizer, marked(right, left)), row(right, left, likeness)),
            }
        )
    out.write_bytes(pickle.dumps(records))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
