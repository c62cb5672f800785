"""Who wrote the report, as its byline says, and which newsrooms the byline names."""

from dataclasses import dataclass

from secondsource.cleaning import patterns
from secondsource.cleaning.names import is_agency
from secondsource.lexicon import words
from secondsource.lexicon.furniture import patterns as marks
from secondsource.lexicon.outlets import Outlets

LONGEST_WORDS = 22
LONGEST = 400
ROLE_WORDS = frozenset(
    ["correspondent", "editor", "reporter", "writer", "desk", "bureau", "chief", "newsroom", "staff"]
)


@dataclass(frozen=True, slots=True)
class Byline:
    """A byline as it is written, the people in it and the other names in it."""

    text: str
    people: tuple[str, ...]
    others: tuple[str, ...]


def read_byline(line: str, outlets: Outlets) -> Byline | None:
    """The byline on a line of its own above the report, or in a piece of a line with other facts.

    Example:
        >>> from secondsource.lexicon.outlets import known_outlets
        >>> read_byline("By Ana Ruiz and Northern Press", known_outlets())
        Byline(text='Ana Ruiz and Northern Press', people=('Ana Ruiz',), others=('Northern Press',))
        >>> read_byline("Written by Ana Ruiz | Ostmark | 3 min", known_outlets()).text
        'Ana Ruiz'
    """
    bare = patterns.HANDLE.sub("", line[:LONGEST]).strip()
    pieces = [piece for piece in patterns.PIECE_GAP.split(bare) if piece.strip()]
    whole = _read(bare, outlets)
    if len(pieces) < 2:
        behind = bare.rpartition(" - ")[2]
        return whole or (_read(behind, outlets) if is_agency(behind, outlets) else None)
    likely = sorted(pieces, key=lambda piece: (not marks.BY.match(piece), not is_agency(piece.strip(), outlets)))
    alone = next((found for piece in likely if (found := _read(piece, outlets))), None)
    return Byline(alone.text, alone.people, whole.others if whole else alone.others) if alone else whole


def _read(line: str, outlets: Outlets) -> Byline | None:
    opened = marks.BY.match(line)
    text = patterns.ROLE_END.sub("", line[opened.end() :] if opened else line).strip(" .,")
    if not text or len(text.split()) > LONGEST_WORDS or (marks.STOP.search(text) and not opened):
        return None
    people, others = _names(text, outlets)
    if patterns.DESK.match(text) or is_agency(text, outlets) or people or (opened and others and text[0].isupper()):
        return Byline(text, people, others)
    return None


def parse_names(text: str, outlets: Outlets) -> Byline:
    """The names in a byline that is known to be one, from a field of the document."""
    opened = marks.BY.match(text)
    bare = text[opened.end() :].strip() if opened else text.strip()
    return Byline(bare, *_names(bare, outlets))


def _names(text: str, outlets: Outlets) -> tuple[tuple[str, ...], tuple[str, ...]]:
    flat = text.replace("(", ", ").replace(")", "").replace(" in ", ", ")
    pieces = [piece.strip(" .,") for piece in patterns.NAME_GAP.split(flat) if piece and piece.strip(" .,")]
    people = tuple(piece for piece in pieces if _is_person(piece, outlets))
    others = tuple(piece for piece in pieces if piece not in people and piece[0].isupper() and not _is_role(piece))
    first_is_person = bool(pieces) and pieces[0] in people
    return (people, others) if first_is_person else ((), others)


def _is_person(name: str, outlets: Outlets) -> bool:
    lowered = {word.casefold().strip(".") for word in name.split()}
    outlet = is_agency(name, outlets) or bool(
        lowered & (words("outlet_words") | ROLE_WORDS | {"the", "online", "digital", "english"})
    )
    return bool(patterns.NAME.match(name)) and not outlet and not any(ch.isdigit() for ch in name)


def _is_role(name: str) -> bool:
    return bool({word.casefold() for word in name.split()} & ROLE_WORDS)
