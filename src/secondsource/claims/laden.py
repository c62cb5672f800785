"""Subjects that tell a figure of their own: "a ferry carrying 240 people | sank", "an envelope with 38 ballots"."""

from collections.abc import Sequence

from secondsource.claims.tree import Tree

SUBJECTS = ("nsubj", "nsubjpass")
SINGULAR = frozenset({"NN", "NNP"})


def laden(tree: Tree, head: int, members: Sequence[int]) -> tuple[int, int] | None:
    """Where the rest of the clause begins among the members, and what heads the subject; null where it tells nothing.

    Only of one thing that is named or has an article: "companies with 50 workers" are all such companies.
    """
    led = next((place for place, i in enumerate(members) if tree.tokens[i].dep not in {"mark", "punct"}), 0)
    for subject in tree.kids(head, *SUBJECTS):
        phrase = sorted(tree.subtree(subject))
        fills = phrase == list(members[led : led + len(phrase)]) and phrase[-1] < head
        if fills and tree.tokens[subject].tag in SINGULAR and tree.kids(subject, "det"):
            told = next((kid for kid in tree.kids(subject, "acl", "prep") if _tells(tree, kid)), None)
            if told is not None:
                return led + len(phrase), told if tree.tokens[told].pos == "VERB" else subject
    return None


def _tells(tree: Tree, kid: int) -> bool:
    """Whether a participle or "with" brings a figure, with nothing before it that already told it."""
    token = tree.tokens[kid]
    brings = token.tag == "VBG" or token.text.casefold() == "with"
    return brings and any(_counts(tree, i) for i in tree.subtree(kid))


def _counts(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    return token.pos == "NUM" and token.entity not in {"DATE", "TIME", "ORDINAL"}
