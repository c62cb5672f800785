"""Why something stands in a dossier: the reasons behind a claim, a statement, a discrepancy, a report or a story."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from secondsource.dossier.decided import told
from secondsource.dossier.index import Index
from secondsource.model.claim import Discrepancy, Link, Statement
from secondsource.model.derivation import Derivation
from secondsource.model.dossier import Dossier, PlacedItem
from secondsource.model.span import Passage
from secondsource.model.story import Story
from secondsource.model.verdict import Verdict
from secondsource.text.prose import listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason in words, and the passages that show it."""

    text: str
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """What stands there, and why. `kind` is claim, statement, discrepancy, report or story."""

    id: str
    kind: str
    text: str
    reasons: tuple[Reason, ...]


def why(dossier: Dossier, wanted: str) -> Why | None:
    """The reasons behind what has this id; null if nothing in the dossier has it."""
    reader = _Reader(dossier, Index.of(dossier))
    for claim in dossier.claims:
        if claim.id == wanted:
            text = f"{claim.text} ({claim.standing})"
            return Why(id=wanted, kind="claim", text=text, reasons=tuple(reader.claim(claim)))
    for one in dossier.discrepancies:
        if one.id == wanted:
            return Why(id=wanted, kind="discrepancy", text=one.about, reasons=tuple(reader.discrepancy(one)))
    if statement := reader.index.statements.get(wanted):
        return Why(id=wanted, kind="statement", text=statement.text, reasons=tuple(reader.statement(statement)))
    if item := reader.index.items.get(wanted):
        text = item.headline or reader.index.outlet(wanted)
        return Why(id=wanted, kind="report", text=text, reasons=tuple(reader.report(item)))
    for story in dossier.stories:
        if story.id == wanted:
            return Why(id=wanted, kind="story", text=story.headline, reasons=tuple(reader.story(story)))
    return None


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the reasons out of a dossier."""

    dossier: Dossier
    index: Index

    def claim(self, claim: Verdict) -> Iterator[Reason]:
        """Its standing, what people decided, who says it, why it is one claim, what differs, and who copied whom."""
        yield Reason(text=claim.explanation)
        said = set(claim.statements)
        yield from (Reason(text=told(one)) for one in self.dossier.decisions if not said.isdisjoint(one.statements))
        statements = [self.index.statements[one] for one in claim.statements]
        yield from (Reason(text=self._said(one), passages=(_passage(one),)) for one in statements)
        yield from (self._link(link) for link in claim.links)
        for one in self.dossier.discrepancies:
            if claim.id in one.claims:
                yield Reason(text=f"{one.id}: {one.explanation}", passages=one.evidence)
        inside = {one.item for one in statements}
        yield from (self._derivation(one) for one in self.dossier.derivations if one.item in inside)

    def statement(self, statement: Statement) -> Iterator[Reason]:
        """Who says it, and how it is held."""
        yield Reason(text=self._said(statement), passages=(_passage(statement),))
        if statement.reason:
            yield Reason(text=f"Who says it was read by: {statement.reason}.")
        yield Reason(text=f"It is {statement.polarity} and {statement.certainty}.")
        if claim := self.index.claims.get(self.index.claim_of.get(statement.id, "")):
            yield Reason(text=f"It is part of {claim.id}, which is {claim.standing}: {claim.explanation}")

    def discrepancy(self, one: Discrepancy) -> Iterator[Reason]:
        """What differs, and who says what."""
        yield Reason(text=one.explanation, passages=one.evidence)
        for value in one.values:
            said = [self.index.statements[key] for key in value.statements]
            outlets = ", ".join(dict.fromkeys(self.index.outlet(statement.item) for statement in said))
            yield Reason(text=f"{value.value}: {outlets}.", passages=tuple(map(_passage, said)))
        for claim in (self.index.claims[key] for key in one.claims):
            yield Reason(text=f"{claim.id} is {claim.standing}: {claim.text}")

    def report(self, item: PlacedItem) -> Iterator[Reason]:
        """Whose reporting it rests on, and what it was made from."""
        yield Reason(text=self.index.origins[item.origin].explanation)
        yield from (
            Reason(text=told(one)) for one in self.dossier.decisions if item.id in one.items and not one.statements
        )
        yield from (self._derivation(one) for one in self.dossier.derivations if one.item == item.id)
        yield from (
            Reason(text=f"{self.index.outlet(one.item)} was made from it. {one.explanation}", passages=one.evidence)
            for one in self.dossier.derivations
            if one.ancestor == item.id
        )

    def story(self, story: Story) -> Iterator[Reason]:
        """Why its reports belong together, and who says when and where it happened."""
        yield Reason(text=story.explanation, passages=story.evidence)
        if story.when:
            yield Reason(text=f"It happened on {story.when.value}.", passages=story.when.passages)
        yield from (Reason(text=f"It happened in {one.value}.", passages=one.passages) for one in story.where)

    def _said(self, one: Statement) -> str:
        spoke, passed = (
            [self.index.source_name(id_) for id_ in ids] for ids in ((one.source, *one.beside), one.through)
        )
        who = f"{self.index.outlet(one.item)}, {one.form}: the word of {listed(spoke)}"
        who = f"{who}, as told by {listed(passed)}" if passed else who
        return f"{who} (“{one.cue}”)." if one.cue else f"{who}."

    def _names(self, sources: Iterable[str]) -> list[str]:
        return [self.index.source_name(source) for source in sources]

    def _link(self, link: Link) -> Reason:
        sides = [side for one in link.evidence for side in (one.left, one.right) if side]
        return Reason(text=f"{link.left} {link.relation} {link.right}: {link.explanation}", passages=_distinct(sides))

    def _derivation(self, one: Derivation) -> Reason:
        text = f"{self.index.outlet(one.item)}, {one.kind} from {self.index.outlet(one.ancestor)}: {one.explanation}"
        return Reason(text=text, passages=one.evidence)


def _passage(one: Statement) -> Passage:
    return Passage(item=one.item, start=one.start, end=one.end, text=one.text)


def _distinct(passages: list[Passage]) -> tuple[Passage, ...]:
    return tuple(dict.fromkeys(passages))
