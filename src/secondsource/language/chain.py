"""A linear chain of labels: its best path, and how likely stretches of that path are."""

from collections.abc import Callable, Sequence
from math import isqrt

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Figures = NDArray[np.float64]
Join = Callable[[Figures, Figures], Figures]
"""The product of matrices with others, those that belong together at one place of the last axis."""


def best_path(scores: Scores, steps: Scores) -> list[int]:
    """The labels of the best path (Viterbi 1967).

    Args:
        scores: float32, shape (pieces, labels), log weights of the labels of each piece.
        steps: float32, shape (labels, labels), log weights of one label after another.
    """
    moves = steps + scores[1:, None, :].astype(float)
    total = _carried(scores[:1].astype(float), moves, _best)
    back = (total[:-1, :, None] + steps).argmax(1).tolist()
    path = [int(total[-1].argmax())]
    for before in reversed(back):
        path.append(before[path[-1]])
    return path[::-1]


def likelihoods(scores: Scores, steps: Scores, path: Sequence[int], stretches: Sequence[tuple[int, int]]) -> Figures:
    """How likely it is that a span begins and ends just where each stretch `[first, last)` of the path does.

    The share of all paths, by weight, that have the labels of the stretch there and do not go on with the last
    piece's span (forward-backward, Rabiner 1989). Labels of odd number begin a span and are followed by the one
    that goes on with it.

    Returns:
        float64, shape (stretches,), 0..1.
    """
    weights, moves = np.exp(scores - scores.max(1, keepdims=True)).astype(float), np.exp(steps.astype(float))
    reached, left, scale = _shares(weights, moves)
    labels = np.array(path)
    taken = moves[labels[:-1], labels[1:]] * weights[np.arange(1, len(path)), labels[1:]] / scale[1:]
    travelled = np.concatenate([[0.0], np.cumsum(np.log(taken))])
    edges = np.array(stretches, int).reshape(-1, 2)
    first, final = edges[:, 0], edges[:, 1] - 1
    ending = labels[final]
    following = (ending + 1) // 2 * 2
    after = np.minimum(final + 1, len(path) - 1)
    stays = moves[ending, following] * weights[after, following] * left[after, following] / scale[after]
    ends = left[final, ending] - np.where(final + 1 < len(path), stays, 0.0)
    likely: Figures = reached[first, labels[first]] * np.exp(travelled[final] - travelled[first]) * ends
    return likely


def _shares(weights: Figures, moves: Figures) -> tuple[Figures, Figures, Figures]:
    """The share of each label at each piece, by what stands before; its factor by what stands after; and scales.

    A scale is what the shares of a piece, reached from those before it, had to be divided by.
    """
    along = moves * weights[1:, None, :]
    reached = _carried(weights[:1] / weights[0].sum(), along, _summed)
    scale = np.concatenate([weights[:1].sum(1), (reached[:-1] @ moves * weights[1:]).sum(1)])
    left = _carried(np.ones_like(weights[:1]), along[::-1].swapaxes(1, 2), _summed)[::-1]
    return reached, left / (reached * left).sum(1, keepdims=True), scale


def _best(left: Figures, right: Figures) -> Figures:
    best: Figures = (left[:, :, None] + right).max(1)
    return best


def _summed(left: Figures, right: Figures) -> Figures:
    """Divided by its sum, as only the shares count."""
    summed = (left[:, :, None] * right).sum(1)
    shares: Figures = summed / summed.sum((0, 1))
    return shares


def _carried(first: Figures, moves: Figures, join: Join) -> Figures:
    """The first row, shape (1, labels), joined with the moves one after the other: a row for each state.

    In stretches side by side, for a step costs as much for many as for one: the product of each stretch, then the row
    that enters it, then the rows within.
    """
    size = isqrt(len(moves)) + 1
    count = -(-len(moves) // size)
    if not count:
        return first
    labels = first.shape[1]
    laid = np.ascontiguousarray(np.resize(moves, (count, size, labels, labels)).transpose(1, 2, 3, 0))
    product = laid[0]
    for move in laid[1:]:
        product = join(product, move)
    entering = [first[:, :, None]]
    for number in range(count - 1):
        entering.append(join(entering[-1], product[:, :, number, None]))
    rows = [np.concatenate(entering, 2)]
    for move in laid:
        rows.append(join(rows[-1], move))
    within = np.concatenate(rows[1:]).transpose(2, 0, 1).reshape(-1, labels)
    return np.concatenate([first, within[: len(moves)]])
