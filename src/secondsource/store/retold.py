"""The statements, claims and stories of a dossier in few bytes: what they say again is not told again."""

from collections.abc import Iterator, Mapping

from secondsource.store.columns import Plain
from secondsource.store.known import Known
from secondsource.store.links import short_link, spans_of, whole_link
from secondsource.store.repeated import (
    by_item,
    by_judgement,
    of_claim,
    of_event,
    short_field,
    short_says,
    short_words,
    sources_of,
    whole_field,
    whole_says,
    whole_words,
)
from secondsource.store.said import figures_of, short_statement, whole_statement
from secondsource.store.whose import short_word, whole_word


def short_statements(statements: list[Plain], found: Mapping[str, Known]) -> list[Plain]:
    """The statements without what they have of the readings of their reports and of one another."""
    figures = figures_of(found)
    told = [short_word(one, _said_in(one, found)) for one in short_says(statements)]
    return [short_statement(one, figures) for one in short_field(told, "sentence", by_item)]


def whole_statements(told: list[Plain], found: Mapping[str, Known]) -> list[Plain]:
    """The statements that `short_statements` was given."""
    figures = figures_of(found)
    statements = whole_field((whole_statement(one, figures) for one in told), "sentence", by_item)
    return list(whole_says([whole_word(one, _said_in(one, found)) for one in statements]))


def short_claims(claims: list[Plain], said: Mapping[str, Plain], bodies: Mapping[str, str]) -> Iterator[Plain]:
    """The claims without what follows from their statements, by id, and from the claims before them."""
    spans = spans_of(said.values())
    for one in short_field(claims, "explanation", by_judgement):
        yield one | {
            "text": short_words(one["text"], of_claim(one, said, bodies)),
            "sources": None if one["sources"] == sources_of(one, said) else one["sources"],
            "links": [short_link(link, spans) for link in one["links"]],
        }


def whole_claims(told: list[Plain], said: Mapping[str, Plain], bodies: Mapping[str, str]) -> Iterator[Plain]:
    """The claims that `short_claims` was given."""
    spans = spans_of(said.values())
    claims = (
        one
        | {
            "text": whole_words(one["text"], of_claim(one, said, bodies)),
            "sources": sources_of(one, said) if one["sources"] is None else one["sources"],
            "links": [whole_link(link, spans) for link in one["links"]],
        }
        for one in told
    )
    return whole_field(claims, "explanation", by_judgement)


def short_story(story: Plain, claims: list[Plain]) -> Plain:
    """The story with a number for what its timeline tells in the words of a claim."""
    texts = {one["id"]: one["text"] for one in claims}
    timeline = [
        one | {"text": short_words(one["text"], of_event(texts.get(one["claim"], "")))} for one in story["timeline"]
    ]
    return story | {"timeline": timeline}


def whole_story(told: Plain, claims: list[Plain]) -> Plain:
    """The story that `short_story` was given."""
    texts = {one["id"]: one["text"] for one in claims}
    timeline = [
        one | {"text": whole_words(one["text"], of_event(texts.get(one["claim"], "")))} for one in told["timeline"]
    ]
    return told | {"timeline": timeline}


def _said_in(statement: Plain, found: Mapping[str, Known]) -> list[Plain]:
    return found[statement["item"]].attributions if statement["item"] in found else []
