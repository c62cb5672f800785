"""What a dossier needs not repeat, since it is kept with the readings of its reports."""

from dataclasses import dataclass

from secondsource.model.reading import Reading
from secondsource.store.columns import Plain
from secondsource.store.pressing import to_plain

FIGURES = ("places", "times", "quantities")
"""What is read in a report, and stands in its statements again."""

TOLD_BY = ("form", "speaker", "cue", "content", "reason", "probability")
"""What statements have of the attribution that tells whose word they are, and what that is found by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An item, the figures that were read in it by the names of their fields, and who says what: in plain values."""

    item: dict[str, Plain]
    figures: dict[str, list[Plain]]
    attributions: list[Plain]


def known_of(reading: Reading) -> Known:
    """What is known of a reading that was not packed."""
    figures = {name: to_plain(getattr(reading.annotated, name)) for name in FIGURES}
    said = [{name: one[name] for name in TOLD_BY} for one in to_plain(reading.annotated.attributions)]
    return Known(item=to_plain(reading.item), figures=figures, attributions=said)
