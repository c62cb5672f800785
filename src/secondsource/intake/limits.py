"""How much of one report is read: text beyond any that a newsroom prints is cut, and the item says so."""

import re
from dataclasses import replace

from secondsource.errors import InputError
from secondsource.intake.draft import Draft
from secondsource.intake.part import Found

MOST_CHARACTERS = 40_000
"""Of a body: some 6,700 words, which annotation reads in 2 to 7 seconds, whatever they are."""
LONGEST_FIELD = 2_000
"""Of every other field, in characters."""
MOST_LINES = 400
"""Of furniture, and of credits."""
SEARCHED = 2_000
CUT = "cut-at-limit"
FIELDS = ("headline", "publisher", "agency", "byline", "dateline", "url", "canonical_url", "language", "published",
          "modified", "captured")  # fmt: skip
# Where a text may end: at a line, or at a sentence.
END = re.compile(r"\n|[.!?]['\"”’)]{0,2} ")


def limited(found: Found) -> Found:
    """The draft with no more than the stated size in each field, and with the note `cut-at-limit` if it had more.

    An id is not cut, for two ids may differ in their last character: a report with a longer one is refused.
    """
    if isinstance(found, InputError):
        return found
    if len(found.id or "") > LONGEST_FIELD:
        return InputError("too large", f"an id of more than {LONGEST_FIELD} characters")
    cut = _cut(found)
    return found if cut == found else replace(cut, notes=(*found.notes, CUT))


def _cut(draft: Draft) -> Draft:
    long = {name: text[:LONGEST_FIELD] for name in FIELDS if (text := getattr(draft, name))}
    return replace(
        replace(draft, **long),
        body=draft.body[: _end(draft.body)],
        furniture=tuple(replace(one, text=one.text[:LONGEST_FIELD]) for one in draft.furniture[:MOST_LINES]),
        credits=tuple(
            replace(one, name=one.name[:LONGEST_FIELD], text=one.text[:LONGEST_FIELD])
            for one in draft.credits[:MOST_LINES]
        ),
    )


def _end(body: str) -> int:
    """The end of the last whole line or sentence within the limit; the limit itself where none ends near it."""
    if len(body) <= MOST_CHARACTERS:
        return len(body)
    ends = [match.end() for match in END.finditer(body, MOST_CHARACTERS - SEARCHED, MOST_CHARACTERS)]
    return ends[-1] if ends else MOST_CHARACTERS
