"""The words on both sides of a cue, and the quotation that a cue announces."""

from secondsource.annotation.attribution.groups import Group
from secondsource.annotation.attribution.marked import Marked
from secondsource.annotation.attribution.tree import Range
from secondsource.annotation.attribution.verbs import verb_of

MARKS = frozenset(",;:–—-") | {"--"}
ENDS = frozenset(".?!")
MAX_GAP = 25
"""How many tokens may stand between a cue and the quotation it announces: an addressee, a place, a day."""


def around(marked: Marked, group: Group) -> tuple[Range, ...]:
    """The content of a cue that stands after its words or between them."""
    left = _before(marked, group)
    right = _after(marked, group)
    return tuple(piece for piece in (left, right) if piece and piece[0] < piece[1])


def _before(marked: Marked, group: Group) -> Range:
    last = group.first
    closing = next((last - back for back in (1, 2) if last - back in marked.closing), None)
    if closing is None:
        first = marked.tree.sentence(group.verb)[0]
        return (_quotation_start(marked, first), last)
    start = marked.ranges[marked.closing[closing]][0]
    return (_clause_start(marked, start), closing + 1)


def _quotation_start(marked: Marked, first: int) -> int:
    number = marked.inside.get(first)
    return first if number is None else marked.ranges[number][0]


def _clause_start(marked: Marked, start: int) -> int:
    tree = marked.tree
    if start == 0 or not marked.same_line(start - 1, start):
        return start
    if tree.tokens[start - 1].text in ENDS | {":"} or start - 1 in marked.closing:
        return start
    first = _quotation_start(marked, tree.sentence(start - 1)[0])
    if tree.tokens[start - 1].text != ",":
        return first
    for index in range(first, start):
        token = tree.tokens[index]
        if token.pos == "VERB" and index not in marked.inside and verb_of(token.text, token.lemma):
            return start
    return first


def _after(marked: Marked, group: Group) -> Range | None:
    tree = marked.tree
    stop = tree.sentence(group.verb)[1]
    at = group.last
    while at < stop and tree.tokens[at].text not in MARKS | ENDS and at not in marked.opening:
        at += 1
    if at < stop and tree.tokens[at].text in MARKS:
        at += 1
    if at >= stop or tree.tokens[at].text in ENDS:
        return None
    if at in marked.opening:
        return marked.ranges[marked.opening[at]]
    return (at, stop) if _resumes(marked, group, at, stop) else None


def _resumes(marked: Marked, group: Group, first: int, stop: int) -> bool:
    tree = marked.tree
    if tree.tokens[first].tag in ("VBG", "WP", "WDT", "WRB") or tree.tokens[first].lemma in ("accord", "as"):
        return False
    if group.inserted:
        return True
    head = first
    while first <= tree.tokens[head].head < stop and tree.tokens[head].head != head:
        head = tree.tokens[head].head
    above, relation = tree.tokens[head].head, tree.tokens[head].dep
    if above == group.verb:
        return relation in ("ccomp",) or (relation == "conj" and tree.child(head, "nsubj", "nsubjpass") is not None)
    return not (group.subject is not None and tree.within(above, group.subject))


def announced(marked: Marked, group: Group) -> tuple[Range, ...]:
    """The quotation that begins after a cue, if nothing but an addressee or a time stands between."""
    tree = marked.tree
    for index in range(group.last, min(group.last + MAX_GAP, len(tree.tokens))):
        if index in marked.opening:
            opens = index == group.last or tree.tokens[index - 1].text in (",", ":", "that")
            number = marked.opening[index]
            return (marked.ranges[number],) if opens and marked.speech(number) else ()
        token = tree.tokens[index]
        if token.text in ENDS or token.tag in ("VBD", "VBZ", "VBP") or not marked.same_line(index - 1, index):
            return ()
    return ()
