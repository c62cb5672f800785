"""What a newsroom may vouch for with its own eyes, and what it must have from someone."""

from collections.abc import Iterable, Mapping, Sequence

from secondsource import lexicon
from secondsource.judgement.naming import kin, significant, singular
from secondsource.model.claim import Certainty, Source, Statement

UNSEEN = frozenset({Certainty.PLANNED, Certainty.DEMANDED})


def has_from_another(one: Statement, spoken: Iterable[Statement], sources: Mapping[str, Source]) -> bool:
    """Whether a plain statement cannot be its newsroom's own observation beside what others say in the same claim.

    Plans and the counts of dead and hurt are nobody's to see, and a sentence on what a speaker's body does or gives
    rests on that body.
    """
    others = [sources[other.source] for other in spoken if other.source in sources]
    return bool(others) and (unseen(one) or any(_names(one, source) for source in others))


def unseen(one: Statement) -> bool:
    """Whether a statement says what no reporter sees: a plan, a demand, or how many were killed, hurt or held."""
    return one.certainty in UNSEEN or _counts_harm(one)


def _counts_harm(one: Statement) -> bool:
    harm = lexicon.words("harm_words")
    return bool(one.quantities) and any(singular(word) in harm or word in harm for word in significant(one.text))


def _names(one: Statement, source: Source) -> bool:
    general = lexicon.words("person_titles") | lexicon.words("voice_words") | lexicon.words("role_words")
    own: Sequence[str] = [word for word in significant(source.name) if word not in general]
    said = significant(one.text)
    return bool(own) and all(any(kin(word, other) for other in said) for word in own)
