"""Who did what to whom in a sentence, whichever way it is told: active, passive, by a noun, from the other side."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from secondsource.claims.deeds import people_words
from secondsource.claims.entailment.hanging import chain, denied, finished, perfect, planned, told, wanted
from secondsource.claims.entailment.phrases import phrase
from secondsource.claims.tree import Tree
from secondsource.claims.vocabulary import meaning
from secondsource.lexicon import table, words

LIGHT = frozenset({"be", "have", "do", "go", "get", "say", "tell", "become", "include", "make"})
NEAREST = 5
GIVEN = ("dobj", "attr", "oprd")
OWN = "PRP$"
PRESENT = frozenset({"VBZ", "VBP"})
Indices = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One act: its meanings, and the words of who did it, of whom or what it was done to, and of other parties.

    A party of which nothing is told is empty. `doer` is the noun of the actor alone, empty for a name; `described` is
    set where the actor is one person told of without a name. `ahead` is true where the act is planned, expected or
    demanded, `asked` where it is itself a demand, `done` where it is told in the past, `now` in the present, `lately`
    as having been done, `negated` where it is said not to be. What two do to each other alike has no actor, and both
    for object.
    """

    meanings: frozenset[str]
    actor: frozenset[str]
    object: frozenset[str]
    others: frozenset[str] = frozenset()
    doer: str = ""
    described: bool = False
    ahead: bool = False
    asked: bool = False
    done: bool = False
    now: bool = False
    lately: bool = False
    negated: bool = False


def acts(tree: Tree, inside: Iterable[int]) -> Iterator[Act]:
    """The acts among some tokens, in order; what is merely said or is the case is none."""
    for index in inside:
        token = tree.tokens[index]
        if told(tree, index) and token.lemma.casefold() not in LIGHT | words("plan_verbs"):
            yield _turned(tree, index, _act(tree, index))
        elif token.pos == "NOUN" and token.lemma.casefold() in _nouns() and tree.kids(index, "prep"):
            yield _named_act(tree, index)


def subjects(tree: Tree, inside: Iterable[int]) -> Iterator[int]:
    """All tokens of the subjects of the verbs among some tokens, wherever they stand, in no order."""
    heads = {head for index in inside if told(tree, index) for head in _subject(tree, index)}
    return (below for head in heads for below in tree.subtree(head))


def _act(tree: Tree, index: int) -> Act:
    passive = bool(tree.kids(index, "auxpass", "nsubjpass", "agent"))
    asked = tree.tokens[index].lemma.casefold() in words("demand_verbs")
    subject, given = _subject(tree, index), (*tree.kids(index, *GIVEN), *(_called_on(tree, index) if asked else ()))
    actor, borne, gainers = _parties(tree, index, subject, given) if passive else (subject, given, ())
    return Act(
        meanings=_meanings(tree.tokens[index].lemma.casefold()),
        actor=phrase(tree, actor),
        object=phrase(tree, borne),
        others=phrase(tree, (*_beside(tree, index), *gainers)),
        doer=next((meaning(tree.tokens[i].lemma) for i in actor if tree.tokens[i].pos == "NOUN"), ""),
        described=len(actor) == 1 and _described(tree, actor[0]),
        ahead=planned(tree, index),
        asked=asked,
        done=finished(tree, index),
        now=tree.tokens[index].tag in PRESENT,
        lately=perfect(tree, index),
        negated=denied(tree, index, (*actor, *borne)),
    )


def _described(tree: Tree, head: int) -> bool:
    """Whether a phrase is one person's, by a noun and no name: "the Elcosa manager", not "his deputy, Lena Farkas"."""
    token = tree.tokens[head]
    named = any(tree.tokens[kid].pos == "PROPN" for kid in tree.kids(head, "appos"))
    return token.tag == "NN" and token.lemma.casefold() in people_words() and not named


def _called_on(tree: Tree, index: int) -> Iterator[int]:
    """Who is to do what is demanded: "demanded that he resign", of which the parser may make a noun, "Lund resign"."""
    for clause in tree.kids(index, "ccomp"):
        yield from tree.kids(clause, "nsubj", "nsubjpass") or ((clause,) if tree.tokens[clause].pos == "NOUN" else ())


def _parties(tree: Tree, index: int, subject: Indices, given: Indices) -> tuple[Indices, Indices, Indices]:
    """Who did it, what it was done to, and who gained by it, in the passive: "she was lent a car by him"."""
    by = _by(tree, index)
    return (by, given, subject) if given else (by, subject, ())


def _beside(tree: Tree, index: int) -> Indices:
    """The other parties: to whom, from whom, and with whom something of the actor's own is: "its pact with Norland"."""
    owned = [kid for kid in tree.kids(index, *GIVEN) if any(tree.tokens[i].tag == OWN for i in tree.kids(kid, "poss"))]
    shared = [end for kid in owned for prep in _preps(tree, kid, "with") for end in tree.kids(prep, "pobj")]
    return (*_after(tree, index, "to", "from"), *tree.kids(index, "dative"), *shared)


def _turned(tree: Tree, index: int, act: Act) -> Act:
    """What a buyer, a borrower or a loser did, told from the other side; what two did alike, done to both."""
    if tree.tokens[index].lemma.casefold() in words("mutual_verbs"):
        return replace(act, actor=frozenset(), object=act.actor | act.object, doer="")
    rows = [row for row in table("converses") if row[0] == tree.tokens[index].lemma.casefold()]
    parties = [_after(tree, index, word) for _, word, _ in rows]
    if not rows or not (any(parties) or rows[0][1] == "from"):
        return act
    return replace(
        act,
        meanings=frozenset(meaning(verb) for _, _, verb in rows),
        actor=phrase(tree, parties[0]),
        object=act.object or act.actor,
        others=act.actor,
        doer="",
        described=False,
    )


def _subject(tree: Tree, index: int) -> Indices:
    """The subject of a verb, also of one that hangs on "is ready to"; both where the parser makes two of a name."""
    for link in chain(tree, index):
        found = tree.subject(link)
        if found is not None:
            return tree.kids(tree.tokens[found].head, tree.tokens[found].dep)
    return _before(tree, index) if tree.finite(index) else ()


def _before(tree: Tree, index: int) -> Indices:
    """The nouns right before a verb: "On Monday Norland lent ..." makes of the subject a part of the day."""
    found = []
    for place in range(index - 1, max(-1, index - 1 - NEAREST), -1):
        token = tree.tokens[place]
        if token.pos in {"NOUN", "PROPN"} and token.entity not in {"DATE", "TIME"}:
            found.append(place)
        elif found or token.pos not in {"ADV", "AUX", "PART"}:
            break
    return tuple(found)


def _named_act(tree: Tree, index: int) -> Act:
    """An act told by a noun: the arrest of the banker by police, their arrest of him; the resignation of the mayor."""
    doers, borne = (*_after(tree, index, "by"), *tree.kids(index, "poss")), _after(tree, index, "of")
    if tree.tokens[index].lemma.casefold() in words("unaimed_nouns"):
        doers, borne = (*doers, *borne), ()
    return Act(
        meanings=frozenset({meaning(tree.tokens[index].lemma)}),
        actor=phrase(tree, doers),
        object=phrase(tree, borne),
        ahead=wanted(tree, index),
    )


def _by(tree: Tree, index: int) -> Indices:
    return tuple(kid for agent in tree.kids(index, "agent") for kid in tree.kids(agent, "pobj"))


def _after(tree: Tree, index: int, *spoken: str) -> Indices:
    """The nouns behind a preposition of the act, or of what it was done to: lost the town to the troops."""
    holders = (index, *tree.kids(index, *GIVEN))
    return tuple(kid for holder in holders for prep in _preps(tree, holder, *spoken) for kid in tree.kids(prep, "pobj"))


def _preps(tree: Tree, holder: int, *spoken: str) -> Indices:
    found = tree.kids(holder, "prep", "dative", "agent")
    return tuple(kid for kid in found if tree.tokens[kid].text.casefold() in spoken)


def _meanings(verb: str) -> frozenset[str]:
    """The meaning of a verb, and what else it may mean as a verb alone: a missile strikes, workers strike."""
    more = (row[1] for row in table("verb_meanings") if row[0] == verb)
    return frozenset({meaning(verb), *(word for words_ in more for word in words_.split())})


def _nouns() -> frozenset[str]:
    return frozenset(row[0] for row in table("nominalisations"))
