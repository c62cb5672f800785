"""By which versions of the stages what a store holds was made."""

from secondsource import __version__
from secondsource.model.dossier import Dossier
from secondsource.model.reading import Reading
from secondsource.stage import VERSIONS
from secondsource.store.dossiers import DOSSIER_FORM
from secondsource.store.packed import READING_FORM
from secondsource.store.shapes import shape

READ_BY = ("cleaning", "annotation")
"""The stages that read one report by itself."""


def items_made_by() -> str:
    """The stages that make what is kept of a report, with their versions, and its form.

    Of another form, it could not be read, whether or not a version was raised: it is made anew.
    """
    return ", ".join([*(f"{name} {VERSIONS[name]}" for name in READ_BY), f"form {READING_FORM}-{shape(Reading)}"])


def groups_made_by() -> str:
    """Those, and the stage that finds stories."""
    return f"{items_made_by()}, stories {VERSIONS['stories']}"


def stories_made_by() -> str:
    """The program and the stages that make a dossier, with their versions, and the forms of it and of readings."""
    forms = f"forms {READING_FORM}-{shape(Reading)} {DOSSIER_FORM}-{shape(Dossier)}"
    return ", ".join([__version__, *(f"{name} {version}" for name, version in VERSIONS.items()), forms])
