"""Which reports were met before, remembered in little memory however many there are."""

from hashlib import blake2b


class Seen:
    """The files in which ids were met first. A million and a half of them, as in 5 GB, take 180 MB at most."""

    def __init__(self) -> None:
        self._paths: dict[int, str] = {}

    def first(self, id_: str, path: str) -> str | None:
        """The path under which the id was met first; null, and remembered, if this is the first time."""
        key = int.from_bytes(blake2b(id_.encode("utf-8", "backslashreplace"), digest_size=8).digest())
        known = self._paths.get(key)
        if known is None:
            self._paths[key] = path
        return known
