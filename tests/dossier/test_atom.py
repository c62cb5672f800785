import feedparser
import pytest

from secondsource.dossier.atom import TITLES, to_atom
from secondsource.errors import InputError
from secondsource.intake.feed import read_feed
from secondsource.model.news import Bulletin, NewsKind, PagePart, Rewording

CHANGES = (
    Rewording(part=PagePart.HEADLINE, removed="Ten", added="Twelve"),
    Rewording(part=PagePart.BODY, removed="", added="<script>alert(1)</script>"),
)


def bulletin(number=1, **fields):
    given = {"kind": NewsKind.EDIT, "story": "story-1", "about": "item-1", "text": "The Bell changed its page & more"}
    return Bulletin(**(given | fields), number=number, time=f"2024-03-0{number}T10:00:00Z")


def read(*found, home=""):
    parsed = feedparser.parse(to_atom(found, "/desk/a.db", home).encode(), sanitize_html=False)
    assert not parsed.bozo, parsed.get("bozo_exception")
    return parsed


def test_the_feed_is_read_as_it_was_written():
    parsed = read(bulletin(2, changes=CHANGES), bulletin(1), home="http://127.0.0.1:8000/")
    assert parsed.version == "atom10"
    assert parsed.feed.updated == "2024-03-02T10:00:00Z"
    first, second = parsed.entries
    assert first.title == "Silent edit: The Bell changed its page & more"
    assert first.link == "http://127.0.0.1:8000/why/item-1"
    assert "In the headline: <del>Ten</del> <ins>Twelve</ins>" in first.content[0].value
    assert "<ins>&lt;script&gt;" in first.content[0].value
    assert (second.tags[0].term, second.updated) == ("edit", "2024-03-01T10:00:00Z")
    assert len({parsed.feed.id, first.id, second.id}) == 3


def test_one_piece_of_news_keeps_its_id():
    assert read(bulletin(1)).entries[0].id == read(bulletin(2), bulletin(1)).entries[1].id


@pytest.mark.parametrize("text", ["\x00\x1b half \ud800 a pair", "]]><entry/>", "x" * 5000, "", "שלום \u202e"])
def test_whatever_a_report_says_the_feed_is_whole(text):
    (entry,) = read(
        bulletin(text=text, about=text, changes=(Rewording(part=PagePart.BODY, removed=text, added=text),)),
        home="http://x/",
    ).entries
    assert len(entry.title) < 220


def test_an_empty_feed_is_a_feed():
    assert read().entries == []


def test_every_kind_has_a_title():
    assert set(TITLES) == set(NewsKind)


def test_the_feed_is_no_report():
    with pytest.raises(InputError, match="not a report: the news of this program"):
        list(read_feed(to_atom((bulletin(),), "desk.db").encode()))
