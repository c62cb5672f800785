"""What items say, what they say alike, and where they differ."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from secondsource.model.annotation import Form, Place, Quantity, Time
from secondsource.model.span import Passage, Span


class SourceKind(StrEnum):
    """What kind of witness an ultimate source is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    DOCUMENT = "document"
    IMAGERY = "imagery"
    PUBLISHER = "publisher"
    UNKNOWN = "unknown"


class Polarity(StrEnum):
    """Whether a statement affirms or negates."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Certainty(StrEnum):
    """How a statement holds what it says."""

    ASSERTED = "asserted"
    POSSIBLE = "possible"
    PLANNED = "planned"
    DEMANDED = "demanded"
    DENIED = "denied"


class Relation(StrEnum):
    """How one sentence stands to another; `implies` means that the left implies the right."""

    MEANS = "means"
    IMPLIES = "implies"
    CONTRADICTS = "contradicts"
    UNRELATED = "unrelated"


class DiscrepancyKind(StrEnum):
    """What kind of difference a discrepancy is."""

    CONFLICT = "conflict"
    UPDATE = "update"
    DENIAL = "denial"


class DiscrepancyField(StrEnum):
    """In what two claims differ."""

    QUANTITY = "quantity"
    TIME = "time"
    PLACE = "place"
    ACTOR = "actor"
    POLARITY = "polarity"
    WORDING = "wording"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A speaker, a document, imagery, or an outlet's own eyes: whose word a statement rests on in the end.

    `granted` is what the reports say of a source instead of its name, and on what terms they hold it back;
    `reliability` is A to F of the Admiralty code where people decided it, else null.
    """

    id: str
    name: str
    kind: SourceKind
    named: bool
    description: str
    mentions: tuple[Passage, ...] = ()
    granted: str = ""
    reliability: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Span):
    """What one item says in one place. `source` is the id of its ultimate source, empty until sources are resolved.

    `speaker` is the source as the item describes it, null for the outlet's own word. `via` is another outlet
    whose report the item passes on ("the Granite Post reported"). `cue` are the words that attribute, `reason`
    says by what rule, and how surely, they do. `beside` are further sources that say it in the same breath ("the mayor
    and the fire chief"), `through` those who pass the source's word on, the outermost first ("the mayor said police
    had told her"). Where the statement is that somebody said something, and that is an event, `says` are the ids of the
    statements that tell what was said.
    """

    id: str
    item: str
    source: str
    form: Form
    cue: str | None
    polarity: Polarity
    certainty: Certainty
    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]
    places: tuple[Place, ...]
    speaker: str | None = None
    via: str | None = None
    reason: str = ""
    sentence: tuple[int, int] = (0, 0)
    beside: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    says: tuple[str, ...] = ()

    @property
    def says_no(self) -> bool:
        """Whether it denies something or says that something is not so."""
        return self.certainty is Certainty.DENIED or self.polarity is Polarity.NEGATED

    def before(self, span: Span) -> str:
        """Its words before a span of the same body; none before one that begins earlier."""
        return self.text[: max(0, span.start - self.start)]

    def behind(self, span: Span) -> str:
        """Its words behind a span of the same body; all behind one that ends earlier."""
        return self.text[max(0, span.end - self.start) :]


def only_denied(statements: Iterable[Statement]) -> bool:
    """Whether all of them deny what they tell; so do none."""
    return all(one.certainty is Certainty.DENIED for one in statements)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What one feature saw in two statements: `score` in 0..1, `detail` is the sentence shown to the reader."""

    feature: str
    score: float
    detail: str
    left: Passage | None = None
    right: Passage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Why two statements were put in one claim, or set against each other.

    `probability`, 0..1, is how likely the one, if true, settles the other; null where nothing was weighed.
    """

    left: str
    right: str
    relation: Relation
    explanation: str
    evidence: tuple[Evidence, ...]
    probability: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Statements that mean the same. `text` is the clearest of them; `links` are the reasons for the merge.

    In a dossier `text` has in brackets the subject from which the words were cut off.
    """

    id: str
    story: str
    text: str
    statements: tuple[str, ...]
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One of the values that differ, and the statements that give it.

    `replaced` is true in an update where another value has taken its place: a newsroom corrects itself, or a later day
    brings another value.
    """

    value: str
    statements: tuple[str, ...]
    replaced: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Discrepancy:
    """Claims on the same point that differ. `values` has two or more, the most conservative figure first.

    `low`, `best` and `high` are set for figures: the smallest, the one with most independent origins behind
    it (the lower on a tie), and the largest.
    """

    id: str
    story: str
    kind: DiscrepancyKind
    field: DiscrepancyField
    about: str
    claims: tuple[str, ...]
    values: tuple[Value, ...]
    explanation: str
    evidence: tuple[Passage, ...] = ()
    low: float | None = None
    best: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One field in which two sentences differ, with the words on both sides."""

    field: str
    left: str
    right: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The answer to: how does the left sentence stand to the right one?"""

    id: str | None
    relation: Relation
    explanation: str
    differences: tuple[Difference, ...] = ()
