"""Whether a place lies in another, and how far apart two are."""

from math import asin, cos, radians, sin, sqrt

from secondsource.language.gazetteer import Candidate

EARTH_KM = 6371.0
REACH_KM = {"county": 60.0, "region": 400.0, "state": 400.0, "island": 150.0, "continent": 6000.0}
"""How far from the middle of an area a place may lie, where no division tells."""


def lies_in(place: Candidate, area: Candidate) -> bool:
    """Whether the place lies in the area, by its country and division or else by distance."""
    if area.kind == "country":
        return place.country == area.country and place.kind != "country"
    if area.country and place.country != area.country:
        return False
    if area.kind == "state" or (area.kind == "region" and area.region and place.region):
        return place.region == area.region and place.kind != area.kind
    reach = REACH_KM.get(area.kind, 0.0)
    return place.kind != area.kind and kilometres(place, area) <= reach


def kilometres(left: Candidate, right: Candidate) -> float:
    """The distance along a great circle."""
    lat1, lat2 = radians(left.lat), radians(right.lat)
    arc = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin(radians(right.lon - left.lon) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(min(1.0, arc)))
