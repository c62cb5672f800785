"""`secondsource serve`: the web application over a store."""

import click

from secondsource.cli.options import store_option

DEFAULT_PORT = 8000


@click.command()
@store_option
@click.option("--port", type=click.IntRange(1, 65535), default=DEFAULT_PORT, show_default=True, help="The port.")
@click.option(
    "--host", metavar="NAME", default="127.0.0.1", show_default=True, help="The name or address to answer to."
)
def serve(store: str, port: int, host: str) -> int:
    """Show the stories of a store in a browser, and add reports there.

    The server answers to its own name only. On any other host than this machine's own, it asks for a key, which is
    printed when it starts. Stop it by Ctrl-C.

    \b
    Examples:
      secondsource serve
      secondsource serve --store desk.db --port 8080
    """  # noqa: D301 -- click reads the \b as "keep the lines"
    import uvicorn

    from secondsource.web.app import make_app
    from secondsource.web.guard import Door

    door = Door.at(host, port)
    click.echo(f"Second Source is at {door.address}" + (f" (key: {door.key})" if door.key else ""))
    uvicorn.run(make_app(store, door), host=host, port=port, log_level="warning", server_header=False)
    return 0
