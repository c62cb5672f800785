"""Where a report passes on what another newsroom reported."""

from secondsource.lexicon import words
from secondsource.lineage.mentions import Bounds, mentions
from secondsource.lineage.page import Page, Sentence
from secondsource.lineage.report import Report

WORDS_BEFORE = 5
WORDS_AFTER = 4
"""Words around the name of a newsroom in which the reporting word stands: `told the Post`, `the Post has reported`."""

MIN_SENTENCE = 5
"""Words: shorter lines are headings."""


def citing_places(report: Report, other: Report) -> tuple[Bounds, ...]:
    """Where the report names the publisher of the other as the one that reported, in order."""
    own = other.credits.own
    if own is None or report is other:
        return ()
    places = mentions(report.credits.names, own, report.credits.own)
    return tuple(place for place in places if _reported(report.page, place))


def _cited_sentences(report: Report, other: Report) -> tuple[int, ...]:
    """The sentences, by index, that lay what they say to the other newsroom, by name or as "the paper"."""
    places = citing_places(report, other)
    if not places:
        return ()
    first = places[0][0]
    return tuple(
        index
        for index, sentence in enumerate(report.page.sentences)
        if any(sentence.first <= place[0] < sentence.last for place in places)
        or (sentence.last > first and _says_the_paper(report.page, sentence))
    )


def citing_share(report: Report, other: Report) -> float:
    """The share of the sentences of the report that lay what they say to the other newsroom, 0..1."""
    full = [index for index, one in enumerate(report.page.sentences) if one.last - one.first >= MIN_SENTENCE]
    cited = set(_cited_sentences(report, other))
    return sum(index in cited for index in full) / len(full) if full else 0.0


def _reported(page: Page, place: Bounds) -> bool:
    first, last = place
    bounds = next((one for one in page.sentences if one.first <= first < one.last), None)
    if bounds is None:
        return False
    around = page.words[max(bounds.first, first - WORDS_BEFORE) : first]
    around += page.words[last : min(bounds.last, last + WORDS_AFTER)]
    return bool(words("citing_words") & set(around))


def _says_the_paper(page: Page, sentence: Sentence) -> bool:
    inside = page.words[sentence.first : sentence.last]
    return any(
        word in words("paper_words") and at and inside[at - 1] in {"the", "same", "its"} and _near_report(inside, at)
        for at, word in enumerate(inside)
    )


def _near_report(inside: tuple[str, ...], at: int) -> bool:
    return bool(
        words("citing_words") & set(inside[max(0, at - WORDS_BEFORE) : at] + inside[at + 1 : at + 1 + WORDS_AFTER])
    )
