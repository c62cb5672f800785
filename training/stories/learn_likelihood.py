"""Learns the weights of `secondsource.stories.similarity`: `python -m training.stories.learn_likelihood`.

Logistic regression on all pairs of labelled reports that share a key. The reports of world news count more, for there
are fewer of them. Prints the base and the weight of each feature, to be written into the table of features by hand.
"""

import gzip
import json
from collections.abc import Mapping, Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression

from eval.tasks import shared
from secondsource.model.reading import Reading
from secondsource.runner.local import load_pipeline
from secondsource.runner.pool import annotate_all
from secondsource.stories.candidates import candidates
from secondsource.stories.profile import Profile, profile
from secondsource.stories.rarity import weigh
from secondsource.stories.similarity import FEATURES

COUNTS = {"stories": 1.0, "stories-world": 2.0}
"""How much a pair of each folder counts."""

PENALTY = 10


def main() -> None:
    """Learn and print."""
    pairs = {task: examples(_profiles(task), _gold(task)) for task in COUNTS}
    for name, weight in learn(pairs).items():
        print(f"{name:14} {weight:6.1f}")


def examples(profiles: Sequence[Profile], gold: Mapping[str, str]) -> tuple[np.ndarray, np.ndarray]:
    """The features (float32, shape (pairs, features)) of all pairs that share a key, and whether they are one story."""
    weighed = [weigh(one) for one in profiles]
    pairs = [(weighed[left], weighed[right]) for left, right in candidates(weighed)]
    rows = [[feature.measure(left, right) for feature in FEATURES] for left, right in pairs]
    same = [gold[left.profile.id] == gold[right.profile.id] for left, right in pairs]
    return np.array(rows, dtype=np.float32), np.array(same)


def learn(pairs: Mapping[str, tuple[np.ndarray, np.ndarray]]) -> dict[str, float]:
    """The base and the weight of each feature, by name."""
    rows = np.vstack([rows for rows, _ in pairs.values()])
    same = np.concatenate([same for _, same in pairs.values()])
    counts = np.concatenate([np.full(len(same), COUNTS[task]) for task, (_, same) in pairs.items()])
    fitted = LogisticRegression(C=PENALTY, max_iter=3_000).fit(rows, same, sample_weight=counts)
    return {"base": float(fitted.intercept_[0])} | dict(zip((f.name for f in FEATURES), fitted.coef_[0], strict=True))


def _profiles(task: str) -> list[Profile]:
    pipeline = load_pipeline(body_only=True)
    paths = map(str, (shared() / "bench" / task).glob("items.jsonl*"))
    readings = (one for one in annotate_all(pipeline.items(paths)) if isinstance(one, Reading))
    return sorted(map(profile, readings), key=lambda one: one.id)


def _gold(task: str) -> dict[str, str]:
    folder = shared() / "bench" / task
    packed, plain = folder / "gold.jsonl.gz", folder / "gold.jsonl"
    text = plain.read_text("utf-8") if plain.is_file() else gzip.decompress(packed.read_bytes()).decode()
    return {row["id"]: row["story"] for row in map(json.loads, filter(None, text.split("\n")))}


if __name__ == "__main__":
    main()
