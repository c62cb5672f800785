"""ninjs in every version. The documents are our own, after the shapes that the standard's schemas allow and forbid."""

import json

import pytest

from secondsource.errors import InputError
from secondsource.intake.draft import Draft
from secondsource.intake.item_lines import read_json
from secondsource.intake.ninjs import is_ninjs, read_ninjs
from secondsource.model.item import CreditKind, FurnitureKind, Layout

BODY = "Rain fell.\nIt stopped."
MARKED = "<p>Rain <b>fell</b>.</p><p>It stopped.</p>"
PLAIN = {"uri": "urn:x:1", "body_text": "Rain fell.\n\nIt stopped."}
PICTURE = {"type": "picture", "description_text": "A street.", "headline": "Rain"}


def read(document):
    ((_, draft),) = read_ninjs(document)
    return draft


def body(value: object, **fields: object) -> dict[str, object]:
    return {"uri": "urn:x:1", "bodies": [{"value": value} | fields]}


SHOULD_PASS = {
    "1.0, plain": PLAIN,
    "1.0, HTML": {"uri": "urn:x:1", "body_html": MARKED},
    "1.0, both": PLAIN | {"body_xhtml": MARKED},
    "1.0, a name of one's own": {"uri": "urn:x:1", "body_nitf": f"<nitf><body>{MARKED}</body></nitf>"},
    "1.2, no type": PLAIN | {"title": "Rain", "slugline": "rain", "wordcount": 4},
    "1.3, alternative ids": PLAIN | {"altids": {"desk": "a1"}, "trustindicator": [{"code": "x"}]},
    "1.4, rights": PLAIN | {"rightsinfo": {"encodedrights": "x"}, "expires": "2025-01-01T00:00:00Z"},
    "2.0, no role": body(BODY),
    "2.0, a role": body(MARKED, role="main", contenttype="text/html"),
    "2.0, a teaser first": {"bodies": [{"role": "teaser", "value": "Rain."}, {"role": "main", "value": BODY}]},
    "3.0, camel case": body(MARKED, contentType="application/xhtml+xml"),
    "3.0, plain and marked up": {
        "bodies": [
            {"role": "main", "contentType": "text/plain", "value": "Rain fell. It stopped."},
            {"role": "richtext", "contentType": "application/xhtml+xml", "value": MARKED},
        ]
    },
    "3.0, a short extract marked up": {
        "bodies": [{"value": "<p>Ah</p>", "contentType": "text/html"}, {"value": BODY, "role": "main"}]
    },
    "3.1, a page": body(f"<html><head><title>Rain</title></head><h1>Rain</h1>{MARKED}</html>", contentType="text/html")
    | {"headlines": [{"value": "Rain"}]},
    "component": PLAIN | {"type": "component"},
    "composite": PLAIN | {"type": "composite"},
}  # fmt: skip


@pytest.mark.parametrize("document", SHOULD_PASS.values(), ids=SHOULD_PASS)
def test_the_text_is_found_in_every_version_of_the_standard(document):
    assert is_ninjs(document)
    assert read(document).body == BODY


# What the schemas forbid, and what is made of it: a reason, or the report without the field.
SHOULD_FAIL = {
    "a type that is none": (PLAIN | {"type": "poem"}, "type poem"),
    "a picture": (PLAIN | PICTURE, "type picture"),
    "a recording": (PLAIN | {"type": "audio"}, "type audio"),
    "an event": ({"uri": "urn:x:1", "type": "event", "headlines": [{"value": "Vote"}]}, "type event"),
    "a plan": ({"uri": "urn:x:1", "type": "planning"}, "type planning"),
    "no text": ({"uri": "urn:x:1", "type": "text", "versioncreated": "2024-03-05"}, "without a text"),
    "a body that is a number": ({"uri": "urn:x:1", "body_text": 7}, "without a text"),
    "bodies that are no list": ({"uri": "urn:x:1", "bodies": "Rain"}, "without a text"),
    "a body without a value": ({"uri": "urn:x:1", "bodies": [{"role": "main"}]}, "without a text"),
    "a title that is a number": (PLAIN | {"title": 7, "headline": ["x", 7, {}]}, None),
    "a language that is a list": (PLAIN | {"language": [5]}, None),
    "a time that is none": (PLAIN | {"versioncreated": "soon", "firstcreated": 7}, None),
    "a state that is none": (PLAIN | {"pubstatus": "commissioned"}, None),
    "a version that is a number": (PLAIN | {"version": 1, "profile": 1, "urgency": "high"}, None),
    "a person that is no object": (PLAIN | {"person": ["Ana"], "place": "Ostmark", "infosource": "Wire"}, None),
    "a field of one's own": (PLAIN | {"x-desk": "night", "description_x": "Rain."}, None),
    "null everywhere": (PLAIN | dict.fromkeys(("headline", "byline", "associations", "altids", "pubstatus")), None),
    "associations that are none": (PLAIN | {"associations": [7, None, "x", {"type": 7}]}, None),
}


@pytest.mark.parametrize(("document", "reason"), SHOULD_FAIL.values(), ids=SHOULD_FAIL)
def test_what_the_standard_forbids_is_refused_or_left_out(document, reason):
    found = read(document)
    if reason:
        assert isinstance(found, InputError)
        assert reason in found.detail
    else:
        assert isinstance(found, Draft)
        assert found.body == BODY
        assert found.notes == ()


def test_metadata_of_version_1():
    draft = read(
        PLAIN
        | {
            "headline": "Rain",
            "byline": "By Ana Ruiz",
            "located": "Ostmark",
            "versioncreated": "2024-03-05T07:00:00Z",
            "language": "en-US",
            "uri": "https://coast.example/rain",
            "copyrightholder": "Coast Daily",
            "infosource": [{"name": "Northern Press", "rel": "originator"}, {"name": "Exchange", "rel": "distributor"}],
            "usageterms": "Subscribers only.",
            "copyrightnotice": "© Coast Daily",
            "ednote": "Corrects the count.",
            "embargoed": "2024-03-06T00:00:00Z",
            "pubstatus": "canceled",
            "associations": {"mainpic": PICTURE, "more": {"type": "text", "headline": "Fog"}},
        }
    )
    assert (draft.layout, draft.headline, draft.byline) == (Layout.NINJS, "Rain", "By Ana Ruiz")
    assert (draft.dateline, draft.publisher) == ("Ostmark", "Coast Daily")
    assert (draft.published, draft.language, draft.url) == ("2024-03-05T07:00:00Z", "en", "https://coast.example/rain")
    assert [(credit.name, credit.kind) for credit in draft.credits] == [
        ("Northern Press", CreditKind.AGENCY),
        ("Exchange", CreditKind.PUBLISHER),
    ]
    assert [(piece.kind, piece.text) for piece in draft.furniture] == [
        (FurnitureKind.CORRECTION, "Corrects the count."),
        (FurnitureKind.DISCLAIMER, "Subscribers only."),
        (FurnitureKind.DISCLAIMER, "© Coast Daily"),
        (FurnitureKind.CAPTION, "A street."),
    ]
    assert draft.notes == ("withdrawn", "embargoed")


def test_metadata_of_version_3():
    draft = read(
        PLAIN
        | {
            "headlines": [{"role": "short", "value": "Rain"}, {"role": "main", "value": "Rain floods town"}],
            "bylines": [{"value": "Ana Ruiz"}, {"value": "Jo Lee"}],
            "versionCreated": "2024-03-05",
            "copyrightHolder": "Coast Daily",
            "infoSources": [{"name": "Northern Press", "role": "originator"}],
            "altIds": [{"role": "web", "value": "https://coast.example/rain"}],
            "usageTerms": "Subscribers only.",
            "edNote": "Not for print.",
            "pubStatus": "withheld",
            "embargoedUntil": "2024-03-06T00:00:00Z",
            "associations": [{"name": "p", "type": "picture", "descriptions": [{"value": "A street."}]}],
            "trustIndicators": [{"href": "https://coast.example/trust"}],
        }
    )
    assert (draft.headline, draft.byline, draft.published) == ("Rain floods town", "Ana Ruiz, Jo Lee", "2024-03-05")
    assert (draft.publisher, draft.url, draft.canonical_url) == ("Coast Daily", "https://coast.example/rain", None)
    assert [piece.text for piece in draft.furniture] == ["Not for print.", "Subscribers only.", "A street."]
    assert draft.notes == ("withheld", "embargoed")


def test_an_object_without_an_address_is_known_by_its_name():
    assert read(PLAIN).canonical_url == "urn:x:1"


def test_a_package_is_read_as_the_reports_in_it():
    inner = PLAIN | {"headline": "Fog"}
    document = {"uri": "urn:p", "type": "composite", "associations": [PICTURE, inner, {"associations": {"x": inner}}]}
    assert [where for where, _ in read_ninjs(document)] == ["association 2", "association 3, association 1"]
    found = list(read_json(json.dumps([document]).encode()))
    assert [where for where, _ in found] == ["entry 1, association 2", "entry 1, association 3, association 1"]
    assert all(isinstance(draft, Draft) and draft.headline == "Fog" for _, draft in found)


def test_a_report_with_another_beside_it_is_two():
    found = list(read_ninjs(PLAIN | {"headline": "Rain", "associations": {"side": PLAIN | {"headline": "Fog"}}}))
    assert [(where, draft.headline) for where, draft in found] == [("", "Rain"), ("association 1", "Fog")]


def test_a_package_of_pictures_is_refused():
    assert "without a text" in read({"uri": "urn:p", "type": "composite", "associations": {"a": PICTURE}}).detail


def test_packages_within_packages_come_to_an_end():
    document = PLAIN
    for _ in range(200):
        document = {"uri": "urn:p", "type": "composite", "associations": [document]}
    assert isinstance(read(document), Draft)
    *_, (_, last) = read_ninjs(PLAIN | {"associations": [PLAIN] * 3000})
    assert "more than 1000 objects" in last.detail


@pytest.mark.parametrize(
    "value", [{}, [], "x", None, {"uri": "urn:x"}, {"id": 1, "type": "text"}, {"uri": 1, "type": []}]
)
def test_other_json_is_no_ninjs(value):
    assert not is_ninjs(value)
