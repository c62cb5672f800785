"""What the forms of agencies and feeds have in common: languages, times, states of publication, notes to editors."""

import re

from secondsource.intake.jsonl import iso
from secondsource.lexicon import words
from secondsource.model.item import Credit, CreditKind, Furniture, FurnitureKind
from secondsource.text.tokenise import words as words_of

# A day, with a clock time or without, in the short form of ISO 8601.
SHORT_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(?:(\d\d)(?:\.\d{1,9})?)?(Z|[+-]\d\d)?:?(\d\d)?)?$")
NOTE_BY_STATUS = {
    "canceled": "withdrawn", "cancelled": "withdrawn", "killed": "withdrawn", "withheld": "withheld",
    "embargoed": "embargoed",
}  # fmt: skip
ROLES_OF_TAKERS = frozenset({"distributor", "publisher", "provider"})
CORRECTION_NOTE = "corrected"


def language_code(tag: str | None) -> str | None:
    """The language of a tag such as `en-GB`, as two or three letters."""
    code = (tag or "").replace("_", "-").partition("-")[0].strip().lower()
    return code if len(code) in (2, 3) and code.isascii() and code.isalpha() else None


def web_address(*candidates: str | None) -> str | None:
    """The first that is an address on the web."""
    stripped = (text.strip() for text in candidates if text)
    return next((text for text in stripped if text.startswith(("http://", "https://"))), None)


def global_name(text: str | None) -> str | None:
    """The name of a report that no other report has, if it is one: versions of one report share it."""
    return text if text and text.startswith(("urn:", "tag:", "http://", "https://")) else None


def wire_time(text: str | None) -> str | None:
    """The ISO 8601 value of a time in the long or short form.

    Example:
        >>> wire_time("20240305T073000-0500"), wire_time("2024-03-05"), wire_time("soon")
        ('2024-03-05T07:30:00-05:00', '2024-03-05', None)
    """
    short = SHORT_TIME.match((text or "").strip())
    if not short:
        return iso(text)
    year, month, day, hour, minute, second, zone, zone_minute = short.groups()
    offset = zone if zone == "Z" else f"{zone}:{zone_minute or '00'}"
    clock = f"T{hour}:{minute}:{second or '00'}{offset}" if hour and zone else ""
    return iso(f"{year}-{month}-{day}{clock}")


def status_note(status: str | None) -> tuple[str, ...]:
    """The note for a report that is not to be used as it is; `status` may be a code such as `stat:canceled`."""
    note = NOTE_BY_STATUS.get((status or "").rpartition(":")[2].strip().lower())
    return (note,) if note else ()


def note_to_editors(text: str) -> Furniture:
    """A note that came beside the report; one that puts it right is a correction."""
    corrects = words("correction_words") & set(words_of(text[:1000]))
    return Furniture(text=text, kind=FurnitureKind.CORRECTION if corrects else FurnitureKind.DISCLAIMER)


def made_by(field: str, name: str, role: str | None = None) -> Credit:
    """A credit from a field of the document; who only passes the report on is no agency."""
    kind = CreditKind.PUBLISHER if (role or "").rpartition(":")[2] in ROLES_OF_TAKERS else CreditKind.AGENCY
    return Credit(name=name, kind=kind, text=f"{field}: {name}")
