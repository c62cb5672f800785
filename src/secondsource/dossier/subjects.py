"""Words that were cut off from their subject get it back, in brackets, so that they read on their own."""

from bisect import bisect_left

from secondsource.dossier.antecedents import REACH, RELATIVES, SUBJECTS, antecedent, shared, subject
from secondsource.dossier.clauses import MOST_STEPS, VERBAL, head, helpers
from secondsource.dossier.phrasing import DATELINE
from secondsource.dossier.pronouns import spoken_of
from secondsource.model.annotation import Form
from secondsource.model.claim import Statement
from secondsource.model.parse import Parse
from secondsource.model.reading import Reading

TOLD = frozenset({"VBD", "VBZ", "VBP", "VBN", "VBG", "MD"})
"""A verb in another form is an order or a wish."""

LEADING = frozenset({"VERB", "AUX", "ADV", "PART"})
"""What stands before a verb without a subject, and belongs to it."""

ASIDES = frozenset({"relcl", "acl", "appos"})
"""What is told of a name beside it."""

NARROWED = frozenset(
    {"all", "any", "anyone", "each", "every", "everyone", "few", "no", "nobody", "none", "only", "those"}
)
"""Of whom these are said, the words that follow choose: without them they would be too many."""

TIES = frozenset(
    {"after", "although", "and", "because", "but", "or", "since", "that", "though", "when", "where", "while"}
)
"""Words at the head of a clause whose loss changes nothing in what it says, as that of "if" or "before" would."""

TYING = frozenset({"mark", "cc", "advmod"})
REPLACED = RELATIVES | {"WP$", "PRP"}
MOST_WORDS, FEW_WORDS = 10, 4


def completed(one: Statement, reading: Reading) -> str:
    """The words of a statement, with their subject in brackets where they begin with a pronoun or a bare verb.

    The subject is taken from the same sentence; words whose subject is not found there stay as they are. A word that
    ties a clause to another is left out.
    """
    parse, body = reading.parse, reading.item.body
    first, last = (bisect_left(parse.tokens, edge, key=lambda token: token.start) for edge in (one.start, one.end))
    first = next((i for i in range(first, last) if parse.tokens[i].pos != "PUNCT"), last)
    verb = head(parse, first, last)
    if verb is None or parse.tokens[verb].pos not in VERBAL:
        return _joined(one.text)
    opener = first + _tied(parse, first, verb)
    owner = _owner(parse, opener, verb, one.form) if opener < last else None
    asked = owner is not None and parse.tokens[opener].tag in REPLACED
    if opener + asked >= last:
        return _joined(one.text)
    rest = body[one.start : parse.tokens[first].start] + body[parse.tokens[opener + asked].start : one.end]
    if owner is None:
        return _joined(rest)
    own = "’s" if parse.tokens[opener].tag == "WP$" else ""
    return _joined(f"[{_name(parse, owner, opener, body)}]{own} {rest}")


def _joined(text: str) -> str:
    return " ".join(text.split())


def _tied(parse: Parse, first: int, verb: int) -> bool:
    """Whether the first word ties the clause of the verb to another, and no more."""
    opener = parse.tokens[first]
    if opener.dep not in TYING or opener.head != verb or opener.text.casefold() not in TIES:
        return False
    return opener.tag != "WRB" or parse.tokens[verb].dep in {"relcl", "advcl"}


def _owner(parse: Parse, opener: int, verb: int, form: Form) -> int | None:
    """The noun before the words that their first word stands for, or that their verb is told of without naming it."""
    tag = parse.tokens[opener].tag
    if tag == "WP$" or (tag in RELATIVES and parse.tokens[opener].dep in SUBJECTS):
        found = antecedent(parse, opener)
    elif tag == "PRP" and form is not Form.DIRECT and parse.tokens[opener].dep in SUBJECTS:
        found = spoken_of(parse, opener)
    elif _bare(parse, opener, verb):
        found = shared(parse, verb)
    else:
        found = None
    return found if found is not None and found < opener and _whole(parse, found, opener) else None


def _bare(parse: Parse, opener: int, verb: int) -> bool:
    """Whether the words begin with the verb, which says when it was and has no subject after it."""
    words = [*helpers(parse, verb), parse.tokens[verb]]
    finite = any(word.tag in TOLD for word in words) and not any(word.lemma == "to" for word in words)
    leading = all(parse.tokens[i].pos in LEADING for i in range(opener, verb))
    return finite and leading and subject(parse, verb, verb, verb + REACH) is None


def _whole(parse: Parse, owner: int, opener: int) -> bool:
    """Whether the noun with its own words is all that is meant: not one of two, and not "everybody" of some kind."""
    part = [i for i in range(max(0, owner - REACH), opener) if i == owner or parse.tokens[i].head == owner]
    words = {parse.tokens[i].text.casefold() for i in part}
    relative = any(parse.tokens[i].tag in {*RELATIVES, "WP$"} for i in part)
    two = any(parse.tokens[i].dep == "conj" for i in part if i > owner)
    return words.isdisjoint(NARROWED) and not relative and not two


def _name(parse: Parse, owner: int, until: int, body: str) -> str:
    """The words of a noun without what is told of it beside it."""
    first = last = owner
    while first > 0 and _part(parse, first - 1, owner):
        first -= 1
    while last + 1 < until and _part(parse, last + 1, owner):
        last += 1
    if last - first >= MOST_WORDS:
        first, last = max(first, owner - FEW_WORDS + 1), owner
    return DATELINE.sub("", body[parse.tokens[first].start : parse.tokens[last].end]).strip(' ,;:–—-“”"')


def _part(parse: Parse, index: int, owner: int) -> bool:
    for _ in range(MOST_STEPS):
        if index == owner:
            return True
        token = parse.tokens[index]
        if token.dep in ASIDES or token.head == index or token.pos in VERBAL:
            return False
        index = token.head
    return False
