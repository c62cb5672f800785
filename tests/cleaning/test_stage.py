import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factory import make_item
from secondsource.cleaning.stage import Cleaning
from secondsource.model.item import CreditKind, Furniture, FurnitureKind, Layout

PROSE = "Rain fell all night in the lower town, the mayor said."
MORE = "Nobody was hurt when the river came over the wall, she added."


def clean(item):
    return next(Cleaning()([item]))


def page(*lines: str, **fields: object):
    return clean(make_item("\n".join(lines), **({"layout": Layout.TEXT_B, "headline": "Rain floods town"} | fields)))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Home > Nation > Weather", FurnitureKind.NAVIGATION),
        ("Share this article   Tweet   Print", FurnitureKind.NAVIGATION),
        ("Change location while loading article actions", FurnitureKind.NAVIGATION),
        ("Read more: Ten lakes for a quiet swim", FurnitureKind.RELATED),
        ("WATCH: The moment the wall gave way", FurnitureKind.RELATED),
        ("Most read: 1. Ten lakes  2. Nine soups", FurnitureKind.RELATED),
        ("Also on Coast Daily", FurnitureKind.RELATED),
        ("Mayor opens new bridge, but in silence", FurnitureKind.RELATED),  # a title alone between paragraphs
        ("[ ADVERTISEMENT ]", FurnitureKind.PROMOTION),
        ("Sign up for our weekend letter. Unsubscribe at any time.", FurnitureKind.PROMOTION),
        ("Follow Coast Daily on Facebook and X", FurnitureKind.PROMOTION),
        ("Boats for hire: 555 8080", FurnitureKind.PROMOTION),
        ("Photograph: Ana Lind", FurnitureKind.CAPTION),
        ("The wall on Monday. File photo", FurnitureKind.CAPTION),
        ("The wall on Monday. (Wire/A. Lind)", FurnitureKind.CAPTION),
        ("All rights reserved.", FurnitureKind.DISCLAIMER),
        ("Coast Daily is not responsible for the content of external sites.", FurnitureKind.DISCLAIMER),
        ("This text was translated automatically.", FurnitureKind.DISCLAIMER),
        ("© 2024 Northern Press", FurnitureKind.CREDIT),
        ("Source: Harbour Times", FurnitureKind.CREDIT),
        ("Tags: rain, river, wall", FurnitureKind.NAVIGATION),
        ("\\", FurnitureKind.OTHER),
    ],
)
def test_furniture_goes_wherever_it_stands(line, kind):
    for lines in ((PROSE, line, MORE), (PROSE, MORE, line)):
        item = page(*lines)
        assert item.body == f"{PROSE}\n{MORE}"
        expected = {kind, FurnitureKind.OTHER} if kind is FurnitureKind.RELATED else {kind}
        assert [piece.text for piece in item.furniture] == [line]
        assert item.furniture[0].kind in expected


@pytest.mark.parametrize(
    "line",
    [
        "Also on Tuesday, three people died.",
        "Share prices fell.",
        "Fontaine left by a side door.",
        "Death toll: 14.",
        "What we know: the captain has appealed.",
        "Follow-up tests are planned for Friday.",
        "Comments by the minister angered the opposition.",
        "Video shown on television showed men being led away.",
        "Via satellite, the captain asked for help.",
        "Copyright law was the issue, the judge said.",
        '"Follow us," the officer told them.',
        "“You may go,” he said.",
        "Correction, 17 March: An earlier version said 15. The figure was 14.",
        "Editor's note: The list has 51 names.",
        "This article was amended on Friday to give the right name.",
    ],
)
def test_sentences_that_begin_like_furniture_stay(line):
    assert page(PROSE, line, MORE).body == f"{PROSE}\n{line}\n{MORE}"
    assert page(PROSE, MORE, line).body == f"{PROSE}\n{MORE}\n{line}"


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Posted 21 April 2023, 3:15 pm", "2023-04-21"),
        ("Wed., Nov. 17, 2021", "2021-11-17"),
        ("11 SEPTEMBER 2025", "2025-09-11"),
        ("Published 14 October 2024, 18:40 GMT", "2024-10-14T18:40:00Z"),
        ("23.03.2025", "2025-03-23"),
        ("Updated: 3 May 2024", "2024-05-03"),
        ("Today, 14:32", None),
        ("03/04/2025", None),  # could be read either way round
    ],
)
def test_date_lines_are_read_and_go(line, published):
    item = page("Coast Daily", line, PROSE, MORE)
    assert item.published == published
    assert item.body == f"{PROSE}\n{MORE}"


def test_a_dateline_without_a_year_takes_it_from_the_copyright_line():
    item = page(f"OSTMARK, May 16. {PROSE}", MORE, "(c) Coast Today 2025")
    assert (item.published, item.dateline, item.publisher) == ("2025-05-16", "OSTMARK", "Coast Today")
    assert item.body == f"OSTMARK, May 16. {PROSE}\n{MORE}"


def test_an_undated_report_stays_undated():
    assert page("Coast Daily", PROSE, "The bridge was built on 3 May 1992 by hand, she said.").published is None


@pytest.mark.parametrize(
    ("lines", "agency", "byline"),
    [
        ((f"OSTMARK, Veld (Northern Press) - {PROSE}",), "Northern Press", None),
        ((f"OSTMARK (AP) — {PROSE}",), "Associated Press", None),
        ((f"OSTMARK (NP) - {PROSE}", "She spoke to Northern Press by telephone on Monday."), "Northern Press", None),
        (("By The Northern Press", PROSE), "Northern Press", "The Northern Press"),
        (("ANA RUIZ (NORTHERN PRESS)", PROSE), "Northern Press", "ANA RUIZ (NORTHERN PRESS)"),
        (("By Ana Ruiz, Investigations Desk, and Northern Press", PROSE), None, None),  # a part only
        ((PROSE, MORE, "With information from Northern Press"), None, None),
        ((PROSE, MORE, "Source: Reuters"), "Reuters", None),
        ((PROSE, MORE, "© 2023 Northern Press. All rights reserved."), "Northern Press", None),
        ((PROSE, MORE, "Source: Harbour Times"), None, None),  # an outlet, not an agency
    ],
)
def test_the_agency_is_the_newsroom_of_the_whole_text(lines, agency, byline):
    item = page(*lines)
    assert item.agency == agency
    assert byline is None or item.byline == byline


@pytest.mark.parametrize(
    ("line", "name", "kind"),
    [
        ("Source: Harbour Times", "Harbour Times", CreditKind.PUBLISHER),
        ("Via: De Haven", "De Haven", CreditKind.PUBLISHER),
        ("(AFP)", "Agence France-Presse", CreditKind.AGENCY),
        ("Additional reporting: NP", "NP", CreditKind.AGENCY),
        ("Mara Lind contributed to this report.", "Mara Lind", CreditKind.PUBLISHER),
        ("This report by Northern Press was first published March 3, 2024.", "Northern Press", CreditKind.AGENCY),
        (
            "This story has not been edited by our staff and is published from a syndicated feed.",
            "syndicated feed",
            CreditKind.SYNDICATION,
        ),
    ],
)
def test_credits_are_kept_as_facts(line, name, kind):
    item = page(PROSE, line, MORE)
    assert [(credit.name, credit.kind, credit.text) for credit in item.credits] == [(name, kind, line)]
    assert line not in item.body


@pytest.mark.parametrize(
    ("lines", "publisher", "byline"),
    [
        (("COAST DAILY", "Home > Nation"), "Coast Daily", None),
        (("Petra Lind", "Coast News"), "Coast News", "Petra Lind"),
        (("World Mirror 9 | Weather",), None, None),  # nothing says that this is an outlet
        (("By Ana Ruiz in Ostmark",), None, "Ana Ruiz in Ostmark"),
        (("Dario Penn, Coast News · 16 Mar 2023, 15:10",), None, "Dario Penn, Coast News"),
        (("Staff reporter and agencies",), None, "Staff reporter and agencies"),
    ],
)
def test_the_lines_above_a_report_name_its_makers(lines, publisher, byline):
    item = page(*lines, PROSE, MORE)
    assert (item.publisher, item.byline) == (publisher, byline)
    assert item.body == f"{PROSE}\n{MORE}"


def test_the_address_names_the_publisher_in_the_spelling_of_the_text():
    item = page(PROSE, "The Granite Post could not confirm it.", url="https://www.granitepost.example/a")
    assert item.publisher == "Granite Post"


def test_the_address_may_carry_the_day():
    assert page(PROSE, url="https://coast.example/2023/03/15/rain").published == "2023-03-15"


def test_the_headline_is_not_repeated():
    assert page("Rain floods town", PROSE).body == PROSE


def test_a_page_keeps_short_lines_that_intake_chose():
    item = page(PROSE, "What happened next", MORE, layout=Layout.HTML)
    assert item.body == f"{PROSE}\nWhat happened next\n{MORE}"


def test_lines_around_the_headline_of_a_page_are_read():
    around = tuple(Furniture(text=text, kind=FurnitureKind.CREDIT) for text in ("By Ana Ruiz", "3 May 2024"))
    item = page(PROSE, layout=Layout.HTML, furniture=around)
    assert (item.byline, item.published) == ("Ana Ruiz", "2024-05-03")


@pytest.mark.parametrize(
    "line",
    [
        "We apologise to Mr Lind, whose age we gave wrongly last week.",
        "Coast Brief reads nine newspapers so that you can read one page. Support us from 2 crowns.",
        "Coast Brief: the morning in three minutes.",
        "Coast Brief, 4 Quay Street, Harbour.",
        "Coast Brief lives from its readers.",
        "Listen to the tide bulletin again for a week.",
        "You have read 2 of 4 articles this month.",
        "Download the harbour app for storm alerts.",
    ],
)
@pytest.mark.parametrize("layout", [Layout.TEXT_B, Layout.HTML])
def test_an_apology_a_word_about_the_outlet_or_to_the_reader_goes_from_the_end(line, layout):
    assert page(PROSE, MORE, line, publisher="Coast Brief", layout=layout).body == f"{PROSE}\n{MORE}"


@pytest.mark.parametrize(
    "line",
    [
        "Coast Brief has asked the council for the plans.",  # the outlet's own reporting
        "The US will support the rebuilding of the wall.",  # a country, not the reader
        "See the wall from the bridge and you see a town that has lost faith in its engineers, council and luck.",
        '"Read the plans," a voice in the hall cried.',
    ],
)
def test_a_last_paragraph_that_only_looks_like_a_call_stays(line):
    assert page(PROSE, MORE, line, publisher="Coast Brief").body == f"{PROSE}\n{MORE}\n{line}"


def test_titles_under_the_report_of_a_page_go_and_a_list_stays():
    titles = ("Seven soups for cold days", "Lost: one grey cat")
    assert page(PROSE, MORE, *titles, layout=Layout.HTML).body == f"{PROSE}\n{MORE}"
    streets = tuple(f"{number} Mill Street" for number in range(1, 7))
    listed = page(PROSE, MORE, *streets, layout=Layout.HTML)
    assert listed.body == "\n".join((PROSE, MORE, *streets))


def test_corrections_and_machine_translation_are_noted():
    assert page(PROSE, "Correction: The figure was 14.").notes == ("corrected",)
    assert page("This text was translated automatically.", PROSE).notes == ("machine-translated",)


@pytest.mark.parametrize("body", ["", " ", "\n\n", "Rain", "\\", "Share", "20240305"])
def test_odd_bodies_do_no_harm(body):
    assert isinstance(clean(make_item(body)).body, str)


lines = st.lists(
    st.one_of(
        st.sampled_from(
            [PROSE, MORE, "Home > World", "By Ana Ruiz", "Read more: Soup", "3 May 2024", "(AP)", "More on this story"]
        ),
        st.text(max_size=60),
    ),
    max_size=8,
)


@settings(deadline=None, max_examples=60)
@given(lines, st.sampled_from([Layout.TEXT_B, Layout.HTML]))
def test_cleaning_a_clean_body_changes_nothing(chosen, layout):
    once = clean(make_item("\n".join(chosen), layout=layout))
    body = once.body
    for _ in range(6):  # what stood under or above furniture may now stand at an end
        again = clean(make_item(body, layout=layout))
        if again.body == body:
            return
        assert len(again.body) < len(body)
        body = again.body


@settings(deadline=None, max_examples=50)
@given(lines)
def test_nothing_is_made_up_and_nothing_lost(chosen):
    item = clean(make_item("\n".join(chosen), layout=Layout.TEXT_B))
    given_words = sorted("\n".join(chosen).split())
    kept = sorted([*item.body.split(), *(word for piece in item.furniture for word in piece.text.split())])
    assert kept == given_words


@pytest.mark.parametrize(
    "unit",
    [
        '"',
        "(",
        ")",
        "[",
        " ",
        "A ",
        "a. ",
        "1 ",
        "- ",
        "| ",
        "#a ",
        "CITY, ",
        "Mr. ",
        "By A ",
        "12:30 ",
        "May 3 ",
        "a@",
        ".",
        "©",
        "and ",
    ],
)
def test_a_megabyte_of_anything_is_read_in_linear_time(unit):
    text, lines_ = unit * (1_000_000 // len(unit)), "\n".join([unit.strip() or "x"] * 4_000 + [PROSE])
    started = time.process_time()
    list(Cleaning()([make_item(text, layout=Layout.TEXT_B), make_item(lines_)]))
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Der Bürgermeister sagte am Dienstag, dass niemand verletzt worden sei und die Mauer halte.",
            "„Wir haben Boote und Decken für alle“, sagte er. „Was wir nicht haben, ist Zeit.“",
        ),
        ("市长星期二表示，没有人在洪水中受伤，城墙没有倒塌。", "“我们有船和毯子，”他说，“但是我们没有时间。”"),
        ("महापौर ने मंगलवार को कहा कि बाढ़ में किसी को चोट नहीं आई है।", "दीवार 1962 में बनी थी और दो बार ऊँची की गई।"),
    ],
)
def test_reports_in_other_languages_keep_their_lines(lines):
    assert page(*lines).body == "\n".join(lines)


def test_a_page_of_a_thousand_credits_is_read_in_linear_time():
    lines_ = [f"Source: {a}{b}{c}" for a in "ABCDEFGHIJ" for b in "ABCDEFGHIJ" for c in "ABCDEFGHIJ"]
    item = make_item("\n".join([PROSE, *lines_, "\n".join([MORE] * 4000)]), layout=Layout.TEXT_B)
    started = time.process_time()
    assert len(clean(item).credits) == 1000
    assert time.process_time() - started < 4
