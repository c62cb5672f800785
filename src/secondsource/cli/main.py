"""The entry point: what a user may meet is a message and an exit code, never a traceback."""

import sys
from collections.abc import Sequence

import click

from secondsource import __version__
from secondsource.cli.add import add
from secondsource.cli.annotate import annotate
from secondsource.cli.brief import brief
from secondsource.cli.compare import compare
from secondsource.cli.decide import decide, decisions, undo
from secondsource.cli.output import drop_output, one_line, open_standard
from secondsource.cli.schema import schema
from secondsource.cli.search import search
from secondsource.cli.serve import serve
from secondsource.cli.stories import stories
from secondsource.cli.watch import watch
from secondsource.cli.why import why
from secondsource.errors import SecondSourceError, SettingsError

DONE, NOTHING_READ, WRONG_USE, INTERRUPTED = 0, 1, 2, 130


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    invoke_without_command=True,
    subcommand_metavar="COMMAND [ARGS]...",
)
@click.version_option(__version__, prog_name="secondsource")
@click.pass_context
def commands(context: click.Context) -> None:
    """What is claimed in a pile of news reports, by whom, and how well it stands.

    Second Source reads reports of one or more events, finds out which are copies of which, whose word every
    statement rests on, and where they disagree.

    \b
    Examples:
      secondsource brief coverage/ -o dossier.html      a page to read
      secondsource brief coverage/ --format json        the same as data
      secondsource annotate report.txt | head -1        what is read in one report
      secondsource compare < pairs.jsonl                do two sentences say the same?
      secondsource add coverage/                        keep reports in a store
      secondsource stories                              what the store holds
      secondsource watch coverage/ FEED                 keep adding, and say what changed

    PATH is a file, a folder or the address of a page, mixed freely, or - for standard input. Plain text, HTML, feeds,
    agency files, newsletters, web archives and JSON lines, also packed by gzip, are recognised by their content. What
    cannot be read is named in one line on standard error and left out.

    Exit codes: 0 done; 1 nothing could be read; 2 wrong use.
    """  # noqa: D301 -- click reads the \b as "keep the lines"
    if context.invoked_subcommand is None:
        click.echo(context.get_help(), err=True)
        context.exit(WRONG_USE)


commands.add_command(brief)
commands.add_command(annotate)
commands.add_command(compare)
commands.add_command(add)
commands.add_command(stories)
commands.add_command(search)
commands.add_command(why)
commands.add_command(watch)
commands.add_command(decide)
commands.add_command(undo)
commands.add_command(decisions)
commands.add_command(serve)
commands.add_command(schema)


def main() -> None:
    """Run the program on the arguments of this process and leave with its exit code."""
    open_standard()
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run the program and give its exit code."""
    try:
        code = commands.main(list(arguments), prog_name="secondsource", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        return _failed(_usage(error), WRONG_USE)
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except SettingsError as error:
        return _failed(str(error), WRONG_USE)
    except SecondSourceError as error:
        return _failed(str(error), NOTHING_READ)
    except OSError as error:  # of files we tell where they are opened: it is standard output that is full or gone
        drop_output()
        return _failed(f"cannot write what was found: {error.strerror or error}", NOTHING_READ)
    return code if isinstance(code, int) else DONE


def _failed(message: str, code: int) -> int:
    click.echo(f"secondsource: {one_line(message)}", err=True)
    return code


def _usage(error: click.ClickException) -> str:
    """What was wrong, and where it is told how it is right."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    return f"{error.format_message()} (see `{context.command_path} --help`)" if context else error.format_message()
