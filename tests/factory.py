"""Builders of records for tests: every field has a plain default, so a test names only what it is about."""

import dataclasses
import hashlib
from collections.abc import Iterable
from typing import Any

from secondsource.model.annotation import Annotated, Attribution, Form
from secondsource.model.claim import Certainty, Claim, Polarity, Source, SourceKind, Statement
from secondsource.model.derivation import Derivation, DerivationKind, Origin, OriginKind
from secondsource.model.dossier import SCHEMA, Dossier, PlacedItem, Software
from secondsource.model.item import Item, Layout
from secondsource.model.parse import Parse
from secondsource.model.reading import Reading
from secondsource.model.span import Passage, Span
from secondsource.model.story import Story
from secondsource.model.verdict import Standing, Verdict


def make_item(body: str = "No one was hurt.", **fields: Any) -> Item:
    """An item; its id is `item-` and the hash of the body unless given."""
    digest = hashlib.sha256(body.encode("utf-8", "replace")).hexdigest()
    defaults: dict[str, Any] = {
        "id": f"item-{digest[:12]}",
        "path": "report.txt",
        "layout": Layout.TEXT_A,
        "sha256": digest,
    }
    return Item(**(defaults | {"body": body} | fields))


def make_reading(item: Item, **fields: Any) -> Reading:
    """A reading of the item in which nothing was found but what is given; one sentence a line of the body."""
    parse = fields.pop("parse", Parse((), ()))
    defaults: dict[str, Any] = dict.fromkeys(("entities", "places", "times", "quantities", "attributions"), ()) | {
        "sentences": tuple(_lines(item.body))
    }
    return Reading(annotated=Annotated(item=item, **(defaults | fields)), parse=parse)


def make_span(body: str, text: str) -> Span:
    """The first place of `text` in `body`; it must be there."""
    start = body.index(text)
    return Span.cut(body, start, start + len(text))


def make_passage(item: Item, text: str) -> Passage:
    """The first place of `text` in the body of the item; it must be there."""
    start = item.body.index(text)
    return Passage(item=item.id, start=start, end=start + len(text), text=text)


def make_attribution(body: str, content: str, speaker: str | None, **fields: Any) -> Attribution:
    """An indirect attribution of `content`, which must stand in the body."""
    defaults: dict[str, Any] = {"form": Form.INDIRECT, "source": None, "cue": None}
    return Attribution(**(defaults | {"speaker": speaker, "content": (make_span(body, content),)} | fields))


def make_statement(item: Item, text: str | None = None, **fields: Any) -> Statement:
    """A plain statement over `text` (the whole body by default)."""
    span = make_span(item.body, item.body if text is None else text)
    defaults: dict[str, Any] = {
        "id": f"{item.id}:{span.start}",
        "item": item.id,
        "source": "",
        "form": Form.PLAIN if fields.get("speaker") is None else Form.INDIRECT,
        "cue": None,
        "polarity": Polarity.AFFIRMED,
        "certainty": Certainty.ASSERTED,
        "times": (),
        "quantities": (),
        "places": (),
        "sentence": (span.start, span.end),
    }
    return Statement(start=span.start, end=span.end, text=span.text, **(defaults | fields))


def make_claim(statements: Iterable[Statement], **fields: Any) -> Claim:
    """A claim over the statements."""
    kept = tuple(statements)
    defaults: dict[str, Any] = {"id": f"claim-{kept[0].id}", "story": "story-1", "text": kept[0].text}
    return Claim(**(defaults | {"statements": tuple(one.id for one in kept)} | fields))


def make_verdict(statements: Iterable[Statement], **fields: Any) -> Verdict:
    """An uncorroborated verdict over the statements."""
    kept = tuple(statements)
    defaults: dict[str, Any] = {
        "id": f"claim-{kept[0].id}",
        "story": "story-1",
        "text": kept[0].text,
        "statements": tuple(one.id for one in kept),
        "standing": Standing.UNCORROBORATED,
        "origins": ("origin-1",),
        "sources": ("source-1",),
        "explanation": "One newsroom carries it.",
    }
    return Verdict(**(defaults | fields))


def make_origin(*items: Item, **fields: Any) -> Origin:
    """An origin of the items."""
    defaults: dict[str, Any] = {"id": "origin-1", "name": "Granite Post", "kind": OriginKind.PUBLISHER}
    return Origin(**(defaults | {"items": tuple(item.id for item in items)} | fields))


def make_source(**fields: Any) -> Source:
    """A named person."""
    defaults: dict[str, Any] = {
        "id": "source-1",
        "name": "Mara Lind",
        "kind": SourceKind.PERSON,
        "named": True,
        "description": "harbour master",
    }
    return Source(**(defaults | fields))


def make_derivation(item: Item, ancestor: Item | None, **fields: Any) -> Derivation:
    """A whole copy of the ancestor."""
    defaults: dict[str, Any] = {
        "kind": DerivationKind.SYNDICATED,
        "origin": "origin-1",
        "share": 1.0,
        "evidence": (),
        "explanation": "The text is the same.",
    }
    return Derivation(**(defaults | {"item": item.id, "ancestor": ancestor.id if ancestor else None} | fields))


def _lines(body: str) -> Iterable[tuple[int, int]]:
    start = 0
    for line in body.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def make_dossier(items: Iterable[Item] = (), **fields: Any) -> Dossier:
    """A dossier of the items in one story and one origin, with nothing judged unless given."""
    kept = tuple(items)
    own = [{field.name: getattr(item, field.name) for field in dataclasses.fields(item)} for item in kept]
    defaults: dict[str, Any] = dict.fromkeys(
        ("derivations", "sources", "statements", "claims", "discrepancies", "rejections"), ()
    )
    defaults |= {
        "schema": SCHEMA,
        "software": Software(version="0.0", settings={}),
        "items": tuple(PlacedItem(**one, origin="origin-1", story="story-1") for one in own),
        "stories": (Story(id="story-1", headline="A fire at the harbour", items=tuple(item.id for item in kept)),),
        "origins": (make_origin(*kept),),
    }
    return Dossier(**(defaults | fields))
