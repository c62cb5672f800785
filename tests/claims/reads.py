"""Readings of short texts as the pipeline makes them."""

from functools import cache

from factory import make_item
from secondsource.annotation.stage import Annotation
from secondsource.language.gazetteer import load_gazetteer
from secondsource.language.parser import load_parser
from secondsource.model.reading import Reading


@cache
def read(body: str, item: str = "item", published: str = "2024-05-10") -> Reading:
    """The reading of a body."""
    made = make_item(body, id=item, published=published, language="en")
    return next(iter(Annotation(load_parser(), load_gazetteer())((made,))))
