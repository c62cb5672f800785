"""A large story on its page: what is shown in full, what is counted, and that nothing is lost."""

import pytest

from benchmarks.crowd import crowd
from secondsource.dossier.listing import MOST_CARDS, MOST_SINGLES
from secondsource.dossier.picture import MOST_BOXES
from secondsource.dossier.view import MOST_DIFFERENCES, page

REPORTS = 180


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
    led_to = [one.cite.number for report in story.reports for part in report.paragraphs for one in part if one.led_to]
    assert len(led_to) == len(set(led_to)) == len(story.listing.unlisted) > 0


def test_what_is_listed_is_bounded(story):
    singles = [key for room in story.listing.singles for one in room.sentences for key in one.keys]
    assert len(singles) == MOST_SINGLES
    assert all(card.groups for card in story.listing.cards[:MOST_CARDS])
    assert not any(card.groups for card in story.listing.cards[MOST_CARDS:])
    assert all(card.groups or card.others for card in story.listing.cards)


def test_a_sentence_is_quoted_once_however_many_say_it(story):
    for card in story.listing.cards:
        for group in card.groups:
            quoted = ["".join(part.text for part in one.context) for one in group.quotes.said]
            assert len(quoted) == len(set(quoted))


def test_reports_with_the_same_words_are_shown_once(story):
    by_number = {report.number: report for report in story.reports}
    copies = [report for report in story.reports if report.same_as]
    assert len(copies) == REPORTS // 3
    assert all(by_number[report.same_as].paragraphs and not report.paragraphs for report in copies)


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
