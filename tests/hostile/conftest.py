"""One measuring process a test session: see `worker`."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent.parent
MOST_SECONDS = 10
MOST_MIB = 1500

Found = dict[str, object]
Ask = Callable[..., list[Found]]


@pytest.fixture(scope="session")
def worker() -> Iterator[subprocess.Popen[str]]:
    paths = os.pathsep.join(str(folder) for folder in (TESTS, TESTS.parent, TESTS.parent / "src"))
    started = subprocess.Popen(
        [sys.executable, str(TESTS / "hostile/worker.py")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": paths},
    )
    with started:
        yield started
        started.stdin.close()


@pytest.fixture
def measured(worker) -> Ask:
    """Runs a command over paths; what it finds, if it kept to the bounds of time and memory and broke no law."""

    def ask(*paths: object, command: str = "annotate", **settings: object) -> list[Found]:
        request = {"command": command, "paths": [str(path) for path in paths], "settings": settings}
        worker.stdin.write(json.dumps(request) + "\n")
        worker.stdin.flush()
        answer = json.loads(worker.stdout.readline())
        assert "raised" not in answer, answer
        assert answer["seconds"] <= MOST_SECONDS
        assert answer["peak_mib"] <= MOST_MIB
        for found in answer["found"]:
            assert not found.get("broken"), found
            assert found.get("rejection") != "cannot be annotated", found
        return answer["found"]

    return ask


@pytest.fixture
def read(measured, tmp_path) -> Callable[[bytes | str], list[Found]]:
    """What is found in one file with this content."""

    def ask(content: bytes | str, **settings: object) -> list[Found]:
        path = tmp_path / "report"
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
        return measured(path, **settings)

    return ask
