"""From the paths a user names to the bytes of single files, in a fixed order."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path

from secondsource.errors import InputError

STANDARD_INPUT = "-"
WEB = ("http://", "https://")
BUFFER = 1 << 20


@dataclass(frozen=True, slots=True)
class Named:
    """A file or address as the user named it; `path` is fit for output, `location` is what the system calls it.

    `direct` says that the user named it, and not the folder it lies in.
    """

    path: str
    location: str
    direct: bool = False
    is_address: bool = False

    @classmethod
    def at(cls, address: str) -> "Named":
        """An address of the web."""
        return cls(printable(address), address, is_address=True)


def is_address(path: str) -> bool:
    """Whether the path is an address of the web."""
    return path.lower().startswith(WEB)


def walk(paths: Iterable[str]) -> Iterator[Named]:
    """Every address, and every file under the paths: folders in sorted order, hidden names in them left out.

    A folder that is reached again through a symbolic link into itself is not entered twice. One that cannot be read,
    or is named here and has no file, is given itself: `open_file` says what is wrong with it.
    """
    for path in paths:
        if is_address(path):
            yield Named.at(path)
        elif path != STANDARD_INPUT and _is_folder(path):
            within = _folder(path)
            yield next(within, Named(printable(path), path, direct=True))
            yield from within
        else:
            yield Named(printable(path), path, direct=True)


def open_file(named: Named) -> BufferedReader:
    """The file's bytes as a stream, which the caller closes.

    Raises:
        InputError: if there is no such file, it is a pipe or a device, or it may not be read.
    """
    if named.location == STANDARD_INPUT:
        return BufferedReader(open(sys.stdin.fileno(), "rb", 0, closefd=False), BUFFER)
    try:
        mode = os.stat(named.location).st_mode  # noqa: PTH116 - the name may be no valid Path
        if stat.S_ISDIR(mode):
            _names(named.location)
            raise InputError("empty", "a folder in which there is no file")
        if not stat.S_ISREG(mode):
            raise InputError("not a file", "a pipe, socket or device; name a file, a folder or - for standard input")
        return BufferedReader(Path(named.location).open("rb", 0), BUFFER)
    except FileNotFoundError as error:
        raise InputError("not found", "no such file or folder") from error
    except (OSError, ValueError) as error:
        raise InputError("unreadable", str(getattr(error, "strerror", None) or error)) from error


def printable(path: str) -> str:
    """The path with bytes that are no text replaced, so that it can be written out."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _folder(top: str) -> Iterator[Named]:
    pending: list[tuple[str, frozenset[tuple[int, int]]]] = [(top, frozenset())]
    while pending:
        path, above = pending.pop()
        if not _is_folder(path):
            yield Named(printable(path), path)
            continue
        mark = _mark(path)
        if mark in above:
            continue
        try:
            names = sorted(_names(path), reverse=True)
        except OSError:
            yield Named(printable(path), path)
            continue
        pending += [(os.path.join(path, name), above | {mark}) for name in names]  # noqa: PTH118 - as named


def _is_folder(path: str) -> bool:
    """Whether it is a folder; what no system can look up, such as a name of a megabyte, is none."""
    return os.path.isdir(path)  # noqa: PTH112 - a Path would raise


def _names(path: str) -> list[str]:
    return [name for name in os.listdir(path) if not name.startswith(".")]  # noqa: PTH208


def _mark(path: str) -> tuple[int, int]:
    status = Path(path).stat()
    return status.st_dev, status.st_ino
