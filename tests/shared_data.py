"""Where the shared labelled data lies; tests that need it skip, saying so, where it is absent."""

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("SECONDSOURCE_SHARED", Path(__file__).resolve().parents[2] / "shared"))


def shared(name: str) -> Path:
    """A folder of the shared data, or skip the test."""
    folder = SHARED / name
    if not folder.is_dir():
        pytest.skip(f"shared data absent: no {name} beside the repository (set SECONDSOURCE_SHARED)")
    return folder
