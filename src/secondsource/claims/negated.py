"""What a statement says is not so: the words under its negation, or that it rejects what another said."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from secondsource.claims.patterns import A_FALSE, A_LIE, AFFIRMING, FORBIDDING, NO_PART, UNDENIED
from secondsource.claims.proposition import Proposition
from secondsource.claims.refusals import denial_verbs, refuses
from secondsource.claims.tree import Tree, grow
from secondsource.claims.unsaid import negated_words
from secondsource.claims.vocabulary import meaning
from secondsource.claims.whens import bounded
from secondsource.lexicon import words
from secondsource.model.claim import Certainty, Polarity, Statement
from secondsource.model.reading import Reading
from secondsource.text.normalise import plain
from secondsource.text.tokenise import WORD

POINTING = frozenset({"it", "that", "this", "these", "those", "they", "all", "everything"})
ASKING = frozenset({"why", "how", "whether", "if", "unless"})
"""What opens a clause that is asked, wondered at or supposed, and not said to be so or not so."""
STRONG = (" at no time ", " in no way ", " by no means ", " never ", " no-one ", " under no circumstances ")
OPENING = frozenset({"not", "no", "none", "neither", "nor", "nobody", "nothing", "no-one"})
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
GUILT = frozenset({"wrongdoing", "involvement", "guilt", "misconduct"})
"""What one denies who does not say which deed it is."""
Words = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Denying:
    """A statement that says no.

    `core` are the words it negates; `rejects` is set where it is another's words that it rejects, `points` where it
    says no more than that, "They rejected the accusation", and `tells` where it says what was said: "the accusation
    that they had fired". `resumes` is set where it names again what was told before: "no such list"; `clears` where
    it clears somebody of all guilt: "denied any involvement". `party` are the words for those whose it is said to be.
    """

    proposition: Proposition
    core: Words
    rejects: bool
    points: bool
    tells: bool = False
    resumes: bool = False
    clears: bool = False
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
        if not (rejects(proposition) or negates(statement)):
            continue
        if statement.item != last:
            last, tree = statement.item, grow(readings[statement.item].parse)
        inside = tree.within(statement.start, statement.end)
        verbs = denial_verbs(tree, inside)
        turned_down = rejects(proposition, verb=bool(verbs)) and bool(verbs or statement.speaker)
        refused = bool(verbs) and all(refuses(tree, verb) for verb in verbs)
        if refused or not (turned_down or negates(statement)):
            continue
        apart = bool(NO_PART.search(statement.text))
        core = frozenset({meaning("accuse")}) if apart else negated_words(tree, inside)
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
            clears=apart or (turned_down and any(tree.tokens[i].lemma in GUILT for i in inside)),
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
    """Whether the statement as a whole says that something is not so, and not only that it will not be so soon."""
    text = f" {statement.text.casefold()} "
    if UNDENIED.search(text) or bounded(statement):
        return False
    if AFFIRMING.search(text) or FORBIDDING.match(text) or any(phrase in text for phrase in BOUND):
        return False
    opening = text.split(maxsplit=1)[0].strip("\"'“‘")
    if opening in ASKING:
        return False
    negated = statement.polarity is Polarity.NEGATED or opening in OPENING
    return negated or any(phrase in text for phrase in STRONG)


def rejects(proposition: Proposition, *, verb: bool = True) -> bool:
    """Whether it denies what was said, or calls it false; `verb`: whether its words of denial may be verbs."""
    statement = proposition.statement
    held = (verb, statement.certainty is Certainty.DENIED)
    return _turns_down(statement.text, statement.cue or "", proposition.sentence, held)


@lru_cache(maxsize=1 << 13)
def _turns_down(text: str, cued: str, sentence: str, held: tuple[bool, bool]) -> bool:
    verb, denied = held
    if UNDENIED.search(text) or UNDENIED.search(cued):
        return False
    spoken, around = _spoken(text), _spoken(sentence)
    if "lie" in spoken and not A_LIE.search(text):
        spoken.discard("lie")
    laid = bool(around & words("accusation_nouns"))
    false = spoken & words("falsehood_words")
    if verb and spoken & words("denial_verbs") and (false or spoken & (words("accusation_nouns") | REPORTED)):
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
    said = follows in words("accusation_nouns") | REPORTED
    return not follows or follows in words("function_words") or (said and not A_FALSE.search(text[: found.start()]))


def _spoken(text: str) -> set[str]:
    return {word.strip(".,;:!?\"'“”‘’()").casefold() for word in text.split()}
