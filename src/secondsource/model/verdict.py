"""A claim with the judgement on it."""

from dataclasses import dataclass
from enum import StrEnum

from secondsource.model.claim import Claim


class Standing(StrEnum):
    """What the evidence for a claim amounts to, by the rules of standing."""

    CORROBORATED = "corroborated"
    UNCORROBORATED = "uncorroborated"
    DISPUTED = "disputed"
    DENIED = "denied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict(Claim):
    """A claim, its standing, the independent origins and ultimate sources behind it, and why, in words."""

    standing: Standing
    origins: tuple[str, ...]
    sources: tuple[str, ...]
    explanation: str
