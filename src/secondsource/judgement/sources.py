"""Whose word each statement rests on in the end, merged over all items."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from secondsource import lexicon
from secondsource.judgement.alike import one_source, one_voice
from secondsource.judgement.bodies import same_body
from secondsource.judgement.chains import Chain, chain
from secondsource.judgement.granted import attributions_of, granted
from secondsource.judgement.grouping import Group, gather, same_person, same_role, same_unnamed
from secondsource.judgement.known import Known
from secondsource.judgement.linking import FORMER, body_of, descriptions
from secondsource.judgement.naming import Naming, kin, read_naming, significant
from secondsource.judgement.outlets import EARLIER, OWN_REPORT, OWN_VOICE, Outlets, outlet_words
from secondsource.judgement.patterns import KIND_BEFORE, STAFF
from secondsource.judgement.topics import Topics
from secondsource.judgement.voices import voiced
from secondsource.judgement.witness import outside_publisher, publisher_source, source_of, unknown_source
from secondsource.model.annotation import Form
from secondsource.model.claim import Source, SourceKind, Statement
from secondsource.model.derivation import Origin
from secondsource.model.reading import Reading
from secondsource.model.span import Passage


def resolve(
    statements: Sequence[Statement], readings: Mapping[str, Reading], origins: Sequence[Origin]
) -> tuple[tuple[Statement, ...], tuple[Source, ...]]:
    """Fill in `source` of every statement, and the sources in the order of their ids.

    The same person under a fuller and a shorter name is one source; so are a body and those who speak for it, and
    unnamed speakers whose descriptions cannot be told apart. An outlet's own words rest on its origin, so that copies
    share it. A statement passed on keeps its speaker if it has one, and else rests on the outlet it is taken from.
    One that several say in one breath has the others in `beside`, one that is passed on has who does so in `through`.
    A saying rests on whoever says what it brings.

    Args:
        statements: of all items.
        readings: by item id.
        origins: each item in exactly one.
    """
    outlets = Outlets.of(origins, readings)
    contents = [one for one in statements if not one.says]
    told = one_voice([voiced(one, readings.get(one.item), outlets) for one in contents])
    chains = [chain(one, voice.speaker, readings.get(one.item)) for one, voice in zip(contents, told, strict=True)]
    voices = [voice for one, links in zip(told, chains, strict=True) for voice in _voices(one, links)]
    own = {one.id: source for one in voices if (source := _newsroom(one, outlets))}
    spoken = [one for one in voices if one.id not in own and one.speaker]
    namings = _namings(spoken, readings)
    by_naming = _sources(namings, voices, readings, outlets, origins)
    found = own | {voice: by_naming[naming] for voice, naming in namings.items()}
    heard = {one.id: one for one in one_source([_heard(*pair, found) for pair in zip(told, chains, strict=True)])}
    resolved = tuple(_as_said(one, heard[one.says[0]]) if one.says else heard[one.id] for one in statements)
    behind = {id_ for one in resolved for id_ in (one.source, *one.beside, *one.through)}
    by_id = {source.id: source for source in found.values() if source.id in behind}
    sources = sorted(by_id.values(), key=lambda one: one.id)
    return resolved, tuple(granted(sources, resolved, readings))


def _voices(one: Statement, links: Chain) -> list[Statement]:
    """The statement once for every one who says it or passes it on; the first keeps its id."""
    rest = (*links.speakers[1:], *links.through)
    first = replace(one, speaker=links.speakers[0]) if links.speakers else one
    return [first, *(replace(one, id=_voice_id(one, place), speaker=name) for place, name in enumerate(rest, 1))]


def _voice_id(one: Statement, place: int) -> str:
    return f"{one.id}/{place}"


def _heard(one: Statement, links: Chain, found: Mapping[str, Source]) -> Statement:
    """The statement with the ids of all who stand behind it; a source that is one with the first is left out."""
    source, several = found[one.id].id, len(links.speakers)
    ids = [found[_voice_id(one, place)].id for place in range(1, several + len(links.through))]
    beside = tuple(id_ for id_ in dict.fromkeys(ids[: several - 1]) if id_ != source)
    through = tuple(id_ for id_ in dict.fromkeys(ids[several - 1 :]) if id_ not in {source, *beside})
    speaker = links.speakers[0] if several else one.speaker
    return replace(one, source=source, speaker=speaker, beside=beside, through=through)


def _as_said(saying: Statement, content: Statement) -> Statement:
    """The saying with those behind it who are behind what it brings."""
    behind = {name: getattr(content, name) for name in ("source", "speaker", "beside", "through")}
    return replace(saying, **behind)


def _newsroom(one: Statement, outlets: Outlets) -> Source | None:
    origin = outlets.origin_of(one.item)
    by_id = {known.id: known for known in outlets.origins.values()}
    if one.speaker and not significant(one.speaker):
        return unknown_source(origin, one.item)
    if one.speaker:
        named = outlets.named(one.speaker) or _own_voice(one, origin)
        return publisher_source(by_id[named]) if named in by_id else None
    if one.via:
        named = outlets.named(one.via)
        return publisher_source(by_id[named]) if named in by_id else outside_publisher(one.via)
    return publisher_source(origin) if origin and one.form is Form.PLAIN else unknown_source(origin, one.item)


def _own_voice(one: Statement, origin: Origin | None) -> str | None:
    words = set(significant(one.speaker or ""))
    own = words <= OWN_VOICE or (words & OWN_REPORT and words <= OWN_REPORT | EARLIER)
    return origin.id if origin and words and own else None


def _namings(spoken: Sequence[Statement], readings: Mapping[str, Reading]) -> dict[str, Naming]:
    known = Known.of(readings.values(), [one.speaker or "" for one in spoken])
    unnamed = {one.id: _anonymous(one, readings) for one in spoken}
    first = [read_naming(one.item, one.speaker or "", known.people, unnamed[one.id]) for one in spoken]
    known = known.with_surnames(naming.name for naming in first)
    topics = Topics.of(readings)
    return {one.id: topics.meant(_named(one, known, unnamed[one.id]), known) for one in spoken}


def _named(one: Statement, known: Known, anonymous: bool) -> Naming:
    text = one.speaker or ""
    naming = read_naming(one.item, text, known.people, anonymous, known.lands)
    kind = KIND_BEFORE.match(text) if naming.name and naming.name in known.bodies else None
    return read_naming(one.item, text[kind.end() :], known.people, anonymous, known.lands) if kind else naming


def _sources(
    namings: Mapping[str, Naming],
    statements: Sequence[Statement],
    readings: Mapping[str, Reading],
    outlets: Outlets,
    origins: Sequence[Origin],
) -> dict[Naming, Source]:
    about = descriptions(readings)
    mentions = _mentions(namings, statements, readings)
    staff = {origin.id: publisher_source(origin) for origin in origins}
    found: dict[Naming, Source] = {}
    for group in _groups(set(namings.values()), about):
        beside = _beside(group, about)
        employer = _employer(group, beside, outlets)
        places = tuple(place for naming in group for place in mentions.get(naming, ()))
        source = staff[employer] if employer else source_of(group, beside, places)
        found |= dict.fromkeys(group, source)
    return found


def _groups(namings: Iterable[Naming], about: Mapping[tuple[str, ...], Mapping[str, None]]) -> list[Group]:
    kept = list(namings)
    persons = gather((one for one in kept if one.name), same_person)
    roles = gather((one for one in kept if one.named and one.kind is SourceKind.PERSON and not one.name), same_role)
    bodies = gather((one for one in kept if one.kind is SourceKind.ORGANISATION), same_body)
    unnamed = gather((one for one in kept if not one.named), same_unnamed)
    things = [one for one in kept if one.kind in (SourceKind.DOCUMENT, SourceKind.IMAGERY)]
    roles = [role for role in roles if not _joins_holder(role, persons, about)]
    unnamed = [one for one in unnamed if not (_is_told_before(one) and _joins_holder(one, persons, about))]
    joined = {id(body): list(body) for body in bodies}
    alone = []
    for person in persons:
        body = body_of(person, _beside(person, about), bodies)
        (joined[id(body)].extend(person) if body else alone.append(person))
    return [*joined.values(), *alone, *roles, *unnamed, *gather(things, same_body)]


def _is_told_before(group: Group) -> bool:
    """Whether the words are for one of whom the report has told: "the coach"."""
    vague = lexicon.words("vague_nouns") | lexicon.words("anonymous_nouns")
    known = all(naming.text.casefold().startswith("the ") for naming in group)
    return known and group[0].kind is SourceKind.PERSON and group[0].head not in vague


def _joins_holder(role: Group, persons: Sequence[Group], about: Mapping[tuple[str, ...], Mapping[str, None]]) -> bool:
    """Put "the minister" with the one minister of the same items; false if there is none or more than one.

    "Karsia's foreign minister" is told by its words from every other minister, in whatever item.
    """
    items = {naming.item for naming in role}
    once = bool(role[0].words & FORMER)
    known = [(person, _all_words(person, _beside(person, about))) for person in persons]
    known = [(person, words) for person, words in known if once or not words & FORMER]
    fitting = [person for person, _ in known if _is_told_by(role, _all_words(person, ()))]
    if len(fitting) != 1:
        near = [(person, words) for person, words in known if items & {naming.item for naming in person}]
        fitting = [person for person, words in near if role[0].head in words]
    if len(fitting) == 1:
        fitting[0].extend(role)
    return len(fitting) == 1


def _is_told_by(role: Group, words: set[str]) -> bool:
    told = role[0].words
    return len(told) > 1 and all(any(kin(word, other) for other in words) for word in told)


def _all_words(group: Group, beside: Sequence[str]) -> set[str]:
    return {word for text in beside for word in significant(text)} | {word for one in group for word in one.words}


def _beside(group: Group, about: Mapping[tuple[str, ...], Mapping[str, None]]) -> list[str]:
    names = {naming.name for naming in group if naming.name}
    full = {name for name in about if name in names or any(name[-1] == known[-1] and len(name) > 1 for known in names)}
    texts = dict.fromkeys(text for name in sorted(full, key=lambda one: (-len(one), one)) for text in about[name])
    return sorted(texts, key=lambda text: (-len(significant(text)), text))


def _employer(group: Group, beside: Sequence[str], outlets: Outlets) -> str | None:
    if not group[0].name:
        return None
    items = {naming.item for naming in group}
    for item in sorted(items):
        origin = outlets.origin_of(item)
        name = outlet_words(origin.name) if origin else frozenset()
        if origin and name and any(_works_for(name, text) for text in beside):
            return origin.id
    return None


def _works_for(outlet: frozenset[str], description: str) -> bool:
    """Whether a person is told to be an outlet's: "its reporter", "of the Post"; a credit may stand before a name."""
    words = frozenset(significant(description))
    trade = words & lexicon.words("newsroom_trades") or STAFF.search(description.strip())
    return outlet <= words and bool(trade)


def _anonymous(one: Statement, readings: Mapping[str, Reading]) -> bool:
    return any(attribution.anonymous for attribution in attributions_of(one, readings))


def _mentions(
    namings: Mapping[str, Naming], statements: Sequence[Statement], readings: Mapping[str, Reading]
) -> dict[Naming, tuple[Passage, ...]]:
    found: dict[Naming, dict[Passage, None]] = {}
    for one in statements:
        for attribution in attributions_of(one, readings) if one.id in namings else ():
            if span := attribution.source:
                passage = Passage(item=one.item, start=span.start, end=span.end, text=span.text)
                found.setdefault(namings[one.id], {})[passage] = None
    return {naming: tuple(passages) for naming, passages in found.items()}
