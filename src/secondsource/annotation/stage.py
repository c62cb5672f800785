"""Item → Reading: all that is read in one body."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from secondsource.annotation.attribution.marked import Marked
from secondsource.annotation.attributions import read_attributions
from secondsource.annotation.entities import read_entities
from secondsource.annotation.entities.relabelled import relabelled
from secondsource.annotation.fivew import read_fivew
from secondsource.annotation.order import scrambled
from secondsource.annotation.passages import PassageReader
from secondsource.annotation.places import read_places, read_setting, remembering
from secondsource.annotation.quantities import read_quantities
from secondsource.annotation.sentences import read_sentences
from secondsource.annotation.times import read_times
from secondsource.annotation.tongue import tongue
from secondsource.language.gazetteer import Gazetteer
from secondsource.language.parser import Parser
from secondsource.language.tagger import Tagger
from secondsource.lexicon.outlets import host, known_outlets
from secondsource.model.annotation import Annotated, Entity, Place
from secondsource.model.item import Item
from secondsource.model.parse import Parse
from secondsource.model.reading import Reading

SCRAMBLED = "sentence-order-scrambled"
NOT_READ = "language-not-read"
EMPTY = Parse((), ())


@dataclass(frozen=True, slots=True)
class Annotation:
    """Reads sentences, entities, places, times, quantities and attributions; these by rules alone without a tagger.

    `window_items` items are held at a time, and the parses of the last `kept_tokens` tokens of distinct
    paragraphs, so that copied text is parsed once.
    """

    parser: Parser
    gazetteer: Gazetteer
    tagger: Tagger | None = None
    window_items: int = 16
    kept_tokens: int = 100_000

    def __call__(self, items: Iterable[Item], /) -> Iterator[Reading]:
        """One reading for each item, in order. Items in other languages than English stay unread, with a note."""
        reader = PassageReader(self.parser, self.kept_tokens)
        remaining = iter(items)
        while window := tuple(islice(remaining, self.window_items)):
            told = [with_language(item) for item in window]
            bodies = ["" if is_unread(item) else item.body for item in told]
            for item, parse in zip(told, reader(bodies), strict=True):
                yield unread(item) if is_unread(item) else self._read(item, parse)

    def _read(self, item: Item, parse: Parse) -> Reading:
        body = item.body
        names = read_entities(body, parse)
        places = _places(item, parse, names, self.gazetteer)
        entities = relabelled(names, places)
        tags = self.tagger(body) if self.tagger else None
        times = read_times(body, parse, item.published, _country(item))
        marked = Marked.of(body, parse)
        attributions = read_attributions(marked, tags)
        annotated = Annotated(
            item=noted(item, SCRAMBLED) if scrambled(marked, attributions) else item,
            sentences=read_sentences(parse),
            entities=entities,
            places=places,
            times=times,
            quantities=read_quantities(body, parse, times),
            attributions=attributions,
            fivew=read_fivew(item, parse, entities, places, times),
            setting=read_setting(item, host(item.url), parse, places, remembering(self.gazetteer)),
        )
        return Reading(annotated=annotated, parse=parse)


def _places(item: Item, parse: Parse, entities: tuple[Entity, ...], gazetteer: Gazetteer) -> tuple[Place, ...]:
    return read_places(
        item.body,
        parse,
        entities,
        gazetteer,
        dateline=item.dateline,
        publisher=item.publisher,
        address=host(item.url),
    )


def _country(item: Item) -> str | None:
    """The country of the outlet that the item is from, as far as it is known."""
    outlet = known_outlets().at(item.url) or known_outlets().named(item.publisher or "")
    return outlet.country if outlet else None


def with_language(item: Item) -> Item:
    """The item with the language that its text shows; marked where that language is not read."""
    language, is_read = tongue(item)
    told = replace(item, language=language)
    return told if is_read else noted(told, NOT_READ)


def is_unread(item: Item) -> bool:
    """Whether the item is marked as one in a language that is not read."""
    return NOT_READ in item.notes


def unread(item: Item) -> Reading:
    """The reading of an item in a language that is not read: its body alone."""
    annotated = Annotated(
        item=item,
        sentences=(),
        entities=(),
        places=(),
        times=(),
        quantities=(),
        attributions=(),
    )
    return Reading(annotated=annotated, parse=EMPTY)


def noted(item: Item, note: str) -> Item:
    """The item with one more note."""
    return item if note in item.notes else replace(item, notes=(*item.notes, note))


def redate(reading: Reading, published: str) -> Reading:
    """The reading of an undated item once its date has been inferred; only its times and its five Ws are read again."""
    item = replace(reading.item, published=published, published_inferred=True)
    if is_unread(item):
        return replace(reading, annotated=replace(reading.annotated, item=item))
    known, parse = reading.annotated, reading.parse
    times = read_times(item.body, parse, published, _country(item))
    fivew = read_fivew(item, parse, known.entities, known.places, times)
    return replace(reading, annotated=replace(known, item=item, times=times, fivew=fivew))
