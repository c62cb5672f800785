"""Several speakers in one breath: "the mayor and the fire chief both said" is the word of two."""

from collections.abc import Sequence

from secondsource import lexicon
from secondsource.judgement.naming import significant, singular
from secondsource.judgement.phrases import SUBJECTS, is_under, tokens_in
from secondsource.model.parse import Token
from secondsource.model.reading import Reading
from secondsource.model.span import Span

OWNED = frozenset({"det", "poss", "nummod"})
PAIR = 2
REACH = 16
CLAUSES = frozenset({"relcl", "acl"})
PLURAL = frozenset({"NNS", "NNPS"})
LEFT_OUT = frozenset({"both", "and", "or", "as", "well", "also"})
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def apart(speaker: str, source: Span, reading: Reading) -> tuple[str, ...]:
    """The speakers one by one; the speaker whole where the words for the source are of one alone.

    "The Ministry of Trade and Industry" and "the owner and manager" are one; so is a body beside a bare noun.
    """
    tokens, inside = reading.parse.tokens, _named_by(source, reading)
    heads = _heads(tokens, inside)
    if len(heads) < 2 or not all(_whole(tokens, head, inside) for head in heads):
        return _titled(source.text) or (speaker,)
    found = tuple(_words(tokens, head, heads, inside) for head in heads)
    return found if all(found) else (speaker,)


def _titled(text: str) -> tuple[str, ...]:
    """Two persons, each with a title and a name, however the names were parsed; empty where it is not so."""
    sides = tuple(text.split(" and "))
    titles = lexicon.words("person_titles") | lexicon.words("head_roles")
    named = (side.split()[-1][:1].isupper() and titles & set(significant(side)[:-1]) for side in sides)
    return sides if len(sides) == PAIR and all(named) else ()


def _named_by(source: Span, reading: Reading) -> list[int]:
    """The tokens of the words for a source; where it is "both" or their "who", those of the phrase it stands for."""
    tokens, inside = reading.parse.tokens, tokens_in(source, reading)
    if len(inside) != 1 or tokens[inside[0]].pos != "PRON":
        return inside
    verb = tokens[inside[0]].head
    both = next((i for i in range(inside[0], min(len(tokens), inside[0] + REACH)) if tokens[i].text == "both"), None)
    subject = next((i for i in range(inside[0]) if both and tokens[i].head in {verb, tokens[both].head}), None)
    if subject is None or tokens[subject].dep not in SUBJECTS:
        return inside
    near = range(max(0, subject - REACH), inside[0])
    return [i for i in near if is_under(tokens, i, subject, lambda at: tokens[at].dep in CLAUSES)]


def _heads(tokens: tuple[Token, ...], inside: Sequence[int]) -> list[int]:
    """The heads of the phrases that are set side by side; of "two nurses, Lena Moe and Kari Vik" those of the names."""
    members = set(inside)
    top = next((i for i in inside if tokens[i].head not in members or tokens[i].head == i), None)
    if top is None:
        return []
    beside = {top, tokens[top].head}
    names = [i for i in inside if i > top and tokens[i].head in beside and tokens[i].entity == "PERSON"]
    return _joined(tokens, names[0] if names and tokens[top].tag in PLURAL else top, inside)


def _joined(tokens: tuple[Token, ...], first: int, inside: Sequence[int]) -> list[int]:
    found, names = [first], {first}
    for index in inside:
        if tokens[index].head in names and tokens[index].dep in {"conj", "appos"}:
            names.add(index)
            found += [index] if tokens[index].dep == "conj" else []
    return found


def _whole(tokens: tuple[Token, ...], head: int, inside: Sequence[int]) -> bool:
    """Whether a phrase names somebody by itself: a name, a noun with an article or number, several people."""
    token = tokens[head]
    if token.pos not in {"NOUN", "PROPN"} or (token.entity and _inside_name(tokens, head)):
        return False
    owned = any(tokens[i].head == head and tokens[i].dep in OWNED for i in inside)
    plural = token.tag in PLURAL or singular(token.lemma) == "police"
    return owned or plural or token.entity in NAMED or token.pos == "PROPN"


def _inside_name(tokens: tuple[Token, ...], head: int) -> bool:
    """Whether the "and" before the word is part of a name: "the Department of Trade and Industry"."""
    before = max(0, head - 4)
    return any(t.text.casefold() in {"and", "&"} and t.entity == tokens[head].entity for t in tokens[before:head])


def _words(tokens: tuple[Token, ...], head: int, heads: Sequence[int], inside: Sequence[int]) -> str:
    """The words of one phrase, without those of the others beside it and the words that join them."""
    others = set(heads) - {head}
    own = [i for i in inside if is_under(tokens, i, head, others.__contains__)]
    kept = [tokens[i] for i in own if tokens[i].text.casefold() not in LEFT_OUT]
    text = " ".join(token.text for token in kept).strip(" ,")
    return text.replace(" ,", ",").replace(" 's", "'s").replace(" ’s", "’s")
