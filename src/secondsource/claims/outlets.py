"""Whether the source of an attribution is another newspaper, agency or station whose report is passed on."""

from secondsource.lexicon import words
from secondsource.model.annotation import Attribution
from secondsource.text.tokenise import words as words_of

PERSONAL = frozenset({"editor", "reporter", "director", "spokesman", "spokeswoman", "spokesperson", "chief", "owner"})


def outlet(attribution: Attribution | None) -> str | None:
    """The name of the outlet that the words are laid to, or null where the source is nobody's report."""
    if attribution is None:
        return None
    name = attribution.speaker or (attribution.source.text if attribution.source else "")
    parts = words_of(name)
    if not parts or PERSONAL & set(parts):
        return None
    return name if (parts[-1] in words("outlet_words") and parts[-1] != "press") or _opens(parts) else None


def _opens(parts: list[str]) -> bool:
    return len(parts) <= 3 and parts[0] in {"radio", "tv"}
