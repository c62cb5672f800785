"""`secondsource stories`: what the store holds."""

from datetime import UTC, datetime

import click
import msgspec

from secondsource.cli.output import write_out
from secondsource.cli.progress import progress
from secondsource.cli.stored import one_line, outpaced, store_option


def _time(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """The time in UTC, as the store writes it; one without a zone is that of this machine."""
    if value is None:
        return None
    try:
        return datetime.fromisoformat(value).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, OverflowError) as error:
        raise click.BadParameter(f"{value!r} is not a time: write it as 2022-05-13 or 2022-05-13T06:00Z.") from error


@click.command()
@store_option
@click.option("--since", metavar="TIME", callback=_time, help="Only stories that changed in the store since then.")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", help="Lines or data.")
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
    from secondsource.store.stories import Listed

    def shown(one: Listed) -> str:
        reports = _counted(len(one.items), "report")
        counts = [_counted(one.origins, "origin"), _counted(one.claims, "claim"), _counted(one.conflicts, "conflict")]
        judged = ", ".join([reports, *counts]) if one.claims is not None else f"{reports}, not judged yet"
        return one_line(f"{one.id}  {one.last or 'undated':.10}  {one.headline}  ({judged})")

    with progress() as tell:
        found = desk.stories(store, since=since, progress=tell, wait=outpaced(store))
    if form == "json":
        write_out(msgspec.json.format(msgspec.json.encode(found), indent=1).decode() + "\n", None)
    else:
        write_out("".join(f"{shown(one)}\n" for one in found), None)
    return 0


def _counted(count: int | None, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
