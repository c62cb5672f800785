"""Making readable sentences of the words of statements."""

import re

from secondsource import lexicon

# The dateline of an agency before the first words: a town in capitals, an agency in brackets, a dash.
DATELINE = re.compile(
    r"^[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’ -]{1,30}(?:, [\w. ]{1,30})?(?: \([^()]{2,40}\) ?[-–—] ?| [-–—] (?=[A-Z]))"
)
# An hour in letters keeps its full stop within a sentence.
HOUR = re.compile(r"\b[ap]\.m\.$", re.I)
# An adverb that ties a sentence to the one before.
LINKER = re.compile(
    r"^(?:However|Meanwhile|Moreover|Nevertheless|Still|Instead|Separately|Earlier|Later|Also|Yet), ", re.I
)
# A word that ties a clause with a pronoun to the rest of its sentence; before other words it may be a preposition.
# Not "if", "before" or "until": what follows them need not have happened.
TIED = re.compile(
    r"^(?:after|although|as|because|since|that|though|when|where|while) (?=(?:I|he|it|she|there|they|we|you)\b)"
)
ENDINGS = (".", "!", "?", "…")
CLOSERS = "\"'”’»)]"


def sentence(text: str) -> str:
    """The words with a capital first letter and an end.

    Example:
        >>> sentence("twelve people died ")
        'Twelve people died.'
        >>> sentence("after they had found two cracks")
        'They had found two cracks.'
    """
    bare = " ".join(text.split()).strip(" ,;:–—-")
    bare = TIED.sub("", LINKER.sub("", DATELINE.sub("", bare))) or bare
    bare = _unpaired(bare)
    if not bare:
        return text
    first = next((index for index, letter in enumerate(bare) if letter.isalnum()), 0)
    bare = bare[:first] + bare[first].upper() + bare[first + 1 :]
    return bare if bare.rstrip(CLOSERS).endswith(ENDINGS) else f"{bare}."


def without_end(text: str) -> str:
    """A sentence ready to go on: without its full stop."""
    if text.endswith(('."', ".”", ".'", ".’")):
        return text[:-2] + text[-1]
    kept = text.endswith("..") or HOUR.search(text)
    return text[:-1] if text.endswith(".") and not kept else text


def lowered(text: str) -> str:
    """The words as they stand inside a sentence: a number written out loses its capital.

    Example:
        >>> lowered("Thirty-one workers"), lowered("Monday")
        ('thirty-one workers', 'Monday')
    """
    first = text.split(" ", 1)[0].split("-", 1)[0].casefold()
    return text[:1].lower() + text[1:] if first in lexicon.words("number_openers") else text


def _unpaired(text: str) -> str:
    for opener, closer in (("“", "”"), ("«", "»")):
        if text.count(opener) > text.count(closer):
            text = text[1:] if text.startswith(opener) else f"{text}{closer}"
        if text.count(closer) > text.count(opener) and text.endswith(closer):
            text = text[:-1]
    return _paired(text) if text.count('"') == 1 else text


def _paired(text: str) -> str:
    """The text with its one straight mark closed at the end, or without it where it opens nothing."""
    before, _, quoted = text.partition('"')
    opens = not before or before.endswith((" ", "(", "["))
    return f'{text}"' if before and opens and quoted.strip() else f"{before}{quoted}"
