"""Places named in a body, and where they are."""

from secondsource.annotation.places.reading import read_places

__all__ = ["read_places"]
