"""What a stage is. What a stage drops becomes a `model.rejection.Rejection`."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

In_contra = TypeVar("In_contra", contravariant=True)
Out_co = TypeVar("Out_co", covariant=True)


class Stage(Protocol[In_contra, Out_co]):
    """A pure step of the pipeline: a frozen dataclass whose fields are its settings.

    `version` goes up whenever the same input would give another output, so that stored results expire.
    """

    @property
    def name(self) -> str:
        """The folder the stage lives in."""

    @property
    def version(self) -> int:
        """Goes up with every change of output."""

    def __call__(self, records: Iterable[In_contra], /) -> Iterator[Out_co]:
        """Turn records into records, lazily and in order."""
