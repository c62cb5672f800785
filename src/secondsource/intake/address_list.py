"""Files that hold nothing but addresses of the web."""

import re

from secondsource.errors import InputError

# An address on a line of its own.
ADDRESS = re.compile(rb"https?://[^\s<>\"]{3,4000}", re.I)
MOST_ADDRESSES = 10_000


class AddressListError(InputError):
    """These bytes are no report but a list of addresses, which may be fetched if it was the user who named it."""

    def __init__(self, addresses: tuple[str, ...]) -> None:
        super().__init__("only addresses", "a list of addresses; name the file itself to have them fetched")
        self.addresses = addresses


def read_addresses(raw: bytes) -> tuple[str, ...]:
    r"""The addresses, if there is nothing else in it but empty lines and lines that begin with #; else none.

    Example:
        >>> read_addresses(b"# today\nhttps://coast.example/rain\n")
        ('https://coast.example/rain',)
    """
    lines = [line.strip() for line in raw.removeprefix(b"\xef\xbb\xbf").splitlines()]
    filled = [line for line in lines if line and not line.startswith(b"#")]
    if not all(ADDRESS.fullmatch(line) for line in filled[:MOST_ADDRESSES]):
        return ()
    return tuple(dict.fromkeys(line.decode("utf-8", "replace") for line in filled[:MOST_ADDRESSES]))
