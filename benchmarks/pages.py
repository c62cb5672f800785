"""What the page of a large story costs: bytes of the file, CPU seconds to make it. `python -m benchmarks.pages`.

How long a browser takes to open it is measured in `tests/browser`.
"""

import sys
import time

from benchmarks.crowd import crowd
from secondsource.dossier.html import to_html

REPORTS = 600
MOST_BYTES, MOST_SECONDS = 6_000_000, 2.0


def main() -> int:
    """Measure and print; 1 if the page is too large or takes too long."""
    dossier = crowd(REPORTS)
    began = time.process_time()
    size = len(to_html(dossier).encode())
    spent = time.process_time() - began
    print(f"page of {REPORTS} reports, {len(dossier.claims)} claims: {size / 1e6:.2f} MB, made in {spent:.2f} s")
    return int(size > MOST_BYTES or spent > MOST_SECONDS)


if __name__ == "__main__":
    sys.exit(main())
