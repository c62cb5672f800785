"""A story of 600 reports: its page is at most 6 MB, opens within two seconds, and links lead to every claim."""

import pytest

from benchmarks.browser import seconds_to_open
from benchmarks.crowd import crowd
from benchmarks.pages import MOST_BYTES, REPORTS
from secondsource.dossier.html import to_html

MOST_SECONDS, TRIES = 2.0, 6


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    path = tmp_path_factory.mktemp("crowd") / "crowd.html"
    path.write_text(to_html(crowd(REPORTS)), encoding="utf-8")
    return {"crowd": path}


def test_it_is_small_and_opens_at_once(browser, files):
    assert files["crowd"].stat().st_size <= MOST_BYTES
    # the best of some tries: what else runs on the machine is not the page's fault
    assert any(seconds_to_open(browser, files["crowd"].as_uri()) <= MOST_SECONDS for _ in range(TRIES))


def test_every_link_leads_somewhere_and_no_place_has_two_names(look):
    page = look("crowd").page
    lost = page.evaluate(
        "[...document.querySelectorAll('main a[href^=\"#\"]')].filter((one) => "
        "!document.getElementById(one.getAttribute('href').slice(1))).length"
    )
    names = page.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")
    assert lost == 0
    assert len(names) == len(set(names))


def test_a_claim_that_is_not_listed_is_found_in_its_report(look):
    page = look("crowd").page
    target = page.locator("details.report a.st[id]").first.get_attribute("id")
    page.evaluate(f"location.hash = '{target}'")
    page.wait_for_function(f"document.getElementById('{target}').checkVisibility()")
