"""The dossier of a story in few bytes: without what is kept of its reports and words that stand in their bodies."""

from collections.abc import Callable, Collection, Mapping, Sequence

import msgspec

from secondsource.model.dossier import Dossier
from secondsource.store.aliases import named, numbered
from secondsource.store.claim_ids import as_they_were, in_order
from secondsource.store.columns import Plain, from_columns, to_columns
from secondsource.store.known import Known
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
from secondsource.store.retold import (
    short_claims,
    short_statements,
    short_story,
    whole_claims,
    whole_statements,
    whole_story,
)
from secondsource.store.spans import bare, clad

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
    statements = bare(short_statements(whole.pop("statements"), found), bodies)
    whole["stories"] = [short_story(one, whole["claims"]) for one in whole["stories"]]
    whole["claims"] = list(short_claims(whole["claims"], said, bodies))
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
    said = whole_statements(clad(from_columns(named(statements, ids)), bodies), found)
    whole = clad(from_columns(named(rest, [*ids, *_wordings(said, bodies)])), bodies)
    claims = list(whole_claims(whole["claims"], {one["id"]: one for one in said}, bodies))
    stories = [whole_story(one, claims) for one in whole["stories"]]
    return converted(whole | {"items": placed, "statements": said, "claims": claims, "stories": stories}, Dossier)


def _pressed(plain: bytes, ids: tuple[str, ...], found: Mapping[str, Known]) -> bytes:
    """In the shorter of two forms: one knows what stands in all dossiers, the other what is far apart in a long one."""
    short, long = press(plain, _known(ids, found)), press_long(plain)
    shorter = min((short, False), (long, True), key=lambda one: len(one[0]))
    return msgspec.msgpack.encode(_Packed(ids, shorter[1], shorter[0]))


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
