"""What a statement says is not so: the words under its negation, or that it rejects what another said."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from secondsource.claims.patterns import A_LIE, NO_PART, UNDENIED
from secondsource.claims.polarity import says_not
from secondsource.claims.proposition import Proposition
from secondsource.claims.tree import SUBJECTS, VERBS, Tree, grow
from secondsource.claims.vocabulary import SILENT_TAGS, acting, empty, meaning
from secondsource.lexicon import words
from secondsource.model.claim import Certainty, Polarity, Statement
from secondsource.model.reading import Reading
from secondsource.text.normalise import plain
from secondsource.text.tokenise import WORD

COMPLEMENTS = ("acomp", "attr", "oprd", "dobj", "xcomp", "nsubjpass", "prep", "pobj", "advmod", "ccomp")
POINTING = frozenset({"it", "that", "this", "these", "those", "they", "all", "everything"})
HOLLOW = frozenset({"time", "way", "circumstance", "case", "moment", "kind", "sort"})
STRONG = (" at no time ", " in no way ", " by no means ", " never ", " under no circumstances ")
OPENING = frozenset({"not", "no", "none", "neither", "nor", "nobody", "nothing"})
SURE = (
    " no doubt ",
    " not doubt",
    "n't doubt",
    " without doubt ",
    " not only ",
    " no less ",
    " not all ",
    " not every ",
)
"""Negations that affirm."""
BOUND = (" unless ", " until ", " not yet ", " cannot ", " can not ", " can't ", " can’t ")
"""What makes a negation one of conditions, of the hour or of power: "nobody enters unless all agree", "we cannot"."""
REPORTED = frozenset(
    {
        "reports",
        "claims",
        "accusations",
        "allegations",
        "charges",
        "rumours",
        "rumors",
        "accounts",
        "findings",
        "conclusions",
    }
)
MOST_STEPS = 2
EXISTING = frozenset({"exist", "occur", "happen"})
"""Verbs that say of a thing no more than that it is: "no such list exists"."""
LEADING = frozenset({"leave", "keep", "remain", "stay"})
Words = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Denying:
    """A statement that says no.

    `core` are the words it negates; `rejects` is set where it is another's words that it rejects, `points` where it
    says no more than that, "They rejected the accusation", and `tells` where it says what was said: "the accusation
    that they had fired". `resumes` is set where it names again what was told before: "no such list". `party` are the
    words for those whose it is said to be.
    """

    proposition: Proposition
    core: Words
    rejects: bool
    points: bool
    tells: bool = False
    resumes: bool = False
    party: Words = frozenset()

    @property
    def statement(self) -> Statement:
        """The statement that says no."""
        return self.proposition.statement


def denying(propositions: Sequence[Proposition], readings: Mapping[str, Reading]) -> Iterator[Denying]:
    """The statements that deny, reject or negate, with what they negate; each item's tree is grown once."""
    last, tree = "", Tree((), ())
    for proposition in sorted(propositions, key=lambda p: (p.statement.item, p.statement.start)):
        statement = proposition.statement
        turned_down = rejects(proposition)
        if not turned_down and not negates(statement):
            continue
        if statement.item != last:
            last, tree = statement.item, grow(readings[statement.item].parse)
        inside = tree.within(statement.start, statement.end)
        core = frozenset({meaning("accuse")}) if NO_PART.search(statement.text) else _core(tree, inside)
        own = proposition.words - proposition.names - proposition.speaker
        points = turned_down and not own - _rejecting() - proposition.subject
        laid = [i for i in inside if _is_noun_for_said(tree, i)] if turned_down else []
        yield Denying(
            proposition=proposition,
            core=core or own,
            rejects=turned_down,
            points=points,
            tells=turned_down and _tells(tree, inside, laid),
            resumes=" such " in statement.text.casefold(),
            party=_party(tree, laid),
        )


def _tells(tree: Tree, inside: range, laid: Sequence[int]) -> bool:
    """Whether it says what is denied: "the claim that they had fired", "denies taking the drug"."""
    verbs = (i for i in inside if tree.tokens[i].lemma.casefold() in words("denial_verbs"))
    return any(tree.kids(noun, "acl", "ccomp", "relcl") for noun in laid) or any(tree.kids(i, "xcomp") for i in verbs)


def _is_noun_for_said(tree: Tree, index: int) -> bool:
    """Whether it is a noun for what another said: "claim", "accusation"."""
    return tree.tokens[index].lemma.casefold() in words("accusation_nouns")


def _party(tree: Tree, laid: Sequence[int]) -> Words:
    """Whose accusation or claim it is that is rejected, as names: "rejected Orland's claim"."""
    owners = (kid for noun in laid for kid in (*tree.kids(noun, "poss", "amod", "compound"), *_authors(tree, noun)))
    named = (tree.tokens[i].text for kid in owners for i in tree.subtree(kid))
    return frozenset(plain(word) for word in named if word[:1].isupper())


def _authors(tree: Tree, noun: int) -> Iterator[int]:
    for lead in tree.kids(noun, "prep", "agent"):
        if tree.tokens[lead].text.casefold() in {"by", "from", "of"}:
            yield from tree.kids(lead, "pobj")


@cache
def _rejecting() -> Words:
    """The words, as meanings, that only say that something is rejected."""
    lists = ("denial_verbs", "accusation_nouns", "falsehood_words", "reporting_adverbs", "function_words")
    return frozenset(meaning(word) for name in lists for word in words(name)) | {"deny", "accuse", "call"}


def negates(statement: Statement) -> bool:
    """Whether the statement as a whole says that something is not so."""
    text = f" {statement.text.casefold()} "
    if UNDENIED.search(text):
        return False
    if any(phrase in text for phrase in (*SURE, *BOUND)):
        return False
    opening = text.split(maxsplit=1)[0].strip("\"'“‘") in OPENING
    return statement.polarity is Polarity.NEGATED or opening or any(phrase in text for phrase in STRONG)


def rejects(proposition: Proposition) -> bool:
    """Whether it denies what was said, or calls it false."""
    statement = proposition.statement
    return _turns_down(
        statement.text, statement.cue or "", proposition.sentence, statement.certainty is Certainty.DENIED
    )


@lru_cache(maxsize=1 << 13)
def _turns_down(text: str, cued: str, sentence: str, denied: bool) -> bool:
    if UNDENIED.search(text) or UNDENIED.search(cued):
        return False
    spoken, around = _spoken(text), _spoken(sentence)
    if "lie" in spoken and not A_LIE.search(text):
        spoken.discard("lie")
    laid = bool(around & words("accusation_nouns"))
    false = spoken & words("falsehood_words")
    if spoken & words("denial_verbs") and (false or spoken & (words("accusation_nouns") | REPORTED)):
        return True
    if denied or (set(cued.casefold().split()) & words("denial_verbs") and laid):
        return True
    return bool(false) and (laid or bool(around & POINTING)) and _called_untrue(text)


def _called_untrue(text: str) -> bool:
    """Whether a thing is said to be untrue, and not told of with such a word: "a false alert"."""
    told = (found for found in WORD.finditer(text) if found.group().casefold() in words("falsehood_words"))
    return any(_is_verdict(text, found) for found in told)


def _is_verdict(text: str, found: re.Match[str]) -> bool:
    """Whether the word ends what is said of a thing, or stands before a noun for what was said."""
    behind = WORD.match(text, found.end() + 1)
    follows = behind.group().casefold() if behind else ""
    return not follows or follows in words("function_words") | words("accusation_nouns") | REPORTED


def _spoken(text: str) -> set[str]:
    return {word.strip(".,;:!?\"'“”‘’()").casefold() for word in text.split()}


def _core(tree: Tree, inside: range) -> Words:
    found: set[str] = set()
    for index in inside:
        if says_not(tree, index):
            found.update(_content(tree, _under(tree, index)))
            found.update(_act(tree, index))
    return frozenset(found)


def _act(tree: Tree, index: int) -> Iterator[str]:
    """The verb of a negated subject, light as it may be: "no passwords were taken" denies a taking.

    Not where the subject itself names the act: "no decision has been taken".
    """
    turned = tree.tokens[index].head
    verb = tree.tokens[turned].head
    told = acting(tree.tokens[turned].lemma) or tree.tokens[verb].lemma in EXISTING
    if tree.tokens[turned].dep in SUBJECTS and tree.tokens[verb].pos == "VERB" and not told:
        yield meaning(tree.tokens[verb].lemma)


def _under(tree: Tree, index: int) -> set[int]:
    """The word that a negation turns, with its complements."""
    turned = tree.tokens[index].head
    while tree.tokens[turned].pos in {"NUM", "ADV", "ADP"} or _hollow(tree, turned):
        if tree.tokens[turned].head == turned:
            break
        turned = tree.tokens[turned].head
    found = {turned, *tree.kids(turned, "amod", "compound")}
    if tree.tokens[turned].pos in VERBS:
        found |= {kid for kid in _complements(tree, turned, MOST_STEPS) if not _hollow(tree, kid)}
        found -= {turned} if _leaves_so(tree, turned) else set()
    elif tree.tokens[turned].dep in SUBJECTS:
        found.add(tree.tokens[turned].head)
    return {i for i in found if tree.tokens[i].lemma not in EXISTING}


def _leaves_so(tree: Tree, verb: int) -> bool:
    """Whether the verb only leads to a state: "was left unlocked", "was kept waiting"."""
    return tree.tokens[verb].lemma in LEADING and bool(tree.kids(verb, "oprd", "acomp", "xcomp", "ccomp"))


def _hollow(tree: Tree, index: int) -> bool:
    return tree.tokens[index].pos == "NOUN" and tree.tokens[index].lemma.casefold() in HOLLOW


def _complements(tree: Tree, index: int, steps: int) -> Iterator[int]:
    for kid in tree.kids(index, *COMPLEMENTS):
        yield kid
        if steps > 1:
            yield from _complements(tree, kid, steps - 1)


def _content(tree: Tree, indices: Iterable[int]) -> Iterator[str]:
    for index in indices:
        token = tree.tokens[index]
        if token.pos in {"PUNCT", "SYM", "NUM"} or token.tag in SILENT_TAGS or empty(token.lemma):
            continue
        yield plain(token.text) if token.pos == "PROPN" else meaning(token.lemma)
