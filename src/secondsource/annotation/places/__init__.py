"""Places named in a body, and where they are."""

from secondsource.annotation.places.reading import read_places, remembering
from secondsource.annotation.places.setting import read_setting

__all__ = ["read_places", "read_setting", "remembering"]
