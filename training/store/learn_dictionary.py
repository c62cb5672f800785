"""What stands in all readings, learnt from reports of our own: `src/secondsource/store/readings-3.bin`.

`python -m training.store.learn_dictionary PATH ...` prints its size; needs `backports.zstd`, whose trainer chooses
the pieces that repeat most. The file that is in use must never change: readings that were stored with it rest on it.
A new one needs a new name and a new form.
"""

import sys
from pathlib import Path

import msgspec
from backports import zstd

from secondsource.model.item import Item
from secondsource.runner.local import load_pipeline
from secondsource.store.packed import plain_reading

BYTES, PIECE = 16_000, 500
TARGET = Path("src/secondsource/store/readings-3.bin")


def main(paths: list[str]) -> None:
    """Learn and write."""
    pipeline = load_pipeline(body_only=False)
    pieces: list[bytes] = []
    for original in pipeline.intake(paths):
        if isinstance(original, Item):
            (reading,) = pipeline.annotation(pipeline.cleaning((original,)))
            raw = msgspec.msgpack.encode(plain_reading(original, reading))
            pieces += [raw[at : at + PIECE] for at in range(0, len(raw), PIECE)]
    TARGET.write_bytes(zstd.train_dict(pieces, BYTES).dict_content)
    print(TARGET.stat().st_size)


if __name__ == "__main__":
    main(sys.argv[1:])
