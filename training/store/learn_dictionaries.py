"""What stands in all readings and dossiers, learnt from reports of our own, for zlib to know beforehand.

`python -m training.store.learn_dictionaries PATH ...` writes `readings-5.bin` and `dossiers-6.bin` beside the store's
code; needs `backports.zstd`, whose trainer chooses the pieces that repeat most. Learn what is likely in a parse first
(`learn_guesses`), since readings are told by it. The files that are in use must never change: what was stored with them
rests on them. New ones need new names and new forms.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from backports import zstd

from secondsource.model.item import Item
from secondsource.model.reading import Reading
from secondsource.runner.local import load_pipeline
from secondsource.store.dossiers import plain_dossier
from secondsource.store.known import known_of
from secondsource.store.packed import plain_reading

FOLDER = Path("src/secondsource/store")
READINGS_BYTES, DOSSIERS_BYTES, PIECE = 16_000, 20_000, 500


def main(paths: list[str]) -> None:
    """Learn and write both."""
    read = list(readings(paths))
    _learn("readings-5.bin", READINGS_BYTES, (msgspec.msgpack.encode(plain_reading(*one)) for one in read))
    _learn("dossiers-6.bin", DOSSIERS_BYTES, _dossiers([reading for _, reading in read]))


def readings(paths: list[str]) -> Iterator[tuple[Item, Reading]]:
    """Each report before cleaning, and its reading."""
    pipeline = load_pipeline(body_only=False)
    for path in paths:
        for original in pipeline.intake([path]):
            if isinstance(original, Item):
                (reading,) = pipeline.annotation(pipeline.cleaning((original,)))
                yield original, reading


def _dossiers(read: list[Reading]) -> Iterator[bytes]:
    """The dossier of each report by itself, and of each story of several."""
    pipeline, by_id = load_pipeline(body_only=False), {one.item.id: one for one in read}
    groups = [list(story.items) for story in pipeline.stories(read) if len(story.items) > 1]
    for ids in [[id_] for id_ in by_id] + groups:
        known = {id_: known_of(by_id[id_]) for id_ in ids}
        dossier = pipeline.judge([by_id[id_] for id_ in ids], (), lambda _stage: None)
        yield msgspec.msgpack.encode(plain_dossier(dossier, known))


def _learn(name: str, size: int, records: Iterable[bytes]) -> None:
    pieces = [raw[at : at + PIECE] for raw in records for at in range(0, len(raw), PIECE)]
    (FOLDER / name).write_bytes(zstd.train_dict(pieces, size).dict_content)
    print(name, (FOLDER / name).stat().st_size)


if __name__ == "__main__":
    main(sys.argv[1:])
