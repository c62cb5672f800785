"""Collects rows of feature values from the labelled pairs of statements of real news, for `learn_alignment.py`.

    python -m training.alignment.collect_pairs ../shared/bench ROWS.jsonl

Two statements mean the same where the one, if true, settles the other; those that only overlap are left out.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from training.labelled import LINKED, PAIRS, Span, read_pairs, read_task

from secondsource.claims.extract import Extraction
from secondsource.claims.features.pair import Pair
from secondsource.claims.features.table import FEATURES
from secondsource.claims.proposition import propositions
from secondsource.claims.scene import scene
from secondsource.language.encoder import Encoder, load_meaning
from secondsource.model.reading import Reading
from secondsource.stories.stage import Stories

SETTLES, OVERLAPS = frozenset("EAB"), "O"
Labels = Mapping[tuple[Span, Span], str]


def main(bench: Path, target: Path) -> None:
    """Read the reports of every task that has labelled pairs, write one line a pair."""
    first, later, encoder = read_pairs(PAIRS), read_pairs(LINKED), load_meaning()
    with target.open("w", encoding="utf-8") as out:
        for task in sorted(first.keys() | later.keys()):
            for row in rows(read_task(task, bench), {**first.get(task, {}), **later.get(task, {})}, encoder):
                out.write(json.dumps(row | {"world": task}) + "\n")


def rows(found: Sequence[Reading], known: Labels, encoder: Encoder) -> Iterator[dict[str, Any]]:
    """The labelled pairs of all stories; a pair of which one is no statement any more is left out."""
    readings = {one.item.id: one for one in found}
    for story in Stories()(found):
        inside = {ends: label for ends, label in known.items() if ends[0][0] in story.items and label != OVERLAPS}
        if not inside:
            continue
        told = [one for one in Extraction()(readings[item] for item in story.items) if not one.says]
        stage = scene(tuple(propositions(told, readings)), encoder)
        at = {(p.statement.item, p.statement.start, p.statement.end): n for n, p in enumerate(stage.propositions)}
        for (left, right), label in inside.items():
            if left in at and right in at:
                pair = Pair(stage, at[left], at[right])
                values = {feature.__name__: float(feature(pair)) for feature in FEATURES}
                yield {"values": values, "same": label in SETTLES, "weight": 1.0}


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
