"""`secondsource compare`: how two sentences stand to each other."""

import sys
from collections import deque
from collections.abc import Iterable, Iterator

import click
import msgspec

from secondsource.cli.output import tell_rejection, write_line
from secondsource.model.rejection import Rejection


class Pair(msgspec.Struct, frozen=True):
    """One line of the input."""

    left: str
    right: str
    id: str | int | None = None


@click.command()
def compare() -> int:
    """Say whether two sentences mean the same, imply or contradict each other.

    Reads one {"left", "right"} a line from standard input, with an "id" if you like, and writes one JSON object a
    line in the same order. `implies` means that the left sentence implies the right one.

    \b
    Examples:
      secondsource compare < pairs.jsonl
      echo '{"left": "Twelve people died.", "right": "A dozen were killed."}' | secondsource compare
    """  # noqa: D301 -- click reads the \b as "keep the lines"
    from secondsource.runner import local

    if sys.stdin.isatty():
        click.echo('Reading one {"left": …, "right": …} a line; end with Ctrl-D.', err=True)
    waiting: deque[Pair] = deque()
    compared = 0
    for found in local.compare_all(_sentences(_pairs(sys.stdin.buffer), waiting)):
        answer = {"id": waiting.popleft().id, **_without_id(msgspec.to_builtins(found))}
        write_line(msgspec.json.encode(answer))
        compared += 1
    return 0 if compared else 1


def _pairs(lines: Iterable[bytes]) -> Iterator[Pair]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield msgspec.json.decode(line, type=Pair)
            except (msgspec.MsgspecError, UnicodeDecodeError) as error:
                detail = f'line {number}: {error}; write {{"left": …, "right": …}}'
                tell_rejection(Rejection(path="-", stage="intake", reason="not a pair", detail=detail))


def _sentences(pairs: Iterable[Pair], waiting: deque[Pair]) -> Iterator[tuple[str, str]]:
    for pair in pairs:
        waiting.append(pair)
        yield pair.left, pair.right


def _without_id(answer: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in answer.items() if name != "id"}
