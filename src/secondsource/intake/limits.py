"""How much of one report is read: text beyond any that a newsroom prints is cut, and the item says so."""

import re
from dataclasses import replace

from secondsource.errors import InputError
from secondsource.intake.draft import Draft
from secondsource.intake.part import Found

# Where a text may end: a line, or a sentence.
END = re.compile(r"\n|[.!?]['\"”’)]{0,2} ")
MOST_CHARACTERS = 100_000
"""Of a body: some 17,000 words. Annotation takes up to 10 seconds for as much as that of the worst kind."""
LONGEST_FIELD = 2_000
"""Of every other field, in characters."""
MOST_LINES = 400
"""Of furniture."""
SEARCHED = 2_000
CUT = "cut-at-limit"
FIELDS = ("headline", "publisher", "agency", "byline", "dateline", "url", "canonical_url", "language", "published",
          "captured")  # fmt: skip


def limited(found: Found) -> Found:
    """The draft with no more than the stated size in each field, and with the note `cut-at-limit` if it had more.

    An id is not cut, for two ids may differ in their last character: a report with a longer one is refused.
    """
    if isinstance(found, InputError):
        return found
    if len(found.id or "") > LONGEST_FIELD:
        return InputError("too large", f"an id of more than {LONGEST_FIELD} characters")
    cut = replace(
        found,
        body=_cut(found.body),
        furniture=tuple(replace(one, text=one.text[:LONGEST_FIELD]) for one in found.furniture[:MOST_LINES]),
        credits=tuple(
            replace(one, name=one.name[:LONGEST_FIELD], text=one.text[:LONGEST_FIELD])
            for one in found.credits[:MOST_LINES]
        ),
        **{name: (getattr(found, name) or "")[:LONGEST_FIELD] or None for name in FIELDS},
    )
    return found if cut == found else replace(cut, notes=(*found.notes, CUT))


def _cut(body: str) -> str:
    """The body up to the last end of a line or sentence within the limit, or up to the limit where there is none near."""
    if len(body) <= MOST_CHARACTERS:
        return body
    ends = [match.end() for match in END.finditer(body, MOST_CHARACTERS - SEARCHED, MOST_CHARACTERS)]
    return body[: ends[-1] if ends else MOST_CHARACTERS].rstrip()
