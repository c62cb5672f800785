"""The reasons for a merge, in words and with the passages on both sides."""

from collections.abc import Sequence
from math import exp, floor

from secondsource.claims.features.pair import Pair
from secondsource.claims.features.table import BEARING_OUT, FEATURES, JOINING, Feature, load_weights, odds_of
from secondsource.claims.proposition import Proposition
from secondsource.claims.scene import Scene
from secondsource.model.claim import Certainty, Evidence, Link, Relation, Statement
from secondsource.model.span import Passage

MOST_REASONS = 4
LEAST_SHARE = 0.15


def link(pair: Pair) -> Link:
    """Why the two statements are one claim: the features that spoke most for it."""
    weights = load_weights(JOINING)
    values = [feature(pair) for feature in FEATURES]
    weighed = ((weights[one.__name__] * value, value, one) for one, value in zip(FEATURES, values, strict=True))
    spoken = sorted(weighed, key=_push)
    evidence = tuple(
        Evidence(
            feature=feature.__name__,
            score=_told(value),
            detail=" ".join((feature.__doc__ or "").split()),
            left=passage(pair.ours.statement),
            right=passage(pair.theirs.statement),
        )
        for push, value, feature in spoken[:MOST_REASONS]
        if push > LEAST_SHARE
    )
    return Link(
        left=pair.ours.statement.id,
        right=pair.theirs.statement.id,
        relation=Relation.MEANS,
        explanation=_sentence(pair, evidence),
        evidence=evidence,
        probability=_told(1 / (1 + exp(-odds_of(values, load_weights(BEARING_OUT))))),
    )


def _told(value: float) -> float:
    """Two digits are shown, asked of and kept."""
    return floor(100 * max(0.0, min(1.0, value))) / 100


def _push(row: tuple[float, float, Feature]) -> float:
    return -row[0]


def passage(statement: Statement) -> Passage:
    """The words of a statement as evidence."""
    return Passage(start=statement.start, end=statement.end, text=statement.text, item=statement.item)


def wording(scene: Scene, members: Sequence[int]) -> int:
    """The number of the clearest statement: asserted, with a subject of its own, neither cut short nor long."""
    return min(members, key=lambda index: _unclear(scene.propositions[index]))


def _unclear(proposition: Proposition) -> tuple[bool, bool, bool, int, str]:
    statement = proposition.statement
    length = len(statement.text.split())
    return (
        statement.certainty is Certainty.DENIED,
        length < 4,
        statement.form == "direct" and " we " in f" {statement.text.casefold()} ",
        abs(length - 12),
        statement.id,
    )


def _sentence(pair: Pair, evidence: Sequence[Evidence]) -> str:
    if pair.ours.statement.text.casefold() == pair.theirs.statement.text.casefold():
        return "The same words stand in both reports."
    both = pair.ours.words & pair.theirs.words
    shared = sorted(both, key=lambda word: (-pair.scene.rarity.get(word, 0), word))[:5]
    reasons = " ".join(one.detail for one in evidence) or "They were joined through other statements of the claim."
    return f"{reasons} Shared: {', '.join(shared)}." if shared else reasons
