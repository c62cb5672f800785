"""What axe-core finds in a page."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SERIOUS = {"serious", "critical"}


def serious_faults(page: Page) -> list[tuple[str, str]]:
    """Each serious fault by its rule, with the first element that has it."""
    found = Axe().run(page).response["violations"]
    return [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in SERIOUS]
