"""What goes to standard output, to a file and to standard error."""

import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import click
import msgspec
from tqdm import tqdm

from secondsource.model.rejection import Rejection

STANDARD = "-"
Found = TypeVar("Found")


def write_out(text: str, out: str | None) -> None:
    """Write to the file, or to standard output if there is none, in UTF-8 whatever the locale.

    A file appears, or is replaced, when all of it is written; until then it stays as it was.

    Raises:
        click.UsageError: if the file cannot be written.
    """
    content = text.encode("utf-8", "replace")
    if out is None or out == STANDARD:
        _put(content)
        return
    try:
        _replace(Path(out).resolve(), content)
    except OSError as error:
        raise click.UsageError(f"cannot write {out}: {error.strerror or error}") from error


def _replace(place: Path, content: bytes) -> None:
    if place.exists() and not place.is_file():  # a pipe or a device holds nothing that could be replaced
        place.write_bytes(content)
        return
    begun = place.with_name(f".{place.name[:200]}.{os.getpid()}")
    try:
        begun.write_bytes(content)
        begun.replace(place)
    finally:
        begun.unlink(missing_ok=True)


def check_writable(out: str | None, option: str = "-o") -> None:
    """Refuse, before any work is done, a place that cannot hold the file."""
    if out is None or out == STANDARD:
        return
    place = Path(out)
    if place.is_dir():
        raise click.UsageError(f"{out} is a folder: name a file in it for {option}")
    if not place.absolute().parent.is_dir():
        raise click.UsageError(
            f"there is no folder {place.absolute().parent}: make it, or choose another place for {option}"
        )


def write_found(found: Found, lines: Callable[[Found], Iterable[str]], form: str) -> None:
    """Write what was found to standard output: as JSON, or in lines."""
    if form == "json":
        write_json(found)
    else:
        write_out("".join(f"{line}\n" for line in lines(found)), None)


def write_json(found: object) -> None:
    """Write records to standard output as JSON that can be read."""
    write_out(msgspec.json.format(msgspec.json.encode(found), indent=1).decode() + "\n", None)


def write_line(content: bytes) -> None:
    """Write one JSON line to standard output at once, so that a reader in a pipe has it."""
    _put(content + b"\n")


def _put(content: bytes) -> None:
    """Write at once; leave quietly where the reader of a pipe has gone, before click calls that a failure."""
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        drop_output()
        raise click.exceptions.Exit(0) from None


def drop_output() -> None:
    """Point standard output at nothing, so that the last flush of the interpreter cannot fail either."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def open_standard() -> None:
    """Point at nothing what was closed by who started us: its number would be given to the next file, the store."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    sys.stdout = sys.stdout or os.fdopen(1, "w", closefd=False)
    sys.stderr = sys.stderr or os.fdopen(2, "w", closefd=False)


def tell_rejection(rejection: Rejection) -> None:
    """Name on standard error, in one line above the progress if that is shown, what was left out and why."""
    line = f"{rejection.path}: left out, {rejection.reason}: {rejection.detail}"
    tqdm.write(one_line(line), file=sys.stderr)


def one_line(text: str) -> str:
    """The text in one line that can be written out."""
    return " ".join(text.encode("utf-8", "replace").decode("utf-8").split())
