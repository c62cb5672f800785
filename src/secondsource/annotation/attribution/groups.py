"""Source and cue: a verb with its subject and what stands between them."""

from dataclasses import dataclass

from secondsource.annotation.attribution.frames import cue_end, to_infinitive
from secondsource.annotation.attribution.marked import Marked
from secondsource.annotation.attribution.tree import Range, Tree
from secondsource.annotation.attribution.verbs import Kind, Verb

SUBJECTS = ("nsubj", "csubj", "nsubjpass")
LEADING = ("aux", "auxpass", "neg", "advmod", "npadvmod")
RAISING = frozenset(("seem", "appear"))
TELLING = frozenset(("tell", "ask", "remind", "inform"))
NOMINAL = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "ADP"))
MAIN = frozenset(("ROOT", "ccomp"))
LONGEST = 12
"""A noun phrase between two commas has fewer tokens."""
QUOTING = frozenset(("quote", "cite"))
UPWARD = ("conj", "advcl", "xcomp", "acl", "pcomp", "prep", "dep")


@dataclass(frozen=True, slots=True)
class Group:
    """A verb that attributes. `source` are the words of its subject, none if it has none.

    `subject` is the head of the source; `own` says whether it stands beside the verb in the same clause, `inserted`
    whether cue and source stand between the halves of what is said.
    """

    verb: int
    entry: Verb
    cue: Range
    source: Range | None
    subject: int | None
    own: bool
    edge: int
    inserted: bool = False

    @property
    def first(self) -> int:
        """The first token of the group."""
        first = min(self.cue[0], self.source[0]) if self.source and self.own else self.cue[0]
        return min(first, self.edge)

    @property
    def last(self) -> int:
        """The token after the group."""
        return max(self.cue[1], self.source[1]) if self.source and self.own else self.cue[1]


def group_of(marked: Marked, verb: int, entry: Verb) -> Group:
    """The group around a verb. No source reaches across the end of a quotation."""
    tree, walls = marked.tree, frozenset(marked.closing)
    if (source := _inserted(tree, verb, entry)) is not None:
        return Group(verb, entry, (verb, verb + 1), source, _head(tree, source), True, verb, inserted=True)
    own = tree.child(verb, *SUBJECTS)
    if own is None:
        own = _inverted(tree, verb, entry)
    subject = own if own is not None else inherited(tree, verb)
    source = noun_phrase(tree, subject, verb, walls) if subject is not None else None
    if source is None and (source := _closing(tree, verb, entry)) is not None:
        own = subject = verb - 1 - (tree.tokens[verb - 1].text == ",")
    if own is not None and source is not None and (second := _second(tree, verb, own)) is not None:
        source, subject = (source[0], tree.right(second) + 1), second
    lead = tree.tokens[verb].head if raised(tree, verb) else verb
    cue = (_cue_start(tree, lead, source), cue_end(tree, verb))
    return Group(verb, entry, cue, source, subject, own is not None, _edge(tree, verb, walls))


def _inserted(tree: Tree, verb: int, entry: Verb) -> Range | None:
    """The noun phrase of ", says the head of the port, " between the halves of a clause, whatever the parse says."""
    tokens = tree.tokens
    finite = verb > 0 and tokens[verb].tag in ("VBD", "VBZ") and tokens[verb - 1].text == ","
    if not finite or "quote" not in entry.frames or entry.lemma in TELLING:
        return None
    last = verb + 1
    while last < min(len(tokens), verb + LONGEST) and tokens[last].pos in NOMINAL:
        last += 1
    named = last > verb + 1 and tokens[verb + 1].pos != "ADP" and tokens[last - 1].pos in ("NOUN", "PROPN")
    goes_on = any(tokens[at].dep in MAIN for at in range(last, tree.sentence(verb)[1]))
    return (verb + 1, last) if named and goes_on and tokens[last].text == "," else None


def _closing(tree: Tree, verb: int, entry: Verb) -> Range | None:
    """The noun phrase of ", its head, Mara Lind, said." at the end of a sentence, whatever the parse says."""
    tokens, (start, end) = tree.tokens, tree.sentence(verb)
    rest = [token for token in tokens[verb + 1 : end] if token.pos not in ("PUNCT", "SPACE")]
    if rest or entry.kind is not Kind.SAY or tokens[verb].tag not in ("VBD", "VBZ"):
        return None
    last = verb - (tokens[verb - 1].text == ",")
    name = _phrase_before(tree, last, start)
    if name == last:
        return None
    role = _phrase_before(tree, name - 1, start) if tokens[last].text == "," else name
    told = role < name - 1 and tokens[role].tag in ("DT", "PRP$")
    first = role if told else name
    return (first, verb) if first > start and tokens[first - 1].text == "," else None


def _phrase_before(tree: Tree, last: int, start: int) -> int:
    """The first of the nouns and their words that stand directly before a token; the token if there are none."""
    first = last
    while first > start and last - first < LONGEST and tree.tokens[first - 1].pos in (*NOMINAL, "PRON"):
        first -= 1
    return first


def _head(tree: Tree, source: Range) -> int:
    """The last noun of a noun phrase before its prepositions."""
    stop = next((at for at in range(*source) if tree.tokens[at].pos == "ADP"), source[1])
    return stop - 1


def _second(tree: Tree, verb: int, first: int) -> int | None:
    """A name that the parse makes a second subject: "the spokesman of the ministry Mara Lind said"."""
    others = (c for c in tree.children[verb] if first < c < verb and tree.tokens[c].dep in SUBJECTS)
    return next((c for c in others if tree.left(c) == tree.right(first) + 1), None)


def _inverted(tree: Tree, verb: int, entry: Verb) -> int | None:
    """The noun after a finite verb that has nothing but a mark before it: ", informed the mayor"."""
    tokens = tree.tokens
    first = verb - 1 if tokens[verb - 1].lemma == "have" else verb
    if "quote" not in entry.frames or tokens[first].tag not in ("VBD", "VBZ") or first == 0:
        return None
    if tokens[first - 1].text not in (",", '"', "”", "’", "''"):
        return None
    target = tree.after(verb, "dobj", "attr", "oprd")
    return target if target is not None and tree.left(target) == verb + 1 else None


def _edge(tree: Tree, verb: int, walls: frozenset[int]) -> int:
    """The first token of the clause "X quotes Y as saying"; the verb itself elsewhere."""
    token = tree.tokens[verb]
    if token.dep != "pcomp":
        return verb
    quoting = tree.tokens[token.head].head
    if tree.tokens[quoting].lemma not in QUOTING:
        return verb
    subject = tree.before(quoting, *SUBJECTS)
    return noun_phrase(tree, subject, quoting, walls)[0] if subject is not None else quoting


def raised(tree: Tree, verb: int) -> bool:
    """Whether a verb hangs on "seems to" or "appears to": both are one cue."""
    token = tree.tokens[verb]
    return token.dep == "xcomp" and to_infinitive(tree, verb) and tree.tokens[token.head].lemma in RAISING


def _cue_start(tree: Tree, verb: int, source: Range | None) -> int:
    leading = [c for c in tree.children[verb] if c < verb and tree.tokens[c].dep in LEADING]
    held = {index for c in leading for index in range(tree.left(c), tree.right(c) + 1)}
    start = verb
    while start - 1 in held:
        start -= 1
    return start if source is None or source[0] >= verb else max(start, source[1])


def inherited(tree: Tree, verb: int) -> int | None:
    """The subject of a verb that has none of its own: that of the verb or the noun it hangs on."""
    at = verb
    for _ in range(4):
        token = tree.tokens[at]
        if token.dep not in UPWARD or token.head == at:
            return None
        if token.dep == "acl":
            return token.head
        at = token.head
        if quoted := _quoted(tree, at, verb):
            return quoted
        found = tree.child(at, *SUBJECTS)
        if found is not None:
            return found
    return None


def _quoted(tree: Tree, at: int, verb: int) -> int | None:
    if tree.tokens[verb].dep == "pcomp" and tree.tokens[at].lemma in QUOTING:
        return tree.after(at, "dobj")
    return None


def noun_phrase(tree: Tree, head: int, verb: int, walls: frozenset[int]) -> Range:
    """The words of a subject, with the comma that closes an apposition before its verb."""
    first, last = tree.left(head), tree.right(head) + 1
    if head < verb:
        last = min(last, verb)
    elif first <= verb:
        first = verb + 1
    for index in range(head, first, -1):
        if index - 1 in walls:
            first = index
            break
    for index in range(head, last):
        if index in walls and index + 1 < last:
            last = index + 1
            break
    while first < head and tree.tokens[first].text in ",.-–—":
        first += 1
    if last < len(tree.tokens) and tree.tokens[last].text == "," and _has_comma(tree, first, last) and head < verb:
        return first, last + 1
    while last - 1 > head and tree.tokens[last - 1].text in ".;:-–—":
        last -= 1
    return first, last


def _has_comma(tree: Tree, first: int, last: int) -> bool:
    return any(tree.tokens[index].text == "," for index in range(first, last - 1))
