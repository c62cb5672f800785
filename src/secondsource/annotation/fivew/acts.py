"""Who acts in the main event, and how the act is told."""

from collections.abc import Iterator
from dataclasses import dataclass

from secondsource.annotation.fivew.lead import Lead
from secondsource.lexicon.verbs import saying_verbs
from secondsource.model.parse import Parse

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
NOUNS = frozenset({"NOUN", "PROPN", "NUM"})
BEFORE = frozenset(
    {"det", "amod", "compound", "nummod", "nmod", "poss", "quantmod", "advmod", "case", "predet", "punct"}
)
QUOTES = frozenset({"``", "''", "-LRB-", ":"})
CLAUSES = frozenset({"advcl", "ccomp", "parataxis", "relcl"})
AUXILIARIES = frozenset({"aux", "auxpass", "neg"})
MAIN, NAMED, TOLD_OF, ASIDE = 0.3, 0.3, -0.3, -0.3
"""What a subject gains in the main clause and as a name, and loses where it only reports or its clause stands aside."""
MOST_BEFORE, MOST_BEHIND, DEEP = 10, 24, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A subject, tokens `[first, last)` with its `head`, and the verb of what it does."""

    score: float
    first: int
    last: int
    head: int
    verb: int


def acts(lead: Lead, body: str) -> list[Act]:
    """The acts told in the lead, the likeliest main event first."""
    found = [act for place in range(len(lead.scores)) for act in _of_sentence(lead, body, place)]
    return sorted(found, key=lambda act: -act.score)


def _of_sentence(lead: Lead, body: str, place: int) -> Iterator[Act]:
    tokens = lead.parse.tokens
    for index in range(*lead.parse.sentences[place]):
        token = tokens[index]
        if token.dep not in SUBJECTS or token.pos not in NOUNS:
            continue
        first, last = noun_bounds(lead.parse, index)
        verb = tokens[token.head]
        score = lead.scores[place] + lead.told(body[tokens[first].start : tokens[last - 1].end])
        score += MAIN * (verb.dep in ("ROOT", "ccomp")) + NAMED * (token.pos == "PROPN")
        score += TOLD_OF * (verb.lemma in saying_verbs()) + ASIDE * (verb.dep in ("relcl", "advcl"))
        yield Act(score=score, first=first, last=last, head=index, verb=token.head)


def noun_bounds(parse: Parse, head: int) -> tuple[int, int]:
    """The tokens `[first, last)` of a noun with what stands before it and the nouns joined to it."""
    tokens, first, last = parse.tokens, head, head + 1
    while first > 0 and head - first < MOST_BEFORE and _stands_before(parse, first, head):
        first -= 1
    while first < head and tokens[first].pos in ("PUNCT", "CCONJ"):
        first += 1
    while first > 0 and tokens[first - 1].end == tokens[first].start and tokens[first - 1].tag not in QUOTES:
        first -= 1
    for index in range(head + 1, min(len(tokens), head + MOST_BEFORE)):
        if tokens[index].dep == "conj" and head <= tokens[index].head < last and tokens[index].pos in NOUNS:
            last = index + 1
    return first, last


def _stands_before(parse: Parse, first: int, head: int) -> bool:
    token = parse.tokens[first - 1]
    return token.dep in BEFORE and first <= token.head <= head


def predicate(parse: Parse, verb: int) -> tuple[int, int]:
    """The tokens `[first, last)` of a verb with its helpers and objects, no clause that tells of something else."""
    tokens, first, last = parse.tokens, verb, verb + 1
    while first > 0 and tokens[first - 1].head == verb and tokens[first - 1].dep in AUXILIARIES:
        first -= 1
    while last < len(tokens) and last - verb < MOST_BEHIND and _belongs(parse, last, verb):
        last += 1
    while last > verb + 1 and tokens[last - 1].pos in ("PUNCT", "CCONJ", "SCONJ", "ADP"):
        last -= 1
    return first, last


def _belongs(parse: Parse, index: int, verb: int) -> bool:
    tokens = parse.tokens
    for _ in range(DEEP):
        token = tokens[index]
        if index in (verb, token.head):
            return index == verb
        if token.dep in CLAUSES or (token.dep == "conj" and tokens[token.head].pos == "VERB"):
            return False
        index = token.head
    return False
