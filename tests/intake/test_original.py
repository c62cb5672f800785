import html
import json
from email.message import EmailMessage
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.intake.draft import Draft
from secondsource.intake.escaped import escapes
from secondsource.intake.forms import read_document
from secondsource.intake.layers import markup
from secondsource.intake.original import Originals
from secondsource.model.item import Layout

PAGE = """<!DOCTYPE html><html><head><title>Grain store burns</title>
<script>var a = "<p>No one was hurt.</p>"; if (a<b && c>d) {}</script><style>p > b {}</style></head>
<body><nav><a href="/x?a=1&amp;copy=2">Fire broke out</a></nav><h1>Grain store burns</h1>
<p class=lead title="a > b">Fire broke   out in the
grain&nbsp;store on <b>Mon</b>day night, said &ldquo;Ada&#x201D; Roon of Roon &amp; Daughters.</p>
<!-- <p>An old line.</p> --><p>Fourteen people were taken <button>Share</button>to hospital by boat<br>and one by road.
<p>“No one&rsquo;s dead,” she said; the r&#233;sum&eacute; of the day was 3 &lt; 4.</body></html>"""


def say(source, runs, body):
    """The body as the places in the source read, and the runs as pairs of pieces."""
    pieces = [(body[run.start : run.end], source[run.place : run.stop]) for run in runs]
    return "".join(letters(html.unescape(piece)) for _, piece in pieces), pieces


def letters(text):
    return "".join(text.split())


def test_every_letter_of_a_page_leads_back_to_it():
    (part,) = read_document(PAGE.encode())
    said, pieces = say(PAGE, part.original, part.found.body)
    assert said == letters(part.found.body) and "Fourteen" in said
    assert ("”", "&#x201D;") in pieces and ("&", "&amp;") in pieces


WORDS = ["Fire", "in", "the", "store.", "“Ada", "Roon”", "R&D", "a<b", "é", "14", "said,", "\U0001f525", "x" * 30]
SPELLINGS = [
    str,
    html.escape,
    lambda text: "".join(f"&#{ord(letter)};" for letter in text),
    lambda text: f"<b>{html.escape(text)}</b>",
    lambda text: f'<a title="&gt;">{html.escape(text)}</a><!-- no -->',
]
SPACES = [" ", "\n", "&#32;", " <i></i> "]


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(SPELLINGS[1:]), st.sampled_from(SPACES)), min_size=5))
def test_a_text_spelt_as_html_leads_back_to_each_spelling(words):
    body = " ".join(word for word, _, _ in words)
    source = "<p>" + "".join(spell(word) + space for word, spell, space in words)
    runs = Originals(source.encode()).of(Draft(layout=Layout.HTML, body=body))
    assert say(source, runs, body)[0] == letters(body) or len(letters(body)) < 8


@given(st.lists(st.text(max_size=30), max_size=4), st.booleans())
def test_an_item_line_leads_back_through_its_escapes(lines, plain):
    body = "\n".join(lines)
    source = json.dumps({"headline": "Rain", "body": body}, ensure_ascii=plain)
    runs = Originals(source.encode("utf-8", "surrogatepass")).of(Draft(layout=Layout.JSONL, body=body))
    for run in runs:
        piece = source[run.place : run.stop]
        said = piece if run.plain else json.loads(f'"{piece}"', strict=False)
        assert letters(body[run.start : run.end]) == letters(said)


def test_an_item_line_is_found_whole():
    line = json.dumps({"id": "1", "body": "Fire broke out in “the store”.\n\nNo one was hurt."})
    (part,) = read_document(line.encode())
    assert sum(run.end - run.start for run in part.original) >= len(letters(part.found.body))


def test_html_within_json_leads_back():
    source = json.dumps(
        {"uri": "urn:x:1", "body_xhtml": "<p>Rain <b>fell</b> &amp; fell.</p>\n<p>“It stopped,” she said.</p>"}
    )
    (part,) = read_document(source.encode())
    pieces = [source[run.place : run.stop] for run in part.original]
    assert "&amp;" in pieces and r"\u201cIt" not in pieces and r"\u201c" in pieces


def test_entries_of_one_feed_lead_each_to_its_own_place():
    source = "".join(
        f"<item><description>&lt;p&gt;Rain fell on town {n}.&lt;/p&gt;</description></item>" for n in range(3)
    )
    originals = Originals(source.encode())
    places = [originals.of(Draft(layout=Layout.FEED, body=f"Rain fell on town {n}.")) for n in range(3)]
    assert [source[runs[0].place : runs[-1].stop] for runs in places] == [f"Rain fell on town {n}." for n in range(3)]


HOSTILE = [
    "<" * 300_000,
    "<a " * 100_000,
    '<a b="' * 60_000,
    "<!--" * 90_000,
    "<script>" * 50_000,
    "<script <" * 50_000,
    "&amp" * 90_000,
    "&" * 300_000,
    "<![CDATA[" * 40_000,
    "]]>" * 90_000,
    "<a b='<" * 50_000 + "'>",
    "=" * 300_000,
    "<a" + " =" * 150_000,
    "\\u" * 100_000,
    "\\" * 300_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:9])
@pytest.mark.parametrize("layer", [markup, escapes])
def test_layers_take_time_that_grows_with_the_text(text, layer):
    read, runs = layer(text)
    assert all(before.end <= after.start for before, after in pairwise(runs))
    assert not runs or (runs[-1].end <= len(read) and runs[-1].stop <= len(text))


@given(st.text("<>/!-&;#\"'= ascriptCDATA[]\n", max_size=80))
def test_any_markup_has_a_text_with_places(source):
    text, runs = markup(source)
    for run in runs:
        piece = source[run.place : run.stop]
        assert text[run.start : run.end] == (piece if run.plain else html.unescape(piece))


def test_bytes_that_are_no_text_lead_nowhere():
    assert Originals(b"\0\1\2").of(Draft(layout=Layout.HTML, body="Rain")) == ()


def test_a_letter_leads_back_through_its_quoted_printable():
    letter = EmailMessage()
    letter["From"], letter["Subject"] = "Ada <ada@bell.example>", "Rain"
    letter["Date"], letter["Message-ID"] = "Tue, 05 Mar 2024 08:00:00 +0000", "<1@bell.example>"
    words = "Rain fell in the café for “three” days, and the harbour office said that no one was hurt at all."
    letter.set_content(f"<p>{words}</p><p>It’s over.</p>", subtype="html", cte="quoted-printable")
    (part,) = read_document(letter.as_bytes())
    source = letter.as_bytes().decode()
    pieces = {part.found.body[run.start : run.end]: source[run.place : run.stop] for run in part.original}
    assert pieces["é"] == "=C3=A9" and pieces["“"] == "=E2=80=9C"
    assert "".join(letters(piece) for piece in pieces) == letters(part.found.body)
