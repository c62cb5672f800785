"""The outlet behind a feed, whose title often names a section or a topic as well."""

import re

from secondsource.lexicon.outlets import host

# What divides an outlet's name from that of a section in the title of a feed.
DIVIDER = re.compile(r"\s(?:[|»>·•:–—-]|::)\s|»|:\s")
LETTERS = re.compile(r"[^\W_]+")
GENERIC = frozenset(
    ["the", "rss", "atom", "feed", "feeds", "news", "latest", "top", "all", "headlines", "stories", "articles", "home"]
)
COMMON_LABELS = frozenset(["www", "com", "org", "net", "gov", "edu", "news", "feeds", "rss", "world", "edition"])
SHORTEST_LABEL = 3


def outlet_of(publisher: str | None, title: str | None, link: str | None) -> str | None:
    """The outlet's name; null where the feed names none that can be told from a section's.

    Args:
        publisher: whom the feed itself calls its publisher.
        title: the feed's title.
        link: the address of the site that the feed belongs to.

    Example:
        >>> outlet_of(None, "World news | Coast Daily", "https://www.coastdaily.example/world")
        'Coast Daily'
        >>> outlet_of(None, "Latest news", None)
    """
    if publisher and publisher.strip():
        return publisher.strip()
    pieces = [piece.strip() for piece in DIVIDER.split(title or "")]
    names = [piece for piece in pieces if not set(LETTERS.findall(piece.casefold())) <= GENERIC]
    labels = [label for label in _labels(link) if len(label) >= SHORTEST_LABEL and label not in COMMON_LABELS]
    own = next((name for name in names if any(_is_like(name, label) for label in labels)), None)
    return own or (names[0] if len(names) == 1 else None)


def _is_like(name: str, label: str) -> bool:
    """Whether one is a part of the other, letter for letter."""
    letters = "".join(LETTERS.findall(name.casefold()))
    return label in letters or (len(letters) >= SHORTEST_LABEL and letters in label)


def _labels(link: str | None) -> list[str]:
    return ["".join(LETTERS.findall(label)) for label in host(link).split(".")]
