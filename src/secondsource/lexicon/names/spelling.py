"""Spellings of one name in Latin letters: Zelensky and Zelenskyy, Kharkiv and Harkiv, Müller and Mueller."""

from functools import cache, lru_cache

from secondsource.lexicon import lines
from secondsource.text.normalise import plain

RUNS = (
    ("shch sh", "tsch ch", "tch ch", "sch sh"),
    ("kh h", "gh g", "dh d", "ph f", "ck k", "ks x", "q k", "w v"),
    ("ca ka", "co ko", "cu ku", "cl kl", "cr kr"),
    ("oo u", "ou u", "ee i", "ya ia", "ja ia", "yu iu", "ju iu", "ye e", "aie ae", "y i"),
)
"""Letters that transcriptions into English write in several ways, then the usual one, in the order of their use."""
ENDINGS = ("off ov", "eff ev", "ij i", "ej ei", "aj ai", "ie i", "c k")
UMLAUTS = ("ae a", "oe o", "ue u")
MIN_UMLAUT = 5
"""Letters from which "ue" within a name may be an umlaut: "Mueller", but not "Sue"."""


@lru_cache(maxsize=1 << 14)
def sound(word: str) -> str:
    """A word of a name without what its spellings differ in.

    Words that the list of spellings puts together have one sound, whatever their letters.

    Example:
        >>> sound("Zelenskyy") == sound("Zelensky"), sound("Muhammad") == sound("Mohamed")
        (True, True)
    """
    bare = "".join(letter for letter in plain(word) if letter.isalnum())
    listed = _listed().get(bare)
    return listed or _spelt(bare)


def _spelt(word: str) -> str:
    for ending, usual in map(str.split, ENDINGS):
        if word.endswith(ending):
            word = word.removesuffix(ending) + usual
    for runs in RUNS:
        word = _replaced(word, runs)
    return _single(word[:1] + _replaced(word[1:-1], UMLAUTS) + word[-1:] if len(word) >= MIN_UMLAUT else word)


def _replaced(word: str, runs: tuple[str, ...]) -> str:
    for run, usual in map(str.split, runs):
        word = word.replace(run, usual)
    return word


def _single(word: str) -> str:
    """The word with every doubled letter once."""
    return "".join(letter for letter, before in zip(word, " " + word, strict=False) if letter != before)


@cache
def _listed() -> dict[str, str]:
    groups = [plain(line).split() for line in lines("spellings.txt")]
    return {word: group[0] for group in groups for word in group}
