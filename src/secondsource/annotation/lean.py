"""The reading of sentences that stand alone: only their grammar, times and quantities."""

from collections.abc import Iterable, Iterator

from secondsource.annotation.quantities import read_quantities
from secondsource.annotation.sentences import read_sentences as bounds
from secondsource.annotation.times import read_times
from secondsource.language.parser import Parser
from secondsource.model.annotation import Annotated
from secondsource.model.item import Item, Layout
from secondsource.model.parse import Parse
from secondsource.model.reading import Reading


def read_sentences(parser: Parser, texts: Iterable[str]) -> Iterator[Reading]:
    """The reading of each text, in order; nobody is named, placed or quoted in it."""
    kept = tuple(texts)
    for text, parse in zip(kept, parser(kept), strict=True):
        yield _reading(text, parse)


def _reading(text: str, parse: Parse) -> Reading:
    times = read_times(text, parse, None)
    annotated = Annotated(
        item=Item(id="sentence", path="-", layout=Layout.JSONL, sha256="", body=text, language="en"),
        sentences=bounds(parse),
        entities=(),
        places=(),
        times=times,
        quantities=read_quantities(text, parse, times),
        attributions=(),
    )
    return Reading(annotated=annotated, parse=parse)
