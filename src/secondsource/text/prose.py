"""Small parts of sentences."""

from collections.abc import Sequence

ARTICLES = frozenset(
    ["the", "a", "an", "one", "two", "three", "four", "five", "some", "several", "many", "own", "unnamed"]
)

PLURALS = frozenset({"police", "people", "men", "women", "Police", "children", "crew"})


def listed(names: Sequence[str]) -> str:
    """Names joined as in a sentence.

    Example:
        >>> listed(["A", "B", "C"])
        'A, B and C'
    """
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]])) if names else ""


def agreeing(names: Sequence[str], singular: str, plural: str) -> str:
    """The form of a verb behind names.

    Example:
        >>> [agreeing([name], "denies", "deny") for name in ("the mayor", "police", "two officials", "the press")]
        ['denies', 'deny', 'deny', 'denies']
    """
    last = names[0].split(",")[0].split(" of ")[0].split()[-1:] if len(names) == 1 else []
    several = not last or last[0] in PLURALS or (last[0].islower() and last[0].endswith("s") and last[0][-2:] != "ss")
    return plural if several else singular


def counted(count: int | None, what: str) -> str:
    """So many of a thing, whose plural ends in an s.

    Example:
        >>> counted(1, "claim"), counted(2, "claim")
        ('1 claim', '2 claims')
    """
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def definite(name: str) -> str:
    """A description with the article it needs in a sentence; a name or a description that has one as it is.

    Example:
        >>> definite("harbour master"), definite("Lloyd Port"), definite("a deckhand")
        ('the harbour master', 'Lloyd Port', 'a deckhand')
    """
    first = name.split(" ", 1)[0]
    return f"the {name}" if first.islower() and first.strip(",").isalpha() and first not in ARTICLES else name
