"""Reading of short texts with the real parser, loaded once."""

from functools import cache

from secondsource.annotation.attribution.marked import Marked
from secondsource.annotation.attributions import read_attributions
from secondsource.annotation.entities import read_entities
from secondsource.annotation.passages import PassageReader
from secondsource.annotation.places import read_places
from secondsource.language.gazetteer import load_gazetteer
from secondsource.language.parser import load_parser


@cache
def parsed(body):
    return next(PassageReader(load_parser(), 10_000)([body]))


def marked_of(body):
    return Marked.of(body, parsed(body))


def attributions_of(body, tags=None):
    return read_attributions(marked_of(body), tags)


def entities_of(body):
    return read_entities(body, parsed(body))


def places_of(body, **hints):
    return read_places(body, parsed(body), entities_of(body), load_gazetteer(), **hints)
