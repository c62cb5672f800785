"""The machine's own Chromium, through Playwright, and what it takes to show a page."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
PAINTED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


@contextmanager
def chromium() -> Iterator[Browser | None]:
    """A running browser; null where there is none on this machine."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        yield None
        return
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield running
        running.close()


def seconds_to_open(browser: Browser, address: str) -> float:
    """Seconds by a stop-watch from asking for a page to its first picture."""
    page = browser.new_page()
    began = time.monotonic()
    _open(page, address)
    spent = time.monotonic() - began
    page.close()
    return spent


def cpu_seconds_to_open(browser: Browser, address: str) -> float:
    """Seconds that the browser works on a page until its first picture."""
    page = browser.new_page()
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    _open(page, address)
    found = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    page.close()
    return float(found["TaskDuration"])


def _open(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate(PAINTED)
