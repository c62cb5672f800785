"""Annotation in several processes, in order, with bounded memory, whatever one report does to its process."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from itertools import chain, islice
from multiprocessing import active_children, get_context
from multiprocessing.process import BaseProcess
from signal import SIG_BLOCK, SIG_SETMASK, SIGINT, pthread_sigmask

from secondsource.annotation.stage import Annotation
from secondsource.language.gazetteer import load_gazetteer
from secondsource.language.parser import load_parser
from secondsource.language.tagger import load_tagger
from secondsource.model.item import Item
from secondsource.model.reading import Reading
from secondsource.model.rejection import Rejection

CHUNK = 16
ALONE = 4 * CHUNK
"""Up to so many items the start of a second process costs more than it saves."""

Found = Item | Rejection
Read = Reading | Rejection
Pending = tuple[tuple[Found, ...], "Future[tuple[Read, ...]]"]
Work = Callable[[tuple[Found, ...]], tuple[Read, ...]]


def annotate_all(found: Iterable[Found], workers: int | None = None) -> Iterator[Read]:
    """The reading of each item in order; rejections pass through.

    Args:
        found: items and rejections.
        workers: processes; the number of cores if not given.
    """
    workers = workers or len(os.sched_getaffinity(0))
    stream = iter(found)
    first = tuple(islice(stream, ALONE + 1))
    if workers == 1 or len(first) <= ALONE:
        for one in chain(first, stream):
            yield from annotate_some((one,))
    else:
        yield from in_processes(chain(first, stream), workers, annotate_some)


def annotate_some(found: tuple[Found, ...]) -> tuple[Read, ...]:
    """The readings of a few items; an item that cannot be annotated becomes a rejection and costs no other."""
    annotation = load_annotation()
    return tuple(one if isinstance(one, Rejection) else _annotate(one, annotation) for one in found)


@cache
def load_annotation() -> Annotation:
    """The stage with its models, made once a process."""
    return Annotation(load_parser(), load_gazetteer(), load_tagger())


def _annotate(item: Item, annotation: Annotation) -> Read:
    try:
        return next(iter(annotation((item,))))
    except Exception as error:  # a report is untrusted: whatever it does to a reader, the others must be read
        return _rejection(item, "cannot be annotated", f"{type(error).__name__}: {error}")


def in_processes(found: Iterator[Found], workers: int, work: Work) -> Iterator[Read]:
    """What `work` makes of the items, chunk by chunk in order.

    Where a process dies, the chunk that is due runs alone, and is rejected if its process dies again; the chunks
    after it are given to new processes.
    """
    pool, others = _pool(workers), set(active_children())
    pending: deque[Pending] = deque()
    try:
        while True:
            while len(pending) < 3 * workers and (chunk := tuple(islice(found, CHUNK))):
                pending.append((chunk, _submit(pool, work, chunk)))
            if not pending:
                return
            chunk, future = pending.popleft()
            try:
                done = future.result()
            except BrokenProcessPool:
                done = _alone(chunk, work)
                pool = _pool(workers)
                pending = deque((again, _submit(pool, work, again)) for again, _ in pending)
            yield from done
    except BaseException:
        _stop(set(active_children()) - others)
        raise
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _alone(chunk: tuple[Found, ...], work: Work) -> tuple[Read, ...]:
    with _pool(1) as pool:
        try:
            return _submit(pool, work, chunk).result()
        except BrokenProcessPool:
            return tuple(one if isinstance(one, Rejection) else _rejection(one, *DIED) for one in chunk)


DIED = ("process died", "its process died twice; read the report by itself to see whether it is the cause")


def _submit(pool: ProcessPoolExecutor, work: Work, chunk: tuple[Found, ...]) -> "Future[tuple[Read, ...]]":
    """Give the chunk to the pool; processes that start for it leave an interrupt from the keyboard to this one."""
    before = pthread_sigmask(SIG_BLOCK, {SIGINT})
    try:
        return pool.submit(work, chunk)
    finally:
        pthread_sigmask(SIG_SETMASK, before)


def _stop(processes: Iterable[BaseProcess]) -> None:
    """End at once what nobody waits for any more; a chunk can take a minute, for which the program would stay."""
    for process in processes:
        process.terminate()


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))


def _rejection(item: Item, reason: str, detail: str) -> Rejection:
    return Rejection(path=item.path, stage="annotation", reason=reason, detail=detail)
