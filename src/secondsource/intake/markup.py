"""Marked-up text of feeds and agency items: its paragraphs, and the words of its pictures and asides."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from typing import cast

from lxml import etree, html

from secondsource.intake.blocks import Block, blocks, parse_html
from secondsource.model.item import Furniture, FurnitureKind

KIND_BY_TAG = {"figcaption": FurnitureKind.CAPTION, "figure": FurnitureKind.CAPTION, "nav": FurnitureKind.NAVIGATION,
               "aside": FurnitureKind.RELATED, "footer": FurnitureKind.OTHER}  # fmt: skip
MOST_BLOCKS = 20_000
LONGEST_MARKUP = 2_000_000
"""Many times what an item may hold."""


@dataclass(frozen=True, slots=True)
class Marked:
    """`body` is one paragraph, list item or table row a line."""

    body: str = ""
    furniture: tuple[Furniture, ...] = ()


def read_markup(text: str, headline: str | None = None) -> Marked:
    r"""The text of a piece of HTML; a heading at its top that says the headline again is left out.

    Example:
        >>> read_markup("<h1>Rain</h1><p>Rain <b>fell</b>.</p><table><tr><td>June<td>9 mm</table>", "Rain").body
        'Rain fell.\nJune; 9 mm'
    """
    tree = parse_html(text[:LONGEST_MARKUP])
    return Marked() if tree is None else read_tree(tree, headline)


def read_lines(text: str) -> Marked:
    """The text of plain characters."""
    return Marked("\n".join(line.strip() for line in text.splitlines() if line.strip()))


def read_tree(tree: etree._Element, headline: str | None = None) -> Marked:
    """The text of parsed markup whose elements have the names of HTML."""
    lines: list[str] = []
    aside: list[Furniture] = []
    for tags, text in _rows(islice(blocks(cast(html.HtmlElement, tree)), MOST_BLOCKS)):
        kind = next((KIND_BY_TAG[tag] for tag in tags if tag in KIND_BY_TAG), None)
        if kind:
            aside.append(Furniture(text=text, kind=kind))
        elif lines or text != headline:
            lines.append(text)
    return Marked("\n".join(lines), tuple(aside))


def _rows(found: Iterable[Block]) -> Iterator[tuple[tuple[str, ...], str]]:
    """The blocks with the names of the elements around each; the cells of a table's row are one."""
    for row, cells in groupby(enumerate(found), key=lambda numbered: _row(*numbered)):
        kept = [block for _, block in cells]
        tags = tuple(str(element.tag) for element in kept[0].path)
        yield tags, ("; " if row is not None else " ").join(block.text for block in kept)


def _row(number: int, block: Block) -> object:
    """The table row that a block stands in, else what is its own alone."""
    return next((element for element in reversed(block.path) if element.tag == "tr"), number)
