"""How well a score puts the true ones first."""

from collections.abc import Sequence


def average_precision(rows: Sequence[tuple[float, bool]]) -> float:
    """The mean, over the true rows, of the share of true ones down to them by falling score; 0 if none is true."""
    ranked = sorted(rows, key=lambda row: -row[0])
    places = [place for place, (_, true) in enumerate(ranked, 1) if true]
    return sum(number / place for number, place in enumerate(places, 1)) / len(places) if places else 0.0
