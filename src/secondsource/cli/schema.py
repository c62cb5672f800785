"""`secondsource schema`: the form of what the commands write."""

import click

from secondsource.cli.output import write_json

COMMANDS = ("annotate", "brief", "compare", "decisions", "search", "stories", "watch", "why")


@click.command()
@click.argument("command", type=click.Choice(COMMANDS), default="brief")
def schema(command: str) -> int:
    """Write the JSON Schema of what a command writes as data, `brief` if none is named.

    Of `annotate`, `compare` and `watch --format json` it is the form of each line.

    \b
    Examples:
      secondsource schema > dossier.schema.json
      secondsource schema annotate
    """  # noqa: D301 -- click reads the \b as "keep the lines"
    from secondsource.runner.schema import schema_of

    write_json(schema_of(command))
    return 0
