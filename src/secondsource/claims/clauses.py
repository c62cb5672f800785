"""Cutting a sentence into what it asserts: main clauses, coordinated clauses, added relative clauses, contents."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from secondsource.claims.regions import Regions, regions
from secondsource.claims.tree import VERBS, Tree
from secondsource.claims.turns import Part, turned
from secondsource.lexicon import words
from secondsource.model.annotation import Attribution, Form

MIN_ADDED_WORDS = 6
MIN_FIGURED_WORDS = 4
MOST_BARE = 12
CITING = frozenset({"cite", "quote"})
BESIDE = frozenset({"after", "while", "whereas", "although", "though"})
DANGLING = frozenset({"mark", "advmod", "prep", "punct", "cc"})


@dataclass(frozen=True, slots=True)
class Clause:
    """One assertion: its tokens in order, the token that heads it and the attribution whose content it is."""

    tokens: tuple[int, ...]
    head: int
    attribution: Attribution | None


def clauses(tree: Tree, bounds: tuple[int, int], attributions: Sequence[Attribution]) -> tuple[Clause, ...]:
    """The assertions of the sentence that has the tokens `[first, last)`, in the order of the text."""
    found = regions(tree, bounds, attributions)
    groups = _gathered(tree, _groups(tree, bounds, found), found)
    asserting = [(head, members) for head, members in groups if _asserts(tree, head, members, found)]
    parts = [part for group in asserting for part in turned(tree, *group) if not _cue_alone(tree, part, found)]
    made = [_clause(tree, part, found) for part in parts]
    return tuple(sorted((clause for clause in made if clause.tokens), key=lambda clause: clause.tokens))


def _groups(tree: Tree, bounds: tuple[int, int], found: Regions) -> list[tuple[int, list[int]]]:
    """The tokens by the head they hang from and the content they lie in."""
    heads = _heads(tree, bounds, found)
    groups: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index in range(*bounds):
        place = found.content.get(index)
        groups[_nearest(tree, index, heads), id(place) if place else 0].append(index)
    return [(head, members) for (head, _), members in groups.items()]


def _gathered(tree: Tree, groups: list[tuple[int, list[int]]], found: Regions) -> list[tuple[int, list[int]]]:
    """The groups; pieces of one content that have no verb are put to the nearest piece that has."""
    whole = [(head, list(members)) for head, members in groups if _verbal(tree, head, members)]
    for head, members in groups:
        if _verbal(tree, head, members):
            continue
        place = found.content.get(members[0])
        near = [other for _, other in whole if place is not None and found.content.get(other[0]) is place]
        if near:
            host = min(near, key=lambda other: min(abs(i - members[0]) for i in other))
            host[:] = sorted({*host, *members})
        else:
            whole.append((head, members))
    return whole


def _verbal(tree: Tree, head: int, members: list[int]) -> bool:
    return head in members and tree.tokens[head].pos in VERBS


def _clause(tree: Tree, part: Part, found: Regions) -> Clause:
    members, head = part.members, part.head
    content = _laid_to(tree, part.party) or found.content.get(members[0])
    laid = found.laid.get(head) or next((found.laid[i] for i in tree.kids(head, "prep") if i in found.laid), None)
    return Clause(tuple(_unframed(tree, head, members, found)), head, content or laid)


def _laid_to(tree: Tree, party: tuple[int, ...]) -> Attribution | None:
    """The attribution of a figure to the party whose it is."""
    if not party:
        return None
    name = " ".join(tree.tokens[i].text for i in party)
    reason = "the words beside the figure say whose it is"
    return Attribution(form=Form.INDIRECT, source=None, speaker=name, cue=None, content=(), reason=reason)


def _unframed(tree: Tree, head: int, members: list[int], found: Regions) -> list[int]:
    """The words without those at either edge that only lead to what a source said ("even as the mayor has said")."""
    kept = [i for i in members if i == head or not _leads(tree, i, head, found)]
    if len(kept) == len(members):
        return members
    while kept and kept[-1] != head and tree.tokens[kept[-1]].dep in DANGLING:
        kept.pop()
    return kept


def _leads(tree: Tree, index: int, head: int, found: Regions) -> bool:
    """Whether the word hangs from a cue below the head, whose content is told by itself."""
    for _ in range(len(tree.tokens)):
        if index == head or tree.tokens[index].head == index:
            return False
        if _is_cue(tree, index, found):
            return True
        index = tree.tokens[index].head
    return False


def _is_cue(tree: Tree, index: int, found: Regions) -> bool:
    framing = found.frame.get(index)
    cue = framing.cue if framing else None
    token = tree.tokens[index]
    return cue is not None and token.pos in VERBS and cue.start <= token.start < cue.end


def _heads(tree: Tree, bounds: tuple[int, int], found: Regions) -> set[int]:
    heads: set[int] = set()
    for index in range(*bounds):
        token = tree.tokens[index]
        if token.head == index or not bounds[0] <= token.head < bounds[1] or _tops_content(index, token.head, found):
            heads.add(index)
    for _ in range(4):
        more = {i for i in range(*bounds) if i not in heads and _joins(tree, i, heads)}
        if not more:
            break
        heads |= more
    return heads


def _tops_content(index: int, head: int, found: Regions) -> bool:
    return index in found.content and found.content.get(head) is not found.content[index]


def _joins(tree: Tree, index: int, heads: set[int]) -> bool:
    token = tree.tokens[index]
    if token.pos not in VERBS:
        return False
    if token.dep == "conj":
        own = tree.finite(index) or tree.tokens[token.head].pos not in VERBS or _dated_apart(tree, index)
        return token.head in heads and own
    if token.dep == "parataxis" or (token.dep == "ccomp" and token.head in heads and index < token.head):
        return tree.finite(index) and not _leads_on(tree, index)
    if token.dep == "advcl":
        return _figured(tree, index) and (_set_beside(tree, index) if tree.finite(index) else _added(tree, index))
    if token.dep == "pcomp" and tree.tokens[token.head].text.casefold() in BESIDE:
        return _figured(tree, index) and _behind_comma(tree, token.head)
    return token.dep in {"relcl", "acl"} and _added(tree, index)


def _leads_on(tree: Tree, index: int) -> bool:
    """Whether the next verb takes the clause for its subject: "the number of people moved out | has risen to 60"."""
    head = tree.tokens[index].head
    between = range(max(tree.subtree(index)) + 1, head)
    helpers = all(tree.tokens[i].pos in {"AUX", "ADV", "PART"} for i in between)
    return helpers and not tree.kids(head, "nsubj", "nsubjpass", "expl", "csubj")


def _behind_comma(tree: Tree, index: int) -> bool:
    return index > 0 and tree.tokens[index - 1].text in {",", "(", "—", "–", "-"}


def _added(tree: Tree, index: int) -> bool:
    """Whether a relative or participial clause is set off by a comma and tells of an event or a figure of its own."""
    members = sorted(tree.subtree(index))
    if not _behind_comma(tree, members[0]):
        return False
    if _figured(tree, index):
        return len(members) >= MIN_FIGURED_WORDS
    return len(members) >= MIN_ADDED_WORDS and (tree.tokens[index].lemma not in {"be", "have"} or _timed(tree, index))


def _dated_apart(tree: Tree, index: int) -> bool:
    """Whether a joined infinitive and the verb before it have times of their own: "meet in May and vote in June"."""
    return all(_timed(tree, verb) for verb in (index, tree.tokens[index].head))


def _timed(tree: Tree, verb: int) -> bool:
    preps = tree.kids(verb, "prep", "npadvmod")
    return any(tree.tokens[i].entity in {"DATE", "TIME"} for kid in preps for i in tree.subtree(kid))


def _set_beside(tree: Tree, index: int) -> bool:
    """Whether the clause tells another fact and no condition: "after 10 had done so", "while 40 were hurt"."""
    return any(tree.tokens[kid].text.casefold() in BESIDE for kid in tree.kids(index, "mark"))


def _figured(tree: Tree, index: int) -> bool:
    return any(tree.tokens[i].pos == "NUM" for i in tree.subtree(index))


def _nearest(tree: Tree, index: int, heads: set[int]) -> int:
    while index not in heads and tree.tokens[index].head != index:
        index = next((kid for kid in tree.kids(index, "pcomp") if kid in heads), tree.tokens[index].head)
    return index


def _asserts(tree: Tree, head: int, members: list[int], found: Regions) -> bool:
    """Whether the tokens say something: a content does; other words do if a verb that is no cue heads them."""
    spoken = [i for i in members if tree.tokens[i].pos != "PUNCT"]
    if not spoken:
        return False
    if _only_tells(tree, head, spoken, found):
        return False
    if members[0] in found.content:
        return len(spoken) >= 2 or found.content[members[0]].form is Form.DIRECT
    if head not in members or tree.tokens[head].pos not in VERBS:
        return False
    if bare_report(tree, head, spoken) or _holds_name_back(tree, head, found):
        return False
    return not _is_cue(tree, head, found)


def _cue_alone(tree: Tree, part: Part, found: Regions) -> bool:
    return _only_tells(tree, part.head, [i for i in part.members if tree.tokens[i].pos != "PUNCT"], found)


def _only_tells(tree: Tree, head: int, spoken: list[int], found: Regions) -> bool:
    """Whether the words only lead to what a second speaker told: "(she said) police had informed her that ..."."""
    if tree.tokens[head].tag == "VBG" and tree.tokens[head].lemma in CITING:
        return True
    told = tree.kids(head, "ccomp")
    return _is_cue(tree, head, found) and len(spoken) <= MOST_BARE and bool(told) and not set(told) & set(spoken)


def _holds_name_back(tree: Tree, head: int, found: Regions) -> bool:
    """Whether the words only say why a speaker has no name: "speaking on condition of anonymity because ..."."""
    granted = found.frame[head].anonymity if head in found.frame else None
    spans = (granted.terms, granted.reason) if granted else ()
    return any(one is not None and one.start <= tree.tokens[head].start < one.end for one in spans)


def bare_report(tree: Tree, head: int, spoken: list[int]) -> bool:
    """Whether the words are only "he said" or "the ministry told reporters on Friday"."""
    if tree.tokens[head].lemma.casefold() not in words("bare_reports") or tree.kids(head, "ccomp", "xcomp", "dobj"):
        return False
    if any(tree.tokens[i].pos == "NUM" or tree.tokens[i].text == "much" for i in spoken):
        return False
    return (
        all(tree.tokens[i].head == head or tree.tokens[i].pos not in VERBS for i in spoken) and len(spoken) <= MOST_BARE
    )
