"""Several processes give what one gives, in order, and a report that kills its process costs only its chunk."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factory import make_item
from pool_work import pass_on
from secondsource.model.rejection import Rejection
from secondsource.runner.pool import CHUNK, in_processes


def _items(count, deadly=()):
    return [make_item(id=f"i{n}", path=f"{n}.txt", body="deadly" if n in deadly else f"body {n}") for n in range(count)]


def test_order_is_kept():
    items = _items(5 * CHUNK + 3)
    assert list(in_processes(iter(items), 2, pass_on)) == items


def test_a_chunk_that_kills_its_process_twice_is_rejected_and_the_rest_is_read():
    items = _items(4 * CHUNK, deadly={CHUNK + 1})
    done = list(in_processes(iter(items), 2, pass_on))
    assert len(done) == len(items)
    rejected = [one for one in done if isinstance(one, Rejection)]
    assert [one.path for one in rejected] == [one.path for one in items[CHUNK : 2 * CHUNK]]
    assert all(one.reason == "process died" for one in rejected)
    assert done[2 * CHUNK :] == items[2 * CHUNK :]


# A run in the background hands an ignored interrupt down to all it starts; here it must arrive.
WAITING = f"""
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.path[:0] = [{str(Path(__file__).parent.parent)!r}]
from factory import make_item
from pool_work import sleep
from secondsource.cli.main import run
from secondsource.runner import local
from secondsource.runner.pool import in_processes

def annotate(_paths, **_settings):
    print("begun", flush=True)
    yield from in_processes(iter([make_item(body="x")] * 99), 2, sleep)

if __name__ == "__main__":
    local.annotate = annotate
    sys.exit(run(["annotate", "x"]))
"""


@pytest.mark.parametrize("kill", [os.kill, os.killpg])
def test_an_interrupt_ends_all_processes_at_once_and_quietly(tmp_path, kill):
    script = tmp_path / "waiting.py"
    script.write_text(WAITING)
    with subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        assert process.stdout.readline() == b"begun\n"
        time.sleep(1)
        kill(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=30)  # ends when the last process that could write has ended
        assert (process.returncode, out, err.strip()) == (130, b"", b"")
