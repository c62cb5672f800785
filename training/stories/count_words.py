"""Counts in how many of a hundred reports a word stands: `python -m training.stories.count_words > FILE`.

Every folder of the labelled news counts alike, however many reports it has, so that no one topic sets the shares.
Words are kept that stand in fifteen reports and three folders: no name of one story is among them.
"""

import gzip
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from eval.tasks import shared
from secondsource.stories.profile import OPENING_CHARACTERS
from secondsource.text.stem import stem
from secondsource.text.tokenise import words

LEAST_REPORTS, LEAST_FOLDERS, SMALLEST_FOLDER = 15, 3, 200
PART = 100_000
UNREPORTED = frozenset({"agreement", "quantities", "pages"})
"""Folders of single sentences or of pages, not of reports."""


def main() -> None:
    """Write the table: stem, tab, share in hundred-thousandths."""
    folders = [counts for counts in map(_counted, _files()) if counts[0] >= SMALLEST_FOLDER]
    total, held, share = Counter[str](), Counter[str](), Counter[str]()
    for size, counts in folders:
        total.update(counts)
        held.update(counts.keys())
        share.update({word: count / size / len(folders) for word, count in counts.items()})
    print("# In how many of 100,000 reports a word (its stem) stands in the headline or the opening: training/stories.")
    for word in sorted(word for word in total if total[word] >= LEAST_REPORTS and held[word] >= LEAST_FOLDERS):
        print(f"{word}\t{round(share[word] * PART)}")


def _files() -> Iterator[Path]:
    for folder in sorted((shared() / "bench").iterdir()):
        if folder.is_dir() and folder.name not in UNREPORTED:
            yield from (*folder.glob("items.jsonl*"), *folder.glob("train/items.jsonl*"))


def _counted(path: Path) -> tuple[int, Counter[str]]:
    text = gzip.decompress(path.read_bytes()).decode() if path.suffix == ".gz" else path.read_text("utf-8")
    rows = [json.loads(line) for line in text.split("\n") if line.strip()]
    counts: Counter[str] = Counter()
    for row in rows:
        counts.update(
            {stem(word) for word in words(f"{row.get('headline') or ''}\n{row['body'][:OPENING_CHARACTERS]}")}
        )
    return len(rows), counts


if __name__ == "__main__":
    main()
