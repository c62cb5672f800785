"""`secondsource decide`, `undo` and `decisions`: what people decide about what the store holds."""

import getpass

import click

from secondsource.cli.options import format_option, store_option
from secondsource.cli.output import one_line, write_found, write_out
from secondsource.cli.progress import progress
from secondsource.cli.stored import waiting
from secondsource.model.decision import Decision, DecisionKind


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


who_option = click.option("--who", default=_user, show_default="your user name", help="Who decides.")
why_option = click.option("--why", default="", help="The reason.")


@click.command()
@click.argument("kind", type=click.Choice([str(kind) for kind in DecisionKind]))
@click.argument("about", metavar="ID...", nargs=-1, required=True)
@store_option
@click.option("--value", default="", help="The name, the letter of reliability, or the words of the note.")
@who_option
@why_option
def decide(kind: str, about: tuple[str, ...], store: str, **reasons: str) -> int:
    """Decide something, against what the program found or beside it.

    The decision is kept with who, when and why, holds for every later run, is shown in the dossier, and can be
    taken back by `secondsource undo`.

    \b
      together ID...         these reports or stories are one story
      apart ID...            these reports are a story of their own
      same-claim ID...       these claims or statements say the same
      own-claim ID...        these statements say something of their own
      not-made-from ID ID    the one report was not made from the other
      named ID...            the source of these statements is --value
      reliability ID...      that source is A (wholly reliable) to E (not), F cannot be judged
      ignored ID...          these reports count for nothing
      note ID...             --value is to be read beside them

    \b
    Examples:
      secondsource decide ignored 29a6759578e8b9cb --why "satire"
      secondsource decide named source-41c0e6a1d2f3 --value "Mara Lind" --why "she told us so"
    """  # noqa: D301 -- click reads the \b as "keep the lines"
    from secondsource.runner import deciding

    with progress() as tell:
        made = deciding.decide(DecisionKind(kind), about, store, **reasons, progress=tell, wait=waiting(store))
    write_out(f"{_shown(made)}\n", None)
    return 0


@click.command()
@click.argument("number", type=int)
@store_option
@who_option
@why_option
def undo(number: int, store: str, who: str, why: str) -> int:
    """Take a decision back. It stays on record with who took it back, when and why.

    \b
    Example:
      secondsource undo 3 --why "it was no satire"
    """  # noqa: D301 -- click reads the \b as "keep the lines"
    from secondsource.runner import deciding

    deciding.undo(number, store, who=who, why=why, wait=waiting(store))
    return 0


@click.command()
@store_option
@format_option
def decisions(store: str, form: str) -> int:
    """List what was decided, and what of it was taken back.

    \b
    Example:
      secondsource decisions
    """  # noqa: D301 -- click reads the \b as "keep the lines"
    from secondsource.runner import deciding

    found = deciding.decisions(store)
    write_found(found, lambda made: map(_shown, made), form)
    return 0


def _shown(one: Decision) -> str:
    about = " ".join(one.statements or one.items)
    value = f" “{one.value}”" if one.value else ""
    undone = f"  (taken back {one.undone})" if one.undone else ""
    return one_line(f"{one.number} {one.kind}{value} {about}  {one.when} {one.who}: {one.why or 'no reason'}{undone}")
