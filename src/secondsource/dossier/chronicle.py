"""The timeline as it is shown: one line an event, the best supported ones first in sight."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from secondsource import lexicon
from secondsource.dossier.wording import readable
from secondsource.model.story import TimelineEntry
from secondsource.model.verdict import Standing, Verdict
from secondsource.text import tokenise

MOST_LINES, MOST_ENTRIES = 40, 1000
SAME_SHARE = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """An event on the timeline and the claims that tell it."""

    time: str
    text: str
    inferred: bool
    claims: tuple[str, ...]


def chronicle(
    entries: Sequence[TimelineEntry], claims: Mapping[str, Verdict]
) -> tuple[tuple[Moment, ...], tuple[Moment, ...]]:
    """The main events and all others, each in the order of time.

    Main are those that read on their own and whose time is stated or that more than one newsroom tells, the best
    supported up to `MOST_LINES`. Entries of one day that share most of their words are one event.
    Of very many, the best supported `MOST_ENTRIES` are looked at.
    """
    ranked = sorted(entries, key=lambda one: (one.inferred, *_support(claims.get(one.claim))))
    found = _folded(ranked[:MOST_ENTRIES])
    weighty = (one for one in found if _weighty(one, claims) and readable(one.text))
    main = frozenset(islice(weighty, MOST_LINES))
    return _in_time(main), _in_time(one for one in found if one not in main)


def _folded(ranked: Sequence[TimelineEntry]) -> list[Moment]:
    moments: list[Moment] = []
    words: list[frozenset[str]] = []
    by_day: dict[str, list[int]] = {}
    for one in ranked:
        own = frozenset(tokenise.words(one.text)) - lexicon.words("small_words")
        places = by_day.setdefault(one.time[:10], [])
        same = next((place for place in places if _alike(own, words[place])), None)
        if same is None:
            places.append(len(moments))
            words.append(own)
            moments.append(Moment(time=one.time, text=one.text, inferred=one.inferred, claims=(one.claim,)))
        elif one.claim not in moments[same].claims:
            moments[same] = replace(moments[same], claims=(*moments[same].claims, one.claim))
    return moments


def _alike(left: frozenset[str], right: frozenset[str]) -> bool:
    return not left.isdisjoint(right) and len(left & right) / min(len(left), len(right)) >= SAME_SHARE


def _support(claim: Verdict | None) -> tuple[int, int, int, str]:
    if claim is None:
        return 0, 0, 0, ""
    return -len(claim.origins), -len(claim.sources), -len(claim.statements), claim.id


def _weighty(one: Moment, claims: Mapping[str, Verdict]) -> bool:
    """Whether its time is stated, or more than one newsroom tells it or disagrees about it."""
    return not one.inferred or any(_well_supported(claims.get(name)) for name in one.claims)


def _well_supported(claim: Verdict | None) -> bool:
    return claim is not None and (len(claim.origins) > 1 or claim.standing is not Standing.UNCORROBORATED)


def _in_time(moments: Iterable[Moment]) -> tuple[Moment, ...]:
    return tuple(sorted(moments, key=lambda one: (one.time, one.text.casefold(), one.claims)))
