"""The dossier in a browser: what a reader sees, opens and presses."""

import pytest

from browser.axe import serious_faults

CLAIM = "Fire broke out in the grain store"


@pytest.mark.parametrize("name", ["plain", "hostile"])
def test_nothing_runs_nothing_is_asked_for(look, name):
    seen = look(name)
    assert seen.page.locator("h1").first.is_visible()
    for one in seen.page.locator("summary").all():
        if one.is_visible():
            one.click()
    assert len(seen.requests) == 1 and seen.requests[0].startswith("file:")
    assert seen.troubles == []


def test_a_claim_opens_and_shows_its_evidence(look):
    page = look().page
    card = page.locator("details.claim", has_text=CLAIM).first
    assert not card.locator("blockquote").first.is_visible()
    card.locator("summary").first.click()
    assert card.locator("mark").first.is_visible()
    assert card.locator("footer").first.inner_text().startswith("Daily Bell")


def test_a_number_leads_to_its_claim(look):
    page = look().page
    cite = page.locator("a.cite").first
    target = cite.get_attribute("href")
    cite.click()
    page.wait_for_timeout(300)
    assert page.locator(target).is_visible()


def test_the_keys(look):
    page = look().page
    focused = "document.activeElement.innerText"
    page.keyboard.press("j")
    first = page.evaluate(focused)
    page.keyboard.press("j")
    assert page.evaluate(focused) != first
    page.keyboard.press("k")
    assert page.evaluate(focused) == first
    while "claim" not in page.evaluate("document.activeElement.parentElement.className"):
        page.keyboard.press("j")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.parentElement.open")
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()


def test_with_scripts_off_all_is_there(look):
    page = look(java_script_enabled=False).page
    assert not page.locator("#hint").is_visible()
    page.locator("details.claim summary").first.click()
    assert page.locator("details.claim blockquote").first.is_visible()
    assert page.locator("svg.map").is_visible() and page.locator("svg.lineage").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault(look, scheme):
    page = look(color_scheme=scheme).page
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    assert serious_faults(page) == []


@pytest.mark.parametrize("name", ["plain", "hostile", "long"])
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_reaches_beyond_the_width(look, name, width):
    page = look(name, viewport={"width": width, "height": 780}).page
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_dark_and_light_differ(look):
    grounds = {
        look(color_scheme=scheme).page.evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    }
    assert len(grounds) == 2


def test_print_opens_what_is_closed(look):
    page = look().page
    page.emulate_media(media="print")
    assert page.locator("details.report .body").first.is_visible()
    assert not page.locator(".contents").is_visible()


def test_print_is_dark_on_light_in_the_dark_too(look):
    page = look(color_scheme="dark").page
    page.emulate_media(media="print", color_scheme="dark")
    ink = page.evaluate("getComputedStyle(document.body).color.match(/[0-9]+/g).map(Number)")
    assert sum(ink) < 3 * 64


def test_print_cuts_no_picture_off(look):
    page = look(viewport={"width": 400, "height": 800}).page
    page.emulate_media(media="print")
    drawn = page.locator(".lineage").bounding_box()
    assert drawn["width"] > 300 and drawn["x"] + drawn["width"] <= 400
