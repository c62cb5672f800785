"""Measures what the program makes of single inputs, each in a process of its own with limits.

The models are loaded once, and each input is read in a fork of that process: a case costs no start-up, cannot harm
the next, and its time and its peak memory are its own.
"""

import json
import os
import resource
import signal
import sys
from collections.abc import Callable, Iterator
from functools import partial

import msgspec

from laws import broken
from secondsource.dossier.html import to_html
from secondsource.dossier.json import to_json
from secondsource.model.annotation import Annotated
from secondsource.model.dossier import Dossier
from secondsource.model.rejection import Rejection
from secondsource.runner import local

WALL_SECONDS = 60
CPU_SECONDS = 40
MEMORY = 8 << 30
"""Bytes of address space; the limits only end what has gone wrong, the tests ask for much less."""

Found = dict[str, object]
Work = Callable[[], Iterator[Found]]


def main() -> None:
    """Answer each request `{"command", "paths", "settings"}` with a line: what came out, CPU seconds, peak MiB."""
    list(local.annotate([__file__]))
    for line in sys.stdin:
        request = json.loads(line)
        work = partial(COMMANDS[request["command"]], request["paths"], **request["settings"])
        print(json.dumps(_measured(work)), flush=True)


def _measured(work: Work) -> Found:
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _limited(writer, work)
    os.close(writer)
    with os.fdopen(reader, "rb") as answer:
        raw = answer.read()
    _, status, usage = os.wait4(child, 0)
    found: Found = json.loads(raw) if raw else {"raised": f"died with {os.waitstatus_to_exitcode(status)}"}
    return found | {"seconds": usage.ru_utime + usage.ru_stime, "peak_mib": usage.ru_maxrss / 1024}


def _limited(writer: int, work: Work) -> None:
    """Do the work and leave at once, without the clean-up of the process that this one was forked from."""
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.alarm(WALL_SECONDS)
    os.sched_setaffinity(
        0, {sorted(os.sched_getaffinity(0))[os.getpid() % len(os.sched_getaffinity(0))]}
    )  # with one core the program starts no further processes
    try:
        answer: Found = {"found": list(work())}
    except BaseException as error:  # whatever gets through is what the tests look for
        answer = {"raised": f"{type(error).__name__}: {str(error)[:300]}"}
    with os.fdopen(writer, "wb") as out:
        out.write(json.dumps(answer).encode())
    os._exit(0)


def _annotate(paths: list[str], **settings: object) -> Iterator[Found]:
    for found in local.annotate(paths, **settings):
        if isinstance(found, Rejection):
            yield {"rejection": found.reason, "detail": found.detail, "stage": found.stage}
        else:
            msgspec.json.decode(msgspec.json.encode(found), type=Annotated)
            item = found.item
            yield {"item": item.id, "layout": item.layout, "notes": item.notes, "broken": list(broken(found)),
                   "characters": len(item.body), "headline": item.headline, "published": item.published,
                   "language": item.language}  # fmt: skip


def _brief(paths: list[str]) -> Iterator[Found]:
    dossier = local.brief(paths)
    msgspec.json.decode(to_json(dossier), type=Dossier)
    yield {"items": len(dossier.items), "rejections": len(dossier.rejections), "html": len(to_html(dossier))}


COMMANDS = {"annotate": _annotate, "brief": _brief}

if __name__ == "__main__":
    main()
