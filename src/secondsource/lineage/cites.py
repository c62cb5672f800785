"""Where a report passes on what another newsroom reported."""

from collections.abc import Set

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
    """The sentences, by index, that lay what they say to the other newsroom: by name, as "the paper" or "the Miner"."""
    places = citing_places(report, other)
    if not places:
        return ()
    page, first = report.page, places[0]
    called = words("paper_words") | {page.words[first[1] - 1]}
    return tuple(
        index
        for index, sentence in enumerate(page.sentences)
        if any(sentence.first <= place[0] < sentence.last for place in places)
        or (sentence.last > first[0] and _says_the_paper(page, sentence, called))
    )


def citing_share(report: Report, other: Report) -> float:
    """The share of the sentences of the report that lay what they say to the other newsroom, 0..1."""
    full = [index for index, one in enumerate(report.page.sentences) if one.last - one.first >= MIN_SENTENCE]
    cited = set(_cited_sentences(report, other))
    return sum(index in cited for index in full) / len(full) if full else 0.0


def _reported(page: Page, place: Bounds) -> bool:
    bounds = next((one for one in page.sentences if one.first <= place[0] < one.last), None)
    return bounds is not None and _near_report(page, bounds, place)


def _says_the_paper(page: Page, sentence: Sentence, called: Set[str]) -> bool:
    return any(
        page.words[at] in called and _points(page.words[at - 1]) and _near_report(page, sentence, (at, at + 1))
        for at in range(sentence.first + 1, sentence.last)
    )


def _points(word: str) -> bool:
    """Whether the word says that a thing known is meant: "the paper", "the town's newspaper"."""
    return word in {"the", "same", "its"} or word.endswith("'s")


def _near_report(page: Page, sentence: Sentence, place: Bounds) -> bool:
    """Whether a reporting word of the sentence stands around the name."""
    before = page.words[max(sentence.first, place[0] - WORDS_BEFORE) : place[0]]
    after = page.words[place[1] : min(sentence.last, place[1] + WORDS_AFTER)]
    return not words("citing_words").isdisjoint(before + after)
