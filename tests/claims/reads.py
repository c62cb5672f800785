"""Readings of short texts as the pipeline makes them."""

from functools import cache

from factory import make_item
from secondsource.annotation.stage import Annotation
from secondsource.claims.extract import Extraction
from secondsource.claims.features.pair import Pair
from secondsource.claims.proposition import propositions
from secondsource.claims.scene import scene
from secondsource.language.encoder import load_meaning
from secondsource.language.gazetteer import load_gazetteer
from secondsource.language.parser import load_parser
from secondsource.model.reading import Reading


@cache
def read(body: str, item: str = "item", published: str = "2024-05-10") -> Reading:
    """The reading of a body."""
    made = make_item(body, id=item, published=published, language="en")
    return next(iter(Annotation(load_parser(), load_gazetteer())((made,))))


def pair_of(left: str, right: str) -> Pair:
    """The first statements of two texts."""
    readings = {name: read(body, name) for name, body in (("a", left), ("b", right))}
    stage = scene(tuple(propositions(list(Extraction()(readings.values())), readings)), load_meaning())
    return Pair(stage, 0, next(index for index, item in enumerate(stage.number) if item != stage.number[0]))
