"""Putting the results of all stages together, in an order that does not depend on the order of the items."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace

from secondsource.dossier.dating import dates
from secondsource.dossier.setting import when, where
from secondsource.dossier.subjects import completed
from secondsource.dossier.summary import summarise
from secondsource.dossier.telling import Teller
from secondsource.dossier.timeline import timeline
from secondsource.dossier.wording import Wordings
from secondsource.model.claim import Certainty, Discrepancy, Source, Statement
from secondsource.model.derivation import REPEATING_KINDS, Ancestry
from secondsource.model.dossier import SCHEMA, Dossier, PlacedItem, Software
from secondsource.model.item import Item
from secondsource.model.reading import Reading
from secondsource.model.rejection import Rejection
from secondsource.model.story import Story
from secondsource.model.verdict import Verdict

LATE = "9999"


def build(  # noqa: PLR0917 -- the pipeline hands over what each stage before made
    readings: Sequence[Reading],
    stories: Sequence[Story],
    ancestry: Ancestry,
    sources: Sequence[Source],
    statements: Sequence[Statement],
    verdicts: Sequence[Verdict],
    discrepancies: Sequence[Discrepancy],
    rejections: Sequence[Rejection],
    software: Software,
) -> Dossier:
    """The dossier of one pile, with a summary and a timeline for every story.

    Items are in the order of their publication, statements in the order of the text, claims with the best
    supported first.
    """
    held = {reading.item.id: reading for reading in readings}
    origins = {item: origin.id for origin in ancestry.origins for item in origin.items}
    placed = sorted(_placed((one.item for one in readings), stories, origins), key=_published)
    rank = {item.id: place for place, item in enumerate(placed)}
    ordered = sorted(statements, key=lambda one: (rank.get(one.item, len(rank)), one.start, one.end, one.id))
    claims = tuple(sorted(verdicts, key=lambda one: (one.story, -len(one.origins), -len(one.sources), one.id)))
    by_id = {one.id: one for one in ordered}
    dated = dates(by_id, readings)
    copies = frozenset(one.item for one in ancestry.derivations if one.kind in REPEATING_KINDS)
    wordings = Wordings(held, copies)
    words = {one.id: completed(one, held[one.item]) for one in ordered if one.item in held}
    worded = tuple(replace(claim, text=_clearest(claim, by_id, words, wordings)) for claim in claims)
    teller = Teller(by_id, {one.id: one for one in sources}, discrepancies, wordings, origins)
    return Dossier(
        schema=SCHEMA,
        software=software,
        items=tuple(placed),
        stories=tuple(
            replace(
                story,
                items=tuple(sorted(story.items, key=lambda item: (rank.get(item, len(rank)), item))),
                summary=summarise(story, claims, teller, dated),
                timeline=timeline(story, worded, by_id, dated, words),
                when=when(story, held, origins),
                where=where(story, held, origins),
            )
            for story in sorted(stories, key=lambda story: (-len(story.items), story.first or LATE, story.id))
        ),
        origins=tuple(sorted(ancestry.origins, key=lambda one: (-len(one.items), one.name, one.id))),
        derivations=tuple(sorted(ancestry.derivations, key=lambda one: (rank.get(one.item, len(rank)), one.kind))),
        sources=tuple(sources),
        statements=tuple(ordered),
        claims=worded,
        discrepancies=tuple(sorted(discrepancies, key=lambda one: (one.story, one.kind, one.id))),
        rejections=tuple(rejections),
    )


def _clearest(claim: Verdict, statements: Mapping[str, Statement], words: Mapping[str, str], wordings: Wordings) -> str:
    """The words of a short statement that reads well on its own, with its subject where it was cut off from that.

    What no statement of the claim tells better stays as it was aligned; a denial is no wording of what it denies.
    """
    own = [statements[one] for one in claim.statements if one in words]
    aligned = (one.id for one in own if " ".join(one.text.split()) == claim.text)
    best = wordings.brief([one for one in own if one.certainty is not Certainty.DENIED])
    chosen = best.id if best else next(aligned, None)
    return words[chosen] if chosen else claim.text


def _placed(items: Iterable[Item], stories: Sequence[Story], origins: Mapping[str, str]) -> Iterable[PlacedItem]:
    story_of = {item: story.id for story in stories for item in story.items}
    for item in items:
        own = {field.name: getattr(item, field.name) for field in fields(item)}
        yield PlacedItem(**own, origin=origins.get(item.id, ""), story=story_of.get(item.id, ""))


def _published(item: Item) -> tuple[str, str, str]:
    return item.published or LATE, item.path, item.id
