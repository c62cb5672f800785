"""Who does what to whom in two statements."""

from math import sqrt

from secondsource.claims.features.pair import Pair


def acts(pair: Pair) -> float:
    """They tell of the same acts."""
    return pair.shared(pair.ours.acts, pair.theirs.acts)


def predicate(pair: Pair) -> float:
    """Their main verbs mean the same."""
    return float(pair.ours.predicate == pair.theirs.predicate and pair.ours.predicate not in {"be", "have", ""})


def actor(pair: Pair) -> float:
    """The same actor does it."""
    return pair.shared(pair.ours.subject, pair.theirs.subject)


def other_actor(pair: Pair) -> float:
    """Different names are the actors."""
    ours, theirs = pair.ours.subject & pair.ours.names, pair.theirs.subject & pair.theirs.names
    return float(bool(ours) and bool(theirs) and not ours & theirs)


def thing(pair: Pair) -> float:
    """It is done to the same thing."""
    return pair.shared(pair.ours.object, pair.theirs.object)


def names(pair: Pair) -> float:
    """The same names stand in both."""
    return pair.shared(pair.ours.names, pair.theirs.names)


def other_names(pair: Pair) -> float:
    """Each has names that the other lacks."""
    ours, theirs = pair.ours.names - pair.theirs.names, pair.theirs.names - pair.ours.names
    return min(1.0, min(pair.scene.weight(ours), pair.scene.weight(theirs)) / 6)


def speaker(pair: Pair) -> float:
    """The same source is given for both; it says the less, the more that source says in either report."""
    ours, theirs = pair.ours.speaker, pair.theirs.speaker
    if not ours or not theirs:
        return 0.0
    said = min(pair.scene.said[pair.left], pair.scene.said[pair.right])
    return len(ours & theirs) / min(len(ours), len(theirs)) / sqrt(max(1, said))


def same_report(pair: Pair) -> float:
    """Both stand in one report."""
    return float(pair.scene.number[pair.left] == pair.scene.number[pair.right])
