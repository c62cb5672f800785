"""Reports to measure with: real ones, and invented ones in number, their words as common as they are in news."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from eval.tasks import ROOT, shared
from secondsource.lexicon import table
from secondsource.stories.profile import Profile

TOPICS, TOPIC_WORDS, TOPIC_SHARE = 60, 120, 0.25
"""Kinds of events, the words that are common in reports of one kind, and the share of these reports that have each."""

PLACES, PEOPLE, WORDS_IN_LEAD = 4_000, 8_000, 60
RARE_WORDS, RARE_IN_ONE = 40_000, 15
"""Words that are in no list: names, slips, terms of a trade."""

PART = 100_000
FIRST_DAY = date(2023, 1, 1).toordinal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """An invented report: its words, which are no sentences, and what would be read in them."""

    body: str
    profile: Profile


def real() -> list[str]:
    """Where real reports lie: the lineage benchmark's if the shared data is there, else the examples."""
    bench = shared() / "bench/lineage/items.jsonl"
    return [str(bench if bench.is_file() else ROOT / "examples")]


def made(count: int, seed: int = 1) -> Iterator[Made]:
    """So many reports of some 180 different words; each is of one kind of event and names places, people and a day."""
    chance = np.random.default_rng(seed)
    words, shares = zip(*((word, int(part) / PART) for word, part in table("news_shares")), strict=True)
    common = np.array(shares)
    topics = [chance.choice(len(words), TOPIC_WORDS, replace=False, p=_middling(common)) for _ in range(TOPICS)]
    for number in range(count):
        own = common.copy()
        own[topics[chance.integers(TOPICS)]] = TOPIC_SHARE
        held = [words[at] for at in np.flatnonzero(chance.random(len(words)) < own)]
        held += [f"rare{at}" for at in chance.integers(RARE_WORDS, size=RARE_IN_ONE)]
        chance.shuffle(held)
        yield Made(body=" ".join(held), profile=_profile(chance, f"m{number}", held))


def _middling(shares: np.ndarray) -> np.ndarray:
    """How likely a word is to be one of a topic: neither the commonest nor those that hardly occur."""
    weights = np.where((shares > 0.0005) & (shares < 0.02), shares, 0.0)
    return weights / weights.sum()


def _profile(chance: np.random.Generator, id_: str, held: list[str]) -> Profile:
    day = FIRST_DAY + int(chance.integers(365))
    places = frozenset(f"town{at}" for at in chance.integers(PLACES, size=3))
    return Profile(
        id=id_,
        day=day,
        publisher=f"outlet{chance.integers(300)}",
        words=Counter(held),
        lead=Counter(held[:WORDS_IN_LEAD]),
        headline=Counter(held[:8]),
        people=frozenset(f"name{at}" for at in chance.integers(PEOPLE, size=4)),
        groups=frozenset(),
        places=places,
        first_places=frozenset(sorted(places)[:1]),
        days=Counter({day - 1: 2}),
        ages=frozenset(),
    )
