"""How far a claim may be believed: the second half of the Admiralty code, 1 to 6, from what stands behind it.

The first half, the reliability of a source from A to F, is people's to judge.
"""

from collections.abc import Iterable, Mapping

from secondsource.judgement.backing import Backing
from secondsource.model.claim import Source, SourceKind
from secondsource.model.verdict import Standing

CONFIRMED, PROBABLE, POSSIBLE, DOUBTFUL, IMPROBABLE, UNJUDGED = range(1, 7)
WORDS = {
    CONFIRMED: "confirmed by other sources",
    PROBABLE: "probably true",
    POSSIBLE: "possibly true",
    DOUBTFUL: "doubtful",
    IMPROBABLE: "improbable",
    UNJUDGED: "its truth cannot be judged",
}


def credibility(standing: Standing, backing: Backing, sources: Mapping[str, Source]) -> int:
    """1 to 6 by the standing, by how many newsrooms and sources stand behind the claim, and by whether one is named.

    A disputed or denied claim is doubtful, and improbable where nobody who is named stands behind it. One newsroom
    on the word of people it does not name cannot be judged.
    """
    known = _named(backing.sources, sources)
    if standing is Standing.CORROBORATED:
        return CONFIRMED
    if standing is not Standing.UNCORROBORATED:
        return DOUBTFUL if known else IMPROBABLE
    if not known:
        return UNJUDGED
    return PROBABLE if len(backing.origins) > 1 or len(backing.sources) > 1 else POSSIBLE


def told(grade: int) -> str:
    """The grade as a sentence."""
    return f"Credibility {grade} of 6: {WORDS[grade]}."


def _named(ids: Iterable[str], sources: Mapping[str, Source]) -> bool:
    found = [sources[one] for one in ids if one in sources]
    return any(source.named and source.kind is not SourceKind.UNKNOWN for source in found)
