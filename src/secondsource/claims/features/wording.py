"""How alike two statements are worded."""

from secondsource.claims.features.pair import Pair

FAR = 0.8
"""Sentences of different claims are seldom more alike than this."""


def likeness(pair: Pair) -> float:
    """The sentences are close in meaning as a whole."""
    return float(pair.scene.likeness[pair.left, pair.right])


def closeness(pair: Pair) -> float:
    """The sentences are so close in meaning as a whole as different claims hardly are."""
    return max(0.0, likeness(pair) - FAR) / (1 - FAR)


def best_match(pair: Pair) -> float:
    """Neither report has another statement that is closer to the other's."""
    scene = pair.scene
    ours = scene.best[pair.left, scene.number[pair.right]]
    theirs = scene.best[pair.right, scene.number[pair.left]]
    return float(2 * scene.likeness[pair.left, pair.right] - ours - theirs)


def neighbours(pair: Pair) -> float:
    """The sentences before and after them are alike too."""
    if pair.scene.number[pair.left] == pair.scene.number[pair.right]:
        return 0.0
    return float(pair.scene.context[pair.left, pair.right])


def rare_words(pair: Pair) -> float:
    """They share words that are rare in the story."""
    return pair.shared(pair.ours.words, pair.theirs.words)


def all_words(pair: Pair) -> float:
    """Most of the words of both are shared."""
    both = pair.scene.weight(pair.ours.words | pair.theirs.words)
    return pair.scene.weight(pair.ours.words & pair.theirs.words) / both if both > 0 else 0.0


def shared_rarity(pair: Pair) -> float:
    """What they share is much, and rare in the story."""
    return min(1.0, pair.scene.weight(pair.ours.words & pair.theirs.words) / 12)
