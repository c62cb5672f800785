"""Whom and what the reports of a pile name: persons, and lands and places, which are no persons and no firms."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from secondsource import lexicon
from secondsource.judgement.affiliation import people
from secondsource.judgement.naming import significant
from secondsource.judgement.patterns import FIRST_COMMA, VOICE_OF
from secondsource.model.reading import Reading

PLACES = frozenset({"GPE", "LOC", "NORP"})

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """Names of persons, folded, and their words; the words of places; those of bodies that someone leads."""

    people: Mapping[str, Words]
    lands: frozenset[frozenset[str]]
    bodies: frozenset[Words]

    @classmethod
    def of(cls, readings: Iterable[Reading], speakers: Sequence[str]) -> "Known":
        """What the readings name.

        A name is a person's if it is told to be one as often as not, and nobody among the speakers leads it or
        speaks for it.
        """
        read = tuple(readings)
        labels = _labels(read)
        bodies = frozenset(words for speaker in speakers for words in _bodies_told(speaker))
        names = {" ".join(words): words for reading in read for _, words in people(reading)}
        trades = lexicon.words("company_words")
        persons = {
            text: words
            for text, words in names.items()
            if words not in bodies
            and (len(words) == 1 or words[-1] not in trades)
            and _is_person(text, labels.get(text, Counter()))
        }
        lands = frozenset(frozenset(text.split()) for text, told in labels.items() if _is_place(told))
        return cls(persons, lands, bodies)

    def with_surnames(self, names: Iterable[Words]) -> "Known":
        """The same with the surname alone of each name, unless it is a body's or place's."""
        last = {name[-1:] for name in names if name}
        surnames = {name[0]: name for name in last - self.bodies if frozenset(name) not in self.lands}
        return Known(surnames | dict(self.people), self.lands, self.bodies)


def _labels(readings: Iterable[Reading]) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = {}
    for reading in readings:
        for entity in reading.annotated.entities:
            found.setdefault(" ".join(significant(entity.text)), Counter())[entity.label] += 1
    return found


def _is_person(text: str, told: Counter[str]) -> bool:
    words = text.split()
    twice = len(words) > len(set(words))
    return 2 * told["PERSON"] >= told.total() and not twice and not any(map(str.isdigit, text))


def _is_place(told: Counter[str]) -> bool:
    return 2 * sum(told[label] for label in PLACES) > told.total()


def _bodies_told(speaker: str) -> Iterator[Words]:
    """The words of the name that a speaker leads or has a voice for: no person has a spokeswoman beside a body's."""
    role, _, body = VOICE_OF.sub(" of ", FIRST_COMMA.split(speaker)[-1]).partition(" of ")
    if set(significant(role)) & (lexicon.words("voice_words") | lexicon.words("firm_leaders")):
        yield significant(body)
    words = significant(FIRST_COMMA.split(speaker)[0])
    leads = next((at for at, word in enumerate(words[:-1]) if word in lexicon.words("firm_leaders")), 0)
    yield words[:leads]
