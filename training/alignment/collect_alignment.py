"""Collects rows of feature values from worlds of reports with known claims, for `learn_alignment.py`.

    python training/alignment/collect_alignment.py ROWS.jsonl WORLD...

A world is a folder with `reports/` and `gold.json`, which lists claims with their evidence: exact words of a report.
Two statements mean the same where both carry evidence of one claim; a pair of which only one carries evidence
may still be alike, so it weighs less. Only pairs that alignment would compare are collected.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from secondsource.claims.candidates import candidates
from secondsource.claims.copies import copies
from secondsource.claims.extract import Extraction
from secondsource.claims.features.pair import Pair
from secondsource.claims.features.table import FEATURES
from secondsource.claims.proposition import propositions
from secondsource.claims.scene import scene
from secondsource.cleaning.stage import Cleaning
from secondsource.intake.read import Intake
from secondsource.language.encoder import Encoder, load_meaning
from secondsource.model.claim import Statement
from secondsource.model.item import Item
from secondsource.model.reading import Reading
from secondsource.runner.pool import load_annotation
from secondsource.stories.stage import Stories
from secondsource.text.normalise import fold

NEIGHBOURS = 12
HALF_KNOWN = 0.6
LEAST_COVERED = 0.5
Row = dict[str, Any]


def main() -> int:
    """Read the worlds, write one line a pair."""
    annotate, encoder = load_annotation(), load_meaning()
    with Path(sys.argv[1]).open("w", encoding="utf-8") as out:
        for folder in map(Path, sys.argv[2:]):
            items = [item for item in Intake()([str(folder / "reports")]) if isinstance(item, Item)]
            readings = {reading.item.id: reading for reading in annotate(Cleaning()(items))}
            gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
            stories = [story.items for story in Stories()(readings.values())]
            for row in rows(readings, stories, gold, encoder):
                out.write(json.dumps(row | {"world": folder.name}) + "\n")
    return 0


def rows(
    readings: Mapping[str, Reading], stories: Sequence[Sequence[str]], gold: dict[str, Any], encoder: Encoder
) -> Iterator[Row]:
    """The pairs of every story."""
    for items in stories:
        statements = tuple(one for one in Extraction()(readings[item] for item in items) if not one.says)
        claims = claimed(statements, readings, gold)
        stage = scene(tuple(propositions(statements, readings)), encoder)
        groups = copies(stage.propositions)
        known = [frozenset[str]().union(*(claims[statements[i].id] for i in group)) for group in groups]
        worth = set(candidates(stage, groups, NEIGHBOURS))
        for left, right in combinations(range(len(groups)), 2):
            same = bool(known[left] & known[right])
            if (left, right) in worth and (known[left] or known[right]):
                pair = Pair(stage, groups[left][0], groups[right][0])
                values = {feature.__name__: feature(pair) for feature in FEATURES}
                weight = 1.0 if known[left] and known[right] else HALF_KNOWN
                yield {"values": values, "same": same, "weight": weight}


def claimed(
    statements: Sequence[Statement], readings: Mapping[str, Reading], gold: dict[str, Any]
) -> Mapping[str, set[str]]:
    """For every statement the claims of which it carries evidence: most of the evidence, or of the statement."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    by_report = {Path(reading.item.path).name: reading for reading in readings.values()}
    for claim in gold["claims"]:
        for told in claim["statements"]:
            reading = by_report.get(told["report"])
            start = fold(reading.item.body).find(fold(told["evidence"])) if reading else -1
            if reading is None or start < 0:
                continue
            end = start + len(told["evidence"])
            for one in statements:
                shared = min(one.end, end) - max(one.start, start)
                if one.item == reading.item.id and shared >= LEAST_COVERED * min(end - start, one.end - one.start):
                    found[one.id].add(claim["id"])
    return found


if __name__ == "__main__":
    sys.exit(main())
