"""Plain text: headline, date, URL and one sentence a line (layout A), or loose paragraphs (layout B)."""

import re

from secondsource.intake.draft import Draft
from secondsource.intake.wrapping import paragraphs
from secondsource.model.item import Layout
from secondsource.text.dates import find_date

# A line that is a web address and nothing else.
URL_LINE = re.compile(r"https?://\S{3,2000}$", re.I)
# A line of links ("Home > World", "News | Sport") cannot be a headline.
LINK_ROW = re.compile(r"\S\s{0,3}[>|»›]\s{0,3}\S")
HEADER_LINES = 4
MOST_HEADLINE_WORDS = 40


def read_text(text: str) -> Draft:
    r"""An item from plain text. A text without words gives an empty body.

    Example:
        >>> read_text("Rain floods town\n20240305\nhttps://e.example/rain\nRain fell.\nIt stopped.").published
        '2024-03-05'
    """
    lines = [line.strip() for line in text.split("\n")]
    header = _header([line for line in lines if line])
    return _layout_a(header, lines) if header else _layout_b(lines)


def _header(lines: list[str]) -> dict[str, str] | None:
    """Date and URL from the lines under the headline, or nothing if they are not there."""
    found: dict[str, str] = {}
    for line in lines[1:HEADER_LINES]:
        date = find_date(line)
        if URL_LINE.match(line):
            found.setdefault("url", line)
        elif date and date[:2] == (0, len(line)):
            found.setdefault("published", date[2])
        else:
            break
    return found if "url" in found or (len(lines) > 1 and lines[1].isdigit() and found) else None


def _layout_a(header: dict[str, str], lines: list[str]) -> Draft:
    filled = [line for line in lines if line]
    return Draft(
        layout=Layout.TEXT_A,
        headline=filled[0],
        body="\n".join(filled[1 + len(header) :]),
        url=header.get("url"),
        published=header.get("published"),
    )


def _layout_b(lines: list[str]) -> Draft:
    found = paragraphs(lines)
    at = next((i for i, line in enumerate(found) if _is_headline(line)), None)
    if at is None or at > HEADER_LINES or len(found) == 1:
        return Draft(layout=Layout.TEXT_B, body="\n".join(found))
    return Draft(layout=Layout.TEXT_B, headline=found[at], body="\n".join(found[:at] + found[at + 1 :]))


def _is_headline(line: str) -> bool:
    date = find_date(line)
    dated = date is not None and date[1] - date[0] > len(line) / 2
    plain = not LINK_ROW.search(line) and not URL_LINE.match(line) and any(ch.isalpha() for ch in line)
    sentence = line.endswith(".") and len(line.split()) > 16
    return plain and not dated and not sentence and len(line.split()) <= MOST_HEADLINE_WORDS
