"""Where a page names a newsroom, and in what way."""

from collections import defaultdict
from collections.abc import Mapping, Set

from secondsource.lexicon import words
from secondsource.lexicon.outlets import known_outlets
from secondsource.lineage.newsrooms import Newsroom
from secondsource.lineage.page import Page
from secondsource.model.derivation import OriginKind
from secondsource.text.normalise import plain
from secondsource.text.tokenise import words as words_of

MAX_WORDS = 4
"""Words: names of newsrooms are not longer, credits and addresses apart."""

MAX_SIGNED = 6
"""The same in a byline, which names bureaus in full."""

TELLING = frozenset({"told", "tells"})

Bounds = tuple[int, int]
Names = Mapping[str, tuple[Bounds, ...]]


def names_in(page: Page) -> Names:
    """Each run of up to four words that begins with a capital, squeezed, and the words `[first, last)` it fills.

    `the Post` is kept apart as `the post`.
    """
    found: dict[str, list[Bounds]] = defaultdict(list)
    body, squeezed = page.item.body, [plain(word).replace("'", "") for word in page.words]
    for first, (start, _) in enumerate(page.places):
        if not body[start].isupper():
            continue
        for last in range(first + 1, min(first + MAX_WORDS, len(squeezed)) + 1):
            found["".join(squeezed[first:last])].append((first, last))
        if first and squeezed[first - 1] == "the":
            found[f"the {squeezed[first]}"].append((first, first + 1))
    return {name: tuple(places) for name, places in found.items()}


def signed_names(byline: str) -> frozenset[str]:
    """Each run of up to six words of a byline, squeezed."""
    squeezed = [plain(word).replace("'", "") for word in words_of(byline)]
    ends = ((first, last) for first in range(len(squeezed)) for last in range(first + 1, first + MAX_SIGNED + 1))
    return frozenset("".join(squeezed[first:last]) for first, last in ends)


def mentions(names: Names, newsroom: Newsroom, own: Newsroom | None) -> tuple[Bounds, ...]:
    """Where a page of `own` names `newsroom`, in order; forms that may mean its own newsroom are left out."""
    forms = newsroom.aliases - own.aliases if own else newsroom.aliases
    found = [place for form in forms for place in names.get(form, ())]
    if newsroom.short and not (own and own.short == newsroom.short):
        found.extend(names.get(f"the {newsroom.short}", ()))
    return tuple(sorted(set(found)))


def told(page: Page, names: Names) -> tuple[Newsroom, ...]:
    """The newsrooms that somebody told something, each by the whole of its name: `told the Granite Post`."""
    spoken_to = {name: [place for place in places if is_told(page, place, TELLING)] for name, places in names.items()}
    return tuple(
        Newsroom(name=name, kind=OriginKind.PUBLISHER)
        for name, places in sorted(spoken_to.items())
        if any(_is_newsroom(page, place) for place in places)
    )


def is_told(page: Page, place: Bounds, telling: Set[str]) -> bool:
    """Whether one of these words of telling stands just before a name, or before `the` and the name."""
    return not telling.isdisjoint(page.before(place[0], 2))


def _is_newsroom(page: Page, place: Bounds) -> bool:
    first, last = place
    start, end = page.places[first][0], page.places[last - 1][1]
    titled = last - first > 1 and page.words[last - 1] in words("outlet_words") - {"agency", "station"}
    return titled or known_outlets().named(page.item.body[start:end]) is not None
