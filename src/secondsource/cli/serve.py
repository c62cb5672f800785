"""`secondsource serve`: the web application over a store."""

import socket

import click

from secondsource.cli.options import outlets_option, private_option, store_option
from secondsource.errors import SettingsError

DEFAULT_PORT = 8000


@click.command()
@store_option
@click.option("--port", type=click.IntRange(1, 65535), default=DEFAULT_PORT, show_default=True, help="The port.")
@click.option(
    "--host", metavar="NAME", default="127.0.0.1", show_default=True, help="The name or address to answer to."
)
@outlets_option
@private_option
def serve(store: str, port: int, host: str, *, outlets: str | None, allow_private_addresses: bool) -> int:
    """Show the stories of a store in a browser, and add reports there.

    The server answers to its own name only. On any other host than this machine's own, it asks for a key, which is
    printed when it starts; the address of the feed, which has a token of its own, stands in the settings. Stop it by
    Ctrl-C.

    \b
    Examples:
      secondsource serve
      secondsource serve --store desk.db --port 8080
    """  # noqa: D301 -- click reads the \b as "keep the lines"
    import uvicorn

    from secondsource.web.app import make_app
    from secondsource.web.guard import Door

    door = Door.at(host, port, store)
    with _listening(host, port) as listener:
        app = make_app(store, door, outlets=outlets, allow_private_addresses=allow_private_addresses)
        click.echo(f"Second Source is at {door.address}" + (f" (key: {door.key})" if door.key else ""))
        settings = uvicorn.Config(app, log_level="warning", server_header=False)
        uvicorn.Server(settings).run(sockets=[listener])
    return 0


def _listening(host: str, port: int) -> socket.socket:
    """The port, before anything else begins: a server that cannot have it must not leave work behind."""
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        reason = str(error.strerror).partition(" (")[0]
        raise SettingsError(f"cannot listen at {host}, port {port}: {reason}") from error
