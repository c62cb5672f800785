"""The five Ws of an item, but why, read from the sentences that tell what its headline announces."""

from collections.abc import Iterable, Iterator, Sequence

from secondsource.annotation.fivew.acts import Act, acts, predicate
from secondsource.annotation.fivew.lead import Lead
from secondsource.annotation.fivew.settings import ranked_places, ranked_times
from secondsource.model.annotation import Entity, Place, Time
from secondsource.model.fivew import Answer, FiveWs
from secondsource.model.item import Item
from secondsource.model.parse import Parse
from secondsource.text.stem import stem
from secondsource.text.tokenise import placed_words

MOST = 3
LEAST_WORDS = 2
# How the headline goes on where who acts is named along with another.
JOINED = ("and ", "'", "’", "& ")


def read_fivew(
    item: Item, parse: Parse, entities: Sequence[Entity], places: Sequence[Place], times: Sequence[Time]
) -> FiveWs:
    """Up to three answers to each question, the best first; none where the body says nothing."""
    body, headline = item.body, item.headline or ""
    lead = Lead.of(parse, headline)
    found = acts(lead, body)
    return FiveWs(
        who=_best(_who(body, parse, act, entities) for act in found),
        what=_best(_what(body, parse, headline, found)),
        when=_best(_cut(body, time.start, time.end) for time in ranked_times(lead, times, item.published)),
        where=_best(_cut(body, place.start, place.end) for place in ranked_places(lead, body, places, entities)),
    )


def _cut(body: str, start: int, end: int) -> Answer:
    return Answer(text=body[start:end], start=start, end=end)


def _best(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    distinct: dict[str, Answer] = {}
    for answer in answers:
        distinct.setdefault(answer.text.casefold(), answer)
        if len(distinct) == MOST:
            break
    return tuple(distinct.values())


def _who(body: str, parse: Parse, act: Act, entities: Sequence[Entity]) -> Answer:
    """The subject; a name in its fullest form in the body."""
    head = parse.tokens[act.head]
    name = next((entity for entity in entities if entity.start <= head.start < entity.end), None)
    fuller = (entity for entity in entities if name and entity.text == name.canonical and name.text != name.canonical)
    if full := next(fuller, None):
        return _cut(body, full.start, full.end)
    return _cut(body, parse.tokens[act.first].start, parse.tokens[act.last - 1].end)


def _what(body: str, parse: Parse, headline: str, found: Sequence[Act]) -> Iterator[Answer]:
    """What the headline says of who acts, then what the lead says."""
    if found and (said := _announced(body, parse, headline, found[0])):
        yield Answer(text=said)
    for act in found:
        first, last = predicate(parse, act.verb)
        yield _cut(body, parse.tokens[first].start, parse.tokens[last - 1].end)


def _announced(body: str, parse: Parse, headline: str, act: Act) -> str:
    """The words of the headline behind those for who acts; all of it where it does not name them."""
    head = stem(parse.tokens[act.head].text.casefold())
    named = next(((start, end) for start, end, word in placed_words(headline) if stem(word) == head), None)
    rest = headline[named[1] :].strip(" ,:-–—") if named and named[0] <= len(headline) / 2 else headline
    return rest if len(list(placed_words(rest))) >= LEAST_WORDS and not rest.startswith(JOINED) else headline
