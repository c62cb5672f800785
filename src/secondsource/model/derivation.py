"""What an item was made from, and whose reporting it rests on."""

from dataclasses import dataclass
from enum import StrEnum

from msgspec import Struct

from secondsource.model.span import Passage


class DerivationKind(StrEnum):
    """How an item was made from another (see the glossary)."""

    SYNDICATED = "syndicated"
    EXCERPT = "excerpt"
    REWRITE = "rewrite"
    MIXED = "mixed"
    UPDATE = "update"
    COMMON_TEXT = "common-text"
    CITES = "cites"


COPIED_KINDS = frozenset(DerivationKind) - {DerivationKind.COMMON_TEXT, DerivationKind.CITES}
"""The kinds of which an item has at most one: its nearest ancestor."""

REPEATING_KINDS = COPIED_KINDS - {DerivationKind.UPDATE, DerivationKind.MIXED}
"""The kinds of which the item tells nothing of its own."""


class Derivation(Struct, frozen=True, kw_only=True, rename={"ancestor": "from"}):
    """An item and what it was made from.

    A `msgspec.Struct`, alone among the records, because its JSON field `from` is a word Python keeps for itself.
    `ancestor` is null where the text it was made from is not among the items; `origin` is the id of the origin
    that both rest on (for `cites` and `common-text`: the origin of the ancestor, if known). `share` is the share
    (0..1) of the item's own words that stand in the ancestor. `evidence` alternates between passages of the item
    and of the ancestor.
    """

    item: str
    ancestor: str | None
    origin: str | None
    kind: DerivationKind
    share: float
    evidence: tuple[Passage, ...]
    explanation: str


class OriginKind(StrEnum):
    """What kind of newsroom an origin is."""

    AGENCY = "agency"
    PUBLISHER = "publisher"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The newsroom whose reporting its items primarily rest on. Each item is in exactly one."""

    id: str
    name: str
    kind: OriginKind
    items: tuple[str, ...]
    explanation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ancestry:
    """What a pile of items was made from, and the origins its items fall into."""

    derivations: tuple[Derivation, ...]
    origins: tuple[Origin, ...]
