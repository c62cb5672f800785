import pytest

from secondsource.errors import InputError
from secondsource.intake.nitf import read_nitf
from secondsource.model.item import FurnitureKind, Layout

WHOLE = """<?xml version="1.0"?>
<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.4//EN" "nitf-3-4.dtd">
<nitf xml:lang="en-GB"><head><title>Town flooded</title>
<docdata management-status="usable"><correction info="Corrects the number of houses in the second paragraph."/>
<doc-id regsrc="northern.example" id-string="urn:newsml:northern.example:20240305:17"/>
<urgency ed-urg="4"/><date.issue norm="20240305T073000+0100"/><du-key key="rain"/>
<ed-msg info="For release at once."/><doc.copyright holder="Northern Wire" year="2024"/></docdata>
<pubdata name="Coast Daily" date.publication="20240306"/></head>
<body><body.head>
<hedline><hl1>Rain floods <em>lower</em> town</hl1><hl2>No one was hurt</hl2></hedline>
<note noteclass="editorsnote"><body.content><p>Subscribers only.</p></body.content></note>
<rights>All rights reserved.</rights>
<byline>By <person>Ana Ruiz</person>,
 <byttl>Staff Reporter</byttl></byline>
<distributor><org>Northern Wire</org></distributor>
<dateline><location>OSTMARK, Northland</location> (Harbour Radio)
 <story.date norm="20240304">March 4</story.date></dateline>
<abstract><p>Rain.</p></abstract></body.head>
<body.content><block><p>Rain fell all night over <location>Ostmark</location>, the R&D office said.</p>
<p>Twelve houses were flooded.</p><ul><li>Six in the port</li><li>Six on the hill</li></ul>
<table><tr><th>Place</th><th>Houses</th></tr><tr><td>Port</td><td>6</td></tr></table>
<media media-type="image"><media-reference source="a.jpg"/><media-caption>A street in Ostmark.</media-caption>
<media-producer>Jo Lee</media-producer></media>
<hl2>What next</hl2><p>It stopped at noon.</p></block></body.content>
<body.end><tagline>Jo Lee in Velm contributed to this report.</tagline></body.end></body></nitf>"""


def read(document):
    ((where, draft),) = read_nitf(document.encode())
    assert where == ""
    return draft


def test_the_text_is_paragraphs_items_and_rows_and_ends_with_who_had_a_hand_in_it():
    assert read(WHOLE).body.split("\n") == [
        "Rain fell all night over Ostmark, the R&D office said.",
        "Twelve houses were flooded.",
        "Six in the port",
        "Six on the hill",
        "Place; Houses",
        "Port; 6",
        "What next",
        "It stopped at noon.",
        "Jo Lee in Velm contributed to this report.",
    ]


def test_the_head_says_whose_report_it_is():
    draft = read(WHOLE)
    assert (draft.layout, draft.headline) == (Layout.NITF, "Rain floods lower town")
    assert (draft.byline, draft.dateline) == ("By Ana Ruiz, Staff Reporter", "OSTMARK, Northland")
    assert (draft.publisher, draft.language) == ("Coast Daily", "en")
    assert (draft.published, draft.canonical_url) == (
        "2024-03-05T07:30:00+01:00",
        "urn:newsml:northern.example:20240305:17",
    )
    assert [credit.text for credit in draft.credits] == [
        "dateline: Harbour Radio",
        "distributor: Northern Wire",
        "copyright: Northern Wire",
    ]


def test_what_is_not_the_report_is_kept_by_kind():
    draft = read(WHOLE)
    assert [(piece.kind, piece.text) for piece in draft.furniture] == [
        (FurnitureKind.CORRECTION, "Corrects the number of houses in the second paragraph."),
        (FurnitureKind.DISCLAIMER, "For release at once."),
        (FurnitureKind.DISCLAIMER, "Subscribers only."),
        (FurnitureKind.DISCLAIMER, "All rights reserved."),
        (FurnitureKind.CAPTION, "A street in Ostmark."),
        (FurnitureKind.CAPTION, "Jo Lee"),
    ]
    assert draft.notes == ("corrected",)


@pytest.mark.parametrize(
    ("status", "notes"), [("usable", ()), ("canceled", ("withdrawn",)), ("withheld", ("withheld",))]
)
def test_a_report_that_was_taken_back_says_so(status, notes):
    head = f'<head><docdata management-status="{status}"/></head>'
    assert read(f"<nitf>{head}<body><body.content><p>Rain.</p></body.content></body></nitf>").notes == notes


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<docdata><date.issue norm="20240305"/></docdata>', "2024-03-05"),
        ('<docdata><date.issue norm="2024-03-05T07:30:00Z"/></docdata>', "2024-03-05T07:30:00Z"),
        ('<pubdata date.publication="20240305T073000Z"/>', "2024-03-05T07:30:00Z"),
        ('<docdata><date.release norm="20240305T0730"/></docdata>', "2024-03-05"),  # a clock without a zone is none
        ('<docdata><date.issue norm="20241305"/></docdata>', None),
        ('<docdata><date.issue norm="soon"/></docdata>', None),
        ("", None),
    ],
)
def test_the_time_is_that_of_the_issue(head, published):
    draft = read(f"<nitf><head>{head}</head><body><body.content><p>Rain.</p></body.content></body></nitf>")
    assert draft.published == published


def test_an_agency_stands_behind_its_people_and_its_place():
    head = """<byline>By ANA RUIZ<byttl>Northern Wire</byttl></byline>
    <dateline><location>OSTMARK (NW)</location></dateline>"""
    draft = read(f"<nitf><body><body.head>{head}</body.head><body.content><p>Rain.</p></body.content></body></nitf>")
    assert (draft.byline, draft.dateline) == ("By ANA RUIZ, Northern Wire", "OSTMARK")
    assert [credit.name for credit in draft.credits] == ["NW"]


def test_first_paragraphs_given_twice_are_read_once():
    first = "<p>Rain fell all night over the lower town, and twelve houses were flooded.</p>"
    blocks = f'<block class="lead">{first}</block><block class="full">{first}<p>No.</p><p>No.</p></block>'
    draft = read(f"<nitf><body><body.content>{blocks}</body.content></body></nitf>")
    assert [len(line) for line in draft.body.split("\n")] == [len(first) - 7, 3, 3]


def test_without_markup_of_the_text_the_body_is_read():
    assert read("<nitf><body><p>Rain fell.</p><p>It stopped.</p></body></nitf>").body == "Rain fell.\nIt stopped."


@pytest.mark.parametrize("document", ["<nitf/>", "<nitf><body/></nitf>", "<nitf><body><body.content/></body></nitf>"])
def test_a_document_without_a_text_is_refused(document):
    with pytest.raises(InputError, match="no text"):
        read(document)
