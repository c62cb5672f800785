"""Sentences as spans of the body."""

from secondsource.model.parse import Parse


def read_sentences(parse: Parse) -> tuple[tuple[int, int], ...]:
    """The `[start, end)` of each sentence in the body, in order."""
    return tuple((parse.tokens[first].start, parse.tokens[last - 1].end) for first, last in parse.sentences)
