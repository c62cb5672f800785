"""Gzip taken off a stream, member by member, and never more than a document can need."""

import zlib
from io import BufferedReader, RawIOBase

from secondsource.errors import InputError

MAGIC = b"\x1f\x8b\x08"
BLOCK = 1 << 16
BUFFER = 1 << 20
MOST_LAYERS = 3
# Text packs to a twentieth at best, logs and item lines to a fiftieth; only what is made to burst goes beyond.
MOST_GROWTH = 100
FREE_BYTES = 16 << 20


def unpack(stream: BufferedReader) -> tuple[BufferedReader, "Unpacked | None"]:
    """The stream without its layers of gzip, and the outermost layer, if there is one, which knows what was broken.

    Raises:
        InputError: if it is packed too often.
    """
    outermost: Unpacked | None = None
    for _ in range(MOST_LAYERS):
        if not stream.peek(len(MAGIC)).startswith(MAGIC):
            return stream, outermost
        layer = Unpacked(stream, outermost)
        outermost, stream = outermost or layer, BufferedReader(layer, BUFFER)
    if stream.peek(len(MAGIC)).startswith(MAGIC):
        raise InputError("too large", f"gzip within gzip, more than {MOST_LAYERS} times")
    return stream, outermost


class Unpacked(RawIOBase):
    """The plain bytes of a packed stream. A broken member costs no other: the next one is looked for.

    Reading raises `InputError` where the bytes grow beyond all measure.
    """

    def __init__(self, packed: BufferedReader, outermost: "Unpacked | None" = None) -> None:
        self._packed, self._outermost = packed, outermost
        self._waiting = b""
        self._member = zlib.decompressobj(wbits=31)
        self._within = False
        self._given = 0
        self.taken = 0
        self.fault: str | None = None

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        """Fill the buffer as far as one step goes; 0 is the end."""
        piece = b""
        while not piece and self._has_more():
            piece = self._step(len(buffer))
        buffer[: len(piece)] = piece
        self._given += len(piece)
        taken = (self._outermost or self).taken
        if self._given > FREE_BYTES and self._given > MOST_GROWTH * taken:
            raise InputError("too large", f"gzip that unpacks to more than {MOST_GROWTH} times its size")
        return len(piece)

    def _has_more(self) -> bool:
        if not self._waiting:
            self._waiting = self._more()
        if not self._waiting and self._within:
            self._within = False
            self.fault = self.fault or "it ends in the middle"
        return bool(self._waiting)

    def _step(self, room: int) -> bytes:
        if not self._within and not self._find_member():
            return b""
        try:
            piece = self._member.decompress(self._waiting, room)
        except zlib.error as error:
            self.fault = self.fault or str(error)
            self._within, self._waiting = False, self._waiting[1:]
            return b""
        self._waiting = self._member.unconsumed_tail or self._member.unused_data
        self._within = not self._member.eof
        return piece

    def _find_member(self) -> bool:
        """Go to the start of the next member; padding between members is passed over."""
        at = self._waiting.find(MAGIC)
        passed = self._waiting[: at if at >= 0 else None]
        if passed.strip(b"\0") and not self.fault:
            self.fault = "bytes between its members that are no gzip"
        if at < 0:
            more = self._more()
            self._waiting = self._waiting[1 - len(MAGIC) :] + more if more else b""
            return False
        self._waiting = self._waiting[at:]
        self._member, self._within = zlib.decompressobj(wbits=31), True
        return True

    def _more(self) -> bytes:
        more = self._packed.read(BLOCK)
        self.taken += len(more)
        return more
