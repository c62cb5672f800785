"""Figures, their units, and what they count."""

from secondsource.annotation.quantities.reading import read_quantities

__all__ = ["read_quantities"]
