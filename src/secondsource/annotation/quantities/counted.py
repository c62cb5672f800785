"""What a figure counts or measures, by the grammar around it."""

from secondsource.annotation.quantities.amount import Amount
from secondsource.annotation.quantities.patterns import AGE_ASIDE
from secondsource.lexicon import words
from secondsource.model.parse import Parse, Token

MODIFIERS = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "npadvmod", "det", "advmod", "predet", "poss"})
NOUNS = frozenset({"NOUN", "PROPN"})
STANDING = frozenset({"stand", "be", "remain", "stay", "sit"})
HOURS = frozenset({"at", "until", "till", "past", "after", "before", "since", "around"})
OLDEST = 115
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
LONGEST = 6
REACH = 25


def leading_token(parse: Parse, first: int, last: int) -> int:
    """The token in `[first, last]` whose head lies outside it, the last such one."""
    tokens = parse.tokens
    return next((i for i in range(last, first - 1, -1) if not first <= tokens[i].head <= last), last)


def aside(body: str, parse: Parse, amount: Amount, first: int) -> str | None:
    """The person in `John Smith, 41, said`, or None where a figure is no such age."""
    tokens = parse.tokens
    if amount.unit or not 0 < amount.value <= OLDEST or amount.value % 1 or amount.high or not AGE_ASIDE.match(body, amount.end):
        return None
    if first < 2 or tokens[first - 1].text not in (",", "(") or tokens[first - 2].pos not in NOUNS or not tokens[first].text.isdigit():
        return None
    return noun_phrase(body, parse, first - 2)


def is_label(parse: Parse, first: int, last: int) -> bool:
    """Whether a bare figure names something, as in "Flight 370", "No. 1", "Exit 436", or is the pronoun "one"."""
    tokens = parse.tokens
    token, before = tokens[last], tokens[first - 1] if first else None
    if token.text.lower() == "one":
        return token.dep not in SUBJECTS or (before is not None and before.pos in ("DET", "ADJ", "PRON", "ADV"))
    if before is not None and before.text.lower() in HOURS and token.dep == "pobj" and (token.text.isalpha() or len(token.text) < 3):
        return True
    if token.tag not in ("CD", "LS", "NN", "NNS", "DT") and not token.text[0].isdigit():
        return True
    return before is not None and (
        before.pos == "PROPN" or (before.pos == "NOUN" and (token.head == first - 1 or before.head == last))
    )


def counted(body: str, parse: Parse, amount: Amount, first: int, last: int) -> str | None:
    """The words for what is counted, or None where the text does not say."""
    tokens = parse.tokens
    lead = leading_token(parse, first, last)
    return (
        _of_phrase(body, parse, last, amount)
        or _modified(body, parse, lead, last)
        or _state(tokens, lead, last)
        or _predicate(body, parse, lead)
    )


def _of_phrase(body: str, parse: Parse, last: int, amount: Amount) -> str | None:
    """`12 of the 247 passengers`, `2.4 billion gallons of jet fuel`."""
    tokens = parse.tokens
    if last + 2 >= len(tokens) or tokens[last + 1].text.lower() != "of":
        return None
    noun = next((i for i in range(last + 2, min(len(tokens), last + 2 + LONGEST)) if tokens[i].dep == "pobj" and tokens[i].head == last + 1), None)
    named = noun is None or (tokens[noun].pos == "PROPN" and tokens[noun].tag != "NNPS")
    return None if noun is None or named or tokens[noun].pos not in NOUNS else noun_phrase(body, parse, noun)


def _modified(body: str, parse: Parse, lead: int, last: int) -> str | None:
    tokens = parse.tokens
    head = tokens[lead].head
    for _ in range(2):
        if head > last and tokens[lead].dep in MODIFIERS:
            if tokens[head].pos in NOUNS and tokens[head].text not in ("%",):
                return noun_phrase(body, parse, head, last + 1)
            lead, head = head, tokens[head].head
        else:
            return None
    return None


def _state(tokens: tuple[Token, ...], lead: int, last: int) -> str | None:
    """`12 dead`, `41 confirmed dead`, `163 were injured`."""
    known = words("states_of_people")
    for index in range(last + 1, min(last + 3, len(tokens))):
        if tokens[index].text.lower() in known:
            return tokens[index].text.lower()
    token = tokens[lead]
    verb = tokens[token.head].text.lower()
    return verb if token.dep in SUBJECTS and verb in known else None


def _predicate(body: str, parse: Parse, lead: int) -> str | None:
    """`the death toll rose to 12`, `put the number on board at 247`, `losses of $5 million`."""
    tokens = parse.tokens
    token, head = tokens[lead], tokens[lead].head
    preposition = ""
    if token.dep == "pobj" and tokens[head].pos in ("ADP", "PART", "SCONJ"):
        preposition, at = tokens[head].text.lower(), head
        head = tokens[head].head
        if tokens[head].pos in NOUNS and head < lead and preposition in ("of", "at"):
            return noun_phrase(body, parse, head)
        if preposition == "at" and (found := _child(tokens, head, frozenset({"dobj"}))) is not None:
            return _up_to(body, parse, found, at)
    elif token.dep not in ("attr", "dobj", "acomp", "npadvmod", "oprd", "ROOT"):
        return None
    if not _counts(tokens[head].lemma, preposition) or (found := _child(tokens, head, SUBJECTS)) is None:
        return None
    return noun_phrase(body, parse, found, to=head) if tokens[found].pos in NOUNS else None


def _counts(verb: str, preposition: str) -> bool:
    """Whether a verb gives its subject the figure, directly or behind a preposition."""
    if preposition == "at":
        return verb in STANDING
    return verb in words("counting_verbs") and preposition in ("", "to", "by", "from", "of")


def _up_to(body: str, parse: Parse, noun: int, preposition: int) -> str | None:
    """`the number on board` in "put the number on board at": all up to the preposition, where that is near."""
    if not noun < preposition <= noun + LONGEST:
        return noun_phrase(body, parse, noun)
    if any(token.tag == "CD" for token in parse.tokens[noun:preposition]):
        return noun_phrase(body, parse, preposition - 1)
    start = next((i for i in range(_phrase_start(parse.tokens, noun), noun) if not _droppable(parse.tokens[i])), noun)
    return body[parse.tokens[start].start : parse.tokens[preposition - 1].end]


def _child(tokens: tuple[Token, ...], head: int, deps: frozenset[str]) -> int | None:
    near = (*range(head - 1, max(-1, head - REACH), -1), *range(head + 1, min(len(tokens), head + REACH)))
    return next((i for i in near if tokens[i].head == head and tokens[i].dep in deps), None)


def noun_phrase(body: str, parse: Parse, head: int, first: int | None = None, to: int | None = None) -> str | None:
    """The words of a noun with what stands before it and an `of` or `on` phrase behind it, no article or figure in front."""
    tokens = parse.tokens
    start = _phrase_start(tokens, head) if first is None else first
    while start < head and _droppable(tokens[start]):
        start += 1
    end = _coordinated(tokens, head)
    if to is not None:
        end = max(end, _with_preposition(tokens, head, to))
    if end - start > 2 * LONGEST:
        start = max(start, end - LONGEST)
    return body[tokens[start].start : tokens[end].end]


def _droppable(token: Token) -> bool:
    return token.pos in ("DET", "PUNCT", "NUM", "PRON", "ADP", "SYM", "SCONJ", "PART", "CCONJ") or token.tag in ("CD", "POS", "PDT")


def _phrase_start(tokens: tuple[Token, ...], head: int) -> int:
    start = head
    while start > 0 and head - start < LONGEST and tokens[start - 1].dep in MODIFIERS and head >= tokens[start - 1].head >= start:
        start -= 1
    return start


def _coordinated(tokens: tuple[Token, ...], head: int) -> int:
    """The end of `passengers and crew`: a bare noun joined to the head."""
    if head + 2 < len(tokens) and tokens[head + 1].pos == "CCONJ":
        joined = tokens[head + 2]
        if joined.dep == "conj" and joined.head == head and joined.pos in NOUNS:
            return head + 2
    return head


def _with_preposition(tokens: tuple[Token, ...], head: int, to: int) -> int:
    """The end of `number of dead`, `people on board`, before the token `to` if that lies behind."""
    limit = min(len(tokens), head + LONGEST + 1, to if to > head else len(tokens))
    if head + 1 >= limit or tokens[head + 1].text.lower() not in ("of", "on", "aboard", "in") or tokens[head + 1].head != head:
        return head
    return next((i for i in range(head + 2, limit) if tokens[i].dep in ("pobj", "pcomp", "amod") and tokens[i].head == head + 1), head)
