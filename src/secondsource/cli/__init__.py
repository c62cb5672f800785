"""The command line: parse, call, show."""

from secondsource.cli.main import main

__all__ = ["main"]
