"""Where a page names a newsroom, and in what way."""

from collections import defaultdict
from collections.abc import Mapping

from secondsource.lexicon import words
from secondsource.lineage.newsrooms import Newsroom
from secondsource.lineage.page import Page
from secondsource.text.normalise import plain

MAX_WORDS = 4
"""Words: names of newsrooms are not longer, credits and addresses apart."""

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


def mentions(names: Names, newsroom: Newsroom, own: Newsroom | None) -> tuple[Bounds, ...]:
    """Where a page of `own` names `newsroom`, in order; forms that may mean its own newsroom are left out."""
    taken = own.aliases if own else frozenset()
    forms = sorted(newsroom.aliases - taken - words("function_words"))
    found = [place for form in forms for place in names.get(form, ())]
    if newsroom.short and not (own and own.short == newsroom.short):
        found.extend(names.get(f"the {newsroom.short}", ()))
    return tuple(sorted(set(found)))
