"""A large story on its page: what is shown in full, what is counted, and that nothing is lost."""

import re
from urllib.parse import unquote

import pytest

from benchmarks.crowd import STORY, crowd
from secondsource.dossier.html import Desk, anchor, part_html, to_html
from secondsource.dossier.listing import MOST_CARDS, MOST_SINGLES
from secondsource.dossier.picture import MOST_BOXES
from secondsource.dossier.view import MOST_DIFFERENCES, page

REPORTS = 180
AT = f"/stories/{STORY}/at/"


@pytest.fixture(scope="module")
def dossier():
    return crowd(REPORTS)


@pytest.fixture(scope="module")
def story(dossier):
    return page(dossier).stories[0]


def test_every_claim_is_listed_or_marked_in_a_report(dossier, story):
    listed = {card.key for card in story.listing.cards}
    listed |= {key for room in story.listing.singles for one in room.sentences for key in one.keys}
    assert not listed & story.listing.unlisted
    assert listed | story.listing.unlisted == {claim.id for claim in dossier.claims}
    led_to = [
        one.cite.number for report in story.reports for part in report.text.paragraphs for one in part if one.led_to
    ]
    assert len(led_to) == len(set(led_to)) == len(story.listing.unlisted) > 0


def test_what_is_listed_is_bounded(story):
    singles = [key for room in story.listing.singles for one in room.sentences for key in one.keys]
    assert len(singles) == MOST_SINGLES
    assert all(card.behind.groups for card in story.listing.cards[:MOST_CARDS])
    assert not any(card.behind.groups for card in story.listing.cards[MOST_CARDS:])
    assert all(card.behind.groups or card.behind.others for card in story.listing.cards)


def test_a_sentence_is_quoted_once_however_many_say_it(story):
    for card in story.listing.cards:
        for group in card.behind.groups:
            quoted = ["".join(part.text for part in one.context) for one in group.quotes.said]
            assert len(quoted) == len(set(quoted))


def test_reports_with_the_same_words_are_shown_once(story):
    by_number = {report.number: report.text for report in story.reports}
    copies = [report.text for report in story.reports if report.text.same_as]
    assert len(copies) == REPORTS // 3
    assert all(by_number[text.same_as].paragraphs and not text.paragraphs for text in copies)


def test_the_drawing_is_bounded_and_counts_the_rest(story):
    picture = story.picture
    drawn = len(picture.boxes) + sum(band.more for band in picture.bands)
    assert len(picture.boxes) <= MOST_BOXES and len(picture.bands) + picture.more == len(story.newsrooms)
    assert drawn == sum(sorted((len(room.reports) for room in story.newsrooms), reverse=True)[: len(picture.bands)])


def test_a_source_has_all_its_claims_if_only_by_number(dossier, story):
    told = sum(voice.claims for voice in story.voices)
    shown = sum(len(one.keys) for voice in story.voices for one in voice.sentences)
    assert told == shown + sum(len(voice.more) for voice in story.voices)
    text = {one.id: one for one in dossier.statements}
    pairs = {(text[name].source, claim.id) for claim in dossier.claims for name in claim.statements}
    assert told == len(pairs)


def test_differences_beyond_a_number_name_their_reports(story):
    for place, one in enumerate(story.differences):
        assert all(side.quotes.said or side.quotes.also for side in one.sides)
        assert any(side.quotes.said for side in one.sides) == (place < MOST_DIFFERENCES)


DESK = Desk(home="/", story=STORY, news=0)


def test_at_a_desk_a_large_story_leads_to_pages_of_its_claims_and_reports(dossier):
    links = re.findall(r'href="([^"]+)"', to_html(dossier, DESK))
    apart = {unquote(one.removeprefix(AT)) for one in links if one.startswith(AT)}
    assert apart >= {item.id for item in dossier.items}
    assert not [one for one in links if re.match(r"#[cr]\d", one)]
    assert all(part_html(dossier, wanted, DESK) for wanted in sorted(apart)[::100])


def test_what_stands_alone_is_all_there_is_of_it(dossier):
    claim = next(one for one in dossier.claims if len(one.origins) > 1)
    for wanted in (claim.id, claim.statements[0]):
        page = part_html(dossier, wanted, DESK)
        assert claim.explanation in page and page.count("<blockquote") >= 2
    differing = dossier.discrepancies[0]
    assert differing.about in part_html(dossier, differing.id, DESK)
    copied = dossier.items[2]
    assert copied.body == dossier.items[1].body
    page = part_html(dossier, copied.id, DESK)
    assert page.count("<p dir=") == len(copied.body.split("\n"))
    assert part_html(dossier, "none", DESK) is None


def test_a_small_story_is_one_page_at_a_desk_too():
    small = crowd(60)
    assert part_html(small, small.claims[0].id, DESK) is None
    assert AT not in to_html(small, DESK)
    assert anchor(small, small.discrepancies[0].id) == anchor(small, small.discrepancies[0].claims[0])
