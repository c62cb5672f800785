"""What simple rules reach where reports are put together by event, beside what the program reaches."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse.csgraph import connected_components
from scipy.spatial.distance import squareform
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

from eval.reading import at

LEAST_JACCARD = 0.55
"""Share of words that two headlines of one story have in common, in a published rule."""
THRESHOLDS = np.arange(0.5, 0.98, 0.02)
"""Distances up to which average link joins: all are tried, and the best on the same data is shown."""

Row = dict[str, Any]
Grouped = Callable[[dict[str, Any]], dict[str, Any]]
"""The scorer's answer to items put into groups, by id."""


def beside_stories(items: Sequence[Row], grouped: Grouped, paths: Sequence[str]) -> dict[str, str]:
    """What the rules reach, in words, by the path of the figure.

    Args:
        items: the item lines of a task about stories.
        grouped: scores groups.
        paths: the figures to be told of.
    """
    reached = {name: grouped(dict(zip(_ids(items), groups, strict=True))) for name, groups in _plain(items)}
    linked = (grouped(dict(zip(_ids(items), groups, strict=True))) for groups in _average_link(items))
    reached["tf-idf, best threshold"] = max(linked, key=lambda figures: at(figures, "bcubed.f1"))
    return {path: ", ".join(f"{name} {at(figures, path):.3f}" for name, figures in reached.items()) for path in paths}


def _ids(items: Sequence[Row]) -> list[str]:
    return [row["id"] for row in items]


def _plain(items: Sequence[Row]) -> Iterator[tuple[str, Sequence[int]]]:
    yield "each alone", range(len(items))
    words = CountVectorizer(binary=True, token_pattern=r"\w+").fit_transform(row["headline"] or "" for row in items)
    shared = (words @ words.T).toarray()
    sizes = shared.diagonal()
    alike = shared >= LEAST_JACCARD * np.maximum(1, sizes[:, None] + sizes[None, :] - shared)
    yield "like headlines", connected_components(alike, directed=False)[1].tolist()


def _average_link(items: Sequence[Row]) -> Iterator[list[int]]:
    """The groups by average link over the cosines of tf-idf, all pairs, at each threshold."""
    texts = (f"{row['headline'] or ''}\n{row['body']}" for row in items)
    words = TfidfVectorizer(stop_words="english", sublinear_tf=True).fit_transform(texts)
    away = np.clip(1.0 - (words @ words.T).toarray(), 0.0, None)
    np.fill_diagonal(away, 0.0)
    tree = linkage(squareform(away, checks=False), "average")
    return (fcluster(tree, threshold, "distance").tolist() for threshold in THRESHOLDS)
