"""`secondsource watch`: keeps adding, and says what it changes."""

import time
from typing import Any

import click

from secondsource.cli.output import tell_rejection, write_line
from secondsource.cli.progress import progress
from secondsource.cli.stored import one_line, store_option, waiting
from secondsource.model.news import News
from secondsource.model.rejection import Rejection


@click.command()
@click.argument("paths", metavar="FOLDER|FEED_URL...", nargs=-1, required=True)
@store_option
@click.option("--every", metavar="MINUTES", type=click.FloatRange(0.1), default=5, show_default=True, help="A round.")
@click.option("--once", is_flag=True, help="One round, as a timer of the system runs it.")
@click.option("--outlets", metavar="FILE", help="A table of outlets and agencies to know beside those built in.")
@click.option("--allow-private-addresses", is_flag=True, help="Fetch from machines of the local network too.")
def watch(paths: tuple[str, ...], store: str, every: float, once: bool, **settings: Any) -> int:
    """Keep adding what is new in folders and feeds, and say what changed.

    One line a change, with the id of what it is about, which `secondsource why` explains: a new story; a claim that
    became corroborated; a new conflict, denial or update; a correction; a page that was changed without one. Reports
    that were added or left out are named on standard error.

    \b
    Examples:
      secondsource watch coverage/ https://coast.example/feed.xml
      secondsource watch coverage/ --once
    """  # noqa: D301 -- click reads the \b as "keep the lines"
    from secondsource.runner.watching import Watch

    with progress(over_results=True) as tell:
        rounds = Watch(paths=paths, store=store, **settings, progress=tell, wait=waiting(store))
        while True:
            for found in rounds.round():
                if isinstance(found, News):
                    write_line(one_line(f"{found.kind} {found.about} {found.text}").encode())
                elif isinstance(found, Rejection):
                    tell_rejection(found)
                else:
                    click.echo(one_line(f"{found.outcome} {found.id} {found.path}"), err=True)
            if once:
                return 0
            time.sleep(every * 60)
