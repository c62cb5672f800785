"""Options that several commands take."""

from collections.abc import Callable
from datetime import datetime, time
from typing import TypeVar

import click

from secondsource.text.stamp import in_utc

DEFAULT_STORE = "secondsource.db"
Command = TypeVar("Command", bound=Callable[..., object])

store_option = click.option(
    "--store",
    metavar="FILE",
    envvar="SECONDSOURCE_STORE",
    default=DEFAULT_STORE,
    show_default=True,
    help="The store; SECONDSOURCE_STORE names it too.",
)
outlets_option = click.option(
    "--outlets", metavar="FILE", help="A table of outlets and agencies to know beside those built in."
)
private_option = click.option(
    "--allow-private-addresses", is_flag=True, help="Fetch from machines of the local network too, if you name them."
)
format_option = click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True, help="Lines or data."
)


def since_option(told: str) -> Callable[[Command], Command]:
    """An option that takes a time, and gives it in UTC, as the store writes it."""
    return click.option("--since", metavar="TIME", callback=_since, help=told)


def _since(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """The time in UTC; one without a zone is that of this machine, one without a day is today's."""
    if value is None:
        return None
    try:
        return in_utc(_read(value))
    except (ValueError, OverflowError) as error:
        wanted = "write it as 2022-05-13, 2022-05-13T06:00Z or 06:00"
        raise click.BadParameter(f"{value!r} is not a time: {wanted}.") from error


def _read(value: str) -> datetime:
    if ":" in value[:3]:
        return datetime.combine(datetime.now().date(), time.fromisoformat(value))
    return datetime.fromisoformat(value)
