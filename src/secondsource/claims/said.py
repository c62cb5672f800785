"""Which sayings are one: those in which one source says what is one claim."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from secondsource.model.claim import Claim, Evidence, Link, Relation, Statement
from secondsource.model.reading import Reading
from secondsource.model.story import Story

REASON = "One source says in both what is one claim."


def said(
    story: Story, sayings: Sequence[Statement], contents: Sequence[Claim], readings: Mapping[str, Reading]
) -> Iterator[Claim]:
    """The claims that the sayings make, numbered on from those of what was said.

    The text of such a claim is the whole sentence of its first saying, which tells what was said too.
    """
    claim_of = {one: claim.id for claim in contents for one in claim.statements}
    groups: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for one in sayings:
        groups[one.source or one.id, claim_of.get(one.says[0], one.id)].append(one)
    for number, members in enumerate(groups.values(), len(contents) + 1):
        first = members[0]
        start, end = first.sentence
        yield Claim(
            id=f"{story.id}-c{number}",
            story=story.id,
            text=" ".join(readings[first.item].item.body[start:end].split()),
            statements=tuple(one.id for one in members),
            links=tuple(_link(first, one) for one in members[1:]),
        )


def _link(left: Statement, right: Statement) -> Link:
    why = Evidence(feature="one_saying", score=1.0, detail=REASON)
    return Link(left=left.id, right=right.id, relation=Relation.MEANS, explanation=REASON, evidence=(why,))
