"""Every error the program raises on purpose.

    SecondSourceError
    ├── InputError      these bytes cannot be read; another file may be fine
    ├── SettingsError   the way the program was called cannot work; change the call
    ├── StoreError      the database cannot be used
    └── StageError      a stage was given what it cannot work on

A message says what was found, where, and what to do.
"""


class SecondSourceError(Exception):
    """The root: catch this to catch every error raised on purpose."""


class InputError(SecondSourceError):
    """These bytes cannot be read as a report.

    Args:
        reason: one or two words that group like failures, such as `not text` or `too large`.
        detail: what was found and where.
    """

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail


class SettingsError(SecondSourceError):
    """The call cannot work, whatever the input."""


class StoreError(SecondSourceError):
    """The database cannot be opened, read or written."""


class StageError(SecondSourceError):
    """A stage was given a record it cannot work on."""
