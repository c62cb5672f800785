import json
import time

import pytest

from dossier.sample import sample
from secondsource.dossier.html import to_html
from secondsource.errors import InputError
from secondsource.intake.html import read_html
from secondsource.model.item import FurnitureKind

PARAGRAPHS = (
    "Rain fell all night in the lower town, and by morning the river stood a metre above the wall, the mayor said.",
    "Nobody was hurt. The fire brigade carried 40 people out of their houses in boats before dawn on Tuesday.",
    "The school stayed shut, and the bridge to the upper town will be closed until engineers have seen its piers.",
)


def page(head: str = "", before: str = "", after: str = "") -> str:
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    nav = "<nav><a href='/'>Home</a> <a href='/s'>Sport</a></nav>"
    return (
        f"<!doctype html><html lang='en-GB'><head><title>Rain floods town - Coast Daily</title>{head}</head><body>{nav}"
        f"<article><h1>Rain floods town</h1>{before}{body}{after}</article>"
        "<aside><h3>More from Weather</h3><ul><li><a href='/1'>Nine dry summers</a></li></ul></aside>"
        "<footer>About us | Terms</footer></body></html>"
    )


def linked_data(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


ARTICLE = {"@type": "NewsArticle", "datePublished": "2024-03-05T07:00:00+01:00", "author": {"name": "Ana Ruiz"}}


def test_a_dossier_is_no_report():
    with pytest.raises(InputError, match="not a report: a dossier of this program"):
        read_html(to_html(sample()))


def test_the_report_is_divided_from_the_page():
    draft = read_html(page(before="<div class='by'>Ana Ruiz</div>"))
    assert draft.body == "\n".join(PARAGRAPHS)
    assert (draft.headline, draft.publisher, draft.language) == ("Rain floods town", "Coast Daily", "en")
    kinds = {piece.text: piece.kind for piece in draft.furniture}
    assert kinds["Ana Ruiz"] is FurnitureKind.CREDIT
    assert kinds["Nine dry summers"] is FurnitureKind.RELATED
    assert kinds["Home Sport"] is FurnitureKind.NAVIGATION


@pytest.mark.parametrize(
    "note",
    [
        "<p class='correction'><em>Correction: An earlier version said 50. The figure was 40.</em></p>",
        "<p class='credit'>Source: Northern Press</p>",
        "<p>The shop lost its awning.</p>",
    ],
)
def test_short_paragraphs_and_notes_of_the_report_stay(note):
    text = read_html(page(after=note)).body
    assert text.count("\n") == len(PARAGRAPHS)


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (linked_data(ARTICLE), "2024-03-05T07:00:00+01:00"),
        (linked_data([{"@type": "Organization"}, ARTICLE]), "2024-03-05T07:00:00+01:00"),
        (linked_data({"@graph": [{"@type": "WebPage"}, ARTICLE]}), "2024-03-05T07:00:00+01:00"),
        ("<meta property='article:published_time' content='2024-03-05T07:00:00Z'>", "2024-03-05T07:00:00Z"),
        ("<meta name='date' content='2024-03-05'>", "2024-03-05"),
        ("<meta itemprop='datePublished' content='2024-03-05'>", "2024-03-05"),
        ("<meta name='date' content='soon'>", None),
        ("<script type='application/ld+json'>{broken</script>", None),
        ("<script type='application/ld+json'>" + "[" * 9999 + "</script>", None),
    ],
)
def test_the_date_is_found_wherever_the_page_gives_it(head, published):
    assert read_html(page(head)).published == published


def test_a_page_that_a_browser_saved_keeps_its_address():
    saved = "<!-- saved from url=(0031)https://coast.example/rain/2024 -->\n" + page()
    assert read_html(saved).url == "https://coast.example/rain/2024"


def test_a_correction_that_the_page_sets_apart_stays_with_the_report():
    note = "<div class='box'><p>Correction, 6 March: An earlier version said that 50 were carried out.</p></div>"
    assert "An earlier version" in read_html(page(after=f"<section>{note}</section>")).body


def test_authors_publisher_and_address():
    article = ARTICLE | {"author": [{"name": "Ana Ruiz"}, {"name": "Bo Lind"}], "publisher": {"name": "The Coast"}}
    draft = read_html(page(linked_data(article) + "<link rel='canonical' href='https://coast.example/rain'>"))
    assert (draft.byline, draft.publisher, draft.url) == (
        "Ana Ruiz, Bo Lind",
        "The Coast",
        "https://coast.example/rain",
    )


@pytest.mark.parametrize(
    "text",
    ["<p>a</p>" * 20_000, "<table>" + "<tr><td>a</td></tr>" * 6_000, "<p>" + "a<br>" * 20_000, "<p>" + '"' * 500_000],
)
def test_huge_pages_take_linear_time(text):
    started = time.perf_counter()
    read_html(f"<html><body>{text}")
    assert time.perf_counter() - started < 8
