"""What "the airline" or "the company" stands for: the one body of that kind that a report, or the pile, is about."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from secondsource import lexicon
from secondsource.judgement.bodies import body_text
from secondsource.judgement.known import Known
from secondsource.judgement.naming import Naming, firm_kinds, read_naming, significant, singular
from secondsource.judgement.patterns import INDEFINITE
from secondsource.lexicon.names.bodies import body_name, same_body
from secondsource.lexicon.outlets import known_outlets
from secondsource.model.claim import SourceKind
from secondsource.model.reading import Reading
from secondsource.text import tokenise

MIN_MENTIONS = 3
FAR_MORE = 2
"""So many times as often as any other body one is named that a report is about."""
SO_CALLED = 3
"""What a mention counts for of a body whose name tells the kind: "Brell Airways" where an airline is sought."""
MOST_FORMS = 300
"""Names of bodies in a pile of which each is compared with each; the rest are named too seldom to be its matter."""


@dataclass(frozen=True, slots=True)
class Topics:
    """How often each item names each body, and all items together; each body by its usual name."""

    items: Mapping[str, Counter[str]]
    pile: Counter[str]

    @classmethod
    def of(cls, readings: Mapping[str, Reading]) -> "Topics":
        """The bodies that the reports name, newsrooms left out."""
        told = {item: Counter(_bodies(reading)) for item, reading in readings.items()}
        pile = sum(told.values(), Counter[str]())
        usual = _usual_names(pile)
        return cls({item: _renamed(counts, usual) for item, counts in told.items()}, _renamed(pile, usual))

    def meant(self, naming: Naming, known: Known) -> Naming:
        """The naming of the body that the report is about where the words say no more than its kind; else the same."""
        noun = _kind_told(naming, known)
        body = self._body(naming.item, noun) if noun else None
        if body is None:
            return naming
        read = read_naming(naming.item, body, known.people, anonymous=False, lands=known.lands)
        return read if read.kind is SourceKind.ORGANISATION and not read.land else naming

    def _body(self, item: str, noun: str) -> str | None:
        """The one body that the item, or else the pile, names far more often than any other of the kind; or null."""
        inside, words = self.items.get(item, Counter[str]()), firm_kinds()[noun]
        so_called = {body: count for body, count in self.pile.items() if words & set(significant(body))}
        return _foremost(inside, noun, words) or _foremost(so_called, noun, words)


def _bodies(reading: Reading) -> Iterable[str]:
    for entity in reading.annotated.entities:
        name = entity.canonical or entity.text
        if entity.label == "ORG" and known_outlets().named(name) is None:
            yield name


def _usual_names(pile: Counter[str]) -> dict[str, str]:
    """The name under which the reports mostly tell of a body for each of its names."""
    often = sorted(pile, key=lambda form: (-pile[form], form))[:MOST_FORMS]
    found: dict[str, list[str]] = {}
    for form in sorted(often, key=lambda one: (-len(significant(one)), one)):
        founder = next((full for full in found if _is_one(form, full)), form)
        found.setdefault(founder, []).append(form)
    return {form: max(forms, key=lambda one: (pile[one], len(one), one)) for forms in found.values() for form in forms}


def _is_one(short: str, full: str) -> bool:
    left, right = body_name(short), body_name(full)
    start = significant(short)
    begins = bool(start) and significant(full)[: len(start)] == start
    return begins or bool(left and right and same_body(left, right))


def _renamed(counts: Counter[str], full: Mapping[str, str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for form, count in counts.items():
        found[full.get(form, form)] += count
    return found


def _foremost(counts: Mapping[str, int], noun: str, words: frozenset[str]) -> str | None:
    """The body named most often; one whose name tells the kind counts more than others."""
    weights = {
        body: count * (SO_CALLED if words & set(significant(body)) else 1)
        for body, count in counts.items()
        if _may_be(body, noun)
    }
    first, *rest = sorted(weights, key=lambda body: (-weights[body], body)) or [""]
    enough = FAR_MORE * max((weights[one] for one in rest), default=0)
    return first if first and counts[first] >= MIN_MENTIONS and weights[first] >= enough else None


def _kind_told(naming: Naming, known: Known) -> str:
    """The noun of a naming of a body that says nothing but its kind and seat; empty otherwise."""
    several = naming.head not in tokenise.words(naming.text)
    any_one = INDEFINITE.match(naming.text) and body_text(naming) == naming.text
    if naming.kind is not SourceKind.ORGANISATION or naming.head not in firm_kinds() or several or any_one:
        return ""
    places = {word for land in known.lands for word in land}
    return naming.head if _capitals(naming.text) & naming.words <= places else ""


def _capitals(text: str) -> set[str]:
    return set(significant(" ".join(word for word in text.split()[1:] if word[:1].isupper())))


def _may_be(body: str, noun: str) -> bool:
    """Whether a name does not say that the body is of another kind."""
    kinds = {singular(word) for word in significant(body)} & lexicon.words("institution_nouns")
    return not kinds or noun in kinds
