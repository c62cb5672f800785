"""The machine's own Chromium; tests that need it are skipped, and say so, where there is none."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from benchmarks.browser import chromium
from dossier.sample import sample
from secondsource.dossier.html import to_html

LONG = "Northern-Harbour-Workers-and-Dockers-" + "Union" * 30
HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script>\"'{{7*7}}"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        if running is None:
            pytest.skip("no chromium on this machine")
        yield running


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A dossier with one of everything, and the same with hostile or endless words wherever a report brings words."""
    folder = tmp_path_factory.mktemp("pages")
    written = {}
    for name, word in (("plain", ""), ("hostile", HOSTILE), ("long", LONG)):
        written[name] = folder / f"{name}.html"
        written[name].write_text(to_html(sample(word)), encoding="utf-8")
    return written


class Seen:
    """A page and what went on while it was looked at: requests, dialogs, messages of the console."""

    def __init__(self, context: BrowserContext) -> None:
        self.page: Page = context.new_page()
        self.requests: list[str] = []
        self.troubles: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("dialog", lambda dialog: (self.troubles.append(dialog.message), dialog.dismiss()))
        self.page.on("console", lambda message: self.troubles.append(message.text))
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))


@pytest.fixture
def look(browser: Browser, files: dict[str, Path]) -> Iterator:
    """Opens a dossier: `look("plain", **settings of the browser)`."""
    contexts = []

    def opened(name: str = "plain", **settings) -> Seen:
        contexts.append(browser.new_context(offline=True, **settings))
        seen = Seen(contexts[-1])
        seen.page.goto(files[name].as_uri())
        return seen

    yield opened
    for context in contexts:
        context.close()
