"""How a speaker is named: a person, a body, a paper, a picture, or someone the text does not name."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from secondsource import lexicon
from secondsource.judgement.patterns import (
    ABBREVIATION_DOT,
    BARE_AUTHORITIES,
    BEHIND_HEAD,
    CAPITALISED,
    FIRST_COMMA,
    INDEFINITE,
    KIND_BEFORE,
    LOCAL,
    OWN_ARTICLE,
    OWNED_BY_NAME,
    PASSED_ON,
    POSSESSIVE,
    PRIME_MINISTER,
    SEAT,
)
from secondsource.model.claim import SourceKind
from secondsource.text import tokenise
from secondsource.text.normalise import plain

LEFT_OUT = "-"
PEOPLE_ENDINGS = frozenset({"n", "an", "ian", "i", "ese"})
"""What makes the name of a people of a short name of a land: "Iraqi", "Cuban"."""
LONGEST_NAME, KIN_LETTERS, LONGEST_ENDING = 4, 5, 3
PLURALS = frozenset({"people", "men", "women", "children"})

AUTHORITIES = ("authorities",)
"""A land's are its government, without its name they may be anybody in office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """One way in which one item names a speaker.

    `name` are the words of a person's name, folded, titles left out; `words` the words that count of everything
    else. `head` is the noun that says what the speaker is. `land` tells whether the words are a land's or place's.
    """

    item: str
    text: str
    kind: SourceKind
    name: tuple[str, ...]
    words: frozenset[str]
    head: str
    named: bool
    land: bool = False


@lru_cache(maxsize=1 << 13)
def significant(text: str) -> tuple[str, ...]:
    """The words of a description that count, in order, folded, in the singular possessive left out.

    Example:
        >>> significant("the U.S. Coast Guard's spokesman")
        ('us', 'coast', 'guard', 'spokesman')
    """
    bare = PRIME_MINISTER.sub("premier", POSSESSIVE.sub("", ABBREVIATION_DOT.sub("", text)))
    words = (_synonyms().get(word, word) for word in tokenise.words(plain(bare)))
    return tuple(word for word in words if word not in lexicon.words("small_words") and word != LEFT_OUT)


def read_naming(
    item: str,
    speaker: str,
    people: Mapping[str, tuple[str, ...]],
    anonymous: bool,
    lands: frozenset[frozenset[str]] = frozenset(),
) -> Naming:
    """What kind of speaker the words name.

    Args:
        item: the id of the item that names it.
        speaker: the source as the item describes it.
        people: names of persons in the pile, folded, and their words.
        anonymous: whether the reading marked the speaker as one the text does not name.
        lands: the words of each land or place in the pile.
    """
    text = LOCAL.sub("", OWN_ARTICLE.sub("", PASSED_ON.sub("", speaker).strip(" ,.;:"))) or speaker
    words = AUTHORITIES if BARE_AUTHORITIES.fullmatch(text) else significant(text)
    name = _person(text, people)
    kind, named = _kind(text, words, name, anonymous)
    if kind is not SourceKind.PERSON:
        name = ()
    if kind is SourceKind.ORGANISATION:
        text = _own_name(text)
        words = _bare(_canonical(text, _body_behind(significant(SEAT.sub("", text)))))
    return Naming(
        item=item,
        text=text,
        kind=kind,
        name=name,
        words=frozenset(words) - frozenset(name),
        head=head_of(text, words),
        named=named,
        land=kind is SourceKind.ORGANISATION and (frozenset(words) in lands or words in _lands().values()),
    )


def kin(one: str, other: str) -> bool:
    """Whether two words of names are one: the same, or a country and its adjective.

    Example:
        >>> kin("karsia", "karsian"), kin("russia", "rust"), kin("iran", "iranian")
        (True, False, True)
    """
    short, long = sorted((one, other), key=len)
    near = len(long) - len(short) <= LONGEST_ENDING and long.startswith(short[:-1])
    brief = len(short) == KIN_LETTERS - 1 and long.removeprefix(short) in PEOPLE_ENDINGS
    return one == other or (len(short) >= KIN_LETTERS and near) or brief


def head_of(text: str, words: tuple[str, ...]) -> str:
    """The last word that counts before "of", "for", "at" or "from", in the singular."""
    before = significant(BEHIND_HEAD.split(text, maxsplit=1)[0])
    within = [word for word in words if word in before] or list(words)
    return singular(within[-1]) if within else ""


def singular(word: str) -> str:
    """The word without a plural ending."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def untitled(words: tuple[str, ...]) -> tuple[str, ...]:
    """A name without the titles before it."""
    while len(words) > 1 and words[0] in _titles():
        words = words[1:]
    return words


def _person(text: str, people: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    text = OWNED_BY_NAME.sub("", text)
    if _is_of_someone(text):
        return ()
    folded = f" {' '.join(significant(text))} "
    inside = [words for words in people.values() if f" {' '.join(words)} " in folded and not _goes_on(words, text)]
    known = max(inside, key=lambda words: (len(words), words), default=())
    read = _after_title(text) if known or not _is_body(text) else ()
    return read if (len(read) > len(known) and read[-len(known) :] == known) or not known else known


def _is_of_someone(text: str) -> bool:
    """Whether the name in "a Norland diplomat", "Brell passengers" or "the Holt campaign" only tells whose they are."""
    before = BEHIND_HEAD.split(text, maxsplit=1)[0]
    last = before.split()[-1:] if "," not in before else []
    if not last or not last[0].islower():
        return False
    one = last[0] in lexicon.words("anonymous_nouns") and bool(INDEFINITE.match(text))
    return one or singular(last[0]) != last[0] or last[0] in lexicon.words("institution_nouns")


def _goes_on(name: tuple[str, ...], text: str) -> bool:
    """Whether the name is part of a longer one: "Holt" in "Holt Sea Foods" is no person."""
    first = significant(FIRST_COMMA.split(text)[0])
    capitals = _capitals(text)
    ends = [index + len(name) for index in range(len(first)) if first[index : index + len(name)] == name]
    follows = [first[end] for end in ends if end < len(first)]
    joined = f"{name[-1]} {follows[0]}" in plain(POSSESSIVE.sub("", text)) if follows else False
    return joined and follows[0] in capitals


def _is_body(text: str) -> bool:
    """Whether a name of one word is told to be a body's: "Transva, rail operator"."""
    first, *behind = FIRST_COMMA.split(text)
    kind = behind[0] if behind and " " not in first else ""
    return kind[:1].islower() and head_of(kind, significant(kind)) in lexicon.words("institution_nouns")


def _after_title(text: str) -> tuple[str, ...]:
    first, *rest = FIRST_COMMA.split(text)
    words = significant(first)
    titled = max((index for index in range(len(words)) if _is_title(words, index, first)), default=-1)
    before, *behind = BEHIND_HEAD.split(first, maxsplit=1)
    if behind and titled == len(significant(before)) - 1:
        return ()
    return words[titled + 1 :] if (titled >= 0 or rest) and _may_be_name(words[titled + 1 :], _capitals(first)) else ()


def _is_title(words: tuple[str, ...], index: int, text: str) -> bool:
    """Whether a word is a title, or a trade directly before a name: "Skipper Holm", not "a skipper from Holm"."""
    kinds = lexicon.words("person_kinds") | lexicon.words("people_nouns")
    trade = words[index] in kinds and index + 1 < len(words)
    return words[index] in _titles() or (trade and " ".join(words[index:]) in plain(text))


def _may_be_name(words: tuple[str, ...], capitals: set[str]) -> bool:
    bodies = lexicon.words("institution_nouns") | _trades()
    return 0 < len(words) <= LONGEST_NAME and set(words) <= capitals and not {singular(word) for word in words} & bodies


def _kind(text: str, words: tuple[str, ...], name: tuple[str, ...], anonymous: bool) -> tuple[SourceKind, bool]:
    head, singles = head_of(text, words), {singular(word) for word in words}
    if head in _singles("imagery_words"):
        return SourceKind.IMAGERY, True
    if name:
        return SourceKind.PERSON, True
    if singles & _singles("imagery_words"):
        return SourceKind.IMAGERY, True
    if head in _singles("document_words"):
        return SourceKind.DOCUMENT, True
    return _kind_by_role(text, words, head, anonymous)


def _kind_by_role(text: str, words: tuple[str, ...], head: str, anonymous: bool) -> tuple[SourceKind, bool]:
    if _speaks_for_body(text, words):
        return SourceKind.ORGANISATION, True
    if _is_office(text, words, head):
        return SourceKind.PERSON, True
    if head in lexicon.words("institution_nouns") and len(words) > 1 and not INDEFINITE.match(text):
        return SourceKind.ORGANISATION, True
    described = head not in _titles() and _is_described(text, head)
    if anonymous or head in _singles("anonymous_nouns") or described:
        return (SourceKind.GROUP if _plural(text, head) else SourceKind.PERSON), False
    if head in _titles() and not (_plural(text, head) and _capitals_at(text, head)):
        return (SourceKind.GROUP, False) if _plural(text, head) else (SourceKind.PERSON, True)
    return (SourceKind.ORGANISATION, True) if words else (SourceKind.UNKNOWN, False)


def _is_described(text: str, head: str) -> bool:
    """Whether the words say what a person is, and not who: "a nun", "the crewman"; "Chapman" is a name."""
    known = lexicon.words("people_nouns") | lexicon.words("person_kinds")
    opens = text.partition(" ")[0]
    common = opens[:1].islower() or opens.casefold() in lexicon.words("small_words") or _plural(text, head)
    return common and not _capitals_at(text, head) and (head in known or head.endswith(("man", "men", "person")))


def _is_office(text: str, words: tuple[str, ...], head: str) -> bool:
    """Whether the words are for the one who holds an office: "the finance minister" is somebody, "a minister" not."""
    leads = head in lexicon.words("head_roles") - {"government"}
    roles = lexicon.words("government_roles") - lexicon.words("institution_nouns")
    serves = head in roles and len(words) > 1 and not INDEFINITE.match(text)
    return (leads or serves) and not _plural(text, head)


def _body_behind(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of the body alone where its voice is named: "a ministry spokesman" is the ministry."""
    rest = tuple(word for word in words if word not in lexicon.words("voice_words") and word != "official")
    return rest if rest and len(rest) < len(words) else words


def _own_name(text: str) -> str:
    """The name of a company without what stands beside it: "Varn Coal, the mine's owner", "credit firm Varn"."""
    first, *behind = FIRST_COMMA.split(text)
    traded = behind and significant(first)[-1:] and significant(first)[-1] in _trades()
    alone = first if traded or _is_body(text) else text
    kind = KIND_BEFORE.match(alone)
    return alone[kind.end() :] if kind and _is_firm(kind["noun"]) else alone


def _is_firm(noun: str) -> bool:
    """Whether the noun says what a firm is: "airline", "broadcaster", "builder"."""
    return noun in firm_kinds() or noun in lexicon.words("institution_nouns")


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a body's name without "Inc" or "AG" at its end."""
    endings = lexicon.words("body_endings")
    return words[:-1] if len(words) > 1 and words[-1] in endings - {"group", "holding"} else words


def _speaks_for_body(text: str, words: tuple[str, ...]) -> bool:
    """Whether the words are for the voice of a body, by its noun or its name: "a Brell spokesman".

    A people's voice is nobody's in particular, and a person's is the person's own.
    """
    voices = {singular(word) for word in words} & lexicon.words("voice_words")
    names = _capitals(text[1:]) & set(words) - _plain_peoples()
    someones = bool((_titles() - lexicon.words("voice_words")).intersection(words))
    named = bool(names) and not someones
    return bool(voices) and (named or any(singular(word) in lexicon.words("institution_nouns") for word in words))


def _capitals_at(text: str, head: str) -> bool:
    """Whether the noun stands in the plural with a capital letter: "the Joint Chiefs" are a body."""
    return any(singular(word) == head for word in _capitals(text[1:]))


def _capitals(text: str) -> set[str]:
    """The words with a capital, folded, without the ending of an owner."""
    return {plain(POSSESSIVE.sub("", word)) for word in CAPITALISED.findall(text)}


def _plural(text: str, head: str) -> bool:
    said = tokenise.words(text)
    return (head not in said and any(singular(word) == head for word in said)) or head in PLURALS


@cache
def peoples() -> frozenset[str]:
    """What peoples are called: "American", which is also what a firm may be called by and no land."""
    return frozenset(row[0] for row in lexicon.table("demonyms"))


@cache
def _plain_peoples() -> frozenset[str]:
    return frozenset(map(plain, peoples()))


@cache
def _titles() -> frozenset[str]:
    return lexicon.words("person_titles") | lexicon.words("firm_leaders")


def _trades() -> frozenset[str]:
    return lexicon.words("company_words")


@cache
def firm_kinds() -> Mapping[str, frozenset[str]]:
    """Nouns for what a firm is, and the words of names that tell as much."""
    return {row[0]: frozenset(" ".join(row[1:]).split()) for row in lexicon.table("firm_nouns")}


@cache
def _singles(name: str) -> frozenset[str]:
    return frozenset(singular(word) for word in lexicon.words(name))


def _canonical(text: str, words: tuple[str, ...]) -> tuple[str, ...]:
    names = (" ".join(words), plain(text).removeprefix("the "))
    return next((known[name] for name in names for known in (_bodies(), _lands()) if name in known), words)


@cache
def _synonyms() -> Mapping[str, str]:
    return {row[0]: row[1] for row in lexicon.table("body_words")}


@cache
def _lands() -> Mapping[str, tuple[str, ...]]:
    return {" ".join(significant(other)): significant(land) for other, land in lexicon.table("capitals")}


@cache
def _bodies() -> Mapping[str, tuple[str, ...]]:
    listed = (*lexicon.table("bodies"), *lexicon.table("abbreviations"))
    return {" ".join(significant(other)): significant(body) for other, body in listed}
