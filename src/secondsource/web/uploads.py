"""Files from a browser are kept beside the store, as they came: they are the originals that custody speaks of."""

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

from starlette.datastructures import UploadFile

UNSAFE = re.compile(r"[^\w.\- ]")
"""What does not belong into the name of a file: slashes, colons, quotation marks, control characters."""

MOST_LETTERS = 120


def keep_files(files: list[UploadFile], store: str) -> tuple[str, ...]:
    """Write the files into a new folder `STORE.files/TIME` and give their paths, in order."""
    named = [one for one in files if one.filename]
    if not named:
        return ()
    folder = _new_folder(Path(f"{store}.files"))
    return tuple(_kept(one, folder, number) for number, one in enumerate(named, 1))


def _new_folder(parent: Path) -> Path:
    folder = parent / datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    folder.mkdir(parents=True)
    return folder


def _kept(one: UploadFile, folder: Path, number: int) -> str:
    name = UNSAFE.sub("_", Path(one.filename or "").name).strip(". ")[-MOST_LETTERS:] or "report"
    path = folder / name
    if path.exists():
        path = folder / f"{number}-{name}"
    with path.open("wb") as target:
        shutil.copyfileobj(one.file, target)
    return str(path)
