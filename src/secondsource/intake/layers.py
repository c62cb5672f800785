"""What is written in a source: the words between tags, the text behind character references and escapes.

Each layer is read in one pass, forwards, whatever the source: an end that was looked for in vain is not looked for
again.
"""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import chain, islice

from secondsource.text.runs import Run

# A tag, comment or declaration, or its start where a value in it holds an angle bracket; the end of a CDATA section;
# a character reference. A tag is read no further than to the next bracket, so that all of them are read once.
MARK = re.compile(
    r"""<(?:!--|!\[CDATA\[|(script|style)\b|[a-z/!?](?:[^<>=]++|=\s*+(?:"[^"<]*+"|'[^'<]*+')?+)*+>?)"""
    r"""|\]\]>|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\w{1,31});?""",
    re.I,
)
# The rest of a tag; a quoted value may hold its end mark.
TAG_REST = re.compile(r"""(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+>""")
# Elements whose content is no text, up to their end tags.
RAW = {name: re.compile(f"</{name}", re.I) for name in ("script", "style")}
# A page has some thousands of tags; what lies behind so many is taken as it stands.
MOST_PIECES = 200_000
Piece = tuple[str, int, int]


def markup(source: str) -> tuple[str, Sequence[Run]]:
    """The text of HTML or XML without its tags, and where it stands.

    Example:
        >>> markup("<p>Fish &amp; chips")
        ('Fish & chips', [Run(start=0, end=5, place=3, stop=8), Run(start=5, end=6, place=8, stop=13), ...
    """
    return put_together(source, _read(source))


def put_together(source: str, pieces: Iterator[Piece]) -> tuple[str, Sequence[Run]]:
    """The source with the pieces replaced by what they stand for, and runs over all that is not white space."""
    parts: list[str] = []
    runs: list[Run] = []
    at = done = 0
    for text, start, stop in chain(islice(pieces, MOST_PIECES), [("", len(source), len(source))]):
        if done < start:
            part = source[done:start]
            parts.append(part)
            if not part.isspace():
                runs.append(Run(at, at + start - done, done, start))
            at += start - done
        if text:
            parts.append(text)
            runs.append(Run(at, at + len(text), start, stop))
            at += len(text)
        done = stop
    return "".join(parts), runs


def _read(source: str) -> Iterator[Piece]:
    """Tags and references in order, with what each stands for."""
    ends, done = _Ends(source), 0
    for found in MARK.finditer(source):
        start, mark = found.start(), found.group()
        if start < done:
            continue
        if mark[0] == "&":
            text = unescape(mark)
            if text != mark:
                yield text, start, found.end()
        else:
            done = found.end() if mark[-1] == ">" else ends.after(found)
            if done > start:
                yield "", start, done


class _Ends:
    """Where tags end; remembers which ends the rest of the source does not have."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.absent: set[str] = set()

    def after(self, found: re.Match[str]) -> int:
        """The place behind the tag, or its start where it has no end and so is none."""
        mark, end = found.group(), found.end()
        if mark.startswith("<![CDATA["):
            return end
        if mark == "<!--":
            return self._first("-->", end) or end
        rest = self._match(found.start() + 2) or self._first(">", end)
        return self._content(RAW[found[1].lower()], rest) if found[1] and rest else rest or found.start()

    def _match(self, at: int) -> int:
        rest = None if "rest" in self.absent else TAG_REST.match(self.source, at)
        if not rest:
            self.absent.add("rest")
        return rest.end() if rest else 0

    def _first(self, end: str, at: int) -> int:
        place = -1 if end in self.absent else self.source.find(end, at)
        if place < 0:
            self.absent.add(end)
        return place + len(end) if place >= 0 else 0

    def _content(self, closing: re.Pattern[str], at: int) -> int:
        found = None if closing.pattern in self.absent else closing.search(self.source, at)
        if not found:
            self.absent.add(closing.pattern)
        return found.start() if found else at
