"""`secondsource brief`: a pile of reports to a dossier."""

from collections.abc import Callable
from typing import Any

import click

from secondsource.cli.options import outlets_option, private_option, store_option
from secondsource.cli.output import check_writable, tell_rejection, write_out
from secondsource.cli.progress import progress
from secondsource.cli.stored import outpaced
from secondsource.model.dossier import Dossier

FORMATS = ("html", "json", "md")


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1)
@click.option("--story", metavar="ID", help="The story with this id of the store, in place of PATH...")
@store_option
@click.option("--format", "form", type=click.Choice(FORMATS), default="html", help="A page, data or Markdown.")
@click.option("-o", "--out", metavar="OUT", help="Write to this file, not to standard output.")
@click.option("--body-only", is_flag=True, help="Take every body exactly as given: clean nothing.")
@outlets_option
@private_option
def brief(paths: tuple[str, ...], story: str | None, store: str, form: str, out: str | None, **settings: Any) -> int:
    """Say what the reports claim, on whose word, and where they disagree.

    Writes one self-contained HTML page with a summary, every claim with its standing, the origins behind the
    reports, who said what, a timeline and the reports themselves.

    \b
    Standing of a claim:
      corroborated     two independent newsrooms and two separate sources stand behind it
      uncorroborated   one newsroom, or several that rest on one word
      disputed         another report says otherwise on the same point
      denied           a named party denies it

    \b
    Examples:
      secondsource brief coverage/ -o dossier.html
      secondsource brief a.txt b.html c.json --format md
      secondsource brief https://coast.example/rain today.txt     fetched politely; today.txt lists addresses
      cat items.jsonl | secondsource brief - --format json | python -m json.tool
      secondsource brief --story story-4be1c07a91d2 -o story.html     of the store, see `secondsource stories`
    """  # noqa: D301 -- click reads the \b as "keep the lines"
    from secondsource.runner import desk, local

    if bool(paths) == bool(story):
        raise click.UsageError("name either PATH... or a --story of the store")
    check_writable(out)
    with progress() as tell:
        if story:
            dossier = desk.brief_story(story, store, progress=tell, wait=outpaced(store))
        else:
            dossier = local.brief(paths, **settings, progress=tell)
    for rejection in dossier.rejections:
        tell_rejection(rejection)
    write_out(_writer(form)(dossier), out)
    return 0 if dossier.items else 1


def _writer(form: str) -> Callable[[Dossier], str]:
    from secondsource.dossier.html import to_html
    from secondsource.dossier.json import to_json
    from secondsource.dossier.markdown import to_markdown

    return {"html": to_html, "json": to_json, "md": to_markdown}[form]
