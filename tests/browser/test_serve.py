"""The web application in a browser: a desk's first hour."""

import pytest

from browser.axe import serious_faults
from served import OTHER, REPORT, served

MOST_MILLISECONDS = 60_000


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with served(tmp_path_factory.mktemp("desk") / "desk.db") as door:
        yield f"http://127.0.0.1:{door.port}"


@pytest.fixture
def page(browser, desk):
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(MOST_MILLISECONDS)
    page.troubles = []
    page.on("console", lambda message: page.troubles.append(message.text))
    page.on("pageerror", lambda error: page.troubles.append(str(error)))
    page.goto(desk)
    yield page
    assert page.troubles == []
    context.close()


def _file(name, text):
    return {"name": name, "mimeType": "text/plain", "buffer": text.encode()}


def _add(page, *files):
    page.set_input_files("#files", list(files))
    page.get_by_role("button", name="Add").click()
    page.locator("table a").first.wait_for()
    page.locator('#work[data-running="no"]').wait_for()


def test_reports_are_added_and_a_dossier_is_read(page):
    _add(page, _file("fire.txt", REPORT), _file("roof.txt", OTHER))
    assert page.locator("table tbody tr").count() == 2
    page.get_by_text("Grain store burns").click()
    assert page.locator("h1").inner_text().startswith("Grain store burns")
    assert page.locator(".single .st").first.is_visible()
    page.get_by_role("link", name="Second Source").click()
    assert page.locator("h1").inner_text() == "Stories"


def test_a_file_that_is_dropped_is_added(page):
    page.evaluate(
        """(text) => {
          const held = new DataTransfer();
          held.items.add(new File([text], "dropped.txt", { type: "text/plain" }));
          document.querySelector(".add").dispatchEvent(new DragEvent("drop", { dataTransfer: held, cancelable: true }));
        }""",
        OTHER.replace("Brill", "Tarn"),
    )
    page.locator("#work summary").filter(has_text="Done").wait_for()
    page.locator("#work summary").click()
    assert "dropped.txt" in page.locator("#work").inner_text()


def test_a_search_leads_to_reasons_and_a_decision_is_made_and_taken_back(page):
    _add(page, _file("fire.txt", REPORT))
    page.get_by_label("Search").fill("hospital")
    page.get_by_label("Search").press("Enter")
    page.get_by_role("link", name="why").first.click()
    page.get_by_label("Name, letter (A to F) or note").fill("Called the hospital: they confirm.")
    page.get_by_label("Your name").fill("V. Quill")
    page.get_by_role("button", name="Decide").click()
    assert "Called the hospital" in page.locator("main").inner_text()
    assert page.get_by_label("Your name").first.input_value() == "V. Quill"  # the browser remembers who decides
    page.get_by_role("button", name="Take back").first.click()
    assert "Taken back" in page.locator("main").inner_text()


def test_a_search_leads_to_the_place_where_it_stands(page, desk):
    _add(page, _file("fire.txt", REPORT))
    page.goto(f"{desk}/search?q=hospital")
    page.locator(".found a").first.click()
    page.locator(":target").wait_for()
    assert "hospital" in page.locator(":target").inner_text()


def test_a_source_is_judged_where_it_stands(page):
    _add(page, _file("fire.txt", REPORT))
    page.get_by_text("Grain store burns").first.click()
    page.locator("details.voice summary").first.click()
    page.get_by_role("link", name="How reliable?").first.click()
    page.get_by_label("Name, letter (A to F) or note").fill("B")
    page.get_by_label("Your name").fill("V. Quill")
    page.get_by_role("button", name="Decide").click()
    page.get_by_role("link", name="Settings").click()
    assert "reliability" in page.locator("main").inner_text()


def test_what_is_new_is_marked_until_it_is_seen(page):
    _add(page, _file("fire.txt", REPORT))
    assert page.locator(".new").first.is_visible()
    page.get_by_role("button", name="I have seen all this").click()
    assert page.locator(".new").count() == 0


def test_news_are_told_while_a_page_is_open(page):
    _add(page, _file("fire.txt", REPORT))
    page.get_by_text("Grain store burns").first.click()
    assert not page.locator("#fresh").is_visible()
    page.evaluate("document.getElementById('fresh').dataset.news = '-1'")  # as if it were made long ago
    page.locator("#fresh").wait_for()
    page.get_by_role("link", name="Load this page anew").click()
    assert not page.locator("#fresh").is_visible()


def test_with_scripts_off_the_same_can_be_done(browser, desk):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.set_default_timeout(MOST_MILLISECONDS)
    page.goto(desk)
    _add(page, _file("fire.txt", REPORT))
    page.get_by_text("Grain store burns").click()
    assert page.locator("h1").inner_text().startswith("Grain store burns")
    context.close()


PATHS = ["/", "/search?q=hospital", "/decisions", "/settings", "/decide?about=x&kind=reliability", "/key"]


def test_a_phone_shows_all_of_every_page(page, desk):
    _add(page, _file("fire.txt", REPORT))
    page.set_viewport_size({"width": 360, "height": 780})
    for path in PATHS:
        page.goto(f"{desk}{path}")
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), path


def test_what_is_not_there_leads_back(page, desk):
    page.goto(f"{desk}/why/none")
    page.get_by_role("link", name="To the stories").click()
    assert page.locator("h1").inner_text() == "Stories"
    page.troubles.clear()  # the browser notes the status


@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_no_serious_fault(page, desk, path):
    _add(page, _file("fire.txt", REPORT))
    page.goto(f"{desk}{path}")
    assert serious_faults(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault_in_a_served_dossier(page, scheme):
    page.emulate_media(color_scheme=scheme)
    _add(page, _file("fire.txt", REPORT))
    page.get_by_text("Grain store burns").first.click()
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    assert serious_faults(page) == []
    page.locator("a.ask").first.click()
    assert serious_faults(page) == []
