"""Floors are not lowered in silence, and the page on accuracy says what is pinned."""

import json
from dataclasses import replace

import pytest

from eval import floors
from eval.measure import Outcome
from eval.rescore import Beside
from eval.tasks import TASKS

TIMES = next(task for task in TASKS if task.name == "times")
PINNED = Outcome(
    task="times",
    digest="d1",
    figures={"value.f1": 0.8, "relaxed.f1": 0.9, "strict.f1": 0.85},
    examples={"a": 0.5, "b": 1.0},
    seconds=1.0,
    beside={"relaxed.f1": Beside(low=0.88, high=0.92, precision=0.85, recall=0.96)},
)


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.setattr(floors, "FLOORS", tmp_path / "floors.json")
    monkeypatch.setattr(floors, "EXAMPLES", tmp_path / "examples.json")
    monkeypatch.setattr(floors, "PAGE", tmp_path / "accuracy.md")
    (tmp_path / "accuracy.md").write_text(f"# A\n{floors.BEGIN}\nold\n{floors.END}\nrest\n")
    assert floors.pin([(TIMES, PINNED)], None) == []
    return tmp_path


def _worse(**figures):
    return replace(PINNED, figures=PINNED.figures | figures)


def test_a_lower_figure_breaks_its_floor(files):
    pinned = floors.load(floors.FLOORS)
    assert floors.breaks(TIMES, PINNED, pinned) == []
    assert "value.f1" in floors.breaks(TIMES, _worse(**{"value.f1": 0.7}), pinned)[0].what


def test_other_data_breaks_the_floor(files):
    assert "data changed" in floors.breaks(TIMES, replace(PINNED, digest="d2"), floors.load(floors.FLOORS))[0].what


def test_a_floor_is_lowered_only_with_a_reason_which_is_kept(files):
    worse = _worse(**{"value.f1": 0.7})
    assert floors.pin([(TIMES, worse)], None)
    assert json.loads((files / "floors.json").read_text())["times"]["figures"]["value.f1"] == 0.8
    assert floors.pin([(TIMES, worse)], "a bad label was found") == []
    entry = json.loads((files / "floors.json").read_text())["times"]
    assert entry["figures"]["value.f1"] == 0.7
    assert entry["lowered"]["why"] == "a bad label was found"


def test_gains_and_losses_are_told_by_example(files):
    now = replace(PINNED, examples={"a": 0.9, "b": 0.2, "c": 1.0})
    gained, lost = floors.gained_and_lost(TIMES, now, floors.load(floors.EXAMPLES))
    assert gained == ["a 0.50 → 0.90"]
    assert lost == ["b 1.00 → 0.20"]


def test_the_page_has_interval_precision_and_recall_beside_a_figure(files):
    page = (files / "accuracy.md").read_text("utf-8")
    assert "| times | relaxed.f1 | 0.900 | 0.880–0.920 | 0.850 | 0.960 | .903 |" in page
    assert "| times | value.f1 | 0.800 |  |  |  | .776 |" in page


def test_the_page_shows_what_is_pinned():
    path = floors.ROOT / "docs/accuracy.md"
    assert path.read_text("utf-8") == floors.page(path.read_text("utf-8"), floors.load(floors.FLOORS))
