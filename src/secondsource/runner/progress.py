"""How those who call are told what goes on."""

from collections.abc import Callable

Progress = Callable[[str, int], None]
"""Told the name of the running stage and how many reports it has done."""

Wait = Callable[[], None]
"""Called once where another process is writing to the store."""


def silent(_stage: str, _done: int) -> None:
    """Tell nobody."""


def unsaid() -> None:
    """Say nothing of another writer: what there is is shown."""
