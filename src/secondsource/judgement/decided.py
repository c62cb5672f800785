"""Claims and sources as people decided that they are."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from secondsource.model.claim import Claim, Link, Relation, Source, Statement
from secondsource.model.decision import Decision, DecisionKind
from secondsource.model.story import Story


def unmade(decisions: Iterable[Decision]) -> frozenset[frozenset[str]]:
    """The pairs of items of which neither was made from the other, whatever they share."""
    return frozenset(frozenset(one.items) for one in decisions if one.kind is DecisionKind.NOT_MADE_FROM)


def described(
    sources: Sequence[Source], statements: Sequence[Statement], decisions: Sequence[Decision]
) -> tuple[Source, ...]:
    """The sources with the names and the reliability that were decided, the last decision first."""
    source_of = {one.id: one.source for one in statements}
    found = {source.id: source for source in sources}
    for decision in decisions:
        for source in {source_of[one] for one in decision.statements if one in source_of} & found.keys():
            if decision.kind is DecisionKind.NAMED:
                found[source] = replace(found[source], name=decision.value, named=True)
            elif decision.kind is DecisionKind.RELIABILITY:
                found[source] = replace(found[source], reliability=decision.value)
    return tuple(found.values())


def regrouped(
    story: Story, claims: Sequence[Claim], statements: Sequence[Statement], decisions: Iterable[Decision]
) -> tuple[Claim, ...]:
    """The claims after the decisions, numbered anew; those that no decision concerns keep their reasons."""
    decisions = [one for one in decisions if one.kind in (DecisionKind.SAME_CLAIM, DecisionKind.OWN_CLAIM)]
    if not decisions:
        return tuple(claims)
    texts = {one.id: " ".join(one.text.split()) for one in statements}
    place = {one.id: number for number, one in enumerate(statements)}.__getitem__
    for decision in decisions:
        subjects = {one for one in decision.statements if one in texts}
        touched = [claim for claim in claims if not subjects.isdisjoint(claim.statements)]
        if decision.kind is DecisionKind.SAME_CLAIM and len(touched) > 1:
            claims = [claim for claim in claims if claim not in touched] + [_joined(touched, decision, place)]
        elif decision.kind is DecisionKind.OWN_CLAIM and touched:
            kept = [claim for claim in claims if claim not in touched]
            left = [_less(claim, subjects, texts) for claim in touched if not subjects.issuperset(claim.statements)]
            own = tuple(sorted((one for claim in touched for one in claim.statements if one in subjects), key=place))
            made = replace(touched[0], text=texts[own[0]], statements=own, links=_links(own, decision))
            claims = [*kept, *left, made]
    return tuple(replace(claim, id=f"{story.id}-c{number}") for number, claim in enumerate(claims, 1))


def _joined(claims: Sequence[Claim], decision: Decision, place: Callable[[str], int]) -> Claim:
    largest = max(claims, key=lambda claim: (len(claim.statements), claim.id))
    statements = tuple(sorted((one for claim in claims for one in claim.statements), key=place))
    firsts = tuple(claim.statements[0] for claim in claims)
    links = (*(link for claim in claims for link in claim.links), *_links(firsts, decision))
    return replace(largest, statements=statements, links=links)


def _less(claim: Claim, subjects: set[str], texts: dict[str, str]) -> Claim:
    statements = tuple(one for one in claim.statements if one not in subjects)
    links = tuple(link for link in claim.links if link.left not in subjects and link.right not in subjects)
    words = {texts[one] for one in statements}
    return replace(
        claim, text=claim.text if claim.text in words else texts[statements[0]], statements=statements, links=links
    )


def _links(statements: Sequence[str], decision: Decision) -> tuple[Link, ...]:
    """One from the first to every other statement, which names who decided it and why."""
    told = f"{decision.who} decided it on {decision.when[:10]}: {decision.why or 'no reason was given'}."
    return tuple(
        Link(left=statements[0], right=one, relation=Relation.MEANS, explanation=told, evidence=())
        for one in statements[1:]
    )
