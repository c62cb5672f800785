"""The places in the text that came in at which the words of an item stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from secondsource.errors import InputError
from secondsource.intake.decode import decode
from secondsource.intake.draft import Draft
from secondsource.intake.escaped import escapes, quoted
from secondsource.intake.layers import markup
from secondsource.intake.part import Found
from secondsource.model.item import Layout
from secondsource.text.letters import Layer, Letters
from secondsource.text.runs import Run
from secondsource.text.trace import Tracer

# What lies around the words in each form, from the outside inwards. Feeds carry HTML as the text of their elements.
LAYERS: Mapping[Layout, tuple[Layer, ...]] = {
    Layout.TEXT_A: (),
    Layout.TEXT_B: (),
    Layout.JSONL: (escapes,),
    Layout.NINJS: (escapes, markup),
    Layout.HTML: (markup,),
    Layout.MAIL: (quoted, markup),
}
OF_XML = (markup, markup)


@dataclass(slots=True)
class Originals:
    """Looks for the words of the reports of one document in its text, which is read once for each form.

    `charset` is the encoding that those who sent the bytes named.
    """

    raw: bytes
    charset: str | None = None
    tracers: dict[tuple[Layer, ...], Tracer] = field(default_factory=dict)

    def of(self, found: Found) -> tuple[Run, ...]:
        """Runs from the body that was found to the decoded text; none where the bytes are no text."""
        if not isinstance(found, Draft):
            return ()
        layers = LAYERS.get(found.layout, OF_XML)
        if layers not in self.tracers:
            self.tracers[layers] = Tracer(Letters.of(self._text(), layers))
        return self.tracers[layers].trace(found.body)

    def _text(self) -> str:
        try:
            return decode(self.raw, self.charset)
        except InputError:
            return ""
