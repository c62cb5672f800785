"""`python -m fuzz NAME [SECONDS]`: bend documents of one form until the time is up; the first fault ends it.

`python -m fuzz --names` tells the forms.

Hypothesis makes the documents: it runs on every Python, tells a fault in the smallest document that shows it, and
keeps that document for the next run.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz.bending import bent
from fuzz.seeds import SEEDS
from laws import broken, broken_item
from secondsource.cleaning.stage import Cleaning
from secondsource.intake.read import Intake
from secondsource.model.annotation import Annotated
from secondsource.model.item import Item
from secondsource.model.rejection import Rejection
from secondsource.runner import local

MOST_SECONDS = 5.0
"""For one document of a few kilobytes."""
WHOLE = "annotation"
EXAMPLES = 100
"""Between two looks at the clock."""


def check(raw: bytes, folder: Path, *, whole: bool) -> None:
    """Items and rejections with a reason, in time, and every item sound: nothing else may come of any bytes.

    Args:
        raw: the document.
        folder: where it may be written.
        whole: through the parser and all that is read in it, which takes twenty times as long.
    """
    path = folder / "report"
    path.write_bytes(raw)
    began = time.process_time()
    for found in _annotated(str(path)) if whole else _read(str(path)):
        if isinstance(found, Rejection):
            assert found.reason
            assert found.detail
            assert found.reason != "cannot be annotated", found.detail
        else:
            assert not (faults := list(broken(found) if isinstance(found, Annotated) else broken_item(found))), faults
    assert time.process_time() - began < MOST_SECONDS


def _read(path: str) -> Iterator[Item | Rejection]:
    for body_only in (False, True):
        for found in Intake(body_only=body_only)([path]):
            yield found
            if isinstance(found, Item):
                yield from Cleaning()((found,))


def _annotated(path: str) -> Iterator[Annotated | Rejection]:
    yield from local.annotate([path])


def fuzz(name: str, seconds: float) -> int:
    """Fuzz the readers of one form; the number of documents tried."""
    tried = 0
    with tempfile.TemporaryDirectory() as folder:

        @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
        @given(st.one_of(bent(SEEDS[name]), bent(SEEDS[name]), st.binary(max_size=400)))
        def one(raw: bytes) -> None:
            nonlocal tried
            tried += 1
            check(raw, Path(folder), whole=name == WHOLE)

        until = time.monotonic() + seconds
        while time.monotonic() < until:
            one()
    return tried


def main() -> int:
    """Fuzz the form named on the command line."""
    parser = argparse.ArgumentParser(prog="python -m fuzz")
    parser.add_argument("name", nargs="?", choices=SEEDS)
    parser.add_argument("seconds", type=float, nargs="?", default=60.0)
    parser.add_argument("--names", action="store_true")
    chosen = parser.parse_args()
    if chosen.names or not chosen.name:
        print("\n".join(SEEDS))
        return 0
    print(f"{chosen.name}: {fuzz(chosen.name, chosen.seconds)} documents, no fault")
    return 0


if __name__ == "__main__":
    sys.exit(main())
