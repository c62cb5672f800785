"""Where the claims of a story differ on the same point: conflicts, updates and denials."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from secondsource.claims.denials import denials
from secondsource.claims.differences import differing_figures, differing_points
from secondsource.claims.points import points
from secondsource.claims.righted import righted
from secondsource.language.encoder import Encoder
from secondsource.model.claim import Claim, Discrepancy, DiscrepancyKind, Statement
from secondsource.model.derivation import Origin
from secondsource.model.reading import Reading
from secondsource.model.story import Story

ORDER = (DiscrepancyKind.UPDATE, DiscrepancyKind.CONFLICT, DiscrepancyKind.DENIAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Discrepancies:
    """Claims are set side by side where they are about the same point, and every difference is named.

    `least` is the log-odds above which two figures are held to be given for one point.
    """

    encoder: Encoder | None = None
    least: float = -1.3

    def __call__(
        self,
        story: Story,
        claims: Sequence[Claim],
        statements: Mapping[str, Statement],
        readings: Mapping[str, Reading],
        origins: Sequence[Origin],
    ) -> tuple[Discrepancy, ...]:
        """The discrepancies of one story: figures first, then other points, then denials; sayings differ in nothing."""
        told = [claim for claim in claims if not any(statements[one].says for one in claim.statements)]
        table = points(told, statements, readings, origins, self.encoder)
        found = [
            *differing_figures(table, self.encoder, self.least),
            *differing_points(table, self.encoder),
            *denials(table, self.encoder, readings),
        ]
        found += righted(table, found)
        found.sort(key=lambda one: ORDER.index(one.kind))
        return tuple(
            replace(one, id=f"{story.id}-d{number}", story=story.id) for number, one in enumerate(_once(found), 1)
        )


def _once(found: Sequence[Discrepancy]) -> list[Discrepancy]:
    seen: set[tuple[str, ...]] = set()
    kept = []
    for one in found:
        key = (one.kind, *sorted(one.claims), *(value.value for value in one.values))
        if key not in seen:
            seen.add(key)
            kept.append(one)
    return kept
