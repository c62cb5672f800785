"""Grow the trees of the comparison, and lay them out for the package (claims/entailment/trees.py)."""

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from secondsource.claims.entailment.trees import trees_of

Stored = dict[str, list[float]]
DIGITS = 6


def grown(rows: NDArray[np.float32], labels: NDArray[np.bool_]) -> Stored:
    """Trees that add up to the log-odds of the label, stored by the node."""
    model = HistGradientBoostingClassifier(
        learning_rate=0.1,
        max_iter=150,
        max_leaf_nodes=8,
        min_samples_leaf=30,
        l2_regularization=2.0,
        max_features=0.3,
        random_state=0,
    ).fit(rows, labels)
    stored: Stored = {name: [] for name in ("roots", "feature", "bar", "below", "above", "value")}
    depth = 0
    for (tree,) in model._predictors:
        depth = max(depth, int(tree.nodes["depth"].max()))
        _add(stored, tree.nodes)
    return stored | {"start": [float(model._baseline_prediction[0, 0])], "depth": [depth]}


def odds(stored: Stored, rows: NDArray[np.float32]) -> NDArray[np.float64]:
    """The log-odds of each row as the package reckons them."""
    trees = trees_of(stored)
    return np.array([trees(row) for row in rows])


def _add(stored: Stored, nodes: NDArray[np.void]) -> None:
    first = len(stored["feature"])
    stored["roots"].append(first)
    for place, node in enumerate(nodes, first):
        leaf = bool(node["is_leaf"])
        stored["feature"].append(0 if leaf else int(node["feature_idx"]))
        stored["bar"].append(0.0 if leaf else float(f"{node['num_threshold']:.{DIGITS}g}"))
        stored["below"].append(place if leaf else first + int(node["left"]))
        stored["above"].append(place if leaf else first + int(node["right"]))
        stored["value"].append(round(float(node["value"]), DIGITS - 1) if leaf else 0.0)
