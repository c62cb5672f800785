"""HTML pages: metadata, the report, and the page around it."""

from itertools import islice

from secondsource.errors import InputError
from secondsource.intake.article import Selection, select
from secondsource.intake.blocks import Block, blocks, parse_html
from secondsource.intake.draft import Draft
from secondsource.intake.page import read_page, site_by_masthead
from secondsource.intake.saved import saved_from
from secondsource.model.dossier import MAKER
from secondsource.model.item import Furniture, FurnitureKind, Layout

# The page around a report can be many times its size; this much of it is kept as a record of what was left out.
MOST_FURNITURE = 60
LONGEST_FURNITURE = 300
MOST_BLOCKS = 50_000
"""Of one page: so many hold more than is read of any body."""
KIND_BY_TAG = (
    ("figcaption", FurnitureKind.CAPTION),
    ("figure", FurnitureKind.CAPTION),
    ("nav", FurnitureKind.NAVIGATION),
    ("header", FurnitureKind.NAVIGATION),
    ("aside", FurnitureKind.RELATED),
    ("form", FurnitureKind.PROMOTION),
)
# How this program's own pages say what made them.
OWN_PAGE = f"/html/head/meta[@name='generator' and @content='{MAKER}']"


def read_html(text: str) -> Draft:
    """An item from an HTML page. Lines between the heading and the report are furniture of the kind `credit`.

    Raises:
        InputError: if there is no text in the page, or it is a dossier of this program, which is no newsroom's word.
    """
    tree = parse_html(text)
    if tree is None:
        raise InputError("no text", "an HTML page without an element")
    if tree.xpath(OWN_PAGE):
        raise InputError("not a report", "a dossier of this program: add the reports it was made from")
    page, selection = read_page(tree), select(tuple(islice(blocks(tree), MOST_BLOCKS)), text)
    capture = saved_from(text)
    draft = Draft(
        layout=Layout.HTML,
        headline=page.headline,
        body="\n".join(block.text for block in selection.body),
        publisher=page.publisher
        or site_by_masthead(page.title, page.headline, (block.text for block in selection.rest)),
        byline=page.byline,
        url=page.url,
        language=page.language,
        published=page.published,
        modified=page.modified,
        furniture=_furniture(selection, page.headline),
    )
    return capture.of(draft) if capture else draft


def _furniture(selection: Selection, headline: str | None) -> tuple[Furniture, ...]:
    kept = (block for block in selection.rest if len(block.text) <= LONGEST_FURNITURE and block.text != headline)
    rest = tuple(Furniture(text=block.text, kind=_kind(block)) for block in kept)[:MOST_FURNITURE]
    return tuple(Furniture(text=block.text, kind=FurnitureKind.CREDIT) for block in selection.head) + rest


def _kind(block: Block) -> FurnitureKind:
    tags = {element.tag for element in block.path}
    return next((kind for tag, kind in KIND_BY_TAG if tag in tags), FurnitureKind.OTHER)
