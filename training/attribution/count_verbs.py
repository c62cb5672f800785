"""Count how often each verb attributes, by its complement: the figures behind `lexicon/en/reporting_verbs.tsv`.

    python training/attribution/count_verbs.py FOLDER [--limit N] > counts.tsv

FOLDER holds `items.jsonl.gz` (id, body) and `gold.jsonl.gz` (id, attributions with the offsets of their cues).
A row goes into the list where the verb attributed in at least two in five of its uses with a complement; the kind
of the verb, and verbs too rare to be counted, were added by hand. Rows that the list lacks are marked `new`.
"""

import argparse
import gzip
import itertools
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from secondsource.annotation.attribution.frames import complement
from secondsource.annotation.attribution.quotations import read_quotations
from secondsource.annotation.attribution.tree import Tree
from secondsource.annotation.attribution.verbs import verbs
from secondsource.annotation.passages import PassageReader
from secondsource.language.parser import load_parser

MIN_HITS = 2
MIN_SHARE = 0.4
LONG_QUOTATION = 30
KEPT_TOKENS = 10_000
SPOKEN_SUBJECTS = frozenset(("i", "we", "you"))

Row = tuple[str, str]
"""A lemma and the complement it stands with."""


def main() -> None:
    """Count, and print one row for each verb and complement that often attribute."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--limit", type=int)
    chosen = arguments.parse_args()
    uses, hits = count(itertools.islice(documents(chosen.folder), chosen.limit))
    listed = verbs()
    for (lemma, key), number in sorted(hits.items()):
        if number >= MIN_HITS and number / (uses[lemma, key] + 1) >= MIN_SHARE:
            known = lemma in listed and key in listed[lemma].frames
            print(lemma, key, number, uses[lemma, key], "" if known else "new", sep="\t")


def documents(folder: Path) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The body and the attributions of each document."""
    told = {one["id"]: one["attributions"] for one in records(folder / "gold.jsonl.gz")}
    for item in records(folder / "items.jsonl.gz"):
        yield item["body"], told[item["id"]]


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a file, one a line."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def count(texts: Iterator[tuple[str, list[dict[str, Any]]]]) -> tuple[Counter[Row], Counter[Row]]:
    """How often each verb stands with each complement, and how often it then is the cue of an attribution."""
    uses: Counter[Row] = Counter()
    hits: Counter[Row] = Counter()
    reader = PassageReader(load_parser(), KEPT_TOKENS)
    for body, attributions in texts:
        tree = Tree.of(next(reader([body])))
        cues = _tokens(tree, (one["cue"] for one in attributions if one["cue"]))
        spoken = _tokens(tree, ((q.start, q.end) for q in read_quotations(body) if q.end - q.start > LONG_QUOTATION))
        for index, row in _rows(tree):
            if index in cues or index not in spoken:
                uses[row] += 1
                hits[row] += index in cues
    return uses, hits


def _tokens(tree: Tree, spans: Iterator[Any]) -> set[int]:
    return {index for start, end in spans for index in range(tree.at(start), tree.at(end))}


def _rows(tree: Tree) -> Iterator[tuple[int, Row]]:
    for index, token in enumerate(tree.tokens):
        subject = tree.child(index, "nsubj")
        if token.pos != "VERB" or (subject is not None and tree.tokens[subject].text.lower() in SPOKEN_SUBJECTS):
            continue
        found = complement(tree, index)
        if found is not None:
            yield index, (token.lemma.lower(), str(found.key))


if __name__ == "__main__":
    main()
