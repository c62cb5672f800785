"""`secondsource search`: words in reports, statements and claims."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from secondsource.cli.options import format_option, store_option
from secondsource.cli.output import one_line, write_found
from secondsource.cli.progress import progress
from secondsource.cli.stored import outpaced

if TYPE_CHECKING:
    from secondsource.store.search import Found


@click.command()
@click.argument("query", metavar="QUERY...", nargs=-1, required=True)
@store_option
@click.option("--most", type=click.IntRange(1, 1000), default=20, show_default=True, help="At most so many of each.")
@format_option
def search(query: tuple[str, ...], store: str, most: int, form: str) -> int:
    """Search the claims, statements and reports of a store.

    Found is what has all the words, in any of their forms; words in quotation marks stand together.

    \b
    Examples:
      secondsource search ferry fire
      secondsource search '"night shift"' --format json
    """  # noqa: D301 -- click reads the \b as "keep the lines"
    from secondsource.runner import desk

    with progress() as tell:
        found = desk.search(" ".join(query), store, most=most, progress=tell, wait=outpaced(store))
    write_found(found, _lines, form)
    return 0


def _lines(found: "Found") -> Iterator[str]:
    for claim in found.claims:
        yield one_line(f"claim {claim.id}  {claim.standing}  {claim.text}")
    for one in found.statements:
        yield one_line(f"statement {one.id}  {one.source or 'unknown'}: {one.text}")
    for item in found.items:
        yield one_line(f"report {item.id}  {item.publisher or item.path}: {item.headline or ''}  {item.text}")
