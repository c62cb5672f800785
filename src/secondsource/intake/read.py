"""Bytes to items: the way in."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from io import BufferedReader, BytesIO

from secondsource.errors import InputError
from secondsource.intake.address import canonical
from secondsource.intake.address_list import AddressListError
from secondsource.intake.capture import Capture
from secondsource.intake.draft import Draft
from secondsource.intake.fetch import Fetched, Fetcher
from secondsource.intake.files import Named, open_file, walk
from secondsource.intake.part import Part
from secondsource.intake.seen import Seen
from secondsource.intake.streams import read_stream
from secondsource.model.item import Item, Layout
from secondsource.model.rejection import Rejection

MEBIBYTE = 1 << 20
Fetch = Callable[[str], Fetched | None]
ID_DIGITS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """Reads files, folders, standard input (`-`) and addresses of the web; what cannot be read becomes a rejection.

    Args:
        max_bytes: the largest single document, or line of item lines, that is read.
        body_only: take the text exactly as given, with nothing read from it.
        allow_private_addresses: fetch from machines of the local network too, where the user names them.
        again: give a document again that was met before, for callers who remember by themselves.
        fetch: asks for the page at an address, null if it is as it was, for callers who ask again and again.
        wanted: whether a file or an address is to be read now.
    """

    max_bytes: int = 32 * MEBIBYTE
    body_only: bool = False
    allow_private_addresses: bool = False
    again: bool = False
    fetch: Fetch | None = None
    wanted: Callable[[Named], bool] = lambda _: True

    def __call__(self, paths: Iterable[str], /) -> Iterator[Item | Rejection]:
        """Items and rejections in the order of the paths. A document that was met before is a rejection."""
        seen = Seen()
        fetch = self.fetch or Fetcher(max_bytes=self.max_bytes, allow_private=self.allow_private_addresses).fetch
        for path, part in self._parts(filter(self.wanted, walk(paths)), fetch):
            made = _item(path, part)
            first = seen.first(made.id, path) if isinstance(made, Item) and not self.again else None
            if first is not None:
                made = InputError("duplicate", f"the same as {'a report in ' if part.where else ''}{first}")
            yield made if isinstance(made, Item) else _rejection(path, part.where, made)

    def _parts(self, named: Iterable[Named], fetch: Fetch) -> Iterator[tuple[str, Part]]:
        """Every report, with the path of the file or address that it came from."""
        for one in named:
            try:
                yield from ((one.path, part) for part in self._open(one, fetch))
            except AddressListError as found:
                if one.direct:
                    yield from self._parts(map(Named.at, found.addresses), fetch)
                else:
                    yield one.path, Part(where="", sha256="", found=found)
            except InputError as error:
                yield one.path, Part(where="", sha256="", found=error)
            except OSError as error:
                detail = str(error.strerror or error)
                yield one.path, Part(where="", sha256="", found=InputError("unreadable", detail))

    def _open(self, named: Named, fetch: Fetch) -> Iterator[Part]:
        if named.is_address:
            page = fetch(named.location)
            yield from self._page(page) if page else ()
        else:
            with closing(open_file(named)) as stream:
                yield from read_stream(stream, self.max_bytes, body_only=self.body_only)

    def _page(self, page: Fetched) -> Iterator[Part]:
        capture = Capture(url=page.url, when=page.captured)
        stream: BufferedReader = BufferedReader(BytesIO(page.raw))
        for part in read_stream(stream, self.max_bytes, body_only=self.body_only, charset=page.charset):
            yield replace(part, found=capture.of(part.found)) if isinstance(part.found, Draft) else part


def _item(path: str, part: Part) -> Item | InputError:
    draft = part.found
    if isinstance(draft, InputError):
        return draft
    if not draft.body.strip() and not (draft.headline and draft.layout is Layout.JSONL):
        return InputError("empty", "no text in the body")
    fields = {name: getattr(draft, name) for name in Draft.__dataclass_fields__ if name != "id"}
    fields["body"] = _whole(draft.body)
    fields["canonical_url"] = canonical(draft.url, draft.canonical_url)
    return Item(
        id=_id(part, draft),
        path=path,
        part=part.where or None,
        sha256=part.sha256,
        original=part.original,
        **fields,
    )


def _id(part: Part, draft: Draft) -> str:
    """The id that the document gives, else the hash of its bytes, else, where it shares them, that of its content.

    When it was captured is no content: an entry that stands in a feed for a week is one report.
    """
    if draft.id:
        return draft.id
    content = repr(replace(draft, captured=None)).encode("utf-8", "backslashreplace")
    return (hashlib.sha256(content).hexdigest() if part.shared else part.sha256)[:ID_DIGITS]


def _rejection(path: str, where: str, error: InputError) -> Rejection:
    detail = f"{where}: {error.detail}" if where else error.detail
    return Rejection(path=path, stage="intake", reason=error.reason, detail=detail)


def _whole(text: str) -> str:
    """The text without half surrogates, which no encoding can write; offsets stay as they are."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if not text.isascii() else text
