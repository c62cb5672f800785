"""`secondsource why`: the reasons behind what a dossier says."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from secondsource.cli.options import format_option, store_option
from secondsource.cli.output import one_line, write_found
from secondsource.cli.progress import progress
from secondsource.cli.stored import outpaced

if TYPE_CHECKING:
    from secondsource.dossier.reasons import Why


@click.command()
@click.argument("wanted", metavar="ID")
@store_option
@format_option
def why(wanted: str, store: str, form: str) -> int:
    """Say why a claim stands as it does, or why something else is as the dossier says.

    ID is that of a claim (and its standing), a statement, a discrepancy, a source, a report (its origin, and what it
    was made from) or a story, as `search`, `stories` and `brief --format json` give it. Under each reason stand the
    passages that show it: report, [start, end) in characters of its body, words.

    \b
    Examples:
      secondsource search alarm
      secondsource why story-2ad1db7c07fd-c31
    """  # noqa: D301 -- click reads the \b as "keep the lines"
    from secondsource.runner import desk

    with progress() as tell:
        found = desk.why(wanted, store, progress=tell, wait=outpaced(store))
    write_found(found, _lines, form)
    return 0


def _lines(found: "Why") -> Iterator[str]:
    yield one_line(f"{found.kind} {found.id}: {found.text}")
    for reason in found.reasons:
        yield f"- {one_line(reason.text)}"
        for passage in reason.passages:
            yield f"    {one_line(f'{passage.item} [{passage.start}, {passage.end}) “{passage.text}”')}"
