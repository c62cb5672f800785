"""Which labelled pairs are held out: one group in twelve, with all pairs that share a sentence with it."""

from collections.abc import Sequence

LABELS = ("means-or-implies", "contradicts", "unrelated")
HELD_OUT = 12


def held_out(pairs: Sequence[tuple[str, str]]) -> list[bool]:
    """For each pair of texts whether it is held out."""
    return [number % HELD_OUT == 0 for number in groups(pairs)]


def groups(pairs: Sequence[tuple[str, str]]) -> list[int]:
    """For each pair the number of its group: pairs that share a sentence, directly or through others."""
    parent: dict[str, str] = {}

    def root(text: str) -> str:
        while parent.setdefault(text, text) != text:
            parent[text] = parent[parent[text]]
            text = parent[text]
        return text

    for left, right in pairs:
        parent[root(left)] = root(right)
    numbers = {name: at for at, name in enumerate(sorted({root(left) for left, _ in pairs}))}
    return [numbers[root(left)] for left, _ in pairs]
