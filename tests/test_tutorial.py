"""The tutorial can be followed: every command of it runs, and says what the page says."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
MARK = "-- the next command --"


def _steps() -> list[tuple[str, str]]:
    """Each command with what it is to say."""
    page = (ROOT / "docs/tutorial.md").read_text("utf-8")
    parts = re.split(r"^\$ ", "".join(BLOCK.findall(page)), flags=re.MULTILINE)
    return [(command, said) for command, _, said in (part.partition("\n") for part in parts if part)]


def _pattern(said: str) -> str:
    """A line of dots alone stands for any lines, dots in a line for any of its characters."""
    return "".join(r"(?:.*\n)*?" if line == "..." else f"{_line(line)}\n" for line in said.splitlines())


def _line(line: str) -> str:
    return ".*".join(r"\s+".join(map(re.escape, part.split(" "))) for part in line.split("..."))


def test_every_command_of_the_tutorial_says_what_the_page_says(tmp_path):
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    steps = _steps()
    assert len(steps) >= 10
    script = "set -e\n" + "".join(f"{command}\necho '{MARK}'\n" for command, _ in steps)
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=tmp_path,
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    answers = done.stdout.split(f"{MARK}\n")
    for (command, said), answer in zip(steps, answers, strict=False):
        assert re.fullmatch(_pattern(said), answer), f"{command}\nsaid\n{answer}"
