"""Which words of a sentence are what a source said, and which only lay it to the source."""

from collections.abc import Iterable
from dataclasses import dataclass

from secondsource.claims.tree import SUBJECTS, VERBS, Tree
from secondsource.lexicon import words
from secondsource.model.annotation import Attribution, Form


@dataclass(frozen=True, slots=True)
class Regions:
    """For every token of a sentence: the content it belongs to, or the attribution whose source or cue it is.

    `laid` holds the cues of sayings that have no clause of their own ("put the turnout at 18,000"): what is said there
    is the clause of the cue itself.
    """

    content: dict[int, Attribution]
    frame: dict[int, Attribution]
    laid: dict[int, Attribution]


def regions(tree: Tree, bounds: tuple[int, int], attributions: Iterable[Attribution]) -> Regions:
    """The regions of the sentence that has the tokens `[first, last)`; inner contents win over outer ones."""
    found = Regions({}, {}, {})
    sizes: dict[int, int] = {}
    for attribution in attributions:
        pieces = [_within(tree, bounds, piece.start, piece.end) for piece in attribution.content]
        inside = [index for piece in pieces for index in piece]
        framed = _framed(tree, bounds, attribution)
        if not inside or _unsaid(tree, bounds, attribution):
            continue
        if not _clausal(tree, inside, attribution):
            found.laid.update(dict.fromkeys(framed, attribution))
            continue
        found.frame.update(dict.fromkeys(framed, attribution))
        size = sum(len(piece.text) for piece in attribution.content)
        for index in _with_joined(tree, bounds, inside, attributions):
            if size < sizes.get(index, size + 1):
                sizes[index] = size
                found.content[index] = attribution
    return found


def _framed(tree: Tree, bounds: tuple[int, int], attribution: Attribution) -> list[int]:
    parts = [part for part in (attribution.source, attribution.cue) if part]
    return [index for part in parts for index in _within(tree, bounds, part.start, part.end)]


def _within(tree: Tree, bounds: tuple[int, int], start: int, end: int) -> list[int]:
    return [i for i in range(*bounds) if tree.tokens[i].start >= start and tree.tokens[i].end <= end]


def _unsaid(tree: Tree, bounds: tuple[int, int], attribution: Attribution) -> bool:
    """Whether the words were not said: a belief, a wish, an act, or what "neither side would say".

    What a source is said not to be, "an official not authorised to speak", denies nothing.
    """
    if attribution.form is Form.DIRECT:
        return False
    source, cue = attribution.source, attribution.cue
    lead = _within(tree, bounds, source.start, source.end)[:1] if source else []
    told = [*lead, *(_within(tree, bounds, cue.start, cue.end) if cue else [])]
    return not attribution.said or any(tree.tokens[i].text.casefold() in words("negations") for i in told)


def _clausal(tree: Tree, inside: list[int], attribution: Attribution) -> bool:
    """Whether the content is a clause, or a quotation that stands for one, and not only an object of the cue."""
    if attribution.form is Form.DIRECT:
        return True
    members = set(inside)
    tops = [i for i in inside if tree.tokens[i].head not in members or tree.tokens[i].head == i]
    return any(_complete(tree, i, members) for i in tops)


def _complete(tree: Tree, index: int, members: set[int]) -> bool:
    """Whether a verb has its subject in the content: "a group it said works abroad" is no two statements.

    The parse makes a dateline the subject at times, and the subject its apposition: "OSTMARK - Two miners died".
    """
    token = tree.tokens[index]
    if token.pos not in VERBS or not (tree.finite(index) or token.tag == "VBN"):
        return False
    subject = tree.subject(index)
    if subject is not None and subject not in members:
        subject = next((kid for kid in tree.kids(subject, "appos") if kid in members), None)
    return subject in members and tree.tokens[subject].tag not in {"WDT", "WP"}


def _with_joined(
    tree: Tree, bounds: tuple[int, int], inside: list[int], attributions: Iterable[Attribution]
) -> list[int]:
    """The content with what is joined to its verbs: "said the boat sank but was raised"."""
    framed = {i for attribution in attributions for i in _framed(tree, bounds, attribution)}
    members = set(inside)
    for verb in inside:
        for joined in tree.kids(verb, "conj"):
            if joined in members or joined < verb or not tree.finite(joined) or tree.kids(joined, *SUBJECTS):
                continue
            more = set(tree.subtree(joined))
            if not more & framed:
                members |= {i for i in more if bounds[0] <= i < bounds[1]}
    return sorted(members)
