"""Remake the picture of the dossier page: `make picture`, after `make demo`. Needs chromium on the machine."""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)


def main() -> int:
    """Write docs/dossier.png from build/demo.html."""
    page = ROOT / "build/demo.html"
    with tempfile.TemporaryDirectory() as profile:
        command = ["chromium", *QUIET, f"--user-data-dir={profile}", "--window-size=1280,1500"]
        command += [f"--screenshot={ROOT / 'docs/dossier.png'}", page.as_uri()]
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
