"""What the commands over a store say: of a writer at work."""

from collections.abc import Callable

import click


def waiting(store: str) -> Callable[[], None]:
    """Says on standard error that the command waits for another process."""
    return lambda: click.echo(f"secondsource: another process is writing to {store}: waiting for it", err=True)


def outpaced(store: str) -> Callable[[], None]:
    """Says on standard error that what is shown is not the latest."""
    return lambda: click.echo(
        f"secondsource: another process is writing to {store}: what it adds is not in the stories yet", err=True
    )
