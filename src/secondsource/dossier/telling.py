"""Sentences about claims and conflicts, with whose word they rest on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from secondsource.dossier.phrasing import lowered, without_end
from secondsource.dossier.weight import content
from secondsource.dossier.wording import Wording, Wordings
from secondsource.model.claim import (
    Discrepancy,
    DiscrepancyField,
    DiscrepancyKind,
    Polarity,
    Source,
    SourceKind,
    Statement,
    only_denied,
)
from secondsource.model.story import SummarySentence
from secondsource.model.verdict import Standing, Verdict
from secondsource.text import tokenise
from secondsource.text.prose import ARTICLES, agreeing, definite, listed

MOST_NAMES, MOST_VALUES = 2, 4


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells claims of one story in whole sentences; `origins` are those of the items."""

    statements: Mapping[str, Statement]
    sources: Mapping[str, Source]
    discrepancies: Sequence[Discrepancy]
    wordings: Wordings
    origins: Mapping[str, str]

    def claim(self, claim: Verdict) -> SummarySentence | None:
        """A sentence for a claim, with its source unless it is corroborated; null where no words can stand alone."""
        own = self.of(claim.statements)
        if claim.standing is Standing.DENIED:
            return self._denied(claim, own)
        found = self.wordings.best(own)
        if found is None or only_denied(own):
            return None
        alone = claim.standing is Standing.UNCORROBORATED or len(claim.sources) == 1
        source = self._according(found, claim.sources) if alone else ""
        text = f"{without_end(found.text)}{source}." if source else found.text
        return SummarySentence(text=text, claims=(claim.id,))

    def is_replaced(self, claim: Verdict) -> bool:
        """Whether another value has taken the place of all that the claim says, and it is in no conflict."""
        updates = (one for one in self.discrepancies if one.kind is DiscrepancyKind.UPDATE and claim.id in one.claims)
        gone = {name for one in updates for value in one.values if value.replaced for name in value.statements}
        return claim.standing is not Standing.DISPUTED and gone.issuperset(claim.statements)

    def conflict(self, one: Discrepancy, claims: Iterable[str]) -> SummarySentence | None:
        """What most newsrooms say on a disputed point, then what others say; null for a conflict of other claims."""
        cited = tuple(claim for claim in one.claims if claim in claims)
        told = [(value.value, self.of(value.statements)) for value in one.values[:MOST_VALUES]]
        if not cited or len(told) < 2:
            return None
        told.sort(key=lambda pair: -len({self.origins.get(one.item, one.item) for one in pair[1]}))
        found = next((found for value, own in told if (found := self._alone(value, own, told))), None)
        rest = [
            f"{lowered(value)}{self._behind(own)}" for value, own in told if not found or found.statement not in own
        ]
        if found is None:
            return SummarySentence(text=f"{_differ(one.field)}: {listed(rest)}.", claims=cited)
        text = f"{without_end(found.text)}{self._according(found, [found.statement.source])}"
        return SummarySentence(text=f"{text}; {_other(one.field, len(rest))} {listed(rest)}.", claims=cited)

    def _alone(
        self, value: str, own: Sequence[Statement], told: Sequence[tuple[str, Sequence[Statement]]]
    ) -> Wording | None:
        """Words for one of the values, rather such as give it, affirmed, and none of the others beside it."""
        others = [other.split(maxsplit=1)[0] for other, _ in told if other != value]
        affirmed = [one for one in own if one.polarity is Polarity.AFFIRMED]
        single = [one for one in affirmed if not any(other in one.text for other in others)]
        giving = [one for one in single if content(value) & content(one.text)]
        ranked = (self.wordings.best(some) for some in (giving, single, affirmed, own))
        return next((found for found in ranked if found), None)

    def of(self, names: Iterable[str]) -> list[Statement]:
        """The statements of those ids."""
        return [self.statements[name] for name in names if name in self.statements]

    def _denied(self, claim: Verdict, own: Sequence[Statement]) -> SummarySentence | None:
        against = self._against(claim)
        denying = [one for one in [*own, *against] if one.says_no] or against
        deniers = dict.fromkeys(one.source for one in denying)
        near = _nearest([one for one in own if not one.says_no and one.source not in deniers], denying)
        found = self.wordings.best(near)
        if found is None:
            return self._denial(claim, denying)
        inside = [one for one in denying if _within(one, found.statement)]
        if inside and (whole := self.wordings.sentence(inside)):
            return SummarySentence(text=whole.text, claims=(claim.id,))
        names = self._names(deniers)
        end = f"{listed(names)} {agreeing(names, 'denies', 'deny')} it" if names else "this is denied"
        text = f"{without_end(found.text)}{self._according(found, [one.source for one in near])}; {end}."
        return SummarySentence(text=text, claims=(claim.id,))

    def _denial(self, claim: Verdict, denying: Sequence[Statement]) -> SummarySentence | None:
        """The sentence in which the claim is denied, where no other tells it."""
        found = self.wordings.sentence([one for one in denying if one.id in claim.statements])
        return SummarySentence(text=found.text, claims=(claim.id,)) if found else None

    def _against(self, claim: Verdict) -> list[Statement]:
        """What stands on the other sides of the denials of a claim."""
        denials = (one for one in self.discrepancies if one.kind is DiscrepancyKind.DENIAL and claim.id in one.claims)
        sides = (value.statements for one in denials for value in one.values)
        return [one for side in sides if not set(side) & set(claim.statements) for one in self.of(side)]

    def _according(self, found: Wording, sources: Iterable[str]) -> str:
        if found.attributed:
            return ""
        ranked = dict.fromkeys([found.statement.source, *sources])
        names = [name for name in self._names(ranked) if not _named(name, found.text)]
        return f", according to {listed(names)}" if names else ""

    def _behind(self, statements: Iterable[Statement]) -> str:
        names = self._names(dict.fromkeys(one.source for one in statements))
        return f" ({listed(names)})" if names else ""

    def _names(self, sources: Iterable[str]) -> list[str]:
        return [_known_as(self.sources[one]) for one in sources if one in self.sources][:MOST_NAMES]


def _known_as(source: Source) -> str:
    """The name with its article: "an unnamed agency"; several who are not named stay as they are: "residents"."""
    if source.kind is SourceKind.GROUP and not source.named:
        return source.name
    return f"an {source.name}" if source.name.startswith("unnamed ") else definite(source.name)


def _within(one: Statement, told: Statement) -> bool:
    """Whether a denial stands in the very sentence that is told."""
    return one.item == told.item and told.sentence[0] <= one.start < told.sentence[1]


def _nearest(affirming: Sequence[Statement], denying: Sequence[Statement]) -> list[Statement]:
    """The statements in whose words the denial puts what it denies; all of them if it uses none of their words."""
    said = frozenset(word for one in denying for word in content(one.text))
    shares = [len(content(one.text) & said) / max(len(content(one.text)), 1) for one in affirming]
    return [one for one, share in zip(affirming, shares, strict=True) if share == max(shares)]


def _named(name: str, text: str) -> bool:
    words, said = [word for word in tokenise.words(name) if word not in ARTICLES], frozenset(tokenise.words(text))
    return not words or words[-1] in said or 2 * len(said & set(words)) > len(words)


def _differ(field: DiscrepancyField) -> str:
    return "The reports give different figures" if field is DiscrepancyField.QUANTITY else "The reports differ"


def _other(field: DiscrepancyField, count: int) -> str:
    if field is DiscrepancyField.QUANTITY:
        return "another figure is" if count == 1 else "other figures are"
    return "another report says" if count == 1 else "other reports say"
