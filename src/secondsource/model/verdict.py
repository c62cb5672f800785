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
    """A claim, its standing, the independent origins and ultimate sources behind it, and why, in words.

    `credibility` is the second half of the Admiralty code: 1 confirmed by other sources to 5 improbable, 6 where its
    truth cannot be judged.
    """

    standing: Standing
    origins: tuple[str, ...]
    sources: tuple[str, ...]
    explanation: str
    credibility: int = 6
