"""Progress on a terminal; silence in a pipe."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tqdm import tqdm


@contextmanager
def progress() -> Iterator[Callable[[str, int], None]]:
    """A function to be told the running stage and how many reports it has done."""
    with tqdm(unit=" reports", disable=not sys.stderr.isatty(), leave=False, file=sys.stderr) as bar:

        def tell(stage: str, done: int) -> None:
            bar.set_description(stage, refresh=False)
            bar.n = done
            bar.refresh()

        yield tell
