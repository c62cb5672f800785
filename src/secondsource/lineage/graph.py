"""From judgements on pairs to one nearest ancestor an item, without circles."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from secondsource.lineage.kinds import Judgement
from secondsource.lineage.report import Report, seniority
from secondsource.model.derivation import COPIED_KINDS

NEAR = 0.06
"""Shares that differ by less are equal: then the agency's own text goes before a copy of it."""

Parents = Mapping[Report, Judgement]


def nearest_ancestors(judgements: Iterable[Judgement]) -> dict[Report, Judgement]:
    """For each item that was made from others the judgement on the nearest; the result does not depend on the order."""
    choices: dict[Report, list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        if judgement.kind in COPIED_KINDS:
            choices[judgement.item].append(judgement)
    parents: dict[Report, Judgement] = {}
    for item in sorted(choices, key=seniority, reverse=True):
        free = [one for one in choices[item] if not _descends(one.ancestor, item, parents)]
        if free:
            parents[item] = _nearest(free)
    return parents


def root_of(report: Report, parents: Parents) -> Report:
    """The eldest ancestor, the report itself if it has none."""
    while report in parents:
        report = parents[report].ancestor
    return report


def line_of(report: Report, parents: Parents) -> list[Report]:
    """The report and its ancestors, the eldest last."""
    line = [report]
    while line[-1] in parents:
        line.append(parents[line[-1]].ancestor)
    return line


def _nearest(choices: list[Judgement]) -> Judgement:
    """Of those that are about as close the one with the same names and figures, errors included."""
    best = max(_closeness(one) for one in choices)
    near = [one for one in choices if _closeness(one) > best - NEAR]
    return min(
        near,
        key=lambda one: (
            one.overlap.foreign_names,
            not one.ancestor.is_original(),
            -round(one.overlap.order, 1),
            seniority(one.ancestor),
        ),
    )


def _closeness(judgement: Judgement) -> float:
    return (judgement.overlap.carried + judgement.overlap.verbatim) / 2


def _descends(report: Report, item: Report, parents: Parents) -> bool:
    return item in line_of(report, parents)
