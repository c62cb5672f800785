"""The dossier of a story in few bytes: without what is kept of its reports and words that stand in their bodies."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Mapping, Sequence

import msgspec

from secondsource.model.dossier import Dossier
from secondsource.store.columns import Plain, bare, clad, from_columns, named, numbered, to_columns
from secondsource.store.packed import FIGURES, Known
from secondsource.store.pressing import (
    converted,
    decoded,
    dictionary,
    press,
    press_long,
    press_long_out,
    press_out,
    to_plain,
)

Find = Callable[[Collection[str]], Mapping[str, Known]]
"""Gives what is kept of the reports with these ids."""

DICTIONARY = "dossiers.bin"
DOSSIER_FORM = 4


class _Packed(msgspec.Struct, frozen=True, array_like=True):
    """The ids of the items, and what is pressed: in the form for long records or in that for short ones."""

    items: tuple[str, ...]
    long: bool
    pressed: bytes


def pack_dossier(dossier: Dossier, find: Find) -> bytes:
    """The whole dossier of a story, without what is kept of its items and the words that stand in their bodies."""
    whole = to_plain(dossier)
    bodies = {item.id: item.body for item in dossier.items}
    found = find(bodies.keys())
    ids, wordings = _ids(whole), _wordings(whole["statements"], bodies)
    items = [_differing(item, found[item["id"]].item if item["id"] in found else {}) for item in whole.pop("items")]
    within = _within(found)
    statements = bare([_short(one, within) for one in whole.pop("statements")], bodies)
    rest = numbered(to_columns(bare(whole, bodies)), [*bodies, *ids, *wordings])
    packed = [ids, to_columns(items), numbered(to_columns(statements), [*bodies, *ids]), rest]
    return _pressed(msgspec.msgpack.encode(packed), tuple(bodies), found)


def unpack_dossier(packed: bytes, find: Find) -> Dossier:
    """The dossier that was packed.

    Raises:
        StoreError: if the bytes are damaged.
    """
    outer = decoded(packed, _Packed)
    found = find(outer.items)
    raw = press_long_out(outer.pressed) if outer.long else press_out(outer.pressed, _known(outer.items, found))
    others, items, statements, rest = decoded(raw, tuple[list[str], Plain, Plain, Plain])
    ids = [*outer.items, *others]
    own = zip(outer.items, from_columns(items), strict=True)
    placed = [(found[id_].item if id_ in found else {"id": id_}) | one for id_, one in own]
    bodies = {one["id"]: one["body"] for one in placed}
    within = _within(found)
    said = [_whole(one, within) for one in clad(from_columns(named(statements, ids)), bodies)]
    whole = clad(from_columns(named(rest, [*ids, *_wordings(said, bodies)])), bodies)
    return converted(whole | {"items": placed, "statements": said}, Dossier)


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
    named_by = ("stories", "origins", "sources", "claims", "discrepancies")
    return [one["id"] for name in named_by for one in whole[name]]


Within = Callable[[Plain, str], list[Plain]]
"""The figures of one name that were read in the words of a statement."""


def _within(found: Mapping[str, Known]) -> Within:
    starts = {
        (id_, name): [one["start"] for one in known.figures[name]] for id_, known in found.items() for name in FIGURES
    }

    def within(said: Plain, name: str) -> list[Plain]:
        first, last = (bisect_left(starts.get((said["item"], name), ()), said[place]) for place in ("start", "end"))
        figures = found[said["item"]].figures[name][first:last] if last > first else ()
        return [one for one in figures if one["end"] <= said["end"]]

    return within


def _short(statement: Plain, within: Within) -> Plain:
    """Without its id, where that says its place, and without the figures that were read in its words.

    Of its sentence, how much further it reaches.
    """
    first, last = statement["sentence"]
    told: dict[str, Plain] = {"sentence": [statement["start"] - first, last - statement["end"]]}
    told |= {name: None for name in FIGURES if statement[name] == within(statement, name)}
    if statement["id"] == _id_of(statement):
        told["id"] = None
    return statement | told


def _whole(statement: Plain, within: Within) -> Plain:
    before, behind = statement["sentence"]
    told: dict[str, Plain] = {"sentence": [statement["start"] - before, statement["end"] + behind]}
    told |= {name: within(statement, name) for name in FIGURES if statement[name] is None}
    if statement["id"] is None:
        told["id"] = _id_of(statement)
    return statement | told


def _id_of(statement: Plain) -> str:
    return f"{statement['item']}@{statement['start']}-{statement['end']}"


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
