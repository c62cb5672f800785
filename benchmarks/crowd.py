"""The dossier of an invented story with many reports, made of records alone: for measuring what its page costs.

Every report has two dozen sentences of some twenty words, each a statement. Two thirds of the reports are of their
own, the others copies. Of the sentences of a report six in ten say again what others say, so that a story of 600
reports has some 600 claims that several make and some 4,000 that one makes alone.
"""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

import numpy as np

from benchmarks.news import bodies
from secondsource.model.annotation import Form
from secondsource.model.claim import (
    Certainty,
    Discrepancy,
    DiscrepancyField,
    DiscrepancyKind,
    Polarity,
    Source,
    SourceKind,
    Statement,
    Value,
)
from secondsource.model.derivation import Derivation, DerivationKind, Origin, OriginKind
from secondsource.model.dossier import SCHEMA, Dossier, PlacedItem, Software
from secondsource.model.item import Layout
from secondsource.model.span import Passage
from secondsource.model.story import Story, SummarySentence, TimelineEntry
from secondsource.model.verdict import Standing, Verdict

SENTENCES, REPEATED = 24, 0.6
STORY = "story-1"
STANDINGS = (Standing.CORROBORATED, Standing.DISPUTED, Standing.UNCORROBORATED, Standing.DENIED)


def crowd(reports: int = 600) -> Dossier:
    """The same dossier every time; it has as many facts that several reports tell as it has reports."""
    chance = np.random.default_rng(7)
    fresh = (line for body in bodies(2 * reports) for line in body.split("\n"))
    facts = list(islice(fresh, reports))
    items = list(_items(reports, facts, fresh, chance))
    statements = [one for item in items for one in _statements(item)]
    claims = list(_claims(statements, items))
    shared = [one for one in claims if len(one.statements) > 1]
    return Dossier(
        schema=SCHEMA,
        software=Software(version="0", settings={}),
        items=tuple(items),
        stories=(_story(items, shared),),
        origins=tuple(_origins(items)),
        derivations=tuple(_derivations(items)),
        sources=tuple(_sources(reports)),
        statements=tuple(statements),
        claims=tuple(claims),
        discrepancies=tuple(_discrepancies(shared)),
        rejections=(),
    )


def _items(
    reports: int, facts: Sequence[str], fresh: Iterator[str], chance: np.random.Generator
) -> Iterator[PlacedItem]:
    texts: list[str] = []
    for number in range(reports):
        lines = [
            facts[int(chance.integers(len(facts)))] if chance.random() < REPEATED else next(fresh)
            for _ in range(SENTENCES)
        ]
        copied = number % 3 == 2
        texts.append(texts[number - 1] if copied else "\n".join(dict.fromkeys(lines)))
        yield PlacedItem(
            id=f"item-{number:05}",
            path=f"coverage/outlet-{number}/report.html",
            layout=Layout.HTML,
            sha256=f"{number:064x}",
            headline=texts[number][:70],
            body=texts[number],
            publisher=f"The {texts[number].split(' ', 1)[0]} Post",
            published=f"2024-03-{number % 20 + 1:02}T08:00:00Z",
            url=f"https://outlet-{number}.example/news/2024/03/report-{number}",
            language="en",
            origin=f"origin-{number - copied}",
            story=STORY,
        )


def _statements(item: PlacedItem) -> Iterator[Statement]:
    start = 0
    for line in item.body.split("\n"):
        end = start + len(line)
        yield Statement(
            id=f"{item.id}@{start}-{end - 1}",
            item=item.id,
            start=start,
            end=end - 1,
            text=line[:-1],
            source=f"source-{len(line) % 37}",
            form=Form.INDIRECT,
            cue="said",
            polarity=Polarity.AFFIRMED,
            certainty=Certainty.ASSERTED,
            times=(),
            quantities=(),
            places=(),
            sentence=(start, end),
        )
        start = end + 1


def _claims(statements: Sequence[Statement], items: Sequence[PlacedItem]) -> Iterator[Verdict]:
    origin = {item.id: item.origin for item in items}
    said: dict[str, list[Statement]] = {}
    for one in statements:
        said.setdefault(one.text, []).append(one)
    for number, own in enumerate(said.values(), 1):
        origins = tuple(sorted({origin[one.item] for one in own}))
        yield Verdict(
            id=f"{STORY}-c{number}",
            story=STORY,
            text=own[0].text,
            statements=tuple(one.id for one in own),
            standing=STANDINGS[number % 4] if len(origins) > 1 else Standing.UNCORROBORATED,
            origins=origins,
            sources=(own[0].source,),
            explanation=f"{len(origins)} independent newsrooms carry it, and it rests on the word of one source.",
        )


def _story(items: Sequence[PlacedItem], shared: Sequence[Verdict]) -> Story:
    told = tuple(SummarySentence(text=f"{one.text}.", claims=(one.id,)) for one in shared[:8])
    entries = tuple(
        TimelineEntry(time=f"2024-03-{at % 28 + 1:02}", precision="day", claim=one.id, text=f"{one.text}.")
        for at, one in enumerate(shared)
    )
    ids = tuple(item.id for item in items)
    return Story(id=STORY, headline=items[0].headline or "", items=ids, summary=told, timeline=entries)


def _origins(items: Sequence[PlacedItem]) -> Iterator[Origin]:
    held: dict[str, list[PlacedItem]] = {}
    for item in items:
        held.setdefault(item.origin, []).append(item)
    for id_, own in held.items():
        name = own[0].publisher or ""
        yield Origin(id=id_, name=name, kind=OriginKind.PUBLISHER, items=tuple(item.id for item in own))


def _derivations(items: Sequence[PlacedItem]) -> Iterator[Derivation]:
    for before, item in pairwise(items):
        if before.origin == item.origin:
            words = item.body.split("\n", 1)[0]
            evidence = tuple(Passage(item=one.id, start=0, end=len(words), text=words) for one in (item, before))
            yield Derivation(
                item=item.id,
                ancestor=before.id,
                origin=item.origin,
                kind=DerivationKind.SYNDICATED,
                share=1.0,
                evidence=evidence,
                explanation="24 of 24 sentences stand word for word in the other report, which came first.",
            )


def _sources(reports: int) -> Iterator[Source]:
    for number in range(min(37, reports)):
        name = f"Speaker {number}"
        yield Source(id=f"source-{number}", name=name, kind=SourceKind.PERSON, named=True, description="of the town")


def _discrepancies(shared: Sequence[Verdict]) -> Iterator[Discrepancy]:
    disputed = [one for one in shared if one.standing is Standing.DISPUTED]
    for number, (left, right) in enumerate(zip(disputed[::2], disputed[1::2], strict=False)):
        yield Discrepancy(
            id=f"{STORY}-d{number}",
            story=STORY,
            kind=DiscrepancyKind.CONFLICT,
            field=DiscrepancyField.QUANTITY,
            about="the number of people",
            claims=(left.id, right.id),
            values=(Value(value="12", statements=left.statements), Value(value="19", statements=right.statements)),
            explanation="The reports differ on the number of people; different sources differ on the same point.",
            low=12,
            best=12,
            high=19,
        )
