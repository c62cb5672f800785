"""`secondsource watch`: keeps adding, and says what it changes."""

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from secondsource.cli.options import format_option, outlets_option, private_option, since_option, store_option
from secondsource.cli.output import check_writable, one_line, tell_rejection, write_line, write_out
from secondsource.cli.progress import progress
from secondsource.cli.stored import outpaced, waiting
from secondsource.model.news import Bulletin
from secondsource.model.rejection import Rejection

if TYPE_CHECKING:
    from secondsource.runner.watching import Told, Watch

MINUTE = 60.0


@click.command()
@click.argument("paths", metavar="FOLDER|FEED_URL...", nargs=-1)
@store_option
@click.option(
    "--every", metavar="MINUTES", type=click.FloatRange(0.1), default=5, show_default=True, help="Between two rounds."
)
@click.option("--once", is_flag=True, help="One round, as a timer of the system runs it.")
@since_option("First the news found since then, with their times; without folders and feeds, only these.")
@click.option("--atom", metavar="FILE", help="Write the latest news to this file, too, as an Atom feed.")
@click.option("--webhook", "webhooks", metavar="URL", multiple=True, help="Send the news to this address, too.")
@format_option
@outlets_option
@private_option
def watch(
    paths: tuple[str, ...],
    store: str,
    *,
    every: float,
    once: bool,
    since: str | None,
    atom: str | None,
    form: str,
    **settings: Any,
) -> int:
    """Keep adding what is new in folders and feeds, and say what changed.

    One line a change, with the id of what it is about, which `secondsource why` explains: a new story; a claim that
    became corroborated, or is so no more; a new conflict, denial or update; a correction; a page that was changed
    without one, word by word. Reports that were added or left out are named on standard error.

    Feeds and pages are asked only for what is new, and less often while they do not answer. What was not told
    because the process ended is told when it is started again.

    \b
    Examples:
      secondsource watch coverage/ https://coast.example/feed.xml
      secondsource watch coverage/ --once --atom news.xml
      secondsource watch coverage/ --webhook https://desk.example/hooks/7f3a
      secondsource watch --since 06:00                          what this shift brought
    """  # noqa: D301 -- click reads the \b as "keep the lines"
    if not paths and since is None:
        raise click.UsageError("name folders, feeds or pages, or --since TIME for what was found since then")
    check_writable(atom, "--atom")
    listed = _list_since(since, store, form) if since is not None and (not paths or Path(store).exists()) else 0
    if not paths:
        _write_atom(store, atom)
        return 0
    from secondsource.runner.watching import Watch

    with progress(over_results=True) as tell:
        rounds = Watch(
            paths=paths, store=store, every_seconds=every * MINUTE, **settings, progress=tell, wait=waiting(store)
        )
        while True:
            code = _round(rounds, form, listed)
            _write_atom(store, atom)
            if once:
                return code
            time.sleep(every * MINUTE)


def _round(rounds: "Watch", form: str, listed: int) -> int:
    """One round, without the news up to the number that were listed; the exit code is 1 if nothing could be read."""
    for found in rounds.round():
        if not isinstance(found, Bulletin) or found.number > listed:
            _show(found, form)
    return 1 if rounds.lost and not rounds.reached else 0


def _show(found: "Told", form: str) -> None:
    if isinstance(found, Bulletin):
        write_line(_written(found, form))
    elif isinstance(found, Rejection):
        tell_rejection(found)
    else:
        click.echo(one_line(f"{found.outcome} {found.id} {found.path}"), err=True)


def _written(found: Bulletin, form: str, *, timed: bool = False) -> bytes:
    if form == "json":
        return msgspec.json.encode(found)
    return one_line(f"{found.time if timed else ''} {found.kind} {found.about} {found.text}").encode()


def _list_since(since: str, store: str, form: str) -> int:
    """List the news; the number of the last one."""
    from secondsource.runner import desk

    with progress() as tell:
        found = desk.news(since, store, progress=tell, wait=outpaced(store))
    for one in found:
        write_line(_written(one, form, timed=True))
    return max((one.number for one in found), default=0)


def _write_atom(store: str, atom: str | None) -> None:
    """Write the feed; a file that cannot be written now ends no watch."""
    if atom is None:
        return
    from secondsource.runner import desk

    try:
        write_out(desk.news_feed(store), atom)
    except click.UsageError as error:
        click.echo(f"secondsource: {error.message}", err=True)
