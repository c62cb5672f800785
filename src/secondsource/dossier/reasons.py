"""Why something stands in a dossier: the reasons behind a claim, a statement, a source, a report or whatever it has."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from secondsource.dossier.days import day
from secondsource.dossier.decided import told
from secondsource.dossier.index import Index
from secondsource.dossier.phrasing import sentence, without_end
from secondsource.model.claim import Discrepancy, Link, Source, Statement
from secondsource.model.decision import Decision
from secondsource.model.derivation import Derivation, Origin
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
    """What stands there, and why. `kind` is claim, statement, discrepancy, report, story, source or origin.

    `story` is empty for a report that people took out of all stories, and for a source and an origin, which stand in
    several. `outlets` are those of the reports of which passages are shown, by the ids of these.
    """

    id: str
    kind: str
    text: str
    reasons: tuple[Reason, ...]
    story: str
    outlets: dict[str, str]


def why_left_out(item: str, decisions: Iterable[Decision]) -> Why | None:
    """The decisions by which a report is in no story; null if there are none."""
    given = tuple(Reason(text=told(one)) for one in decisions if item in one.items)
    return Why(id=item, kind="report", text="in no story", reasons=given, story="", outlets={}) if given else None


def why(dossier: Dossier, wanted: str) -> Why | None:
    """The reasons behind what has this id; null if nothing in the dossier has it."""
    reader = _Reader(dossier, Index.of(dossier))
    for kind, story, text, reasons in reader.found(wanted):
        given = tuple(reasons)
        items = dict.fromkeys(passage.item for reason in given for passage in reason.passages)
        outlets = {item: reader.index.outlet(item) for item in items}
        return Why(id=wanted, kind=kind, text=text, reasons=given, story=story, outlets=outlets)
    return None


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the reasons out of a dossier."""

    dossier: Dossier
    index: Index

    def found(self, wanted: str) -> Iterator[tuple[str, str, str, Iterator[Reason]]]:
        """What has this id: its kind, its story, its words, and the reasons behind it."""
        index = self.index
        if claim := index.claims.get(wanted):
            yield "claim", claim.story, f"{without_end(sentence(claim.text))} ({claim.standing})", self.claim(claim)
        for gap in self.dossier.discrepancies:
            if gap.id == wanted:
                yield "discrepancy", gap.story, gap.about, self.discrepancy(gap)
        if said := index.statements.get(wanted):
            yield "statement", index.items[said.item].story, said.text, self.statement(said)
        if item := index.items.get(wanted):
            yield "report", item.story, item.headline or index.outlet(wanted), self.report(item)
        for story in self.dossier.stories:
            if story.id == wanted:
                yield "story", story.id, story.headline, self.story(story)
        if source := index.sources.get(wanted):
            yield "source", "", source.name, self.source(source)
        if origin := index.origins.get(wanted):
            yield "origin", "", index.origin_name(wanted), self.origin(origin)

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
            yield Reason(text=f"{claim.id} is {claim.standing}: {sentence(claim.text)}")

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
        yield from (Reason(text=one.explanation, passages=one.evidence) for one in story.parts)
        if story.when:
            yield Reason(text=f"It happened on {day(story.when.value)}.", passages=story.when.passages)
        yield from (Reason(text=f"It happened in {one.value}.", passages=one.passages) for one in story.where)

    def source(self, source: Source) -> Iterator[Reason]:
        """Who it is, by what words it is named, and what rests on it, by whomever it was passed on."""
        named = "named" if source.named else "not named"
        who = "; ".join(filter(None, (f"{source.kind}, {named}", source.description, source.granted)))
        yield Reason(text=f"{who}.", passages=source.mentions)
        for one in self.dossier.statements:
            if source.id in {one.source, *one.beside, *one.through} and not one.says:
                yield Reason(text=self._said(one), passages=(_passage(one),))

    def origin(self, origin: Origin) -> Iterator[Reason]:
        """Why its reports rest on it, and what each was made from."""
        yield Reason(text=origin.explanation)
        for one in self.dossier.derivations:
            if one.item in origin.items:
                yield self._derivation(one)

    def _said(self, one: Statement) -> str:
        spoke, passed = self._names((one.source, *one.beside)), self._names(one.through)
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
