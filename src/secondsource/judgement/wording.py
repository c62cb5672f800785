"""The reasons for a standing, in words."""

from collections.abc import Mapping, Sequence

from secondsource import lexicon
from secondsource.judgement.backing import Backing
from secondsource.model.claim import Discrepancy, DiscrepancyField, Source, SourceKind
from secondsource.model.derivation import Origin, OriginKind
from secondsource.text.prose import agreeing, definite, listed

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
FIELDS = {
    DiscrepancyField.QUANTITY: "a figure",
    DiscrepancyField.TIME: "the time",
    DiscrepancyField.PLACE: "the place",
    DiscrepancyField.ACTOR: "who or what did it",
    DiscrepancyField.POLARITY: "whether it is so",
    DiscrepancyField.WORDING: "what happened",
}


def number(count: int) -> str:
    """A count in words up to twelve."""
    return NUMBERS[count] if count < len(NUMBERS) else f"{count:,}"


def newsroom(origin: Origin | None) -> str:
    """An origin as a reader would call it."""
    if origin is None or not origin.name:
        return "an unnamed newsroom"
    unnamed = origin.kind is OriginKind.UNKNOWN and origin.name.casefold().startswith(("unknown", "unnamed"))
    return f"an {origin.name}" if unnamed else origin.name


def carried(backing: Backing, origins: Mapping[str, Origin], sources: Mapping[str, Source]) -> str:
    """Who carries a claim and on whose word, and which half of corroboration is missing, if one is."""
    rooms = [newsroom(origins.get(one)) for one in backing.origins]
    behind = [sources[one] for one in backing.sources if one in sources]
    if len(rooms) >= 2 and len(behind) >= 2:
        return (
            f"{number(len(rooms)).capitalize()} independent newsrooms carry it, {listed(rooms)}, "
            f"and {number(len(behind))} separate sources stand behind it: {listed(_words(behind))}."
        )
    if len(rooms) >= 2:
        if behind and behind[0].kind is SourceKind.PUBLISHER:
            count = number(len(rooms)).capitalize()
            return f"{count} newsrooms carry it, {listed(rooms)}, but none says on whose word."
        perhaps = [sources[one] for one in backing.perhaps if one in sources]
        if perhaps and behind:
            known, others = _name(behind[0]), listed(_words(perhaps))
            return (
                f"{number(len(rooms)).capitalize()} newsrooms carry it, {listed(rooms)}, "
                f"but only one source is certain, {known}: {others} may be no other."
            )
        every = "both rest" if len(rooms) == 2 else f"all {number(len(rooms))} rest"
        return (
            f"{number(len(rooms)).capitalize()} newsrooms carry it, {listed(rooms)}, but {every} on {_word_of(behind)}."
        )
    return _one_newsroom(rooms, behind)


def denied_by_all(backing: Backing, origins: Mapping[str, Origin], sources: Mapping[str, Source]) -> str:
    """Who carries nothing but denials of a claim, and whose."""
    rooms = [newsroom(origins.get(one)) for one in backing.origins]
    behind = [sources[one] for one in backing.sources if one in sources]
    word = "carries" if len(rooms) == 1 else "carry"
    return f"{_capital(listed(rooms))} {word} only the denial, on {_word_of(behind)}."


DOUBTED = "Other reports may say the same, but in words too different to be sure."
EACH_HIS_OWN = "Others say the like, but each of themselves, which bears nothing out."


def disputed(conflicts: Sequence[Discrepancy]) -> str:
    """What other claims say against a claim."""
    first = conflicts[0]
    values = " against ".join(_within(value.value) for value in first.values[:3])
    about = f" ({first.about})" if first.about else ""
    return f"The reports disagree on {FIELDS[first.field]}{about}: {values}."


def _within(value: str) -> str:
    """A value as it stands within a sentence: "eleven people"."""
    first = value.split(maxsplit=1)[0] if value.strip() else ""
    return value[:1].lower() + value[1:] if first.casefold() in lexicon.words("number_words") else value


def denied(parties: Sequence[Source]) -> str:
    """Who denies a claim."""
    names = _words(parties)
    return f"{_capital(listed(names))} {agreeing(names, 'denies', 'deny')} it."


def _one_newsroom(rooms: Sequence[str], behind: Sequence[Source]) -> str:
    room = rooms[0] if rooms else "an unnamed newsroom"
    if len(behind) >= 2:
        count = f"{number(len(behind))} sources"
        return f"Only one newsroom carries it, {room}, though it rests on {count}: {listed(_words(behind))}."
    if behind and behind[0].kind is SourceKind.PUBLISHER:
        return f"Only one newsroom carries it, {room}, on its own reporting."
    return f"Only one newsroom carries it, {room}, on {_word_of(behind)}."


def _word_of(behind: Sequence[Source]) -> str:
    if not behind:
        return "the word of someone unnamed"
    only = behind[0]
    if only.kind in (SourceKind.DOCUMENT, SourceKind.IMAGERY):
        return f"one piece of evidence, {_name(only)}"
    return f"the word of {_name(only)}"


def _words(behind: Sequence[Source]) -> list[str]:
    return [_name(source) for source in behind]


def _name(source: Source) -> str:
    if source.kind is SourceKind.PUBLISHER:
        return f"{source.name} itself"
    bare = not source.named and definite(source.name) != source.name
    return f"unnamed {source.name}" if bare else definite(source.name)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
