"""A story of 600 reports opens within two seconds out of a store, too; claims and reports have their own pages."""

import pytest

from benchmarks.browser import seconds_to_open
from benchmarks.crowd import STORY, crowd
from benchmarks.pages import REPORTS
from benchmarks.served import fill
from browser.axe import serious_faults
from browser.test_crowd import MOST_SECONDS, TRIES
from served import served


@pytest.fixture(scope="module")
def story(tmp_path_factory):
    store = tmp_path_factory.mktemp("crowd") / "desk.db"
    fill(store, crowd(REPORTS))
    with served(store) as door:
        yield f"http://127.0.0.1:{door.port}/stories/{STORY}"


@pytest.fixture
def page(browser, story):
    page = browser.new_page()
    page.goto(story)
    yield page
    page.close()


def test_a_large_story_opens_at_once(browser, story):
    assert any(seconds_to_open(browser, story) <= MOST_SECONDS for _ in range(TRIES))


@pytest.mark.parametrize(("sort", "words"), [("claim", "blockquote"), ("report", ".body")])
def test_what_is_opened_is_fetched_to_where_it_stands(page, story, sort, words):
    card = page.locator(f"details.{sort}").nth(2)
    card.locator("summary").first.focus()
    page.keyboard.press("Enter")
    card.locator(words).first.wait_for()
    assert card.locator(".apart").count() == 0
    assert page.url == story


@pytest.mark.parametrize(("sort", "words"), [("claim", "blockquote"), ("report", ".body")])
def test_with_scripts_off_it_is_a_link_and_the_way_back_another(browser, story, sort, words):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(story)
    page.locator(f"details.{sort} summary").nth(2).click()
    page.locator(f"details.{sort}[open] .apart").click()
    page.wait_for_url("**/at/*")
    assert page.locator(words).first.is_visible()
    page.locator(".back a").click()
    page.wait_for_url(story)
    context.close()


def test_a_mark_leads_to_the_page_of_its_claim(page):
    number = page.locator(".strip a").nth(3).inner_text()
    page.locator(".strip a").nth(3).click()
    page.wait_for_url("**/at/*")
    page.locator(".claim blockquote").first.wait_for()
    assert page.locator(".claim .number").inner_text() == number
    assert page.locator(".claim blockquote").first.is_visible()
    assert serious_faults(page) == []


def test_the_whole_is_given_as_one_file(page, tmp_path):
    with page.expect_download() as given:
        page.get_by_role("link", name="As one file").click()
    whole = tmp_path / given.value.suggested_filename
    given.value.save_as(whole)
    assert whole.name == f"{STORY}.html"
    text = whole.read_text("utf-8")
    assert "connect-src" not in text and text.count('<div class="body">') == REPORTS


def test_what_is_gone_leaves_the_link_and_says_so(page):
    card = page.locator("details.claim").nth(2)
    link = card.locator(".apart")
    link.evaluate("(one) => { one.href += '-gone' }")
    with page.expect_response(lambda answer: answer.url.endswith("-gone")) as answered:
        card.locator("summary").first.click()
    assert answered.value.status == 404
    link.click()
    assert "the story is another now" in page.locator("main").inner_text()
