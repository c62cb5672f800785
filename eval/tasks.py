"""What is measured: each task, how the program is run for it, and the figures that are pinned."""

import os
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OWN = ROOT / "eval/worlds"


class Run(StrEnum):
    """How the program is run: the letters of the benchmark's README."""

    ANNOTATE = "A"
    BRIEF = "B"
    COMPARE = "C"
    PAGES = "D"
    SCENARIOS = "S"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure of a task: its dotted path in the scorer's answer, and the best published one of the same kind."""

    path: str
    published: str = ""
    lower_is_better: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One task. `unit` is the figure by which single examples are followed from run to run; `cost` orders the work.

    A task with a `whole` measures it on one in `share` of its groups, which are the same every time.
    """

    name: str
    run: Run
    figures: tuple[Figure, ...]
    unit: str
    cost: int
    whole: str = ""
    share: int = 1

    @property
    def data(self) -> str:
        """The name under which its data lies and is scored."""
        return self.whole or self.name

    @property
    def folder(self) -> Path:
        """Where its data lies; the worlds of our own lie in the repository."""
        if self.run is Run.SCENARIOS:
            return OWN if self.name == OWN.name else shared() / self.name
        return shared() / f"bench/{self.data}"


def shared() -> Path:
    """The folder of the shared data, beside the repository unless SECONDSOURCE_SHARED says otherwise."""
    return Path(os.environ.get("SECONDSOURCE_SHARED", ROOT.parent / "shared"))


WORLD_FIGURES = (
    Figure(path="stories_bcubed_f1"),
    Figure(path="origins_bcubed_f1"),
    Figure(path="derived_f1"),
    Figure(path="derivation_kind_accuracy"),
    Figure(path="cites_f1"),
    Figure(path="body_kept"),
    Figure(path="statements_found"),
    Figure(path="claims_aligned_f1"),
    Figure(path="not_same_kept_apart"),
    Figure(path="standing_accuracy"),
    Figure(path="origin_count_accuracy"),
    Figure(path="source_count_accuracy"),
    Figure(path="falsely_corroborated", lower_is_better=True),
    Figure(path="discrepancies_recall"),
    Figure(path="discrepancies_precision"),
    Figure(path="discrepancy_kind_accuracy"),
    Figure(path="speaker_accuracy"),
    Figure(path="time_accuracy"),
    Figure(path="furniture_removed"),
    Figure(path="date_accuracy"),
)
"""What is pinned of small worlds of reports with known truth."""

TASKS = (
    Task(
        name="stories",
        run=Run.BRIEF,
        figures=(
            Figure(path="bcubed.f1"),
            Figure(path="pairs.f1"),
            Figure(path="facts.date.found"),
            Figure(path="facts.city.found"),
            Figure(path="facts.killed.found"),
            Figure(path="facts.injured.found"),
        ),
        unit="bcubed.f1",
        cost=100,
    ),
    Task(
        name="places",
        run=Run.ANNOTATE,
        figures=(
            Figure(path="resolution.acc161_found", published=".827"),
            Figure(path="resolution.acc161"),
            Figure(path="recognition.overlap.f1"),
            Figure(path="recognition.exact.f1"),
        ),
        unit="recognition.overlap.f1",
        cost=30,
    ),
    Task(
        name="coreference",
        run=Run.BRIEF,
        figures=(Figure(path="pairs.f1", published="tf-idf .652"), Figure(path="stories.bcubed.f1")),
        unit="pairs.f1",
        cost=60,
    ),
    Task(
        name="stories-world",
        run=Run.BRIEF,
        figures=(
            Figure(path="bcubed.f1"),
            Figure(path="pairs.f1"),
        ),
        unit="bcubed.f1",
        cost=25,
    ),
    Task(
        name="agreement",
        run=Run.COMPARE,
        figures=(Figure(path="accuracy", published="about .90"), Figure(path="macro_f1")),
        unit="accuracy",
        cost=50,
    ),
    Task(
        name="attribution",
        run=Run.ANNOTATE,
        figures=(
            Figure(path="flat.source.f1", published=".832"),
            Figure(path="flat.cue.f1", published=".753"),
            Figure(path="flat.content.f1", published=".729"),
            Figure(path="linked.f1"),
        ),
        unit="linked.f1",
        cost=12,
    ),
    Task(
        name="times",
        run=Run.ANNOTATE,
        figures=(
            Figure(path="value.f1", published=".776"),
            Figure(path="relaxed.f1", published=".903"),
            Figure(path="strict.f1", published=".827"),
        ),
        unit="value.f1",
        cost=15,
    ),
    Task(
        name="quantities",
        run=Run.ANNOTATE,
        figures=(Figure(path="value.f1", published=".920"), Figure(path="value_unit.f1", published=".856")),
        unit="value_unit.f1",
        cost=2,
    ),
    Task(
        name="fivew",
        run=Run.ANNOTATE,
        figures=tuple(Figure(path=f"{question}.first") for question in ("who", "what", "when", "where")),
        unit="who.first",
        cost=9,
    ),
    Task(
        name="timeline",
        run=Run.BRIEF,
        figures=(Figure(path="date.f1", published="day .53"), Figure(path="order.f1", published="day .80")),
        unit="date.f1",
        cost=3,
    ),
    Task(
        name="lineage",
        run=Run.BRIEF,
        figures=(
            Figure(path="three_way.macro_f1", published="containment .84"),
            Figure(path="derived.f1", published="containment .91"),
            Figure(path="kind.accuracy"),
            Figure(path="earlier"),
        ),
        unit="three_way.accuracy",
        cost=18,
    ),
    Task(
        name="pages",
        run=Run.PAGES,
        figures=(
            Figure(path="shingles.f1", published="trafilatura .958"),
            Figure(path="rouge_lsum.f1"),
            Figure(path="library.shingles.f1", published="trafilatura alone, measured in this run"),
            Figure(path="library.rouge_lsum.f1", published="the same"),
        ),
        unit="shingles.f1",
        cost=14,
    ),
    Task(name="scenarios", run=Run.SCENARIOS, figures=WORLD_FIGURES, unit="missed", cost=20),
    Task(name="worlds", run=Run.SCENARIOS, figures=WORLD_FIGURES, unit="missed", cost=20),
)


def _part(name: str, share: int) -> Task:
    whole = next(task for task in TASKS if task.name == name)
    # What others reach, they reach on all of the data.
    figures = tuple(replace(figure, published="") for figure in whole.figures)
    cost = whole.cost // share + 10
    return replace(whole, name=f"{name}-part", whole=name, share=share, figures=figures, cost=cost)


PARTS = (_part("stories", 8), _part("coreference", 3))
"""The dearest tasks on a part of their data, for a check that must be quick."""
