"""Names of people, organisations, places and the like."""

from secondsource.model.annotation import Entity
from secondsource.model.parse import Parse


def read_entities(body: str, parse: Parse) -> tuple[Entity, ...]:
    """The names in the body, in order, without overlaps."""
    found, tokens = [], parse.tokens
    for first, token in enumerate(tokens):
        if token.entity and token.begins:
            last = first + 1
            while last < len(tokens) and tokens[last].entity and not tokens[last].begins:
                last += 1
            start, end = token.start, tokens[last - 1].end
            text = body[start:end]
            found.append(Entity(start=start, end=end, text=text, label=token.entity, canonical=text))
    return tuple(found)
