"""An annotated item together with its parse: what travels between stages, but is not written out."""

from dataclasses import dataclass

from secondsource.model.annotation import Annotated
from secondsource.model.item import Item
from secondsource.model.parse import Parse


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read in one item."""

    annotated: Annotated
    parse: Parse

    @property
    def item(self) -> Item:
        """The item that was read."""
        return self.annotated.item
