"""What the reports say of a source instead of its name: how many they are, whose, on what terms, and why."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from secondsource.model.annotation import Anonymity, Attribution
from secondsource.model.claim import Source, Statement
from secondsource.model.reading import Reading

Told = tuple[int, str]
"""One thing that is granted, behind its place in the order."""


def attributions_of(one: Statement, readings: Mapping[str, Reading]) -> Iterator[Attribution]:
    """The attributions of a statement's item that lay its words to its speaker."""
    reading = readings.get(one.item)
    for attribution in reading.annotated.attributions if reading else ():
        if attribution.speaker == one.speaker and any(one.overlaps(span) for span in attribution.content):
            yield attribution


def granted(
    sources: Iterable[Source], statements: Sequence[Statement], readings: Mapping[str, Reading]
) -> Iterator[Source]:
    """The sources in order, those without a name with what all reports together grant of them."""
    told: dict[str, set[Told]] = {}
    for one in statements:
        for attribution in attributions_of(one, readings):
            if attribution.anonymity is not None:
                told.setdefault(one.source, set()).update(_told(attribution.anonymity))
    for source in sources:
        parts = () if source.named else sorted(told.get(source.id, ()))
        yield replace(source, granted="; ".join(text for _, text in parts))


def _told(one: Anonymity) -> Iterator[Told]:
    yield (0, "several people") if one.plural else (0, "one person")
    if one.body is not None:
        yield 1, f"of {_words(one.body.text)}"
    if one.terms is not None:
        yield 2, f"“{_words(one.terms.text)}”"
    if one.reason is not None:
        yield 3, f"“{_words(one.reason.text)}”"


def _words(text: str) -> str:
    return " ".join(text.split())
