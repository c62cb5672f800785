"""Progress on a terminal; silence in a pipe."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tqdm import tqdm

LINE = "{desc}{n_fmt} read, {elapsed}"


@contextmanager
def progress(*, over_results: bool = False) -> Iterator[Callable[[str, int], None]]:
    """A function to be told the running stage and how many reports it has done.

    Args:
        over_results: results are written meanwhile, and where they go to the terminal too they are progress enough.
    """
    shown = sys.stderr.isatty() and not (over_results and sys.stdout.isatty())
    with tqdm(desc="starting: ", bar_format=LINE, disable=not shown, leave=False, file=sys.stderr) as bar:

        def tell(stage: str, done: int) -> None:
            bar.set_description(stage, refresh=False)
            bar.n = done
            bar.refresh()

        yield tell
