"""Sentence vectors."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Encoder(Protocol):
    """Turns sentences into vectors whose dot product says how alike they are."""

    def __call__(self, sentences: Sequence[str], /) -> NDArray[np.float32]:
        """float32, shape (sentences, dimension), rows of unit length; shape (0, dimension) for no sentence."""
