"""Making readable sentences of the words of statements."""

ENDINGS = (".", "!", "?", "…")
OPENERS, CLOSERS = "\"'“‘«([", "\"'”’»)]"


def sentence(text: str) -> str:
    """The words with a capital first letter and an end.

    Example:
        >>> sentence("twelve people died ")
        'Twelve people died.'
    """
    bare = " ".join(text.split()).strip(" ,;:–—-")
    bare = _unpaired(bare)
    if not bare:
        return text
    first = next((index for index, letter in enumerate(bare) if letter.isalnum()), 0)
    bare = bare[:first] + bare[first].upper() + bare[first + 1 :]
    return bare if bare.rstrip(CLOSERS).endswith(ENDINGS) else f"{bare}."


def without_end(text: str) -> str:
    """A sentence ready to go on: without its full stop."""
    return text[:-1] if text.endswith(".") and not text.endswith("..") else text


def _unpaired(text: str) -> str:
    for opener, closer in zip(OPENERS[2:5], CLOSERS[2:5], strict=True):
        if text.count(opener) > text.count(closer) and text.startswith(opener):
            text = text[1:]
        if text.count(closer) > text.count(opener) and text.endswith(closer):
            text = text[:-1]
    return text.strip('"') if text.count('"') == 1 else text
