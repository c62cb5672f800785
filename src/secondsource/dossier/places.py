"""Where claims and reports stand: on the page itself, or each on a page of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from secondsource.dossier.index import Index


@dataclass(frozen=True, slots=True)
class Places:
    """The addresses of the claims and reports of a dossier, by the numbers under which a page shows them.

    `at` is what stands before the id of one that has a page of its own; empty where all stand on one page. Pages of
    their own go by ids, since numbers are other ones as soon as the story is.
    """

    at: str
    claims: Mapping[int, str]
    reports: Mapping[int, str]

    @classmethod
    def of(cls, index: Index, at: str = "") -> "Places":
        """The places of what is in an index."""
        claims = {number: name for name, number in index.numbers.items()}
        return cls(at, claims, {number: name for name, number in index.report_numbers.items()})

    def claim(self, number: int) -> str:
        """The address of a claim."""
        return f"{self.at}{quote(self.claims[number], safe='')}" if self.at else f"#c{number}"

    def report(self, number: int) -> str:
        """The address of a report."""
        return f"{self.at}{quote(self.reports[number], safe='')}" if self.at else f"#r{number}"
