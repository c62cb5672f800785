"""Which place of a name is meant: the best joint reading of all names of a body."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from secondsource.language.gazetteer import Candidate
from secondsource.text.placenames import place_key

Floats = NDArray[np.float64]
EARTH_KM = 6371.0
NEAR_KM = 150.0
"""Distance at which the support of one place for another has fallen to about a third."""
MAX_CANDIDATES = 400
"""Candidates of all names together: their distances are compared pair by pair."""
TRUST = (0.1, 0.3, 0.6, 1.0)
"""How far each round trusts the scores: at first every bearer of a name may be meant, so that small towns near each
other find together before the great ones of their names have won."""
POPULATION_WEIGHT = 0.9
CONTEXT_WEIGHT = 6.0
MOST_NEAR, MOST_LAND = 2.0, 1.5
"""What other names nearby or in the same region, and those in the same country, can say at most in all: a great city
among many small places of another country stays the great city."""
SAME_REGION = 0.4
SAME_COUNTRY = 0.15
WITHIN_STATE = 1.2
WITHIN_COUNTRY = 0.5
OTHER_NAME = -0.9
"""What a town loses where the name is not its usual one."""
PRIOR = {"county": -0.7, "region": -1.0, "state": -0.3, "country": 2.4}
"""What is added to the prior of a kind, in powers of ten of inhabitants."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """One name of a body, the places that may be meant, and how much the name says about the others.

    `familiarity` (0..1) is how much the number of inhabitants counts.
    """

    key: str
    candidates: tuple[Candidate, ...]
    weight: float
    familiarity: float = 1.0


def resolve(namings: Sequence[Naming]) -> list[Candidate | None]:
    """The place meant by each name; null where there is no candidate.

    Each candidate gets a prior from its inhabitants and support from the likely places of the other names: those near
    it, in the same region, in the same country, and the areas that it lies in.
    """
    most = max(3, MAX_CANDIDATES // max(1, len(namings)))
    groups = [naming.candidates[:most] for naming in namings]
    places = [place for group in groups for place in group]
    if not places:
        return [None] * len(namings)
    owner = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
    weight = np.array([naming.weight for naming in namings])
    prior = np.array([_prior(place, naming) for naming, group in zip(namings, groups, strict=True) for place in group])
    likely = _settle(places, prior, owner, weight)
    return [
        max(zip(likely[owner == at], group, strict=True), key=lambda pair: float(pair[0]))[1] if group else None
        for at, group in enumerate(groups)
    ]


def _settle(places: Sequence[Candidate], prior: Floats, owner: NDArray[np.int64], weight: Floats) -> Floats:
    others = owner[:, None] != owner[None, :]
    near, land = _near(places) * others, _land(places) * others
    starts = np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]])
    told = weight[owner[starts]]
    score = prior
    for trust in TRUST:
        likely = _shares(score * trust, owner)
        by_near, by_land = (np.maximum.reduceat(ties * likely, starts, axis=1) @ told for ties in (near, land))
        support = np.minimum(by_near, MOST_NEAR) + np.minimum(by_land, MOST_LAND)
        score = prior + CONTEXT_WEIGHT * np.log1p(support)
    return score


def _prior(place: Candidate, naming: Naming) -> float:
    other = OTHER_NAME if place.kind == "town" and place_key(place.name) != naming.key else 0.0
    known = POPULATION_WEIGHT * float(np.log10(place.population + 100)) + PRIOR.get(place.kind, 0.0)
    return naming.familiarity * known + other


def _shares(score: Floats, owner: NDArray[np.int64]) -> Floats:
    """The share (0..1) of each candidate in its name."""
    raised = np.power(10.0, score - score.max())
    shares: Floats = raised / np.bincount(owner, raised)[owner]
    return shares


def _near(places: Sequence[Candidate]) -> Floats:
    """float64, shape (places, places): how much the column's place speaks for the row's nearby or in its region."""
    ties = np.exp(-_distances(places) / NEAR_KM)
    region = np.array([f"{place.country}/{place.region}" if place.region else "" for place in places])
    state = np.array([place.kind in ("state", "region") for place in places])
    ties = np.maximum(ties, _alike(region) * np.where(state, WITHIN_STATE, SAME_REGION))
    return np.asarray(ties, dtype=np.float64)


def _land(places: Sequence[Candidate]) -> Floats:
    """float64, shape (places, places): how much the column's place speaks for the row's in the same country."""
    country = np.array([place.country or "" for place in places])
    whole = np.array([place.kind == "country" for place in places])
    return np.asarray(_alike(country) * np.where(whole, WITHIN_COUNTRY, SAME_COUNTRY), dtype=np.float64)


def _alike(areas: NDArray[np.str_]) -> NDArray[np.bool_]:
    """bool, shape (places, places): whether both are known to lie in one area."""
    alike: NDArray[np.bool_] = (areas[:, None] == areas[None, :]) & (areas != "")[:, None]
    return alike


def _distances(places: Sequence[Candidate]) -> Floats:
    """float64, shape (places, places): kilometres along the chord, which is near enough for what is near."""
    lat, lon = np.radians([place.lat for place in places]), np.radians([place.lon for place in places])
    points = np.stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)), axis=1)
    squares: Floats = np.clip(2.0 - 2.0 * (points @ points.T), 0.0, None)
    return EARTH_KM * np.sqrt(squares)
