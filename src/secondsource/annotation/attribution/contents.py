"""The words that are attributed: after the cue, before it, or on both sides."""

from dataclasses import replace

from secondsource.annotation.attribution.around import ENDS, MARKS, announced, around
from secondsource.annotation.attribution.frames import Complement, Frame, complement
from secondsource.annotation.attribution.groups import RAISING, TELLING, Group
from secondsource.annotation.attribution.marked import Marked
from secondsource.annotation.attribution.tree import Range, Tree
from secondsource.annotation.attribution.verbs import Kind, verb_of

Content = tuple[tuple[Range, ...], Complement | None, str]
"""The pieces, the complement they were read from, and the rule."""

CLAUSE_AFTER = "clause after cue and source"
QUOTATION_BEFORE = "quotation followed by cue and source"
QUOTATION_AFTER = "cue and source followed by quotation"
INSERTED = "cue and source between commas"
FOLLOWED_CLAUSE = "clause followed by cue and source"
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD", "VBN"))


def content_of(marked: Marked, group: Group) -> Content | None:
    """The pieces of the content of a group, the complement it was read from, and the rule; none if it has none."""
    found = complement(marked.tree, group.verb)
    if found and found.key == "number" and "obj" in group.entry.frames:
        found = replace(found, key=Frame.OBJECT)
    return _quoted(marked, group, found) or _clausal(marked, group, found) or _complementary(marked, group, found)


def _quoted(marked: Marked, group: Group, found: Complement | None) -> Content | None:
    if _speaks(group) and _follows_quotation(marked, group, found):
        return around(marked, group), None, QUOTATION_BEFORE
    if "quote" in group.entry.frames and (pieces := announced(marked, group)) and not _contains(found, pieces):
        return pieces, None, QUOTATION_AFTER
    return None


def _clausal(marked: Marked, group: Group, found: Complement | None) -> Content | None:
    if group.inserted:
        return around(marked, group), None, INSERTED
    if _speaks(group) and _follows_clause(marked, group, None) and _comma_after(marked, group):
        return around(marked, group), None, FOLLOWED_CLAUSE
    if found and found.key in group.entry.frames and found.frame is Frame.CLAUSE:
        return (_cut(marked, found.words),), found, CLAUSE_AFTER
    if _speaks(group) and group.entry.kind is not Kind.ACT and _follows_clause(marked, group, found):
        return around(marked, group), None, FOLLOWED_CLAUSE
    return None


def _complementary(marked: Marked, group: Group, found: Complement | None) -> Content | None:
    if found and found.key in group.entry.frames and not _passes_on(marked, group.verb):
        return _framed(marked, group, found), found, f"complement of the cue ({found.key})"
    return None


def _speaks(group: Group) -> bool:
    return bool(group.entry.frames & {"quote", "clause"})


def _contains(found: Complement | None, pieces: tuple[Range, ...]) -> bool:
    """Whether a clause begins before the quotation and goes into it: then the quotation is part of the clause."""
    return found is not None and found.frame is Frame.CLAUSE and found.words[0] < pieces[0][0] < found.words[1]


def _passes_on(marked: Marked, verb: int) -> bool:
    """Whether the verb is that of "X quotes Y as saying": the words are those of Y."""
    tree = marked.tree
    prepositions = [c for c in tree.children[verb] if tree.tokens[c].lemma == "as"]
    return any(tree.after(one, "pcomp") is not None for one in prepositions)


def _framed(marked: Marked, group: Group, found: Complement) -> tuple[Range, ...]:
    raised = found.frame is Frame.PASSIVE_INFINITIVE or group.entry.lemma in RAISING
    if raised and group.source and group.own:
        return group.source, found.words
    if found.frame is Frame.OBJECT_INFINITIVE and group.entry.lemma in TELLING:
        target = marked.tree.after(group.verb, "dobj", "dative")
        if target is not None and target < found.words[1] - 1:
            return ((marked.tree.right(target) + 1, found.words[1]),)
    return (found.words,)


def _follows_quotation(marked: Marked, group: Group, found: Complement | None) -> bool:
    before = group.first - 1
    if before >= 0 and marked.tree.tokens[before].text == "," and before - 1 in marked.closing:
        before -= 1
    if before not in marked.closing or not marked.same_line(before, before + 1):
        return False
    if not marked.speech(marked.closing[before]) or group.subject is None:
        return False
    return not (_ends(marked, before) and marked.tree.tokens[before + 1].text[0].isupper() and found is not None)


def _ends(marked: Marked, closing: int) -> bool:
    """Whether a quotation ends with a full stop, so that what follows is a sentence of its own."""
    return closing > 0 and marked.tree.tokens[closing - 1].text == "."


def _follows_clause(marked: Marked, group: Group, found: Complement | None) -> bool:
    tree, before = marked.tree, group.first - 1
    first, stop = tree.sentence(group.verb)
    if not group.own or before <= first or tree.tokens[before].text not in MARKS:
        return False
    if group.subject is None or _relative(tree, group.subject):
        return False
    inserted = group.last < stop and tree.tokens[group.last].text == ","
    told = (*range(first, before), *(range(group.last, stop) if inserted else ()))
    if not any(tree.tokens[index].tag in FINITE for index in told):
        return False
    if inserted and found is None:
        return True
    if tree.before(group.verb, "ccomp") is not None or tree.tokens[group.verb].dep == "parataxis":
        return True
    free = found is None or found.frame is Frame.PREPOSITION
    return free and group.entry.kind is Kind.SAY


def _relative(tree: Tree, subject: int) -> bool:
    """Whether the clause is a relative one, also without its pronoun: "a move officials are considering"."""
    if tree.tokens[subject].tag in ("WP", "WDT", "WP$"):
        return True
    article = tree.before(subject, "det")
    return article is not None and tree.tokens[article].lemma.lower() == "a" and tree.tokens[subject].tag == "NNS"


def _cut(marked: Marked, words: Range) -> Range:
    """The clause up to ", saying …": what follows is an attribution of its own."""
    tokens = marked.tree.tokens
    for index in range(words[0] + 1, words[1]):
        token = tokens[index]
        if token.tag == "VBG" and tokens[index - 1].text == "," and index not in marked.inside and token.dep == "advcl":
            entry = verb_of(token.text, token.lemma)
            if entry and entry.kind is Kind.SAY:
                return words[0], index - 1
    return words


def _comma_after(marked: Marked, group: Group) -> bool:
    """Whether the clause of the cue is over at the next comma or stop, before any other verb."""
    tokens = marked.tree.tokens
    for index in range(group.last, marked.tree.sentence(group.verb)[1]):
        if tokens[index].text in MARKS | ENDS:
            return True
        if tokens[index].pos in ("VERB", "AUX", "SCONJ") or index in marked.opening:
            return False
    return True
