"""Cutting a sentence into what it asserts: main clauses, coordinated clauses, added relative clauses, contents."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from secondsource.claims.tree import VERBS, Tree
from secondsource.lexicon import words
from secondsource.model.annotation import Attribution, Form

MIN_ADDED_WORDS = 4
MOST_FRAMED_WORDS = 40
MOST_BARE = 12


@dataclass(frozen=True, slots=True)
class Clause:
    """One assertion: its tokens in order, the token that heads it and the attribution whose content it is."""

    tokens: tuple[int, ...]
    head: int
    attribution: Attribution | None


@dataclass(frozen=True, slots=True)
class Regions:
    """For every token of a sentence: the content it belongs to, or whether it only frames one."""

    content: dict[int, Attribution]
    frame: dict[int, Attribution]


def clauses(tree: Tree, bounds: tuple[int, int], attributions: tuple[Attribution, ...]) -> tuple[Clause, ...]:
    """The assertions of the sentence that has the tokens `[first, last)`, in the order of the text."""
    regions = _regions(tree, bounds, attributions)
    heads = _heads(tree, bounds, regions)
    groups: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index in range(*bounds):
        head = _nearest(tree, index, heads)
        place = regions.content.get(index)
        groups[head, id(place) if place else 0].append(index)
    asserting = [
        (head, tuple(members)) for (head, _), members in groups.items() if _asserts(tree, head, members, regions)
    ]
    made = [
        _verbal(tree, Clause(members, head, regions.content.get(members[0])), regions) for head, members in asserting
    ]
    used = Counter(index for clause in made for index in clause.tokens)
    kept = [clause for clause in made if not _absorbed(tree, clause, regions, used)]
    return tuple(sorted(kept, key=lambda clause: clause.tokens))


def _verbal(tree: Tree, clause: Clause, regions: Regions) -> Clause:
    """A content without a verb, or one that is not said, says something only with the words that frame it.

    "put the turnout at 18,000"; "Neither side would say who began".
    """
    said = clause.attribution
    if said is None or said.form is not Form.INDIRECT:
        return clause
    frame = [i for i, owner in regions.frame.items() if owner is said]
    unsaid = any(tree.tokens[i].text.casefold() in words("negations") for i in frame)
    if not unsaid and any(tree.tokens[i].pos in VERBS for i in clause.tokens):
        return clause
    if not frame or max(clause.tokens[0], *frame) - min(clause.tokens[-1], *frame) > MOST_FRAMED_WORDS:
        return clause
    outer = next((regions.content[i] for i in frame if i in regions.content), said)
    first, last = min(*frame, *clause.tokens), max(*frame, *clause.tokens)
    verb = next((i for i in reversed(frame) if tree.tokens[i].pos in VERBS), clause.head)
    return Clause(tuple(range(first, last + 1)), verb, outer)


def _absorbed(tree: Tree, clause: Clause, regions: Regions, used: "Counter[int]") -> bool:
    """Whether the words only frame what another clause has taken in."""
    spoken = [i for i in clause.tokens if tree.tokens[i].pos != "PUNCT"]
    return all(i in regions.frame and used[i] > 1 for i in spoken)


def _regions(tree: Tree, bounds: tuple[int, int], attributions: tuple[Attribution, ...]) -> Regions:
    first, last = tree.tokens[bounds[0]].start, tree.tokens[bounds[1] - 1].end
    content: dict[int, tuple[int, Attribution]] = {}
    frame: dict[int, Attribution] = {}
    for attribution in attributions:
        size = sum(piece.end - piece.start for piece in attribution.content)
        for piece in attribution.content:
            if piece.start >= last or piece.end <= first:
                continue
            for index in _within(tree, bounds, piece.start, piece.end):
                if index not in content or size < content[index][0]:
                    content[index] = (size, attribution)
        for part in (attribution.source, attribution.cue):
            if part and part.start < last and first < part.end:
                frame.update(dict.fromkeys(_within(tree, bounds, part.start, part.end), attribution))
    return Regions({index: found for index, (_, found) in content.items()}, frame)


def _within(tree: Tree, bounds: tuple[int, int], start: int, end: int) -> list[int]:
    return [i for i in range(*bounds) if tree.tokens[i].start >= start and tree.tokens[i].end <= end]


def _heads(tree: Tree, bounds: tuple[int, int], regions: Regions) -> set[int]:
    heads: set[int] = set()
    for index in range(*bounds):
        token = tree.tokens[index]
        if token.head == index or not bounds[0] <= token.head < bounds[1] or _tops_content(index, token.head, regions):
            heads.add(index)
    for _ in range(4):
        more = {i for i in range(*bounds) if i not in heads and _joins(tree, i, heads)}
        if not more:
            break
        heads |= more
    return heads


def _tops_content(index: int, head: int, regions: Regions) -> bool:
    return index in regions.content and regions.content.get(head) is not regions.content[index]


def _joins(tree: Tree, index: int, heads: set[int]) -> bool:
    token = tree.tokens[index]
    if token.pos not in VERBS:
        return False
    if token.dep == "conj":
        return token.head in heads and (tree.finite(index) or tree.tokens[token.head].pos not in VERBS)
    if token.dep == "parataxis":
        return tree.finite(index)
    if token.dep == "ccomp" and token.head in heads and index < token.head:
        return tree.finite(index)
    return token.dep in {"relcl", "acl"} and _added(tree, index)


def _added(tree: Tree, index: int) -> bool:
    """Whether a relative or participial clause is set off by a comma, so that it says something of its own."""
    members = sorted(tree.subtree(index))
    before = members[0] - 1
    return len(members) >= MIN_ADDED_WORDS and before >= 0 and tree.tokens[before].text in {",", "(", "—", "–", "-"}


def _nearest(tree: Tree, index: int, heads: set[int]) -> int:
    while index not in heads and tree.tokens[index].head != index:
        index = tree.tokens[index].head
    return index


def _asserts(tree: Tree, head: int, members: list[int], regions: Regions) -> bool:
    """Whether the tokens say something: a content does; other words do if a verb that is no cue heads them."""
    spoken = [i for i in members if tree.tokens[i].pos != "PUNCT"]
    if not spoken:
        return False
    if members[0] in regions.content:
        return len(spoken) >= 2 or regions.content[members[0]].form is Form.DIRECT
    if head not in members or tree.tokens[head].pos not in VERBS:
        return False
    if _bare_report(tree, head, spoken):
        return False
    return head not in regions.frame or _cue_free(tree, head, regions)


def _bare_report(tree: Tree, head: int, spoken: list[int]) -> bool:
    """Whether the words are only "he said" or "the ministry told reporters on Friday"."""
    if tree.tokens[head].lemma.casefold() not in words("bare_reports") or tree.kids(head, "ccomp", "xcomp"):
        return False
    return (
        all(tree.tokens[i].head == head or tree.tokens[i].pos not in VERBS for i in spoken) and len(spoken) <= MOST_BARE
    )


def _cue_free(tree: Tree, head: int, regions: Regions) -> bool:
    cue = regions.frame[head].cue
    token = tree.tokens[head]
    return cue is None or not cue.start <= token.start < cue.end
