"""Whose reporting each report rests on, and from what each was made."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondsource.dossier.index import Index
from secondsource.dossier.strip import shortened
from secondsource.model.derivation import COPIED_KINDS, Derivation

MOST_EVIDENCE, MOST_LETTERS = 6, 420
MANY = 60
"""Derivations above which each shows less: two passages, and these shorter."""

MANYS_EVIDENCE, MANYS_LETTERS = 2, 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Descent:
    """How one report was made from another; `more` others are to it as this one is, and share less with it."""

    item: str
    report: int
    kind: str
    ancestor: str
    share: str
    explanation: str
    evidence: tuple[tuple[str, str], ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Newsroom:
    """An origin and the reports that rest on it."""

    name: str
    kind: str
    reports: tuple[tuple[str, int], ...]
    explanation: str


def newsrooms(own: set[str], index: Index) -> Iterator[Newsroom]:
    """The origins of a story, in the order of the dossier."""
    for origin in index.origins.values():
        reports = tuple((index.outlet(item), index.report_numbers[item]) for item in origin.items if item in own)
        if reports:
            yield Newsroom(name=origin.name, kind=origin.kind.value, reports=reports, explanation=origin.explanation)


def descents(derivations: Sequence[Derivation], index: Index) -> Iterator[Descent]:
    """The derivations of a story, each report once for every kind: what it shares most words with stands for it."""
    best: dict[tuple[str, str], Derivation] = {}
    counts = Counter((one.item, one.kind.value) for one in derivations)
    for one in sorted(derivations, key=lambda one: (-one.share, one.ancestor or "")):
        best.setdefault((one.item, one.kind.value), one)
    shown = sorted(best.values(), key=lambda one: (one.kind not in COPIED_KINDS, index.report_numbers[one.item]))
    many = len(shown) > MANY
    for one in shown:
        yield _descent(one, index, counts[one.item, one.kind.value] - 1, many)


def _descent(one: Derivation, index: Index, more: int, many: bool) -> Descent:
    passages = one.evidence[: MANYS_EVIDENCE if many else MOST_EVIDENCE]
    most = MANYS_LETTERS if many else MOST_LETTERS
    return Descent(
        item=index.outlet(one.item),
        report=index.report_numbers[one.item],
        kind=one.kind.value,
        ancestor=index.outlet(one.ancestor),
        share=f"{one.share:.0%}",
        explanation=one.explanation,
        evidence=tuple((index.outlet(passage.item), shortened(passage.text, most)) for passage in passages),
        more=more,
    )
