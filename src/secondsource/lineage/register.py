"""Newsrooms by every form that may name them: a text is asked for those it may name, never for all."""

from collections import defaultdict
from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from secondsource.lineage.newsrooms import Newsroom

Held = TypeVar("Held")


@dataclass(frozen=True, slots=True)
class Register(Generic[Held]):
    """What is held for newsrooms, in the order in which it was added."""

    held: list[Held] = field(default_factory=list)
    numbers: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, newsroom: Newsroom, held: Held) -> None:
        """Hold something for the newsroom."""
        for form in newsroom.forms:
            self.numbers[form].append(len(self.held))
        self.held.append(held)

    def near(self, forms: Set[str]) -> list[Held]:
        """What is held for the newsrooms that have one of the forms, in order; whether they are meant is not asked."""
        found = {number for form in forms & self.numbers.keys() for number in self.numbers[form]}
        return [self.held[number] for number in sorted(found)]


def register_of(newsrooms: Iterable[Newsroom]) -> Register[Newsroom]:
    """The newsrooms themselves."""
    register: Register[Newsroom] = Register()
    for newsroom in newsrooms:
        register.add(newsroom, newsroom)
    return register
