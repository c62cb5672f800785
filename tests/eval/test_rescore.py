"""Intervals by leaving out a part at a time."""

from statistics import fmean, stdev

import pytest

from eval.rescore import beside, worlds_left_out
from eval.tasks import Figure, Run, Task

WORLDS = {f"w{n}": {"aligned": value, "said": None if n else 1.0} for n, value in enumerate([0.2, 0.4, 0.9, 0.5])}
TASK = Task(name="t", run=Run.SCENARIOS, figures=(Figure(path="aligned"),), unit="missed", cost=1)


def test_the_interval_of_a_mean_is_that_of_its_standard_error():
    values = [world["aligned"] for world in WORLDS.values()]
    found = beside(TASK, {"aligned": fmean(values)}, worlds_left_out(WORLDS))["aligned"]
    error = stdev(values) / len(values) ** 0.5
    assert (found.high - found.low) / 2 == pytest.approx(1.96 * error, abs=1e-4)
    assert found.precision is None


def test_precision_and_recall_stand_beside_an_f1():
    task = Task(name="t", run=Run.ANNOTATE, figures=(Figure(path="flat.f1"),), unit="flat.f1", cost=1)
    whole = {"flat": {"p": 0.5, "r": 1.0, "f1": 0.667}}
    found = beside(task, whole, iter([whole, whole]))["flat.f1"]
    assert (found.precision, found.recall, found.low, found.high) == (0.5, 1.0, 0.667, 0.667)
