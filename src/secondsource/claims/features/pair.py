"""Two statements of one scene, side by side."""

from dataclasses import dataclass

from secondsource.claims.proposition import Proposition
from secondsource.claims.scene import Scene


@dataclass(frozen=True, slots=True)
class Pair:
    """The statements with the numbers `left` and `right` in the scene."""

    scene: Scene
    left: int
    right: int

    @property
    def ours(self) -> Proposition:
        """The left proposition."""
        return self.scene.propositions[self.left]

    @property
    def theirs(self) -> Proposition:
        """The right proposition."""
        return self.scene.propositions[self.right]

    def shared(self, ours: frozenset[str], theirs: frozenset[str]) -> float:
        """The rarity of the shared words over that of the smaller side (0 if a side is empty)."""
        least = min(self.scene.weight(ours), self.scene.weight(theirs))
        return self.scene.weight(ours & theirs) / least if least > 0 else 0.0
