"""When two statements may never be one claim: they contradict one another in a way that can be shown."""

from itertools import product

from secondsource.claims.actors import done
from secondsource.claims.amounts import gainsay, of_one_whole, same
from secondsource.claims.deeds import FIRST
from secondsource.claims.entailment.apart import keeps_apart
from secondsource.claims.features.amount import figures_differ, other_state
from secondsource.claims.features.modality import other_polarity, other_time
from secondsource.claims.features.pair import Pair
from secondsource.claims.features.parted import put_off
from secondsource.claims.features.roles import actor, predicate
from secondsource.claims.negated import rejects
from secondsource.claims.slots import set_aside, times, too_early
from secondsource.claims.whens import bounded

LEAST_COVERED = 0.5


def clashes(pair: Pair) -> bool:
    """They give other figures for one thing, negate what the other affirms, or put the same act otherwise."""
    dated, placed = _dated_otherwise(pair), _placed_otherwise(pair) or _sets_aside(pair)
    told = (
        _counted_otherwise(pair)
        or _gainsays(pair)
        or _turned_down(pair)
        or dated
        or placed
        or put_off(pair)
        or _other_doer(pair)
    )
    return told or keeps_apart(pair.ours.side, pair.theirs.side)


def _counted_otherwise(pair: Pair) -> bool:
    """They give other figures for one thing, or for one part of one total: "10 of the 12", "11 of the 12 members"."""
    ours, theirs = pair.ours.statement, pair.theirs.statement
    other = figures_differ(pair) > 0 or other_state(pair) or gainsay(ours, theirs)
    return other or any(not same(*parts) for parts in of_one_whole(ours, theirs))


def _turned_down(pair: Pair) -> bool:
    """One rejects what the other says or passes on."""
    return rejects(pair.ours) is not rejects(pair.theirs)


def _gainsays(pair: Pair) -> bool:
    """One negates most of what the other says, names apart, and no other act."""
    if not other_polarity(pair):
        return False
    covered = pair.shared(pair.ours.words - pair.ours.names, pair.theirs.words - pair.theirs.names)
    return covered >= LEAST_COVERED and not _other_negated(pair)


def _other_negated(pair: Pair) -> bool:
    """Whether only an act is negated of which the other says nothing: "was down", "did not work"."""
    sides = pair.ours.side.told, pair.theirs.side.told
    negated = [act for told in sides for act in told if act.negated]
    told = [act for told in sides for act in told if not act.negated]
    return bool(negated) and not any(a.meanings & b.meanings for a in negated for b in told)


def _dated_otherwise(pair: Pair) -> bool:
    """They put one act of one actor at other times, or one puts it before the first time that the other allows."""
    if bounded(pair.ours.statement) is not bounded(pair.theirs.statement):
        return any(too_early(*both) for both in product(times(pair.ours), times(pair.theirs)))
    return other_time(pair) > 0 and predicate(pair) > 0 and actor(pair) >= LEAST_COVERED


def _placed_otherwise(pair: Pair) -> bool:
    """They put one act of one actor in places of which the other says nothing: the engine room, the car deck."""
    ours, theirs = pair.ours, pair.theirs
    placed = ours.where and theirs.where and not ours.where & theirs.where
    apart = placed and not (ours.where <= theirs.words or theirs.where <= ours.words)
    return bool(apart) and predicate(pair) > 0 and actor(pair) >= LEAST_COVERED


def _sets_aside(pair: Pair) -> bool:
    """One says of the act that it was not where the other puts it: "in the market, not at the station"."""
    ours, theirs = pair.ours, pair.theirs
    placed = set_aside(ours).values & theirs.where or set_aside(theirs).values & ours.where
    return bool(placed) and predicate(pair) > 0


def _other_doer(pair: Pair) -> bool:
    """They lay an act that has one doer to doers of different names, or tell of different ones that fired first."""
    return any(
        one.otherwise(other) and (one.deed.act == FIRST or bool(one.names and other.names))
        for one in done(pair.ours)
        for other in done(pair.theirs)
    )


def named_otherwise(pair: Pair) -> bool:
    """They name actors of whom the other says nothing, and the main act of one is told beside that of the other."""
    ours, theirs = pair.ours, pair.theirs
    named, others = ours.subject & ours.names, theirs.subject & theirs.names
    if not named or not others or named & theirs.names or others & ours.names:
        return False
    return predicate(pair) == 0 and (ours.predicate in theirs.acts or theirs.predicate in ours.acts)
