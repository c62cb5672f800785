"""Whose word it is in the end where one passes on another's: "the mayor said police had told her"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondsource import lexicon
from secondsource.judgement.phrases import SUBJECTS, is_under, may_speak, phrase_of, tokens_in
from secondsource.judgement.speakers import apart
from secondsource.judgement.voices import around, attributions
from secondsource.lexicon.verbs import saying_verbs
from secondsource.model.annotation import Attribution
from secondsource.model.claim import Polarity, Statement
from secondsource.model.parse import Token
from secondsource.model.reading import Reading
from secondsource.model.span import Span

OBJECT_CLAUSES = frozenset({"ccomp", "xcomp"})
HEARING = frozenset({"hear", "learn"})
TIMES = frozenset({"DATE", "TIME"})
CITING = frozenset({"citing", "quoting"})


@dataclass(frozen=True, slots=True)
class Chain:
    """Whose word a statement is in the end, one or several, and who passed it on, the outermost first."""

    speakers: tuple[str, ...]
    through: tuple[str, ...] = ()


def chain(one: Statement, told: str | None, reading: Reading | None) -> Chain:
    """The chain of voices behind a statement.

    Args:
        one: the statement as it was extracted.
        told: its speaker as far as the words around it tell.
        reading: of its item; null where it is not at hand.
    """
    if told is None:
        return Chain(())
    own = innermost(one, reading) if reading else None
    if reading is None or own is None or own.source is None:
        return Chain((told,))
    last = _told_by(one, own, reading)
    cited = _cited(own, reading)
    if cited and not last:
        return Chain(cited, (told,))
    speakers = (last,) if last else apart(told, own.source, reading) if told == one.speaker else (told,)
    nearest = () if last is None or last == told else (told,)
    outer = sorted(around(own, reading), key=lambda other: (-_told_in(other), other.content[0].start))
    passed = [other.speaker for other in outer if other.speaker] + list(nearest)
    if passed and not last and speakers == (passed[-1],) and not _points(own.source, reading):
        speakers = (own.source.text,)
    return Chain(speakers, tuple(name for name in dict.fromkeys(passed) if name not in speakers))


def innermost(one: Statement, reading: Reading) -> Attribution | None:
    """The closest attribution that lays the words of the statement to its speaker; null if none does."""
    return min(attributions(one, reading), key=lambda found: (_told_in(found), not found.said), default=None)


def _told_in(attribution: Attribution) -> int:
    return sum(len(span.text) for span in attribution.content)


def _cited(own: Attribution, reading: Reading) -> tuple[str, ...]:
    """Whom the speaker of the words cites for them: "the governor, citing the coast guard, said"; empty if no one."""
    for other in reading.annotated.attributions:
        near = other.cue and own.cue and not _parted(own.cue, other.cue, reading)
        if near and other.speaker == own.speaker and other.cue and other.cue.text.casefold() in CITING:
            source = other.content[0]
            heads = tokens_in(source, reading)
            if not any(reading.parse.tokens[i].pos in {"VERB", "AUX"} for i in heads):
                return apart(source.text, source, reading)
    return ()


def _parted(left: Span, right: Span, reading: Reading) -> bool:
    """Whether a sentence ends between the two."""
    first, last = sorted((left.start, right.start))
    return any(first < start <= last for start, _ in reading.annotated.sentences)


def _points(source: Span, reading: Reading) -> bool:
    """Whether the words for a source are no more than a pronoun or a name."""
    tokens = reading.parse.tokens
    return all(tokens[i].pos in {"PRON", "PROPN", "PUNCT"} for i in tokens_in(source, reading))


def _told_by(one: Statement, own: Attribution, reading: Reading) -> str | None:
    """Who told the one that the words are laid to: by whom he "was told", from whom he heard, whose words he quotes."""
    tokens = reading.parse.tokens
    inside = tokens_in(one, reading)
    top = next((i for i in inside if tokens[i].head not in inside or tokens[i].head == i), None)
    cue = [i for i in tokens_in(own.cue, reading) if tokens[i].pos == "VERB"] if own.cue else []
    teller = next((found for verb in cue if (found := _agent(tokens, verb))), None)
    if teller is None and top is not None and one.polarity is Polarity.AFFIRMED:
        teller = _heard_from(tokens, top, inside) or _quoted(tokens, top, inside)
    return teller


def _agent(tokens: tuple[Token, ...], verb: int) -> str | None:
    """By whom one was told."""
    near = range(verb, min(len(tokens), verb + 12))
    passive = any(t.head == verb and t.dep == "auxpass" for t in tokens[max(0, verb - 6) : verb])
    by = next((i for i in near if tokens[i].head == verb and tokens[i].dep == "agent"), None)
    return _object(tokens, by) if passive and by is not None else None


def _heard_from(tokens: tuple[Token, ...], verb: int, inside: Sequence[int]) -> str | None:
    if tokens[verb].lemma not in HEARING:
        return None
    lead = next((i for i in inside if tokens[i].head == verb and tokens[i].lemma == "from"), None)
    return _object(tokens, lead) if lead is not None else None


def _quoted(tokens: tuple[Token, ...], verb: int, inside: Sequence[int]) -> str | None:
    """Whose words the statement gives where its own verb is one of saying: "The engineer told me that ..."."""
    if tokens[verb].lemma not in saying_verbs() or not any(
        tokens[i].head == verb and tokens[i].dep in OBJECT_CLAUSES for i in inside
    ):
        return None
    for index in inside:
        token = tokens[index]
        if token.head == verb and token.dep in SUBJECTS and token.pos in {"NOUN", "PROPN"}:
            phrase = phrase_of(tokens, index, inside)
            return phrase if may_speak(token, phrase) or token.lemma in lexicon.words("people_nouns") else None
    return None


def _object(tokens: tuple[Token, ...], lead: int) -> str | None:
    head = next((i for i in range(lead + 1, min(len(tokens), lead + 10)) if tokens[i].head == lead), None)
    if head is None or tokens[head].pos not in {"NOUN", "PROPN"} or tokens[head].entity in TIMES:
        return None
    return phrase_of(tokens, head, list(_under(tokens, lead, head)))


def _under(tokens: tuple[Token, ...], lead: int, head: int) -> Iterator[int]:
    return (i for i in range(lead + 1, head + 8) if i < len(tokens) and is_under(tokens, i, head))
