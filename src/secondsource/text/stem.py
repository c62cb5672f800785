"""One key for the forms of an English word: enough to compare texts, not a dictionary form."""

from functools import lru_cache

ENDINGS = ("ings", "ing", "ed", "es", "s")
SHORTEST = 3


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The word (in one case) without possessive, plural, past or continuous ending.

    Example:
        >>> [stem(word) for word in ("shooting", "shootings", "fires", "fired", "court's", "red")]
        ['shoot', 'shoot', 'fir', 'fir', 'court', 'red']
    """
    word = word.removesuffix("'s").removesuffix("'")
    if len(word) > SHORTEST + 1:
        for ending in ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
                word = word.removesuffix(ending)
                break
        if len(word) > SHORTEST + 1:
            word = word.removesuffix("e")
    return word
