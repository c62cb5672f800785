"""A round of watch in a process of its own, that starts at once from one that has loaded the models."""

import os

from secondsource.model.news import Bulletin
from secondsource.runner.local import load_pipeline
from secondsource.runner.watching import Watch

load_pipeline(False)


def watch(folder: str, store: str, said: str) -> None:
    """One round over the folder; the numbers of the news that it gives are written to the file `said`."""
    out = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for found in Watch(paths=(folder,), store=store, progress=lambda *_: None, wait=lambda: None).round():
        if isinstance(found, Bulletin):
            os.write(out, f"{found.number}\n".encode())
