"""What is likely where in a parse, learnt from reports of our own: `src/secondsource/store/guesses-5.bin`.

`python -m training.store.learn_guesses PATH ...` prints how many contexts there are. The file that is in use must never
change: readings that were stored with it rest on it. A new one needs a new name and a new form.
"""

import lzma
import sys
from collections import Counter, defaultdict
from pathlib import Path

import msgspec
from training.store.learn_dictionaries import readings

from secondsource.store.parses import known_of
from secondsource.store.tokens import common_endings, common_kinds, common_types, numbers_of

TARGET = Path("src/secondsource/store/guesses-5.bin")
MOST = 256
"""Numbers are kept as bytes."""

Met = dict[str, Counter[int]]


def main(paths: list[str]) -> None:
    """Learn and write."""
    common = {"marks": len(common_kinds()), "names": len(common_types()), "forms": len(common_endings()), "heads": MOST}
    met: dict[str, Met] = {column: defaultdict(Counter) for column in common}
    for _, reading in readings(paths):
        numbers, known = numbers_of(reading.parse), known_of(reading.parse)
        for column, end in common.items():
            for at, number in enumerate(getattr(numbers, column)):
                for context in getattr(known, column)(at) if number < min(MOST, end) else ():
                    met[column][context][number] += 1
    likely = {column: {context: _ranked(found[context]) for context in sorted(found)} for column, found in met.items()}
    TARGET.write_bytes(lzma.compress(msgspec.msgpack.encode(likely), preset=9))
    print({column: len(found) for column, found in likely.items()})


def _ranked(found: Counter[int]) -> bytes:
    return bytes(sorted(found, key=lambda number: (-found[number], number)))


if __name__ == "__main__":
    main(sys.argv[1:])
