"""What a statement says, laid out: act, actor, object, names, figures, times, polarity, modality."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from secondsource.claims.cast import Cast, cast, standing_for
from secondsource.claims.deeds import Deed, deeds
from secondsource.claims.entailment.side import Side, lay_out_statement
from secondsource.claims.lapses import lapse
from secondsource.claims.pictured import is_pictured
from secondsource.claims.referents import referent
from secondsource.claims.tree import SUBJECTS, VERBS, Tree, grow
from secondsource.claims.vocabulary import content, meaning
from secondsource.lexicon import words
from secondsource.model.claim import Statement
from secondsource.model.reading import Reading
from secondsource.text.normalise import plain

OBJECTS = ("dobj", "attr", "oprd", "dative")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposition:
    """One statement laid out for comparison. Words are meanings (see `vocabulary`), names are single folded words.

    `subject` and `object` are content words of the phrases, a pronoun replaced by what it stands for;
    `clear` is the text with the subject put in, for the encoder.
    """

    statement: Statement
    predicate: str
    acts: frozenset[str]
    subject: frozenset[str]
    object: frozenset[str]
    words: frozenset[str]
    where: frozenset[str]
    names: frozenset[str]
    speaker: frozenset[str]
    clear: str
    sentence: str
    side: Side
    deeds: tuple[Deed, ...] = ()
    pictured: bool = False


def propositions(statements: Iterable[Statement], readings: Mapping[str, Reading]) -> Iterator[Proposition]:
    """The statements laid out, in order; each reading's parse is made a tree once for a run of its statements."""
    last, tree = "", Tree((), ())
    statements = tuple(statements)
    known = cast(readings[item] for item in sorted({statement.item for statement in statements}))
    for statement in statements:
        reading = readings[statement.item]
        if statement.item != last:
            last, tree = statement.item, grow(reading.parse)
        yield _proposition(statement, reading, tree, known)


def _proposition(statement: Statement, reading: Reading, tree: Tree, known: Cast) -> Proposition:
    inside = tree.within(statement.start, statement.end)
    head = _head(tree, inside)
    act = _act(tree, head) if head is not None else None
    subject = _subject(tree, head, act) if head is not None and act is not None else None
    stands_for = _stands_for(tree, subject, statement, reading)
    others = frozenset(plain(word) for word in (standing_for(tree, inside, reading, known) if inside else ()))
    return Proposition(
        statement=statement,
        predicate=meaning(tree.tokens[act].lemma) if act is not None else "",
        acts=frozenset(meaning(tree.tokens[i].lemma) for i in inside if tree.tokens[i].pos in {"VERB", "NOUN"}),
        subject=_phrase(tree, subject) | frozenset(plain(word) for word in stands_for),
        object=frozenset().union(*(_phrase(tree, kid) for kid in _objects(tree, head))),
        where=frozenset().union(*(_phrase(tree, kid) for kid in _locations(tree, head))),
        words=frozenset(content(tree.tokens[i] for i in inside)) | others,
        names=frozenset(_names(tree, inside)) | _named(stands_for) | others,
        speaker=frozenset(plain(word) for word in (statement.speaker or "").split()),
        clear=_clear(statement, tree, subject, stands_for, inside),
        sentence=reading.item.body[statement.sentence[0] : statement.sentence[1]],
        side=lay_out_statement(statement, tree),
        deeds=deeds(tree, inside),
        pictured=is_pictured(statement, tree, head, subject),
    )


def _stands_for(tree: Tree, subject: int | None, statement: Statement, reading: Reading) -> tuple[str, ...]:
    """Whom or what a pronoun as subject stands for; "I" for the speaker."""
    if subject is None:
        return ()
    if tree.tokens[subject].text.casefold() == "i":
        return tuple((statement.speaker or "").split())
    return referent(tree, subject, reading)


def _named(stands_for: Iterable[str]) -> frozenset[str]:
    return frozenset(plain(word) for word in stands_for if word[:1].isupper())


def _head(tree: Tree, inside: Sequence[int]) -> int | None:
    members = set(inside)
    tops = [i for i in inside if tree.tokens[i].head not in members or tree.tokens[i].head == i]
    verbs = [i for i in tops if tree.tokens[i].pos in VERBS or lapse(tree, i)]
    return next(iter(verbs or tops), None)


def _act(tree: Tree, head: int) -> int:
    """The verb of what is done: what "is to vote", "is due to vote" or "is expected to vote" votes."""
    if tree.tokens[head].lemma.casefold() not in words("scheduling_frames"):
        return head
    lead = next((kid for kid in tree.kids(head, "acomp") if tree.tokens[kid].lemma in words("scheduling_frames")), head)
    return next((kid for kid in tree.kids(lead, "xcomp", "ccomp") if _infinitive(tree, kid)), head)


def _infinitive(tree: Tree, verb: int) -> bool:
    return tree.tokens[verb].tag == "VB" and any(tree.tokens[kid].tag == "TO" for kid in tree.kids(verb, "aux"))


def _subject(tree: Tree, head: int, act: int) -> int | None:
    """Who is to do it: "they expect the road to stay shut" tells of the road."""
    own = tree.subject(act)
    return tree.subject(head) if own is None else own


def _objects(tree: Tree, head: int | None) -> list[int]:
    if head is None:
        return []
    direct = list(tree.kids(head, *OBJECTS))
    return direct + [kid for prep in tree.kids(head, "prep", "agent") for kid in tree.kids(prep, "pobj")]


def _locations(tree: Tree, head: int | None) -> list[int]:
    """The nouns that say where the act takes place."""
    if head is None:
        return []
    preps = [kid for kid in tree.kids(head, "prep") if tree.tokens[kid].text.casefold() in words("place_prepositions")]
    nouns = [kid for prep in preps for kid in tree.kids(prep, "pobj")]
    return [
        kid
        for kid in nouns
        if tree.tokens[kid].entity not in {"DATE", "TIME", "CARDINAL"}
        and tree.tokens[kid].pos != "NUM"
        and meaning(tree.tokens[kid].lemma) not in words("no_scenes")
    ]


def _phrase(tree: Tree, head: int | None) -> frozenset[str]:
    if head is None:
        return frozenset()
    return frozenset(content(tree.tokens[i] for i in tree.subtree(head) if abs(i - head) < 8))


def _names(tree: Tree, indices: Iterable[int]) -> Iterator[str]:
    for index in indices:
        token = tree.tokens[index]
        if token.pos == "PROPN" and len(token.text) > 1 and token.entity not in {"DATE", "TIME"}:
            yield plain(token.text)


def _clear(
    statement: Statement, tree: Tree, subject: int | None, stands_for: tuple[str, ...], inside: Sequence[int]
) -> str:
    if subject is None or not inside:
        return statement.text
    if stands_for and subject in inside:
        token = tree.tokens[subject]
        cut = token.start - statement.start
        return statement.text[:cut] + " ".join(stands_for) + statement.text[cut + len(token.text) :]
    if subject in inside or tree.tokens[subject].dep not in SUBJECTS:
        return statement.text
    named = stands_for or tuple(tree.tokens[i].text for i in sorted(tree.subtree(subject)) if abs(i - subject) < 5)
    return " ".join(named) + " " + statement.text
