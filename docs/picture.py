"""Remake the pictures of the pages in docs/: `make picture`, after `make demo`. Needs chromium on the machine."""

import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = str(Path(sys.executable).with_name("secondsource"))
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
PORT = 8931
DEMO = (ROOT / "build/demo.html").as_uri()
DESK = f"http://127.0.0.1:{PORT}/"
OPENED = "document.querySelector('{}').open = true"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """A picture: of which page, from where down, how large in pixels, and what is done to the page before."""

    name: str
    address: str
    at: str = "body"
    width: int = 1180
    height: int = 900
    scheme: str = "light"
    script: str = ""


SHOTS = (
    Shot(name="dossier", address=DEMO, width=1280, height=1500),
    Shot(name="claim", address=DEMO, at=".claim", height=820, script=OPENED.format(".claim")),
    Shot(name="lineage", address=DEMO, at="#origins-1", height=780),
    Shot(name="map", address=DEMO, at="#map-1", height=1000),
    Shot(name="report", address=DEMO, at=".report", height=900, script=OPENED.format(".report")),
    Shot(name="phone", address=DEMO, width=390, height=844, scheme="dark"),
    Shot(name="stories", address=DESK, height=620),
    Shot(name="search", address=f"{DESK}search?q=alarm", height=700),
)


def main() -> int:
    """Write the pictures."""
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if path is None:
        print("no chromium on this machine: the pictures stay as they are", file=sys.stderr)
        return 1
    with desk(), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        for shot in SHOTS:
            take(browser, shot)
        browser.close()
    return 0


def take(browser: Browser, shot: Shot) -> None:
    """Write one picture."""
    size = {"width": shot.width, "height": shot.height}
    page = browser.new_page(viewport=size, color_scheme=shot.scheme, reduced_motion="reduce")
    page.goto(shot.address)
    if shot.script:
        page.evaluate(shot.script)
    page.evaluate(f"document.querySelector('{shot.at}').scrollIntoView()")
    page.wait_for_timeout(300)
    page.screenshot(path=ROOT / f"docs/{shot.name}.png")
    page.close()


@contextmanager
def desk() -> Iterator[None]:
    """The web application over a store with the examples."""
    with tempfile.TemporaryDirectory() as folder:
        store = str(Path(folder) / "desk.db")
        subprocess.run([PROGRAM, "add", "--store", store, str(ROOT / "examples")], check=True, capture_output=True)
        subprocess.run([PROGRAM, "stories", "--store", store], check=True, capture_output=True)
        server = subprocess.Popen([PROGRAM, "serve", "--store", store, "--port", str(PORT)])
        try:
            _wait()
            yield
        finally:
            server.terminate()
            server.wait()


def _wait() -> None:
    for _ in range(100):
        try:
            urllib.request.urlopen(DESK).close()
        except OSError:
            time.sleep(0.2)
        else:
            return


if __name__ == "__main__":
    sys.exit(main())
