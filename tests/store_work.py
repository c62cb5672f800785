"""Adding to a store in a process of its own, with readers that find nothing, so that it starts and works at once."""

import os
import resource
from pathlib import Path

import msgspec

from factory import make_reading
from secondsource.annotation.stage import Annotation
from secondsource.claims.align import Alignment
from secondsource.claims.discrepancies import Discrepancies
from secondsource.claims.extract import Extraction
from secondsource.cleaning.stage import Cleaning
from secondsource.errors import StoreError
from secondsource.intake.read import Intake
from secondsource.lineage.stage import Lineage
from secondsource.model.rejection import Rejection
from secondsource.pipeline import Pipeline
from secondsource.runner import adding
from secondsource.stories.stage import Stories

SAID = "The quay of Kinlarig was shut on day {} because of a swell of {} metres, the harbour office said."


def write_reports(path: Path, count: int, sentences: int = 12) -> None:
    """So many different reports, one a line."""
    bodies = ("\n".join(SAID.format(number, line + number) for line in range(sentences)) for number in range(count))
    path.write_bytes(b"\n".join(msgspec.json.encode({"body": body}) for body in bodies))


def light_pipeline() -> Pipeline:
    """The pipeline without its models: nothing can be judged with it."""
    return Pipeline(
        version="0",
        intake=Intake(),
        cleaning=Cleaning(),
        annotation=Annotation(None, None),  # type: ignore[arg-type]
        stories=Stories(),
        lineage=Lineage(),
        extraction=Extraction(),
        alignment=Alignment(None),  # type: ignore[arg-type]
        discrepancies=Discrepancies(encoder=None),  # type: ignore[arg-type]
    )


def lighten() -> None:
    """Let `add` find nothing in a report, in this process."""
    adding.load_pipeline = lambda *_: light_pipeline()  # type: ignore[assignment]
    adding.annotate_all = lambda found: (one if isinstance(one, Rejection) else make_reading(one) for one in found)


def add(store: str, reports: str, said: str, max_bytes: int | None = None) -> None:
    """Add the reports and write a line for each to the file `said`, as the command does; exit code 7 for a StoreError.

    `max_bytes` is the size beyond which no file can grow, as on a full disk.
    """
    lighten()
    if max_bytes:
        resource.setrlimit(resource.RLIMIT_FSIZE, (max_bytes, max_bytes))
    out = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    try:
        for entry in adding.add([reports], store, progress=lambda *_: None, wait=lambda: os.write(out, b"waiting\n")):
            os.write(out, f"{entry.outcome} {entry.id}\n".encode())
    except StoreError as error:
        os.write(out, f"failed {error}\n".encode())
        os._exit(7)
