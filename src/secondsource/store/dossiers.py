"""The dossier of a story in few bytes: without what is kept of its reports and words that stand in their bodies."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

import msgspec

from secondsource.model.dossier import Dossier
from secondsource.store.aliases import named, numbered
from secondsource.store.claim_ids import as_they_were, in_order
from secondsource.store.columns import Plain, from_columns, to_columns
from secondsource.store.links import short_link, spans_of, whole_link
from secondsource.store.packed import Known
from secondsource.store.pressing import (
    OUT_OF_PLACE,
    converted,
    damaged,
    decoded,
    dictionary,
    press,
    press_long,
    press_long_out,
    press_out,
    to_plain,
)
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
from secondsource.store.spans import bare, clad
from secondsource.store.whose import short_word, whole_word

Find = Callable[[Collection[str]], Mapping[str, Known]]
"""Gives what is kept of the reports with these ids."""

DICTIONARY = "dossiers-6.bin"
DOSSIER_FORM = 6


class _Packed(msgspec.Struct, frozen=True, array_like=True):
    """The ids of the items, and what is pressed: in the form for long records or in that for short ones."""

    items: tuple[str, ...]
    long: bool
    pressed: bytes


def pack_dossier(dossier: Dossier, find: Find) -> bytes:
    """The whole dossier of a story, without what is kept of its items and the words that stand in their bodies."""
    ids = tuple(item.id for item in dossier.items)
    found = find(ids)
    return _pressed(msgspec.msgpack.encode(plain_dossier(dossier, found)), ids, found)


def plain_dossier(dossier: Dossier, found: Mapping[str, Known]) -> Plain:
    """The same before it is pressed."""
    whole = to_plain(dossier)
    bodies = {item.id: item.body for item in dossier.items}
    said = {one["id"]: one for one in whole["statements"]}
    ids, wordings = _ids(whole), _wordings(whole["statements"], bodies)
    items = [_differing(item, found[item["id"]].item if item["id"] in found else {}) for item in whole.pop("items")]
    statements = bare(_short_statements(whole.pop("statements"), found), bodies)
    whole["stories"] = [_short_story(one, whole["claims"]) for one in whole["stories"]]
    whole["claims"] = list(_short_claims(whole["claims"], said, bodies))
    rest = numbered(to_columns(bare(whole, bodies)), [*bodies, *ids, *wordings])
    others = to_columns(in_order(ids, len(whole["claims"])))
    return [others, to_columns(items), numbered(to_columns(statements), [*bodies, *ids]), rest]


def unpack_dossier(packed: bytes, find: Find) -> Dossier:
    """The dossier that was packed.

    Raises:
        StoreError: if the bytes are damaged, or a report was read otherwise since.
    """
    try:
        return _unpacked(packed, find)
    except OUT_OF_PLACE as error:
        raise damaged(error) from error


def _unpacked(packed: bytes, find: Find) -> Dossier:
    outer = decoded(packed, _Packed)
    found = find(outer.items)
    raw = press_long_out(outer.pressed) if outer.long else press_out(outer.pressed, _known(outer.items, found))
    others, items, statements, rest = decoded(raw, tuple[Plain, Plain, Plain, Plain])
    ids = [*outer.items, *as_they_were(from_columns(others))]
    own = zip(outer.items, from_columns(items), strict=True)
    placed = [(found[id_].item if id_ in found else {"id": id_}) | one for id_, one in own]
    bodies = {one["id"]: one["body"] for one in placed}
    said = _whole_statements(clad(from_columns(named(statements, ids)), bodies), found)
    whole = clad(from_columns(named(rest, [*ids, *_wordings(said, bodies)])), bodies)
    claims = list(_whole_claims(whole["claims"], {one["id"]: one for one in said}, bodies))
    stories = [_whole_story(one, claims) for one in whole["stories"]]
    return converted(whole | {"items": placed, "statements": said, "claims": claims, "stories": stories}, Dossier)


def _short_statements(statements: list[Plain], found: Mapping[str, Known]) -> list[Plain]:
    figures = figures_of(found)
    told = [short_word(one, _said_in(one, found)) for one in short_says(statements)]
    return [short_statement(one, figures) for one in short_field(told, "sentence", by_item)]


def _whole_statements(told: list[Plain], found: Mapping[str, Known]) -> list[Plain]:
    figures = figures_of(found)
    statements = whole_field((whole_statement(one, figures) for one in told), "sentence", by_item)
    return list(whole_says([whole_word(one, _said_in(one, found)) for one in statements]))


def _short_claims(claims: list[Plain], said: Mapping[str, Plain], bodies: Mapping[str, str]) -> Iterator[Plain]:
    spans = spans_of(said.values())
    for one in short_field(claims, "explanation", by_judgement):
        yield one | {
            "text": short_words(one["text"], of_claim(one, said, bodies)),
            "sources": None if one["sources"] == sources_of(one, said) else one["sources"],
            "links": [short_link(link, spans) for link in one["links"]],
        }


def _whole_claims(told: list[Plain], said: Mapping[str, Plain], bodies: Mapping[str, str]) -> Iterator[Plain]:
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


def _short_story(story: Plain, claims: list[Plain]) -> Plain:
    texts = {one["id"]: one["text"] for one in claims}
    timeline = [
        one | {"text": short_words(one["text"], of_event(texts.get(one["claim"], "")))} for one in story["timeline"]
    ]
    return story | {"timeline": timeline}


def _whole_story(told: Plain, claims: list[Plain]) -> Plain:
    texts = {one["id"]: one["text"] for one in claims}
    timeline = [
        one | {"text": whole_words(one["text"], of_event(texts.get(one["claim"], "")))} for one in told["timeline"]
    ]
    return told | {"timeline": timeline}


def _pressed(plain: bytes, ids: tuple[str, ...], found: Mapping[str, Known]) -> bytes:
    """In the shorter of two forms: one knows what stands in all dossiers, the other what is far apart in a long one."""
    short, long = press(plain, _known(ids, found)), press_long(plain)
    shorter = min((short, False), (long, True), key=lambda one: len(one[0]))
    return msgspec.msgpack.encode(_Packed(ids, shorter[1], shorter[0]))


def _said_in(statement: Plain, found: Mapping[str, Known]) -> list[Plain]:
    return found[statement["item"]].attributions if statement["item"] in found else []


def _known(ids: Collection[str], found: Mapping[str, Known]) -> bytes:
    return dictionary(DICTIONARY, *(found[one].item["body"] for one in ids if one in found))


def _ids(whole: Plain) -> list[str]:
    """The ids that stand in a dossier again and again.

    Those of items stand before it, and statements are told by their places.
    """
    named_by = ("stories", "origins", "sources", "discrepancies", "claims")
    return [one["id"] for name in named_by for one in whole[name]]


def _wordings(statements: Sequence[Plain], bodies: Mapping[str, str]) -> list[str]:
    """The ids of the statements, and their words in the forms in which claims, summary and timeline repeat them."""
    found: dict[str, None] = {one["id"]: None for one in statements}
    for one in statements:
        first, last = one["sentence"]
        for words in (one["text"], bodies.get(one["item"], "")[first:last]):
            plain = " ".join(words.split())
            for form in (plain, plain[:1].upper() + plain[1:]):
                found |= {form: None, f"{form}.": None}
    return list(found)


def _differing(item: Plain, kept: Plain) -> Plain:
    """What an item of a dossier has otherwise than the item that is kept."""
    return {name: one for name, one in item.items() if name != "id" and (name not in kept or one != kept[name])}
