"""Readings to statements: one for every assertion of every sentence."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from secondsource.claims.accusations import accusations
from secondsource.claims.casualties import casualties
from secondsource.claims.certainty import certainty
from secondsource.claims.clauses import Clause, bare_report, clauses
from secondsource.claims.corrections import correction_spans, is_about_report
from secondsource.claims.echoes import echo
from secondsource.claims.outlets import outlet
from secondsource.claims.polarity import polarity
from secondsource.claims.sayings import saying
from secondsource.claims.stating import is_call, is_furniture, only_dates, spoken, tells
from secondsource.claims.tree import Tree, grow
from secondsource.claims.whens import whens
from secondsource.claims.whereabouts import whereabouts
from secondsource.model.annotation import Attribution, Entity, Form, Quantity
from secondsource.model.claim import Certainty, Polarity, Statement
from secondsource.model.reading import Reading

EDGES = frozenset({"and", "but", "or", "that", ",", ";", ":", "—", "–", "-", ".", "while", "whereas", "yet"})
MOST_DATELINE = 14
DASHES = frozenset({"—", "–", "--"})
MARKS = frozenset({"as", "so"})
"""Written small they stand within a sentence, before a clause: "came as two countries took steps"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """Attributed contents and plain assertions, in the order of each text; a sentence that says a thing gives one.

    A question that the report itself asks says nothing, nor does a line of the page around it, a heading or a call.
    """

    def __call__(self, readings: Iterable[Reading]) -> Iterator[Statement]:
        """The statements of the readings, in order; a reading without words gives none."""
        for reading in readings:
            yield from _statements(reading)


def _statements(reading: Reading) -> Iterator[Statement]:
    tree, corrections = grow(reading.parse), correction_spans(reading.item)
    seen: set[tuple[int, int]] = set()
    people = [one for one in reading.annotated.entities if one.label == "PERSON"]
    echoes = [echo(tree, bounds, reading.item.body) for bounds in reading.parse.sentences]
    dated = {i for time in reading.annotated.times for i in tree.within(time.start, time.end)}
    for number, bounds in enumerate(reading.parse.sentences):
        start, end = tree.tokens[bounds[0]].start, tree.tokens[bounds[1] - 1].end
        if is_furniture(reading.item.body, start, end) or only_dates(tree, bounds, dated):
            continue
        repeated = echoes[number + 1] if number + 1 < len(echoes) else None
        told: list[tuple[Clause, Statement]] = []
        for clause in _sentence(tree, bounds, reading) if echoes[number] is None or number == 0 else ():
            made = _statement(reading, tree, bounds, _echoed(tree, clause, repeated))
            if made and (made.start, made.end) not in seen and not is_about_report(made, corrections):
                seen.add((made.start, made.end))
                told.append((clause, made))
        yield from (made for _, made in told)
        yield from _sayings(reading, tree, bounds, told, people)


def _sayings(
    reading: Reading,
    tree: Tree,
    bounds: tuple[int, int],
    told: Sequence[tuple[Clause, Statement]],
    people: Collection[Entity],
) -> Iterator[Statement]:
    """The sayings of the sentence that are events, each with the statements that it brings."""
    taken = {index for clause, _ in told for index in clause.tokens}
    laid = {id(clause.attribution): clause.attribution for clause, _ in told if clause.attribution}
    for key, said in laid.items():
        act = saying(tree, bounds, said, taken, people)
        made = _statement(reading, tree, bounds, act) if act else None
        if made:
            brought = tuple(one.id for clause, one in told if id(clause.attribution) == key)
            yield replace(made, polarity=Polarity.AFFIRMED, certainty=Certainty.ASSERTED, says=brought)


def _sentence(tree: Tree, bounds: tuple[int, int], reading: Reading) -> list[Clause]:
    accused = list(accusations(tree, bounds))
    inner = {clause.tokens for clause in accused}
    found = [_outer(tree, bounds, clause, inner) for clause in clauses(tree, bounds, reading.annotated.attributions)]
    found += accused
    told, whole = spoken(tree, bounds), _whole(tree, bounds)
    if found or not told or bare_report(tree, whole.head, told):
        return found
    return [whole] if tells(tree, bounds, told, reading.annotated.quantities) else []


def _echoed(tree: Tree, clause: Clause, repeated: Attribution | None) -> Clause:
    """The clause, laid to whom the next sentence lays it, unless another is said to have said it."""
    cue = clause.attribution.cue if clause.attribution else None
    first, last = tree.tokens[clause.tokens[0]].start, tree.tokens[clause.tokens[-1]].end
    told = clause.attribution is not None and not (cue and first <= cue.start < last)
    return clause if repeated is None or told else Clause(clause.tokens, clause.head, repeated)


def _outer(tree: Tree, bounds: tuple[int, int], clause: Clause, inner: set[tuple[int, ...]]) -> Clause:
    """The clause; where it is what an accusation says, the whole sentence that passes it on or denies it."""
    spoken = tuple(i for i in clause.tokens if tree.tokens[i].text.casefold() not in EDGES)
    if not any(set(spoken) <= set(tokens) for tokens in inner):
        return clause
    whole = _whole(tree, bounds)
    return Clause(whole.tokens, whole.head, clause.attribution)


def _whole(tree: Tree, bounds: tuple[int, int]) -> Clause:
    roots = [i for i in range(*bounds) if tree.tokens[i].head == i]
    return Clause(tuple(range(*bounds)), roots[0] if roots else bounds[0], None)


def _statement(reading: Reading, tree: Tree, bounds: tuple[int, int], clause: Clause) -> Statement | None:
    kept = _trimmed(tree, clause.tokens)
    asks = tree.tokens[bounds[1] - 1].text == "?" or is_call(tree, clause.head)
    if not kept or (clause.attribution is None and asks):
        return None
    body, annotated = reading.item.body, reading.annotated
    start, end = tree.tokens[kept[0]].start, tree.tokens[kept[-1]].end
    said = clause.attribution
    cue = said.cue.text if said and said.cue else None
    held = certainty(tree, clause.head, kept, cue)
    turned = polarity(tree, clause.head, kept)
    return Statement(
        start=start,
        end=end,
        text=body[start:end],
        id=f"{reading.item.id}@{start}-{end}",
        item=reading.item.id,
        source="",
        form=said.form if said else Form.PLAIN,
        cue=cue,
        polarity=Polarity.NEGATED if held is Certainty.DENIED else turned,
        certainty=held,
        times=tuple(whens(annotated.times, tree, bounds, clause.head, (start, end))),
        quantities=_figures(reading, tree, kept, start, end),
        places=whereabouts(reading.annotated, tree, bounds, (start, end)),
        speaker=said.speaker if said else None,
        via=outlet(said),
        reason=said.reason if said else "",
        sentence=(tree.tokens[bounds[0]].start, tree.tokens[bounds[1] - 1].end),
    )


def _trimmed(tree: Tree, members: tuple[int, ...]) -> list[int]:
    kept = _past_dateline(tree, members)
    while kept and (tree.tokens[kept[0]].pos == "PUNCT" or _leading_word(tree, kept)):
        kept.pop(0)
    while kept and (tree.tokens[kept[-1]].pos in {"PUNCT", "CCONJ"}):
        kept.pop()
    return kept


def _past_dateline(tree: Tree, members: tuple[int, ...]) -> list[int]:
    """The words after "OSLO, Norway (Agency) —", if the first of them are that; none where nothing comes after."""
    for place, index in enumerate(members[:MOST_DATELINE]):
        if _is_dash(tree, index):
            return list(members[place + 1 :] if _is_dateline(tree, members[:place]) else members)
    return [] if len(members) <= MOST_DATELINE and _is_dateline(tree, members) else list(members)


def _is_dateline(tree: Tree, members: tuple[int, ...]) -> bool:
    """Whether the words are names, days and marks, the first of them in capitals."""
    words = [tree.tokens[i] for i in members]
    named = all(word.pos in {"PROPN", "PUNCT", "NUM", "X"} or word.text.isupper() for word in words)
    return bool(words) and words[0].text.isupper() and named


def _is_dash(tree: Tree, index: int) -> bool:
    """Whether this is a dash; a hyphen is one only with a space before it: not in "US-led"."""
    mark = tree.tokens[index]
    return mark.text in DASHES or (mark.text == "-" and index > 0 and tree.tokens[index - 1].end < mark.start)


def _leading_word(tree: Tree, kept: list[int]) -> bool:
    """Whether the first word only joins the clause to what stands before it."""
    first = tree.tokens[kept[0]]
    if first.text.casefold() == "that" and first.dep in {"det", "nsubj", "nsubjpass", "dobj"}:
        return False
    if first.text in MARKS:
        return len(kept) > 1 and tree.tokens[kept[1]].pos in {"DET", "PROPN", "NOUN", "PRON"}
    return first.text.casefold() in EDGES


def _figures(reading: Reading, tree: Tree, kept: list[int], start: int, end: int) -> tuple[Quantity, ...]:
    """The figures written in the clause, and those killed or hurt whom it tells of without one."""
    written = tuple(one for one in reading.annotated.quantities if start <= one.start and one.end <= end)
    told = casualties(tree, kept, reading.item.body, written)
    return tuple(sorted((*written, *told), key=lambda one: (one.start, one.end)))
