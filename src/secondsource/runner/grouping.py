"""The stories of a store, found anew only where a report that came hangs together with others.

Whether two reports are alike depends on the two alone, so a report that comes or goes can change the stories only of
those that it hangs together with by likely pairs. What is found is what the stage finds in all of them at once.
"""

from collections.abc import Collection, Sequence

from sqlalchemy import Connection

from secondsource.model.decision import Decision, DecisionKind
from secondsource.model.reading import Reading
from secondsource.pipeline import Pipeline
from secondsource.store import likeness
from secondsource.store.items import readings
from secondsource.store.stories import Group, homes, replace_stories
from secondsource.stories.candidates import fit, key_words, near, sharing
from secondsource.stories.cluster import clusters
from secondsource.stories.decided import arranged
from secondsource.stories.outline import day_of, from_plain, outline, to_plain
from secondsource.stories.profile import profile
from secondsource.stories.stage import Stories
from secondsource.stories.weighed import Weighed, weigh

KEPT_WEIGHED = 2_000
"""Reports that are held in memory while a pile is compared, about 50 KB each."""


def regroup(
    connection: Connection, pipeline: Pipeline, decisions: Sequence[Decision], now: str, *, everywhere: bool
) -> None:
    """Find the stories of the reports that came or went since, and of those that hang together with them.

    Args:
        connection: to the store, in a transaction.
        pipeline: with the stage that finds stories.
        decisions: those that hold.
        now: the time, ISO 8601 in UTC.
        everywhere: put all stories together anew, since other decisions hold now.
    """
    ignored = {item for one in decisions if one.kind is DecisionKind.IGNORED for item in one.items}
    placing = _Placing(connection, pipeline)
    placing.update(ignored)
    linked = [one for one in decisions if one.kind in (DecisionKind.TOGETHER, DecisionKind.APART)]
    least = pipeline.stories.threshold
    touched = (
        likeness.all_leads(connection) if linked or everywhere else likeness.connected(connection, placing.seeds, least)
    )
    lead_of = likeness.captures_of(connection, touched)
    ids = likeness.ids_of(connection, touched | lead_of.keys() | placing.gone)
    earlier: dict[str, list[str]] = {}
    for item, lead in sorted(lead_of.items()):
        earlier.setdefault(ids[lead], []).append(ids[item])
    groups = arranged(_clustered(connection, pipeline.stories, {key: ids[key] for key in touched}), linked)
    wanted = {(group, frozenset(one for item in group for one in earlier.get(item, ()))) for group in groups}
    known = homes(connection, ids.values())
    fresh = wanted - set(known.values())
    made = [_group(connection, pipeline, items, older) for items, older in sorted(fresh, key=lambda one: min(one[0]))]
    replace_stories(connection, [story for story, held in known.items() if held not in wanted], made, now)


class _Placing:
    """Compares the reports that came with those that may be like them, and takes out those that went.

    `seeds` are the reports whose stories may be others now, `gone` those that are no reports of their own any more.
    """

    def __init__(self, connection: Connection, pipeline: Pipeline) -> None:
        self.connection = connection
        self.pipeline = pipeline
        self.seeds: set[int] = set()
        self.gone: set[int] = set()
        self.weighed: dict[int, Weighed] = {}

    def update(self, ignored: Collection[str]) -> None:
        """Place what is new, but for the ignored, which are taken out; captures of one page are looked at together."""
        connection = self.connection
        out = likeness.numbers(connection, ignored)
        fresh = {id_: key for id_, key in likeness.unplaced(connection).items() if id_ not in out}
        leaving = likeness.placed_among(connection, out.values())
        pages = likeness.addresses(connection, [*fresh, *(id_ for id_, key in out.items() if key in leaving)])
        shared = {page: held for page in pages if len(held := likeness.captures(connection, page)) > 1}
        for held in shared.values():
            leaving |= likeness.placed_among(connection, held.values())
            fresh |= {id_: key for id_, key in held.items() if id_ not in out}
        self.gone = leaving
        self.seeds = likeness.displace(connection, leaving, self.pipeline.stories.threshold) if leaving else set()
        together = {id_ for held in shared.values() for id_ in held}
        self._fold([id_ for id_ in fresh if id_ in together], fresh)
        for id_, key in fresh.items():
            if id_ not in together:
                self._compare(key, self._read(id_))

    def _fold(self, ids: Collection[str], keys_of: dict[str, int]) -> None:
        """Place the latest capture of each page as a report, and the others as captures of it."""
        for reading in self.pipeline.fold(readings(self.connection, ids)) if ids else ():
            key = keys_of[reading.item.id]
            for version in reading.item.versions:
                likeness.place(self.connection, keys_of[version.id], key)
            self._compare(key, reading)

    def _compare(self, key: int, reading: Reading) -> None:
        own = self.weighed[key] = weigh(profile(reading))
        words = key_words(own)
        scores = {
            mate: self.pipeline.stories.likely(*_ordered(own, self._weighed(mate))) for mate in self._mates(own, words)
        }
        likeness.place(self.connection, key, key, to_plain(own.profile))
        likeness.keep_keys(self.connection, key, words)
        likeness.keep_pairs(self.connection, key, {mate: score for mate, score in scores.items() if score})
        self.seeds.add(key)

    def _mates(self, own: Weighed, words: Sequence[str]) -> list[int]:
        """The reports that the stage would compare with this one."""
        shared = sharing(likeness.holders(self.connection, words))
        mine = weigh(outline(own.profile))
        told = likeness.outlines(self.connection, shared.keys())
        near_ones = [(mate, one) for mate, one in told if near(own.profile.day, day_of(one), shared[mate])]
        return sorted(mate for mate, one in near_ones if fit(mine, weigh(from_plain("", one))))

    def _weighed(self, key: int) -> Weighed:
        if key not in self.weighed:
            if len(self.weighed) >= KEPT_WEIGHED:
                self.weighed.pop(next(iter(self.weighed)))
            (id_,) = likeness.ids_of(self.connection, {key}).values()
            self.weighed[key] = weigh(profile(self._read(id_)))
        return self.weighed[key]

    def _read(self, id_: str) -> Reading:
        (reading,) = readings(self.connection, [id_])
        return reading


def _ordered(left: Weighed, right: Weighed) -> tuple[Weighed, Weighed]:
    """As the stage compares them: by their ids."""
    return (left, right) if left.profile.id < right.profile.id else (right, left)


def _clustered(connection: Connection, stage: Stories, ids: dict[int, str]) -> list[frozenset[str]]:
    order = sorted(ids, key=lambda key: ids[key])
    place = {key: number for number, key in enumerate(order)}
    pairs = sorted(
        ((min(place[left], place[right]), max(place[left], place[right])), likelihood)
        for left, right, likelihood in likeness.pairs(connection, order)
    )
    return [frozenset(ids[order[number]] for number in group) for group in clusters(len(order), pairs, stage.threshold)]


def _group(connection: Connection, pipeline: Pipeline, items: frozenset[str], earlier: frozenset[str]) -> Group:
    story = pipeline.stories.one(readings(connection, items))
    return Group(story=story, earlier=tuple(sorted(earlier)))
