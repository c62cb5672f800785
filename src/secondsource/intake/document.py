"""The bytes of one document, and what becomes of each thing that is found in them."""

from hashlib import sha256

from secondsource.intake.limits import limited
from secondsource.intake.original import Originals
from secondsource.intake.part import Found, Part


class Document:
    """The bytes as they came: a file, a line or a captured page, with the encoding that the sender named."""

    def __init__(self, raw: bytes, charset: str | None = None) -> None:
        self._sha256 = sha256(raw).hexdigest()
        self._originals = Originals(raw, charset)

    def part(self, where: str, found: Found, *, shared: bool = False) -> Part:
        """What was found, kept within the limits, with the hash of the document and the way back into it."""
        kept = limited(found)
        original = self._originals.of(kept)
        return Part(where=where, sha256=self._sha256, found=kept, shared=shared, original=original)
