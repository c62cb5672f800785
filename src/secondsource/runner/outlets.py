"""A user's own table of outlets, read from a file."""

from dataclasses import replace
from pathlib import Path

from secondsource.cleaning.stage import Cleaning
from secondsource.errors import SettingsError
from secondsource.lexicon.outlets import with_own
from secondsource.pipeline import Pipeline

MOST_BYTES = 8 << 20


def with_outlets(pipeline: Pipeline, file: str | None) -> Pipeline:
    """The pipeline with the outlets of the file known too; unchanged where no file is given.

    Raises:
        SettingsError: if the file cannot be read, is no UTF-8 text, is too large, or has a line that is no outlet.
    """
    return replace(pipeline, cleaning=Cleaning(outlets=with_own(_text(file), file))) if file else pipeline


def _text(file: str) -> str:
    try:
        if not Path(file).is_file():
            raise SettingsError(f"{file} is no file: name a table of outlets")
        with Path(file).open("rb") as stream:
            raw = stream.read(MOST_BYTES + 1)
        text = raw.decode("utf-8")
    except OSError as error:
        raise SettingsError(f"cannot read {file}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{file} is no UTF-8 text: save it as UTF-8") from error
    if len(raw) > MOST_BYTES:
        raise SettingsError(f"{file} is larger than {MOST_BYTES} bytes")
    return text
