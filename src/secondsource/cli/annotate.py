"""`secondsource annotate`: what is read in each report by itself."""

from datetime import datetime
from typing import Any

import click
import msgspec

from secondsource.cli.options import outlets_option, private_option
from secondsource.cli.output import tell_rejection, write_line
from secondsource.cli.progress import progress
from secondsource.model.rejection import Rejection


def _date(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        datetime.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is not a date: write it as 2022-05-13.") from error
    return value


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--body-only", is_flag=True, help="Take every body exactly as given: clean nothing.")
@outlets_option
@private_option
@click.option("--published", metavar="DATE", callback=_date, help="The day of reports that carry no date.")
def annotate(paths: tuple[str, ...], **settings: Any) -> int:
    """Mark sentences, names, places, times, figures and who said what.

    Writes one JSON object a line, one per report, in the order in which they are read. Offsets are [start, end) in
    characters of the report's `body`.

    \b
    Examples:
      secondsource annotate report.html
      secondsource annotate coverage/ > annotated.jsonl
      echo '{"body": "Lind said on Friday that 14 were saved."}' | secondsource annotate - --published 2022-05-13
    """  # noqa: D301 -- click reads the \b as "keep the lines"
    from secondsource.runner import local

    read = 0
    with progress(over_results=True) as tell:
        for found in local.annotate(paths, **settings, progress=tell):
            if isinstance(found, Rejection):
                tell_rejection(found)
            else:
                write_line(msgspec.json.encode(found))
                read += 1
    return 0 if read else 1
