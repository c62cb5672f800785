"""Who did what, when and where: the main event of an item."""

from secondsource.annotation.fivew.reading import read_fivew

__all__ = ["read_fivew"]
