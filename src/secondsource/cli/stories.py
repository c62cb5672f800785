"""`secondsource stories`: what the store holds."""

from typing import TYPE_CHECKING

import click

from secondsource.cli.options import format_option, since_option, store_option
from secondsource.cli.output import one_line, write_found
from secondsource.cli.progress import progress
from secondsource.cli.stored import outpaced
from secondsource.text.prose import counted

if TYPE_CHECKING:
    from secondsource.store.listing import Listed


@click.command()
@store_option
@since_option("Only stories that changed in the store since then.")
@format_option
def stories(store: str, since: str | None, form: str) -> int:
    """List the stories of a store, those with the latest reports first.

    Each with its number of reports, of origins behind them, of claims and of conflicts. Stories are found and judged
    when they are first asked for after reports were added, which takes its time.

    \b
    Examples:
      secondsource stories
      secondsource stories --since 2022-05-13T06:00 --format json
    """  # noqa: D301 -- click reads the \b as "keep the lines"
    from secondsource.runner import desk

    with progress() as tell:
        found = desk.stories(store, since=since, progress=tell, wait=outpaced(store))
    write_found(found, lambda listed: map(_shown, listed), form)
    return 0


def _shown(one: "Listed") -> str:
    reports = counted(len(one.items), "report")
    counts = [counted(one.origins, "origin"), counted(one.claims, "claim"), counted(one.conflicts, "conflict")]
    judged = ", ".join([reports, *counts]) if one.claims is not None else f"{reports}, not judged yet"
    return one_line(f"{one.id}  {one.last or 'undated':.10}  {one.headline}  ({judged})")
