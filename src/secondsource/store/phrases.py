"""What the program says again and again, as one character each; the views of the file show it in full."""

from secondsource.store.forms.fifth import AS_IT_IS, MARKS, PHRASES


def shortened(text: str) -> str:
    """The text with one character for each phrase; a text that has such characters of its own stays, and says so."""
    if any(mark in text for mark in (AS_IT_IS, *MARKS)):
        return AS_IT_IS + text
    for mark, phrase in zip(MARKS, PHRASES, strict=True):
        text = text.replace(phrase, mark)
    return text
