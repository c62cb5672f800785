"""`secondsource add`: reports into the store."""

from typing import Any

import click

from secondsource.cli.options import outlets_option, private_option, store_option
from secondsource.cli.output import one_line, write_line
from secondsource.cli.progress import progress
from secondsource.cli.stored import waiting
from secondsource.model.rejection import Rejection


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@store_option
@outlets_option
@private_option
def add(paths: tuple[str, ...], store: str, **settings: Any) -> int:
    """Read reports into a store, to be asked for later.

    Writes one line a report: `added ID PATH`, `known ID PATH` for one that was there before, or `rejected - PATH
    REASON`. What such a line says is on the disk: it outlives a crash. Interrupt and repeat freely.

    \b
    Examples:
      secondsource add coverage/
      secondsource add --store quay.db https://coast.example/rain today.txt
    """  # noqa: D301 -- click reads the \b as "keep the lines"
    from secondsource.runner import adding

    read = 0
    with progress(over_results=True) as tell:
        for found in adding.add(paths, store, **settings, progress=tell, wait=waiting(store)):
            if isinstance(found, Rejection):
                line = f"rejected - {found.path} {found.reason}: {found.detail}"
            else:
                line = f"{found.outcome} {found.id} {found.path}"
                read += 1
            write_line(one_line(line).encode())
    return 0 if read else 1
