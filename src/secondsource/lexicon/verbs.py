"""Verbs by what they do in a sentence."""

from functools import cache

from secondsource.lexicon import table


@cache
def saying_verbs() -> frozenset[str]:
    """Verbs of saying, by lemma, in whose object clause the words of their subject stand."""
    return frozenset(row[0] for row in table("reporting_verbs") if row[1] == "say")
