"""Input that was left out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """One input that was left out, by which stage and why."""

    path: str
    stage: str
    reason: str
    detail: str
