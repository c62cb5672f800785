"""Learns the weights of `secondsource.stories.similarity`: `python -m training.stories.learn_likelihood`.

Logistic regression on all pairs of labelled reports that share telling words. The reports of world news count more,
for there are fewer of them; events that are alike in all but who, where and when are made up, and count little, for
they are many; so do the worlds with known truth, each of which is one story. Prints the base and the weight of each
feature, to be written into the table of features by hand.
"""

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
from scipy.optimize import minimize
from training.stories.kinds import KINDS
from training.stories.like_events import TOWNS, like_events

from eval.tasks import OWN, shared
from secondsource.model.reading import Reading
from secondsource.runner.local import load_pipeline
from secondsource.runner.pool import annotate_all
from secondsource.stories.candidates import meetings
from secondsource.stories.likeness import dot
from secondsource.stories.profile import Profile, profile
from secondsource.stories.similarity import FEATURES
from secondsource.stories.weighed import weigh

COUNTS = {"stories": 1.0, "stories-world": 3.0}
"""How much a pair of each folder counts."""

WORLDS, INVENTED = 0.1, 0.05
"""How much a pair of the worlds counts, and one of invented events."""

PILES = ((60, 365, 7, 1), (15, 1, 7, 1), (12, 1, 1, 1), (20, 30, 2, 7))
"""So many invented events of each kind, in so many days and towns, and how often such a pile counts.

Those of two towns within a month are the hardest to tell apart, and are few pairs among those of a year.
"""

PENALTY = 0.05
MOST_BASE = 0.0
"""Without this bound, reports that share hardly any words are of one event where nothing speaks against it."""

MOST_HEADLINE = 0.5
"""Without this bound, reports of like events with like headlines are of one where no name is shared."""

MOST_AGED = -0.6
"""Without this bound, what a witness told with an age says is of another event: two of the worlds fall apart."""


def main() -> None:
    """Learn and print."""
    pairs = [(count, *examples(_profiles(task), _gold(task))) for task, count in COUNTS.items()]
    pairs += [(WORLDS, *examples(*worlds()))]
    pairs += [(INVENTED * times, *examples(profiles, gold)) for times, profiles, gold in invented()]
    for name, weight in learn(pairs).items():
        print(f"{name:16} {weight:6.2f}")


def invented() -> Iterator[tuple[int, list[Profile], dict[str, str]]]:
    """How often a pile of like events counts, the profiles of their reports, and the event of each."""
    for kind in KINDS:
        for count, days, towns, times in PILES:
            events = like_events(kind, count, cities=TOWNS[:towns], days=days)
            gold = {report.item.id: str(number) for number, event in enumerate(events) for report in event}
            yield times, [profile(report.reading()) for event in events for report in event], gold


def worlds() -> tuple[list[Profile], dict[str, str]]:
    """The profiles of the reports of all worlds, and the story of each."""
    stories = [
        (story["name"], [str(gold.parent / "reports" / report) for report in story["reports"]])
        for root in (shared() / "scenarios", OWN)
        for gold in sorted(root.glob("*/gold.json"))
        for story in json.loads(gold.read_text("utf-8"))["stories"]
    ]
    told = {name: _read(paths, body_only=False) for name, paths in stories}
    profiles = sorted((one for found in told.values() for one in found), key=lambda one: one.id)
    return profiles, {one.id: name for name, found in told.items() for one in found}


def examples(profiles: Sequence[Profile], gold: Mapping[str, str]) -> tuple[np.ndarray, np.ndarray]:
    """Of all pairs that share enough words: features (float32, shape (pairs, features)), and if they are one story."""
    weighed = [weigh(one) for one in profiles]
    pairs = [(weighed[left], weighed[right]) for left, right in meetings(weighed)]
    products = [dot(left.words, right.words) for left, right in pairs]
    told = zip(pairs, products, strict=True)
    rows = [[feature.of(*pair, product) for feature in FEATURES] for pair, product in told]
    same = [gold[left.profile.id] == gold[right.profile.id] for left, right in pairs]
    return np.array(rows, dtype=np.float32), np.array(same)


def learn(pairs: Sequence[tuple[float, np.ndarray, np.ndarray]]) -> dict[str, float]:
    """The base and the weight of each feature, by name.

    Args:
        pairs: how much each pair counts, the features of the pairs, and whether they are one story.
    """
    rows = np.vstack([rows for _, rows, _ in pairs])
    same = np.concatenate([same for *_, same in pairs])
    counts = np.concatenate([np.full(len(same), count) for count, _, same in pairs])
    return dict(zip(("base", *(feature.name for feature in FEATURES)), _fitted(rows, same, counts), strict=True))


def _fitted(rows: np.ndarray, same: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """The base and the weights, each with the sign that its feature has: what is shared never speaks against."""
    design, sign = np.hstack([np.ones((len(rows), 1)), rows]), np.where(same, 1.0, -1.0)
    furthest = {"headline": MOST_HEADLINE, "others aged": MOST_AGED}
    most = [(feature.weight > 0, furthest.get(feature.name)) for feature in FEATURES]
    bounds = [(None, MOST_BASE), *((0, bound) if speaks_for else (bound, 0) for speaks_for, bound in most)]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        margins, free = sign * (design @ weights), np.append(0.0, weights[1:])
        slope = design.T @ (-counts * sign / (1 + np.exp(margins))) + 2 * PENALTY * free
        return float(counts @ np.logaddexp(0, -margins) + PENALTY * free @ free), slope

    found = minimize(loss, np.zeros(design.shape[1]), jac=True, method="L-BFGS-B", bounds=bounds)
    return np.asarray(found.x)


def _profiles(task: str) -> list[Profile]:
    return _read(map(str, (shared() / "bench" / task).glob("items.jsonl*")), body_only=True)


def _read(paths: Iterable[str], *, body_only: bool) -> list[Profile]:
    pipeline = load_pipeline(body_only=body_only)
    readings = (one for one in annotate_all(pipeline.items(paths)) if isinstance(one, Reading))
    return sorted(map(profile, readings), key=lambda one: one.id)


def _gold(task: str) -> dict[str, str]:
    folder = shared() / "bench" / task
    packed, plain = folder / "gold.jsonl.gz", folder / "gold.jsonl"
    text = plain.read_text("utf-8") if plain.is_file() else gzip.decompress(packed.read_bytes()).decode()
    return {row["id"]: row["story"] for row in map(json.loads, filter(None, text.split("\n")))}


if __name__ == "__main__":
    main()
