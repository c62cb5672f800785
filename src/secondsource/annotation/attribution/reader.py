"""All attributions of a body, before their speakers are told."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from secondsource.annotation.attribution.contents import content_of
from secondsource.annotation.attribution.found import tidy, without
from secondsource.annotation.attribution.frames import Complement, Frame, to_infinitive
from secondsource.annotation.attribution.groups import RAISING, Group, group_of, raised
from secondsource.annotation.attribution.marked import Marked
from secondsource.annotation.attribution.phrases import Phrase, read_phrases
from secondsource.annotation.attribution.sayings import is_nobody, is_thing, said
from secondsource.annotation.attribution.tree import Range, Tree
from secondsource.annotation.attribution.verbs import Kind, Verb, verb_of


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution as token ranges. `subject` is the head of the source, `verb` the head of the cue.

    `probability` is that of the least sure of its parts, where a tagger found them.
    """

    cue: Range | None
    source: Range | None
    subject: int | None
    content: tuple[Range, ...]
    said: bool
    rule: str
    verb: int | None = None
    probability: float | None = None


def read_all(marked: Marked) -> tuple[Found, ...]:
    """The attributions of a body in the order of their cues."""
    found = [*_verbal(marked), *(_of_phrase(marked, phrase) for phrase in read_phrases(marked))]
    return tuple(sorted((one for one in found if one.content), key=lambda one: one.cue or one.content[0]))


def _verbal(marked: Marked) -> Iterator[Found]:
    tree = marked.tree
    for index, token in enumerate(tree.tokens):
        if token.pos not in ("VERB", "AUX") or _nested(marked, index):
            continue
        entry = verb_of(token.text, token.lemma)
        if entry is None or token.lemma == "accord" or _skipped(tree, index):
            continue
        group = group_of(marked, index, entry)
        if made := _of_group(marked, group):
            yield made


def _skipped(tree: Tree, verb: int) -> bool:
    """Whether a verb is an infinitive that stands for a plan or an aim, or only prepares one ("appears to show")."""
    if to_infinitive(tree, verb):
        return not raised(tree, verb)
    return any(raised(tree, child) and _telling(tree, child) for child in tree.children[verb])


def _telling(tree: Tree, verb: int) -> bool:
    return verb_of(tree.tokens[verb].text, tree.tokens[verb].lemma) is not None


def _nested(marked: Marked, index: int) -> bool:
    number = marked.inside.get(index)
    return number is not None and marked.speech(number)


def _of_group(marked: Marked, group: Group) -> Found | None:
    read = content_of(marked, group)
    if read is None or _picked_out(marked, group):
        return None
    pieces, complement, rule = read
    source, subject, cue = group.source, group.subject, group.cue
    if complement is not None:
        source, subject, cue = _fitted(marked, group, complement)
    taken = [part for part in (source, cue) if part]
    content = tidy(marked, pieces, taken)
    silent = subject is not None and _silent(marked, subject, group.entry, complement)
    spoken = not silent and said(marked, group.entry, complement)
    return Found(cue, source, None if silent else subject, content, spoken, rule, group.verb)


def _picked_out(marked: Marked, group: Group) -> bool:
    """Whether source and cue stand in one quotation: then they are somebody's words, not the report's."""
    number = marked.inside.get(group.verb)
    return number is not None and group.subject is not None and marked.inside.get(group.subject) == number


def _silent(marked: Marked, subject: int, entry: Verb, complement: Complement | None) -> bool:
    """Whether the subject is nobody, or a thing to which no sentence is laid."""
    if is_nobody(marked.tree, subject):
        return True
    spoken = entry.kind is Kind.SAY and (complement is None or complement.frame is Frame.CLAUSE)
    return not spoken and is_thing(marked.tree, subject)


def _fitted(marked: Marked, group: Group, found: Complement) -> tuple[Range | None, int | None, Range]:
    cue = (group.cue[0], max(group.cue[1], found.cue_end))
    passive = found.frame in (Frame.PASSIVE, Frame.PASSIVE_INFINITIVE) or found.key.startswith("passive")
    if not passive and group.entry.lemma not in RAISING:
        return group.source, group.subject, cue
    agent = marked.tree.after(group.verb, "agent")
    inner = marked.tree.after(agent, "pobj") if agent is not None else None
    if agent is None or inner is None:
        return None, None, cue
    source = (marked.tree.left(inner), marked.tree.right(inner) + 1)
    return source, inner, (cue[0], agent + 1) if agent == cue[1] else cue


def _of_phrase(marked: Marked, phrase: Phrase) -> Found:
    cue, source, subject, pieces, rule = phrase
    content = tidy(marked, pieces, [part for part in (source, cue) if part])
    return Found(cue, source, subject, content, True, rule)


def disjoint(found: Found) -> Found:
    """The attribution with no token in two of its parts: the cue goes before the source, both before the content."""
    cue = (found.cue,) if found.cue else ()
    kept = without((found.source,), cue) if found.source else ()
    source = max(kept, key=lambda part: (found.subject in range(*part), part[1] - part[0]), default=None)
    content = without(found.content, (*cue, source) if source else cue)
    return replace(found, source=source, content=content)
