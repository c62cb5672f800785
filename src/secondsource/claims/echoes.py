"""Sentences that only lay the one before them to a source: "The ministry said this on Friday", "She said the same"."""

from secondsource.claims.tree import SUBJECTS, VERBS, Tree
from secondsource.lexicon import words
from secondsource.model.annotation import Attribution, Form
from secondsource.model.span import Span

REPEATING = frozenset({"this", "so", "that", "same", "it"})
MOST_WORDS = 14


def echo(tree: Tree, bounds: tuple[int, int], body: str) -> Attribution | None:
    """The attribution that the sentence gives to the one before it, or null if it says something itself."""
    root = next((i for i in range(*bounds) if tree.tokens[i].head == i and tree.tokens[i].pos in VERBS), None)
    if root is None or bounds[1] - bounds[0] > MOST_WORDS or not _reports(tree, root):
        return None
    said = [kid for kid in tree.children[root] if kid > root and tree.tokens[kid].text.casefold() in REPEATING]
    subjects = tree.kids(root, *SUBJECTS)
    if not said or not subjects:
        return None
    source = _span(tree, sorted(tree.subtree(subjects[0])), body)
    return Attribution(
        form=Form.INDIRECT,
        source=source,
        speaker=source.text,
        cue=_span(tree, [root], body),
        content=(),
        reason="the next sentence lays it to a source",
    )


def _reports(tree: Tree, root: int) -> bool:
    """Whether the verb is one of saying, affirmed, with nothing said in a clause of its own."""
    if tree.tokens[root].lemma.casefold() not in words("bare_reports"):
        return False
    return not tree.kids(root, "ccomp", "xcomp", "neg", "conj", "parataxis", "advcl")


def _span(tree: Tree, indices: list[int], body: str) -> Span:
    start, end = tree.tokens[indices[0]].start, tree.tokens[indices[-1]].end
    return Span(start=start, end=end, text=body[start:end])
