"""The pipeline on this machine: the functions that the command line and Python callers use."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, partial

from secondsource import __version__
from secondsource.annotation.lean import read_sentences
from secondsource.claims.align import Alignment
from secondsource.claims.compare import Comparing
from secondsource.claims.discrepancies import Discrepancies
from secondsource.claims.extract import Extraction
from secondsource.cleaning.stage import Cleaning
from secondsource.intake.read import Intake
from secondsource.language.encoder import load_encoder, load_meaning
from secondsource.language.parser import load_parser
from secondsource.language.scorer import load_scorer
from secondsource.lineage.stage import Lineage
from secondsource.model.annotation import Annotated
from secondsource.model.claim import Comparison
from secondsource.model.dossier import Dossier
from secondsource.model.item import Item
from secondsource.model.reading import Reading
from secondsource.model.rejection import Rejection
from secondsource.pipeline import Pipeline
from secondsource.runner.outlets import with_outlets
from secondsource.runner.pool import annotate_all, load_annotation
from secondsource.runner.progress import Progress, silent
from secondsource.stories.stage import Stories


def brief(
    paths: Iterable[str],
    *,
    body_only: bool = False,
    outlets: str | None = None,
    allow_private_addresses: bool = False,
    progress: Progress | None = None,
) -> Dossier:
    """Read a pile of reports and say what is claimed, by whom, and how well it stands.

    Args:
        paths: files, folders and addresses of the web; `-` is standard input.
        body_only: take every body exactly as given and clean nothing.
        outlets: a file with outlets of your own, in the columns of the table of outlets.
        allow_private_addresses: fetch from machines of the local network too.
        progress: called as the work goes on.

    Returns:
        The dossier; what could not be read is in its `rejections`.
    """
    tell = progress or silent
    pipeline = with_outlets(load_pipeline(body_only, allow_private_addresses), outlets)
    readings: list[Reading] = []
    rejections: list[Rejection] = []
    for found in annotate_all(pipeline.items(paths)):
        if isinstance(found, Rejection):
            rejections.append(found)
        else:
            readings.append(found)
            tell("reading", len(readings))
    return pipeline.judge(readings, rejections, lambda stage: tell(stage, len(readings)))


def annotate(
    paths: Iterable[str],
    *,
    body_only: bool = False,
    published: str | None = None,
    outlets: str | None = None,
    allow_private_addresses: bool = False,
    progress: Progress | None = None,
) -> Iterator[Annotated | Rejection]:
    """Read each report by itself: sentences, names, places, times, quantities and attributions, in the order given.

    Args:
        paths: files, folders and addresses of the web; `-` is standard input.
        body_only: take every body exactly as given and clean nothing.
        outlets: a file with outlets of your own, in the columns of the table of outlets.
        allow_private_addresses: fetch from machines of the local network too.
        published: ISO 8601 day for the items that carry no date.
        progress: called as the work goes on.

    Yields:
        A record an item, or the rejection of what could not be read.
    """
    tell = progress or silent
    pipeline = with_outlets(load_pipeline(body_only, allow_private_addresses), outlets)
    found = (_published(item, published) for item in pipeline.items(paths))
    for done, reading in enumerate(annotate_all(found), 1):
        yield reading if isinstance(reading, Rejection) else reading.annotated
        tell("reading", done)


def compare(left: str, right: str) -> Comparison:
    """Whether one sentence means, implies or contradicts the other, or neither, and why."""
    return next(compare_all([(left, right)]))


def compare_all(pairs: Iterable[tuple[str, str]]) -> Iterator[Comparison]:
    """The comparison of each pair of sentences, in order."""
    return _comparing().compare_all(pairs)


@cache
def _comparing() -> Comparing:
    return Comparing(encoder=load_encoder(), scorer=load_scorer(), read=partial(read_sentences, load_parser()))


@cache
def load_pipeline(body_only: bool, allow_private_addresses: bool = False) -> Pipeline:
    """The pipeline with its default settings and models, made once a process."""
    encoder = load_encoder()
    return Pipeline(
        version=__version__,
        intake=Intake(body_only=body_only, allow_private_addresses=allow_private_addresses),
        cleaning=Cleaning(),
        annotation=load_annotation(),
        stories=Stories(),
        lineage=Lineage(encoder),
        extraction=Extraction(),
        alignment=Alignment(load_meaning()),
        discrepancies=Discrepancies(encoder=encoder),
    )


def _published(item: Item | Rejection, day: str | None) -> Item | Rejection:
    if isinstance(item, Item) and item.published is None and day is not None:
        return replace(item, published=day)
    return item
