"""The fields of a ninjs object, whose names and shapes differ between the versions of the standard."""

from collections.abc import Iterator, Mapping
from itertools import islice

from secondsource.errors import InputError
from secondsource.intake.markup import Marked, read_lines, read_markup
from secondsource.intake.nitf import nitf_draft
from secondsource.intake.xml import parse_xml

News = Mapping[str, object]
VALUE_KEYS = ("value", "name", "literal", "text")
MARKED = ("html", "rich")
# Bodies that stand for the report without being it.
SHORT_ROLES = frozenset(["teaser", "summary", "abstract", "preamble", "lead", "social", "caption"])
MAIN_ROLE = "main"
MOST_VALUES = 1000
SHORTEST_SHARE = 0.5


def folded(value: Mapping[str, object]) -> News:
    """The object with its keys in lower case, as version 1 and 2 have them and version 3 has not."""
    return {str(key).lower(): entry for key, entry in islice(value.items(), MOST_VALUES)}


def objects(value: object) -> list[News]:
    """The objects in a field that holds one or a list of them."""
    entries = value if isinstance(value, list) else [value]
    return [folded(entry) for entry in entries[:MOST_VALUES] if isinstance(entry, Mapping)]


def associations(news: News) -> list[News]:
    """The objects that came with this one: by their names in version 1, in a list since."""
    value = news.get("associations")
    return objects(list(value.values()) if isinstance(value, Mapping) else value)


def names(value: object) -> list[str]:
    """The words in a field that holds a string, an object with a value or a name, or a list of those; main ones first.

    Example:
        >>> names([{"value": "Rain"}, {"role": "main", "value": "Rain floods town"}])
        ['Rain floods town', 'Rain']
    """
    entries = value if isinstance(value, list) else [value]
    ordered = sorted(entries[:MOST_VALUES], key=lambda entry: not _is_main(entry))
    return [text for entry in ordered for text in _name(entry)]


def first(news: News, *keys: str) -> str | None:
    """The first words under the keys."""
    return next((text for key in keys for text in names(news.get(key))), None)


def bodies(news: News, headline: str | None) -> Marked:
    """The text: marked up, where its paragraphs are sure, before plain, and of the main role before others.

    What is much shorter than the longest is an extract.
    """
    found = sorted(islice(_bodies(news), MOST_VALUES), key=lambda body: body[0])
    longest = max((len(text) for _, _, text in found), default=0)
    whole = (body for body in found if len(body[2]) >= SHORTEST_SHARE * longest)
    texts = (_read(kind, text, headline) for _, kind, text in whole)
    return next((text for text in texts if text.body), Marked())


def _bodies(news: News) -> Iterator[tuple[tuple[bool, bool, bool], str, str]]:
    """Every body with how far back it stands, and its kind of content."""
    for key, value in news.items():
        if key.startswith("body_") or key in ("bodytext", "bodyhtml"):
            role = key.removeprefix("body").strip("_")
            yield from (_placed(role, role, text) for text in _name(value))
    for body in objects(news.get("bodies")):
        role = first(body, "role") or ""
        kind = first(body, "contenttype") or role
        yield from (_placed(role, kind, text) for text in _name(body.get("value")))


def _placed(role: str, kind: str, text: str) -> tuple[tuple[bool, bool, bool], str, str]:
    is_marked = any(word in kind.lower() for word in MARKED)
    return (role in SHORT_ROLES, not is_marked, role != MAIN_ROLE), kind.lower(), text


def _read(kind: str, text: str, headline: str | None) -> Marked:
    if "nitf" in kind:
        try:
            draft = nitf_draft(parse_xml(text.encode("utf-8", "replace")))
        except InputError:
            return Marked()
        return Marked(draft.body, draft.furniture)
    is_marked = any(word in kind for word in MARKED) or "</p>" in text
    return read_markup(text, headline) if is_marked else read_lines(text)


def _is_main(entry: object) -> bool:
    return isinstance(entry, Mapping) and entry.get("role") == MAIN_ROLE


def _name(entry: object) -> Iterator[str]:
    if isinstance(entry, Mapping):
        entry = next((entry[key] for key in VALUE_KEYS if isinstance(entry.get(key), str)), None)
    if isinstance(entry, str) and entry.strip():
        yield entry.strip()
