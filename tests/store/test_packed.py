from dataclasses import replace

import msgspec
import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from factory import make_dossier, make_item, make_reading, make_statement
from secondsource.errors import StoreError
from secondsource.model.annotation import Change, Entity, Quantity, Time, TimeType
from secondsource.model.parse import Parse, Token
from secondsource.store.dossiers import pack_dossier, unpack_dossier
from secondsource.store.links import short_link, spans_of, whole_link
from secondsource.store.packed import SHOWN, pack, unpack_item, unpack_known, unpack_original, unpack_reading
from secondsource.store.parses import from_parse_columns, to_parse_columns
from secondsource.store.tokens import common_kinds


def shown(item):
    return {name: getattr(item, name) for name in SHOWN}


WORDS = st.lists(st.text(st.characters(exclude_categories=("Cs", "Z", "Cc")), min_size=1, max_size=12), max_size=12)


@st.composite
def parses(draw):
    """A body and a parse of it: any words, lemmas, heads and labels."""
    words = draw(WORDS)
    gaps = draw(st.lists(st.text(" \n\t", max_size=3), min_size=len(words), max_size=len(words)))
    tokens, body = [], ""
    for gap, word in zip(gaps, words, strict=True):
        start = len(body) + len(gap)
        body += gap + word
        kind = draw(st.sampled_from([*common_kinds()[:5], ("X", "new", "label")]))
        lemma = draw(st.sampled_from([word, word.lower(), word[:-1], f"{word}e", "", "-PRON-"]))
        head = draw(st.integers(0, len(words) - 1))
        tokens.append(Token(start, len(body), word, lemma, *kind, head, draw(st.sampled_from(["", "GPE"])), True))
    return body, Parse(tuple(tokens), ((0, len(words)),) if words else ())


@drawn(parses())
def test_a_parse_comes_back_as_it_was(made):
    body, parse = made
    assert from_parse_columns(to_parse_columns(parse, body), body) == parse


@drawn(st.text(st.characters(exclude_categories=("Cs",)), max_size=300))
def test_a_reading_and_its_item_come_back_as_they_were(body):
    item = make_item(body, headline="Fire <b>\x00 'quay' 🔥", notes=("a",), published="2024-03-05")
    original, reading = replace(item, body=f"Menu\n{body}"), make_reading(item)
    packed = pack(original, reading)
    assert unpack_original(packed, shown(item)) == original
    assert unpack_reading(packed, shown(item)) == reading
    assert unpack_item(packed, shown(item)) == item


def test_a_dossier_comes_back_as_it_was():
    item = make_item("Two boats burned on Monday.")
    two = Quantity(
        **given(item.body, "Two"), value=2.0, low=None, high=None, unit=None, of="boats", change=Change.EXACT
    )
    day = Time(**given(item.body, "on Monday"), type=TimeType.DATE, value="2024-03-04")
    said = make_statement(item, id="said", quantities=(two,), times=(day,))
    dossier = make_dossier([item], statements=(said, replace(said, start=4, text=item.body[4:], quantities=())))
    for own in (item, replace(item, headline="Another", notes=("a",))):
        for quantities in ((), (two,), (two, replace(two, value=3.0))):
            read = make_reading(own, quantities=quantities, times=(day,))
            known = unpack_known(pack(own, read), shown(own))
            for kept in ({}, {item.id: known}):
                assert unpack_dossier(pack_dossier(dossier, lambda _: kept), lambda _: kept) == dossier  # noqa: B023


def test_entities_with_names_known_from_the_body_come_back_as_they_were():
    body = "Ilmar Vesk met Vesk."
    named = [given(body, one) | {"label": "PERSON", "canonical": "Ilmar Vesk"} for one in ("Ilmar Vesk", "met")]
    item = make_item(body)
    read = make_reading(item, entities=tuple(Entity(**one) for one in named))
    assert unpack_reading(pack(item, read), shown(item)) == read


def test_a_link_tells_neither_its_statements_nor_its_details_again():
    item = make_item("Two boats burned. Two boats were burnt.")
    left, right = (
        {"id": f"{item.id}@{a}-{b}", "item": item.id, "start": a, "end": b, "text": item.body[a:b]}
        for a, b in ((0, 16), (18, 38))
    )
    passages = {"left": {**left}, "right": {**right}}
    for one in passages.values():
        del one["id"]
    link = {"left": left["id"], "right": right["id"], "relation": "means", "explanation": "Same. Shared: boat."}
    link |= {"evidence": [{"feature": "same", "score": 1.0, "detail": "Same."} | passages]}
    spans = spans_of([left, right])
    short = short_link(link, spans)
    assert (short["evidence"][0]["left"], short["explanation"]) == (False, [" Shared: boat."])
    assert whole_link(short, spans) == link
    other = link | {"explanation": "Otherwise.", "evidence": [link["evidence"][0] | {"left": None}]}
    assert whole_link(short_link(other, spans), spans) == other


def given(body, text):
    return {"start": body.index(text), "end": body.index(text) + len(text), "text": text}


def test_damage_is_told():
    item = make_item("The quay burned all night.")
    packed = pack(item, make_reading(item))
    for bad, body in ((packed[:-9], item.body), (packed, "another body"), (b"", item.body)):
        with pytest.raises(StoreError):
            unpack_reading(bad, shown(replace(item, body=body)))
    with pytest.raises(StoreError):
        unpack_dossier(b"nothing", lambda _: {})
    one = Parse((Token(0, 4, "quay", "quay", "NOUN", "NN", "ROOT", 0, "", False),), ((0, 1),))
    columns = to_parse_columns(one, "quay")
    with pytest.raises(StoreError):
        from_parse_columns(msgspec.structs.replace(columns, lengths=(9,)), "quay")
    assert from_parse_columns(columns, "quay") == one
