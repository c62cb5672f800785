"""What keeps two sentences from meaning the same, one rule each; the docstrings are shown to the reader."""

from functools import cache
from itertools import product

from secondsource.claims.amounts import counted, point
from secondsource.claims.entailment.acts import Act
from secondsource.claims.entailment.likeness import (
    HALF,
    LIKE_WORDS,
    Words,
    contained,
    in_figures,
    meet,
    one_act,
    same_words,
    shared_acts,
    spoken,
    strangers,
    unspoken,
)
from secondsource.claims.entailment.measures import figures_clash, numbers_covered
from secondsource.claims.entailment.side import Side
from secondsource.claims.vocabulary import meaning
from secondsource.lexicon import table, words

HARMS = frozenset({"attack", "bomb", "hit", "injure", "kidnap", "kill", "poison", "shoot", "stab"})
"""Acts of `single_acts.tsv` by which one party does harm to another."""

JOINTS = frozenset({" ", "'s ", "’s "})
"""What may stand between two words of a name."""
NO_ROWS: frozenset[int] = frozenset()


def done_to_another(left: Side, right: Side) -> bool:
    """They tell of the same act, done to somebody else or to another's gain."""
    pairs = list(shared_acts(left, right))
    parts = [(a.object, b.object) for a, b in pairs if meet(a.actor, b.actor) or not (a.actor and b.actor)]
    parts += [(a.others, b.others) for a, b in pairs if meet(a.object, b.object)]
    return any(strangers(ours, theirs, left, right) for ours, theirs in parts) and same_words(left, right, HALF)


def other_object(left: Side, right: Side) -> bool:
    """The two share most of their words, and the act is done to somebody or something else."""
    told = [(a, b) for a, b in shared_acts(left, right) if a.object and b.object]
    apart = bool(told) and not any(meet(a.object, b.object | b.others) for a, b in told)
    return apart and same_words(left, right, LIKE_WORDS)


def name_exchanged(left: Side, right: Side) -> bool:
    """The two share nearly all their words, but where one has one name the other has another."""
    names = unspoken(left.nouns & left.proper, right) and unspoken(right.nouns & right.proper, left)
    return bool(names) and same_words(left, right, LIKE_WORDS)


def namesake_exchanged(left: Side, right: Side) -> bool:
    """The two share most words of the shorter, and name two places of a kind: the one hospital, the other hospital."""
    if not contained(left, right, HALF):
        return False
    pairs = product(_places_of_a_kind(left), _places_of_a_kind(right))
    ours_theirs = ((frozenset(a[:-1]), frozenset(b[:-1])) for a, b in pairs if a[-1] == b[-1])
    return any(not meet(ours, spoken(right)) and not meet(theirs, spoken(left)) for ours, theirs in ours_theirs)


def _places_of_a_kind(side: Side) -> list[list[str]]:
    """The names that end in a word for what they name: "Saint Bride's Hospital", "Elm Street"."""
    runs: list[list[str]] = []
    end = None
    for word in side.words:
        if side.proper.isdisjoint((word.lemma, word.meaning)):
            continue
        if end is not None and side.text[end : word.start] in JOINTS:
            runs[-1].append(word.lemma)
        else:
            runs.append([word.lemma])
        end = word.end
    return [run for run in runs if len(run) > 1 and run[-1] in _kinds_of_places()]


@cache
def _kinds_of_places() -> frozenset[str]:
    return frozenset().union(*(words(name) for name in ("place_ends", "site_words", "town_buildings")))


def noun_exchanged(left: Side, right: Side) -> bool:
    """The two share nearly all their words, but where one has one noun the other has another."""
    ours, theirs = (side.common - in_figures(side) for side in (left, right))
    nouns = unspoken(ours, right) and unspoken(theirs, left)
    return bool(nouns) and same_words(left, right, LIKE_WORDS)


def kind_exchanged(left: Side, right: Side) -> bool:
    """What is of one kind in the one is of another kind in the other, in most of the same words or in the same act."""
    if same_words(left, right, HALF) and _of_other_kinds(left.nouns, right.nouns, left, right):
        return True
    acts = [(a, b) for a, b in shared_acts(left, right) if meet(a.object, b.object) or not (a.object or b.object)]
    return any(_of_other_kinds(a.actor, b.actor, left, right) for a, b in acts)


def _of_other_kinds(ours: Words, theirs: Words, left: Side, right: Side) -> bool:
    """Whether a word that is only in the one excludes a word that is only in the other."""
    mine, other = _singular(ours), _singular(theirs)
    return exclusive(mine - other - _singular(spoken(right)), other - mine - _singular(spoken(left)))


def exclusive(ours: Words, theirs: Words) -> bool:
    """Whether what is one of the first is none of the second: rebels are no soldiers."""
    kinds = _exclusive()
    return any(kinds.get(a, NO_ROWS) & kinds.get(b, NO_ROWS) for a in _singular(ours) for b in _singular(theirs))


def _singular(words_: Words) -> Words:
    """Without an "s" at the end: the parser takes "Rebels" for a name, and leaves it as it is."""
    return frozenset(word.removesuffix("s") for word in words_)


@cache
def _exclusive() -> dict[str, frozenset[int]]:
    """For each word, as its meaning and without an "s" at the end, the rows of exclusive kinds in which it stands."""
    found: dict[str, frozenset[int]] = {}
    for number, row in enumerate(table("exclusive_kinds")):
        for word in row[1].split():
            key = meaning(word).removesuffix("s")
            found[key] = found.get(key, NO_ROWS) | {number}
    return found


def harmed_by_another(left: Side, right: Side) -> bool:
    """Who does harm in the one bears it in the other."""
    harms = [(a, b) for a in left.told for b in right.told if a.meanings & _harms() and b.meanings & _harms()]
    return any(_crossed(a, b) or _crossed(b, a) for a, b in harms)


def _crossed(ours: Act, theirs: Act) -> bool:
    told = bool(ours.object and theirs.actor) and meet(ours.actor, theirs.object)
    return told and not meet(ours.actor, theirs.actor) and not meet(ours.object, theirs.object)


@cache
def _harms() -> frozenset[str]:
    rows = [row for row in table("single_acts") if row[0] in HARMS]
    return frozenset(meaning(verb) for row in rows for verb in row[1].split())


def asked_or_given(left: Side, right: Side) -> bool:
    """One asks for what the other tells as given."""
    return _asked(left, right) or _asked(right, left)


def _asked(side: Side, other: Side) -> bool:
    asked = [act for act in side.told if act.asked and act.object]
    given = [act for act in other.told if act.done and not act.asked]
    met = any(meet(a.object, b.object) and (meet(a.actor, b.actor) or not b.actor) for a in asked for b in given)
    return met and not any(act.asked for act in other.told) and same_words(side, other, HALF)


def counted_otherwise(left: Side, right: Side) -> bool:
    """The two share nearly all words of the shorter, and their figures for the same thing differ."""
    both = ((left, right), (right, left))
    return contained(left, right) and all(figures_clash(*pair) and not numbers_covered(*pair) for pair in both)


def one_or_many(left: Side, right: Side) -> bool:
    """One counts several where the other tells of one."""
    return contained(left, right) and (_several(left, right) or _several(right, left))


def _several(left: Side, right: Side) -> bool:
    figured = frozenset(word for quantity in right.figures for word in counted(quantity))
    many = [counted(one) for one in left.figures if one.unit is None and (point(one) or 0) > 1]
    return any(things & (right.singles - left.singles) and not things & figured for things in many)


def ahead_or_done(left: Side, right: Side) -> bool:
    """One tells as done what the other tells as planned or expected."""
    pairs = one_act(left, right)[:1]
    return any((a.ahead and b.done) or (b.ahead and a.done) for a, b in pairs) and same_words(left, right, HALF)
