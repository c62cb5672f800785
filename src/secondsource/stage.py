"""What a stage is, and the version of each. What a stage drops becomes a `model.rejection.Rejection`."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol, TypeVar

In_contra = TypeVar("In_contra", contravariant=True)
Out_co = TypeVar("Out_co", covariant=True)

VERSIONS: Mapping[str, int] = {
    "cleaning": 4,
    "annotation": 14,
    "stories": 13,
    "lineage": 7,
    "extraction": 16,
    "judgement": 19,
    "alignment": 24,
    "discrepancies": 15,
    "dossier": 12,
}
"""A version goes up whenever the same input would give another output, so that stored results expire.

They stand here and not in the stages, so that a store can compare them without loading a stage.
"""


class Stage(Protocol[In_contra, Out_co]):
    """A pure step of the pipeline: a frozen dataclass whose fields are its settings."""

    def __call__(self, records: Iterable[In_contra], /) -> Iterator[Out_co]:
        """Turn records into records, lazily and in order."""
