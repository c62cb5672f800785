"""A linear chain of labels: its best path, and how likely stretches of that path are."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Figures = NDArray[np.float64]


def best_path(scores: Scores, steps: Scores) -> list[int]:
    """The labels of the best path (Viterbi 1967).

    Args:
        scores: float32, shape (pieces, labels), log weights of the labels of each piece.
        steps: float32, shape (labels, labels), log weights of one label after another.
    """
    total, back = scores[0], np.zeros(scores.shape, np.int8)
    for at in range(1, len(scores)):
        ways = total[:, None] + steps
        back[at] = ways.argmax(0)
        total = ways.max(0) + scores[at]
    path = [int(total.argmax())]
    for at in range(len(scores) - 1, 0, -1):
        path.append(int(back[at, path[-1]]))
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
    reached, scale = _reached(weights, moves)
    left = _left(weights, moves, scale)
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


def _reached(weights: Figures, moves: Figures) -> tuple[Figures, Figures]:
    """The share of each label at each piece, by what stands before; and what they were divided by."""
    reached, scale = np.empty_like(weights), np.empty(len(weights))
    here = weights[0]
    for at in range(len(weights)):
        if at:
            here = reached[at - 1] @ moves * weights[at]
        scale[at] = here.sum()
        reached[at] = here / scale[at]
    return reached, scale


def _left(weights: Figures, moves: Figures, scale: Figures) -> Figures:
    """By what factor what stands after each piece makes each of its labels more likely."""
    left = np.ones_like(weights)
    for at in range(len(weights) - 2, -1, -1):
        left[at] = moves @ (weights[at + 1] * left[at + 1]) / scale[at + 1]
    return left
