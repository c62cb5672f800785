"""Whether the sentences of a body stand in their own order."""

from secondsource.annotation.attribution.marked import Marked
from secondsource.annotation.speakers.introductions import Sign, signs
from secondsource.model.annotation import Attribution

MIN_SENTENCES = 8
THRESHOLD = 3.2
"""Natural logarithm of how many times likelier the text must be in a wrong order than in its own."""

WEIGHTS = {
    Sign.FULL_NAME_FIRST: -0.9,
    Sign.FULL_NAME_LATER: 1.9,
    Sign.INTRODUCED_FIRST: -0.8,
    Sign.INTRODUCED_LATER: 2.4,
    Sign.INDEFINITE_FIRST: -0.25,
    Sign.DEFINITE_FIRST: 0.25,
    Sign.PRONOUN_NEAR: -0.2,
    Sign.PRONOUN_FAR: 0.7,
    Sign.PRONOUN_OPENS: 2.6,
    Sign.OPENS_PLAINLY: -0.3,
    Sign.OPENS_QUOTING: 2.7,
    Sign.OPENS_GOING_ON: 2.6,
}
"""Logarithms of how often each sign was met in 300 shuffled reports and in the same reports as written."""


def scrambled(marked: Marked, attributions: tuple[Attribution, ...]) -> bool:
    """Whether the sentences were shuffled: people and things are spoken of as known before they are introduced.

    Short texts give too few signs and count as being in order.
    """
    if len(marked.tree.sentences) < MIN_SENTENCES or not attributions:
        return False
    return sum(WEIGHTS[sign] for sign in signs(marked)) > THRESHOLD
