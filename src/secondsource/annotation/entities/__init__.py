"""Names in a body: who and what is named, and by which fullest form."""

from secondsource.annotation.entities.reading import read_entities

__all__ = ["read_entities"]
