"""By which versions of the stages what a store holds was made."""

from secondsource import __version__
from secondsource.stage import VERSIONS

READ_BY = ("cleaning", "annotation")
"""The stages that read one report by itself."""


def items_made_by() -> str:
    """The stages that make what is kept of a report, with their versions."""
    return ", ".join(f"{name} {VERSIONS[name]}" for name in READ_BY)


def groups_made_by() -> str:
    """Those, and the stage that finds stories."""
    return f"{items_made_by()}, stories {VERSIONS['stories']}"


def stories_made_by() -> str:
    """The program and the stages that make a dossier, with their versions."""
    return ", ".join([__version__, *(f"{name} {version}" for name, version in VERSIONS.items())])
