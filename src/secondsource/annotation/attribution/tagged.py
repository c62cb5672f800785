"""Attributions in the spans of the tagger, linked by the parse, and what the rules know besides."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from secondsource.annotation.attribution.clipped import clipped
from secondsource.annotation.attribution.contents import (
    CLAUSE_AFTER,
    FOLLOWED_CLAUSE,
    INSERTED,
    QUOTATION_AFTER,
    QUOTATION_BEFORE,
)
from secondsource.annotation.attribution.found import tidy
from secondsource.annotation.attribution.groups import QUOTING, group_of
from secondsource.annotation.attribution.laid import Laid
from secondsource.annotation.attribution.marked import DASHES, Marked
from secondsource.annotation.attribution.reader import Found
from secondsource.annotation.attribution.tree import Range
from secondsource.annotation.attribution.verbs import ANY, Kind, verb_of
from secondsource.lexicon import words

TAGGED = "cue that only the tagger knows"
SIGNED = "quotation signed by its speaker"
SURE = frozenset((CLAUSE_AFTER, QUOTATION_BEFORE, QUOTATION_AFTER))
"""Where the tagger is silent, the other rules are right once in ten times, but for figures."""
DOUBTFUL = 0.4
"""A content that the tagger holds for less likely gives way to that of a sure rule (eval/attribution, 2026-11)."""
NOMINAL = ("PROPN", "NOUN", "PRON")
EVERY = frozenset(("both", "all", "each", "neither"))


def with_tagged(marked: Marked, found: Sequence[Found], laid: Laid) -> tuple[Found, ...]:
    """The attributions that the tagger tells, in its spans, and those of the rules that it has no word on."""
    linking = _Linking(marked, laid, {at: one for one in reversed(found) if one.cue for at in range(*one.cue)})
    told = linking.told()
    spare = [one for one in found if _spare(marked, one, laid)]
    quoted = {at for one in spare for piece in one.content for at in range(*piece)}
    kept = [one for one in told if not _quotes_another(marked, one, quoted)]
    return tuple(sorted([*kept, *spare], key=lambda one: one.cue or one.content[0]))


def _spare(marked: Marked, one: Found, laid: Laid) -> bool:
    """Whether a sure rule lays words to somebody that the tagger passed over: alone, or told within others."""
    if one.cue is None or not one.said or laid.frames.over(one.cue) or laid.frames.over(one.content[0]):
        return False
    return one.rule in SURE or _gives_figure(marked, one)


def _gives_figure(marked: Marked, one: Found) -> bool:
    """Whether a figure is laid to somebody: "the ministry put the toll at 41"."""
    tokens = marked.tree.tokens
    gives = one.verb is not None and tokens[one.verb].lemma in words("giving_verbs")
    return gives and any(tokens[at].pos == "NUM" for piece in one.content for at in range(*piece))


def _quotes_another(marked: Marked, one: Found, quoted: set[int]) -> bool:
    """Whether a report is named that quotes somebody "as saying" the same: then the words are that person's."""
    if one.verb is None or marked.tree.tokens[one.verb].lemma not in QUOTING:
        return False
    return any(at in quoted for piece in one.content for at in range(*piece))


@dataclass(frozen=True, slots=True)
class _Linking:
    """Finds the source and the contents of each cue; `rules` holds the rules' attributions by the tokens of cues."""

    marked: Marked
    laid: Laid
    rules: dict[int, Found]

    def told(self) -> list[Found]:
        """An attribution for every cue that has contents."""
        owned: dict[Range, list[Range]] = {}
        alone: list[Found] = []
        for content in self.laid.contents.ranges:
            near = self.laid.cues.begun_in(self._around(content))
            if near:
                owned.setdefault(min(near, key=lambda cue: self._gap(cue, content)), []).append(content)
            elif signed := self._signed(content):
                alone.append(signed)
        made = (self._told(cue, tuple(owned.get(cue, ()))) for cue in self.laid.cues.ranges)
        return [*(one for one in made if one is not None), *alone]

    def _signed(self, content: Range) -> Found | None:
        """A quotation with its speaker's name behind a dash."""
        dash, tokens = content[1], self.marked.tree.tokens
        if dash + 1 >= len(tokens) or tokens[dash].text not in DASHES or not self.marked.same_line(dash, dash + 1):
            return None
        for source in self.laid.sources.over((dash + 1, dash + 2)):
            likely = self.laid.likely((source, content))
            return Found((dash, dash + 1), source, self._head(source), (content,), True, SIGNED, None, likely)
        return None

    def _around(self, content: Range) -> Range:
        """The sentences in which the content stands."""
        tree = self.marked.tree
        return tree.sentence(content[0])[0], tree.sentence(content[1] - 1)[1]

    def _gap(self, cue: Range, content: Range) -> tuple[int, int]:
        """How many cues and how many words outside of spans stand between; words before their cue are further off."""
        first, last = (cue[1], content[0]) if cue[0] < content[0] else (content[1], cue[0])
        others = len(self.laid.cues.begun_in((first, last)))
        covered = sum(min(last, end) - max(first, start) for start, end in self.laid.sources.over((first, last)))
        return others, max(0, last - first) - covered + 2 * (cue[0] > content[0])

    def _told(self, cue: Range, contents: tuple[Range, ...]) -> Found | None:
        rule = next((self.rules[at] for at in range(*cue) if at in self.rules), None)
        if rule and rule.rule == INSERTED:
            return rule
        source, subject = self._source(cue, rule)
        own = self._own(contents, rule)
        cut = (clipped(self.marked, cue, piece) for piece in own or (rule.content if rule else ()))
        content = tidy(self.marked, sorted(piece for piece in cut if piece), [p for p in (source, cue) if p])
        if not content:
            return None
        found = rule or Found(cue, source, subject, content, self._spoken(cue, source), TAGGED, self._verb(cue))
        likely = self.laid.likely((source, cue, *own))
        return replace(found, cue=cue, source=source, subject=subject, content=content, probability=likely)

    def _own(self, contents: tuple[Range, ...], rule: Found | None) -> tuple[Range, ...]:
        """The tagged contents of a cue that stand against the rule: no words of its source, nothing doubtful."""
        if rule is None:
            return contents
        own = tuple(piece for piece in contents if not (rule.source and _overlap(piece, rule.source)))
        likely = self.laid.likely(own)
        doubtful = likely is not None and likely < DOUBTFUL and rule.said and rule.rule in (*SURE, FOLLOWED_CLAUSE)
        return () if doubtful else own

    def _verb(self, cue: Range) -> int | None:
        return next((at for at in range(*cue) if self.marked.tree.tokens[at].pos == "VERB"), None)

    def _spoken(self, cue: Range, source: Range | None) -> bool:
        """Whether a cue that no rule knows lays words to somebody, rather than a thought or an act."""
        tokens = self.marked.tree.tokens[cue[0] : cue[1]]
        kinds = {entry.kind for token in tokens if (entry := verb_of(token.text, token.lemma))}
        return source is not None and (Kind.SAY in kinds or self._verb(cue) is None)

    def _source(self, cue: Range, rule: Found | None) -> tuple[Range | None, int | None]:
        """The tagged source that the rules or the parse give the cue, else the nearest one of its sentence."""
        same = self.laid.sources.over(rule.source) if rule and rule.source else ()
        if rule and rule.source and same:
            return self._fitted(same[0], rule, rule.source)
        verb = self._verb(cue)
        subject = group_of(self.marked, verb, ANY).subject if verb is not None else None
        own = self.laid.sources.over((subject, subject + 1)) if subject is not None else ()
        if own:
            return own[0], subject
        near = self.laid.sources.begun_in(self.marked.tree.sentence(cue[0]))
        if near:
            best = min(near, key=lambda source: self._distance(cue, source))
            head = self._head(best)
            every = rule is not None and self.marked.tree.tokens[head].lemma in EVERY
            return best, rule.subject if rule and every else head
        return (rule.source, rule.subject) if rule else (None, None)

    def _fitted(self, tagged: Range, rule: Found, source: Range) -> tuple[Range, int | None]:
        """The tagged source, unless it is but the end of the rules', or theirs goes on with "and ..." behind it."""
        if source[0] < tagged[0] and tagged[1] == source[1]:
            return source, rule.subject
        goes_on = tagged[0] == source[0] and tagged[1] < source[1]
        if goes_on and self.marked.tree.tokens[tagged[1]].lemma == "and":
            return source, rule.subject
        inside = rule.subject is not None and tagged[0] <= rule.subject < tagged[1]
        return tagged, rule.subject if inside else self._head(tagged)

    def _distance(self, cue: Range, source: Range) -> int:
        between = (min(source[1], cue[1]), max(source[0], cue[0]))
        return between[1] - between[0] + 3 * len(self.laid.cues.begun_in(between))

    def _head(self, source: Range) -> int:
        """The noun of a source on which its other words hang."""
        tokens = self.marked.tree.tokens
        tops = [at for at in range(*source) if not source[0] <= tokens[at].head < source[1] or tokens[at].head == at]
        nouns = [at for at in (*tops, *range(*source)) if tokens[at].pos in NOMINAL]
        return nouns[0] if nouns else source[0]


def _overlap(left: Range, right: Range) -> bool:
    return left[0] < right[1] and right[0] < left[1]
