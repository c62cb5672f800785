"""Which place of a name is meant: the best joint reading of all names of a body."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from secondsource.language.gazetteer import Candidate
from secondsource.text.placenames import place_key

Floats = NDArray[np.float64]
EARTH_KM = 6371.0
NEAR_KM = 120.0
"""Distance at which the support of one place for another has fallen to about a third."""
MAX_CANDIDATES = 400
"""Candidates of all names together: their distances are compared pair by pair."""
ROUNDS = 3
POPULATION_WEIGHT = 0.9
CONTEXT_WEIGHT = 4.0
SAME_REGION = 0.5
SAME_COUNTRY = 0.15
WITHIN_STATE = 1.2
WITHIN_COUNTRY = 0.5
OTHER_NAME = -0.9
"""What a town loses where the name is not its usual one."""
PRIOR = {"county": -0.7, "region": -1.0, "state": -0.3, "country": 2.0}
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
    ties = _ties(places)
    ties[owner[:, None] == owner[None, :]] = 0.0
    starts = np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]])
    score = prior
    for _ in range(ROUNDS):
        likely = _shares(score, owner)
        support = np.maximum.reduceat(ties * likely[None, :], starts, axis=1) @ weight[owner[starts]]
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


def _ties(places: Sequence[Candidate]) -> Floats:
    """float64, shape (places, places): how much the column's place speaks for the row's."""
    ties = np.exp(-_distances(places) / NEAR_KM)
    country = np.array([place.country or "" for place in places])
    region = np.array([f"{place.country}/{place.region}" if place.region else "" for place in places])
    kind = np.array([place.kind for place in places])
    same_country = (country[:, None] == country[None, :]) & (country != "")[:, None]
    same_region = (region[:, None] == region[None, :]) & (region != "")[:, None]
    state = np.isin(kind, ("state", "region"))[None, :]
    ties = np.maximum(
        ties, np.where(same_country, np.where(kind == "country", WITHIN_COUNTRY, SAME_COUNTRY)[None, :], 0.0)
    )
    return np.maximum(ties, np.where(same_region, np.where(state, WITHIN_STATE, SAME_REGION), 0.0))


def _distances(places: Sequence[Candidate]) -> Floats:
    """float64, shape (places, places): kilometres along the chord, which is near enough for what is near."""
    lat, lon = np.radians([place.lat for place in places]), np.radians([place.lon for place in places])
    points = np.stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)), axis=1)
    squares: Floats = np.clip(2.0 - 2.0 * (points @ points.T), 0.0, None)
    return EARTH_KM * np.sqrt(squares)
