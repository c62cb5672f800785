"""Places named in the body, and where they are."""

from secondsource.language.gazetteer import Gazetteer
from secondsource.model.annotation import Entity, Place
from secondsource.model.parse import Parse


def read_places(
    body: str, parse: Parse, entities: tuple[Entity, ...], gazetteer: Gazetteer, dateline: str | None
) -> tuple[Place, ...]:
    """The places in the body, in order, without overlaps."""
    places = []
    for entity in entities:
        if entity.label in ("GPE", "LOC"):
            best = next(iter(gazetteer(entity.text)), None)
            places.append(
                Place(
                    start=entity.start,
                    end=entity.end,
                    text=entity.text,
                    name=best.name if best else entity.text,
                    lat=best.lat if best else None,
                    lon=best.lon if best else None,
                    country=best.country if best else None,
                    gazetteer_id=best.gazetteer_id if best else None,
                )
            )
    return tuple(places)
