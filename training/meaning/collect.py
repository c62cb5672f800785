"""Write the texts of the pairs of statements that were labelled in real news, for `tune.py`.

    python -m training.meaning.collect ../shared/bench build/meaning/pairs.jsonl

One line a pair: `left` and `right` as the encoder reads them, the `label`, and `part`, by which whole stories are kept.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from training.labelled import Span, read_pairs, read_task

from secondsource.claims.extract import Extraction
from secondsource.claims.proposition import propositions
from secondsource.model.reading import Reading
from secondsource.stories.stage import Stories


def main(bench: Path, target: Path) -> None:
    """Read the reports of every task that has labelled pairs."""
    with target.open("w", encoding="utf-8") as out:
        for task, known in read_pairs().items():
            found = read_task(task, bench)
            parts = {item: _part(story.id) for story in Stories()(found) for item in story.items}
            texts = texts_of(found, {span for pair in known for span in pair})
            for (left, right), label in known.items():
                if left in texts and right in texts:
                    row = {"task": task, "part": parts[left[0]], "label": label}
                    out.write(json.dumps(row | {"left": texts[left], "right": texts[right]}) + "\n")


def texts_of(found: Sequence[Reading], wanted: set[Span]) -> Mapping[Span, str]:
    """The statements at the places, with what their pronouns stand for."""
    readings = {one.item.id: one for one in found}
    told = [one for one in Extraction()(found) if (one.item, one.start, one.end) in wanted]
    laid = propositions(told, readings)
    return {(p.statement.item, p.statement.start, p.statement.end): p.clear for p in laid}


def _part(story: str) -> int:
    return sha256(story.encode()).digest()[0]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
