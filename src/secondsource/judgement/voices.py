"""Who speaks a statement where the words that it was laid to are an actor's, an addressee's or only part of a name."""

from collections.abc import Iterator
from dataclasses import replace

from secondsource import lexicon
from secondsource.judgement.given import denier, giver, opened_by, pointed_back
from secondsource.judgement.naming import head_of, significant
from secondsource.judgement.outlets import OUTLET_WORDS, OWN_VOICE, Outlets
from secondsource.judgement.patterns import (
    ADDRESSED,
    CAPITALISED,
    FIRST_COMMA,
    NAME_GOES_ON,
    STATEMENT_MADE,
)
from secondsource.judgement.phrases import SUBJECTS, is_dateline, may_speak, phrase_of, tokens_in
from secondsource.judgement.speakers import NAMED
from secondsource.model.annotation import Attribution
from secondsource.model.claim import Statement
from secondsource.model.reading import Reading
from secondsource.model.span import Span

WHOLE_SHARE = 0.6
ADDRESS_CHARACTERS = 60
BODY_CHARACTERS = 300
BODY_WORDS = 12
SPEAKING = frozenset({"ORG", "PERSON"})
MEASURES = frozenset({"DATE", "TIME", "QUANTITY", "PERCENT", "MONEY"})


def voiced(one: Statement, reading: Reading | None, outlets: Outlets) -> Statement:
    """The statement with the speaker whose word it is.

    What somebody urged, refused or believed is told by whoever is said to tell it, in the same sentence or in a next
    one of the kind "The ministry said this". A letter to a committee speaks for itself and not for the committee.
    """
    if reading is None:
        return one
    own = next(attributions(one, reading), None)
    if own and not _may_be_heard(own, reading):
        return replace(one, speaker=None)
    if refusing := denier(one, reading):
        return replace(one, speaker=refusing)
    if own is None:
        told = None if one.speaker else _inside(one, reading) or _told_around(one, reading) or giver(one, reading)
    elif _tells(own):
        told = (
            _stated(own, reading)
            or _sender(own, reading)
            or _cited_outlet(own, reading, outlets)
            or _owned_role(own, reading)
        )
        told = told or _own_subject(own, reading) or _whole_name(own, reading)
    else:
        told = next((other.speaker for other in around(own, reading) if other.speaker), None)
        told = told or _told_around(one, reading)
    return replace(one, speaker=told) if told else one


def attributions(one: Statement, reading: Reading) -> Iterator[Attribution]:
    """The attributions of the item that lay the words of the statement to its speaker."""
    for attribution in reading.annotated.attributions:
        if attribution.speaker == one.speaker and any(one.overlaps(span) for span in attribution.content):
            yield attribution


def _may_be_heard(own: Attribution, reading: Reading) -> bool:
    """Whether the words for the source can be those for one who speaks: "over 400 metres" and "if the verdict" not."""
    tokens = reading.parse.tokens
    inside = tokens_in(own.source, reading) if own.source else []
    named = any(tokens[i].entity in NAMED for i in inside)
    return not inside or named or (tokens[inside[0]].pos != "SCONJ" and tokens[inside[0]].entity not in MEASURES)


def _tells(own: Attribution) -> bool:
    """Whether the words are a report of something and not a demand, wish or act of the one they are laid to."""
    cue = own.cue.text.split() if own.cue else []
    return own.said and not lexicon.words("demand_verbs") & {word.casefold() for word in cue}


def around(own: Attribution, reading: Reading) -> Iterator[Attribution]:
    """The attributions in whose content the source of another stands, in the order of the text.

    "The ministry said the mayor wanted to leave" is the ministry's word.
    """
    source = own.source
    for other in reading.annotated.attributions:
        if source and other is not own and other.said and any(span.covers(source) for span in other.content):
            yield other


def _inside(one: Statement, reading: Reading) -> str | None:
    """Who tells most of the words of a statement that holds its own attribution: "Police said 300"."""
    for other in reading.annotated.attributions:
        if _says(other) and other.source and other.cue and one.covers(other.source) and one.covers(other.cue):
            first = min(other.source.start, *(span.start for span in other.content))
            last = max(other.cue.end, *(span.end for span in other.content))
            if min(last, one.end) - max(first, one.start) >= WHOLE_SHARE * len(one.text):
                return other.speaker
    return None


def _says(attribution: Attribution) -> bool:
    """Whether the words are told, be it in a paper: "the office published a letter saying"."""
    cue = attribution.cue.text.split() if attribution.cue else []
    return attribution.said or (len(cue) > 1 and cue[-1].casefold() == "saying")


def _own_subject(own: Attribution, reading: Reading) -> str | None:
    """The subject of the verb of saying, where another verb's subject behind it was taken for the source."""
    tokens, source = reading.parse.tokens, own.source
    if source is None or own.cue is None or source.start < own.cue.end:
        return None
    verb = next((i for i in tokens_in(own.cue, reading) if tokens[i].pos == "VERB"), None)
    taken = next((i for i in tokens_in(source, reading) if tokens[i].dep in SUBJECTS), None)
    if verb is None or taken is None or tokens[taken].head == verb:
        return None
    first = next((i for i in range(verb) if tokens[i].head == verb and tokens[i].dep in SUBJECTS), None)
    if first is None:
        return None
    if is_dateline(tokens[first], reading) or tokens[first].text.isupper():
        return _named_last(own.cue.start, reading)
    found = phrase_of(tokens, first, range(max(0, first - BODY_WORDS), verb))
    return found if may_speak(tokens[first], found) else None


def _named_last(before: int, reading: Reading) -> str | None:
    """The last body or person named in the sentence before a place in it."""
    start = max((first for first, _ in reading.annotated.sentences if first <= before), default=0)
    named = [one for one in reading.annotated.entities if one.label in SPEAKING and start <= one.start < before]
    return named[-1].text if named else None


def _told_around(one: Statement, reading: Reading) -> str | None:
    return opened_by(one, reading) or pointed_back(one, reading)


def _cited_outlet(own: Attribution, reading: Reading, outlets: Outlets) -> str | None:
    """The outlet behind "its reporter" or "the paper": the last one that the item names before."""
    source = own.source
    words = significant(source.text) if source else ()
    if not source or not words:
        return None
    if outlets.named(source.text) and outlets.named(source.text) != outlets.named(own.speaker or ""):
        return source.text
    its = source.text[:4].casefold() == "its " and head_of(source.text, words) in OWN_VOICE
    if not its and not set(words) <= OUTLET_WORDS - {"agency"}:
        return None
    names = [entity for entity in reading.annotated.entities if entity.end <= source.start]
    found = [entity.text for entity in names if outlets.named(entity.text)]
    return found[-1] if found else None


def _owned_role(own: Attribution, reading: Reading) -> str | None:
    """The role with the country it is held in, where the text only says whose it is by "its"."""
    source, speaker = own.source, own.speaker
    if not source or not speaker or source.text[:4].casefold() != "its ":
        return None
    if set(significant(source.text)) & lexicon.words("voice_words"):
        return _voice_of_body(own, reading)
    if not set(significant(source.text)) & lexicon.words("person_titles"):
        return None
    places = [one for one in reading.annotated.entities if one.end <= source.start and one.label in {"GPE", "NORP"}]
    return f"{places[-1].text}'s {source.text[4:]}" if places and places[-1].label == "GPE" else None


def _voice_of_body(own: Attribution, reading: Reading) -> str | None:
    """The voice with the body it is of, the last one before it that speaks or is named as one."""
    source, speaker = own.source, own.speaker or ""
    if source is None:
        return None
    spoke = [one.source for one in reading.annotated.attributions if one.source and one.source.end <= source.start]
    named = [one for one in reading.annotated.entities if one.label == "ORG" and one.end <= source.start]
    near = [
        one for one in (*spoke, *named) if CAPITALISED.search(one.text) and source.start - one.end < BODY_CHARACTERS
    ]
    body = max(near, key=lambda one: one.start, default=None)
    role = source.text[4:].split(",")[0]
    name = speaker.split(",")[0]
    return f"{name}, {role} of {body.text.strip(' ,')}" if body and body.text not in speaker else None


def _stated(own: Attribution, reading: Reading) -> str | None:
    """Whose "the statement" is: of whoever, in a sentence before it, said something in one or issued one."""
    source, annotated = own.source, reading.annotated
    if source is None or significant(source.text) != ("statement",):
        return None
    for first, last in reversed([bounds for bounds in annotated.sentences if bounds[0] <= source.start]):
        if STATEMENT_MADE.search(reading.item.body, first, last):
            inside = (one for one in annotated.attributions if one.cue and first <= one.cue.start < last)
            speakers = [one.speaker for one in inside if one.speaker and one.source != source]
            named = [one.text for one in annotated.entities if one.label in SPEAKING and first <= one.start < last]
            return next(iter((*speakers, *named)), None)
    return None


def _sender(own: Attribution, reading: Reading) -> str | None:
    """The paper that says something to somebody, where it was laid to the addressee."""
    source, body = own.source, reading.item.body
    found = ADDRESSED.search(body, max(0, source.start - ADDRESS_CHARACTERS), source.start) if source else None
    return found.group("paper") if found and found.group("noun") in lexicon.words("document_words") else None


def _whole_name(own: Attribution, reading: Reading) -> str | None:
    """The name as the text gives it where the speaker kept only part of it."""
    speaker, source = own.speaker, own.source
    if not speaker or source is None:
        return speaker
    if speaker == source.text and (rest := _goes_on(reading.item.body, source)):
        return source.text + rest
    said = FIRST_COMMA.split(source.text)[0]
    role = said.removesuffix(speaker).strip()
    if speaker != said and said.endswith(speaker) and set(significant(role)) & lexicon.words("voice_words"):
        return f"{speaker}, {role}"
    known = set(significant(speaker))
    shortened = len(known) == 1 and known < set(significant(said)) and speaker.islower()
    return said if shortened else speaker


def _goes_on(body: str, source: Span) -> str:
    """The rest of a name that was read only in part, up to the noun for the body that it names."""
    found = NAME_GOES_ON.match(body, source.end)
    return found.group() if found and found.group().split()[-1] in lexicon.words("institution_nouns") else ""
