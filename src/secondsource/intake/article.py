"""Which blocks of a page are the report.

trafilatura finds the article on pages of any make, but drops short paragraphs, corrections and credit lines within
it. So its choice decides where the article is, and paragraphs that stand beside its paragraphs are put back.
"""

import logging
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import trafilatura
from lxml import html

from secondsource.intake.blocks import Block

FURNITURE_TAGS = frozenset(["nav", "footer", "aside", "figure", "figcaption", "form", "menu", "dialog"])
TEXT_TAGS = frozenset(["p", "blockquote", "pre", "li", "h2", "h3", "h4", "td", "div"])
# Words in the class or id of an element that holds no report; whole words of the name only.
FURNITURE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:nav|menu|breadcrumbs?|footer|foot|sidebar|promo|newsletter|subscribe|related|recommended|trending"
    r"|share|sharing|social|comments?|advert|advertisement|ads?|cookie|tags?|toolbar|tools|caption|player|cta|signup"
    r"|readmore|more|also|popular|skip)(?:$|[\s_-])",
    re.I,
)
# The same for corrections, notes and credits, which belong to the report.
NOTE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:correction|clarification|editors?-note|note|credit|source|update|tagline)", re.I
)
# A correction or an editor's note by its own words; pages often set it apart from the report.
NOTE_TEXT = re.compile(
    r"\W{0,3}(?:correction|clarification|editor['’]?s['’]? note)\b[^:]{0,40}:\s\S"
    r"|this (?:article|story|report) (?:was|has been) (?:updated|amended|corrected)\b",
    re.I,
)
WORD = re.compile(r"\w+")
MOST_LINKED = 0.5
MOST_HEAD_BLOCKS = 12
LONGEST_HEAD_WORDS = 30
SHORT_TEXT = 500
MOST_BLOCKS = 4000
MOST_TAGS = 20_000
LONG_WORDS = 15
# The element with the most paragraphs is taken where trafilatura found a short text and the element holds this
# many times as much.
MISSED_RATIO = 3.0

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class Selection:
    """The blocks of a page, by what they are: lines around the headline, the report, and the rest of the page."""

    head: tuple[Block, ...]
    body: tuple[Block, ...]
    rest: tuple[Block, ...]


def select(blocks: Sequence[Block], text: str) -> Selection:
    """Divide the blocks of a page, given its source text too.

    A page with very many elements is not given to trafilatura, whose time grows with their square.
    """
    chosen, dense = _chosen(blocks, _extracted(text) if _is_moderate(blocks, text) else ""), _densest(blocks)
    found = _length(blocks, chosen)
    if found < SHORT_TEXT and _length(blocks, dense - chosen) > MISSED_RATIO * found:
        chosen = dense
    if not chosen:
        return Selection((), tuple(block for block in blocks if not _is_furniture(block)), ())
    kept = chosen | _beside(blocks, chosen)
    head = _head(blocks, min(kept))
    rest = tuple(block for i, block in enumerate(blocks) if i not in kept and i not in head)
    return Selection(tuple(blocks[i] for i in head), tuple(blocks[i] for i in sorted(kept)), rest)


def _is_moderate(blocks: Sequence[Block], text: str) -> bool:
    return len(blocks) <= MOST_BLOCKS and text.count("<") <= MOST_TAGS


def _extracted(text: str) -> str:
    try:
        return trafilatura.extract(text, include_comments=False, favor_precision=True) or ""
    except Exception:  # a fault of the library on an odd page; the walk over the blocks stands in
        return ""


def _chosen(blocks: Sequence[Block], extracted: str) -> set[int]:
    """The blocks whose words stand in the extracted text, each piece of which is used up once."""
    lines = Counter(_key(line) for line in extracted.split("\n"))
    whole = _key(extracted)
    chosen: set[int] = set()
    for i, block in enumerate(blocks):
        key = _key(block.text)
        if key and block.tag != "h1" and (lines[key] > 0 or (len(key) > 60 and key in whole)):
            lines[key] -= 1
            chosen.add(i)
    return chosen


def _length(blocks: Sequence[Block], indices: set[int]) -> int:
    return sum(len(blocks[i].text) for i in indices)


def _key(text: str) -> str:
    return " ".join(WORD.findall(text))


def _densest(blocks: Sequence[Block]) -> set[int]:
    """The paragraphs under the element with the most paragraph text right under it."""
    weight: Counter[html.HtmlElement] = Counter()
    for block in blocks:
        if (
            block.parent is not None
            and block.tag in TEXT_TAGS
            and not _is_furniture(block)
            and not _is_comment(block)
            and block.linked < MOST_LINKED
        ):
            weight[block.parent] += len(block.text)
    if not weight:
        return set()
    best = weight.most_common(1)[0][0]
    return {
        i
        for i, block in enumerate(blocks)
        if block.parent is best and block.tag in TEXT_TAGS and not _is_furniture(block)
    }


def _beside(blocks: Sequence[Block], chosen: set[int]) -> set[int]:
    """Paragraphs left out that stand beside chosen ones: under the same element, or long and under one just like it."""
    homes = Counter((blocks[i].parent, blocks[i].tag) for i in chosen)
    streets = Counter(_street(blocks[i]) for i in chosen)
    first = min(chosen)
    return {
        i
        for i, block in enumerate(blocks)
        if i > first
        and i not in chosen
        and block.tag in ("p", "div")
        and block.linked < MOST_LINKED
        and (
            homes[block.parent, block.tag] >= 2
            or (streets[_street(block)] >= 2 and _is_long(block))
            or NOTE_TEXT.match(block.text)
        )
        and not _is_furniture(block)
    }


def _street(block: Block) -> tuple[object, ...]:
    """What the containers of an article that is cut up by advertisements have in common."""
    likeness = tuple((element.tag, element.get("class")) for element in block.path[-3:-1])
    return (block.path[-4:-3], likeness, block.tag)


def _is_long(block: Block) -> bool:
    return len(block.text.split()) >= LONG_WORDS


def _is_furniture(block: Block) -> bool:
    names = [f"{element.get('class') or ''} {element.get('id') or ''}" for element in block.path[-3:]]
    if any(element.tag in FURNITURE_TAGS for element in block.path):
        return True
    return bool(FURNITURE_CLASS.search(names[-1])) and not NOTE_CLASS.search(names[-1]) if names else False


def _is_comment(block: Block) -> bool:
    return any("comment" in f"{element.get('class')} {element.get('id')}".lower() for element in block.path)


def _head(blocks: Sequence[Block], first: int) -> list[int]:
    """The short lines between the heading and the first paragraph: date, byline, credit."""
    headings = [i for i in range(first) if blocks[i].tag == "h1"]
    start = headings[-1] + 1 if headings else max(0, first - MOST_HEAD_BLOCKS)
    lines = [i for i in range(start, first) if len(blocks[i].text.split()) <= LONGEST_HEAD_WORDS]
    return [i for i in lines if not _is_furniture(blocks[i]) and blocks[i].linked < 0.9][:MOST_HEAD_BLOCKS]
