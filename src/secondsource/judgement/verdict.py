"""The standing of each claim, by the rules of standing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from secondsource.judgement import wording
from secondsource.judgement.backing import Backing, Provenance
from secondsource.judgement.certain import alone, parts
from secondsource.judgement.credibility import credibility, told
from secondsource.model.claim import (
    Claim,
    Discrepancy,
    DiscrepancyKind,
    Source,
    SourceKind,
    Statement,
    only_denied,
)
from secondsource.model.derivation import Derivation, Origin
from secondsource.model.verdict import Standing, Verdict

ENOUGH = 2


def judge(  # noqa: PLR0917 -- the pipeline hands over what each stage before made
    claims: Iterable[Claim],
    statements: Mapping[str, Statement] | Sequence[Statement],
    discrepancies: Sequence[Discrepancy],
    origins: Sequence[Origin],
    derivations: Sequence[Derivation],
    sources: Sequence[Source],
) -> tuple[Verdict, ...]:
    """The claims with their standing, in the order given.

    Conflict goes before denial, denial before the count of independent origins and ultimate sources.
    """
    given = statements.values() if isinstance(statements, Mapping) else statements
    by_id = {one.id: one for one in given}
    provenance = Provenance.of(origins, derivations, sources)
    rooms = {origin.id: origin for origin in origins}
    claims = tuple(claims)
    claim_of = {one: claim.id for claim in claims for one in claim.statements}
    verdicts = []
    for claim in claims:
        own = [by_id[one] for one in claim.statements if one in by_id]
        subject = _subject(claim, own)
        touched = {claim_of.get(one, claim.id) for one in subject.statements}
        touching = [one for one in discrepancies if not touched.isdisjoint(one.claims)]
        backing = provenance.backing(own)
        parties = _deniers(subject, touching, backing, by_id, provenance.sources)
        standing, reason = _standing(backing, touching, parties)
        if standing is Standing.CORROBORATED and not _enough(surest := _surest(claim, own, provenance)):
            doubt = wording.EACH_HIS_OWN if alone(own, claim.links) else wording.DOUBTED
            backing, standing, reason = surest, Standing.UNCORROBORATED, doubt
        grade = credibility(standing, backing, provenance.sources)
        carried = wording.denied_by_all if only_denied(own) else wording.carried
        said = " ".join(filter(None, (reason, carried(backing, rooms, provenance.sources), told(grade))))
        verdicts.append(_verdict(claim, standing, backing, said, grade))
    return tuple(verdicts)


def _subject(claim: Claim, own: Sequence[Statement]) -> Claim:
    """What the claim tells: what speaks against the words that somebody said speaks against the saying too."""
    said = tuple(content for one in own for content in one.says)
    return replace(claim, statements=said) if said else claim


def _surest(claim: Claim, statements: Sequence[Statement], provenance: Provenance) -> Backing:
    """What stands behind the claim; of statements that may not say the same, only behind the best backed of them."""
    found = parts(statements, claim.links)
    largest_first = sorted(found, key=lambda part: (-len(part), min(one.id for one in part)))
    backings = [provenance.backing(part) for part in largest_first]
    return max(backings, key=lambda one: (_enough(one), len(one.origins), len(one.sources)))


def _enough(backing: Backing) -> bool:
    return len(backing.origins) >= ENOUGH and len(backing.sources) >= ENOUGH


def _standing(backing: Backing, touching: Sequence[Discrepancy], deniers: Sequence[Source]) -> tuple[Standing, str]:
    conflicts = [one for one in touching if one.kind is DiscrepancyKind.CONFLICT]
    if conflicts:
        return Standing.DISPUTED, wording.disputed(conflicts)
    if deniers:
        return Standing.DENIED, wording.denied(deniers)
    if _enough(backing):
        return Standing.CORROBORATED, ""
    return Standing.UNCORROBORATED, ""


def _deniers(
    claim: Claim,
    touching: Sequence[Discrepancy],
    backing: Backing,
    statements: Mapping[str, Statement],
    sources: Mapping[str, Source],
) -> list[Source]:
    own = [statements[one] for one in claim.statements if one in statements]
    against = own if only_denied(own) else list(backing.denials)
    for one in touching:
        if one.kind is DiscrepancyKind.DENIAL and not _denies(claim, statements):
            against += _other_side(claim, one, statements)
    found = {source for one in against for source in (one.source, *one.beside)}
    named = [sources[source] for source in sorted(found & sources.keys()) if sources[source].named]
    return [source for source in named if source.kind is not SourceKind.PUBLISHER]


def _other_side(claim: Claim, denial: Discrepancy, statements: Mapping[str, Statement]) -> list[Statement]:
    """What is said against the claim: the denials on the other sides, or all that is said there."""
    own = set(claim.statements)
    stated = [name for value in denial.values if not own & set(value.statements) for name in value.statements]
    found = [statements[name] for name in stated if name in statements]
    return [one for one in found if one.says_no] or found


def _denies(claim: Claim, statements: Mapping[str, Statement]) -> bool:
    own = [statements[one] for one in claim.statements if one in statements]
    return bool(own) and 2 * sum(one.says_no for one in own) > len(own)


def _verdict(claim: Claim, standing: Standing, backing: Backing, explanation: str, grade: int) -> Verdict:
    return Verdict(
        id=claim.id,
        story=claim.story,
        text=claim.text,
        statements=claim.statements,
        links=claim.links,
        standing=standing,
        origins=backing.origins,
        sources=backing.sources,
        explanation=explanation,
        credibility=grade,
    )
