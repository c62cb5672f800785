"""Invented reports of invented accidents, and what desks make of them: copies, cuts, splices and rewrites.

A world is one accident with some twenty facts. A reporter tells of some of them in an order and in words of his own,
with people whom only he met; a rewriter tells all facts of one report in its order in other words.
"""

import random
from dataclasses import dataclass

NAMES = [
    "Aldo Brenk", "Ylva Marsh", "Tomas Ferrin", "Greta Oland", "Ruben Tasse", "Ines Calder", "Oskar Veld", "Mina Hall",
    "Jonas Pell", "Dora Kvist", "Emil Stroud", "Lena Quist", "Pavel Dorn", "Sanna Wick", "Karel Munt", "Edda Thorne",
]  # fmt: skip
TOWNS = ["Brackmouth", "Elverdale", "Sundhaven", "Torrig", "Kelmstead", "Ostervik", "Marrowby", "Highfell"]
FIRMS = ["Northline Ferries", "Calder Mills", "Brandt Haulage", "Vesper Chemicals", "Lund and Marsh", "Ostera Rail"]
THINGS = [
    ("a warehouse fire", "the warehouse", "the fire"), ("a train derailment", "the goods yard", "the derailment"),
    ("a crane collapse", "the dockyard", "the collapse"), ("a gas explosion", "the bakery", "the blast"),
    ("a landslide", "the quarry", "the slide"), ("a ferry collision", "the landing stage", "the collision"),
]  # fmt: skip
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

FACTS = [
    ("{Event} in {town} on {day} left {dead} people dead and {hurt} injured, the rescue service said.",
     "Rescuers counted {dead} dead and {hurt} wounded after {event} hit {town} on {day}.",
     "{dead} persons lost their lives in {town} on {day} and {hurt} more came to harm in {event}, rescuers stated."),
    ("The first call reached the emergency centre at {hour}:{minute} in the morning.",
     "At {hour}:{minute} a.m. the alarm came in at the control room.",
     "Emergency operators were alerted at {hour}:{minute} before noon."),
    ("About {crew} firefighters from four districts were sent to {site} within the hour.",
     "Four districts dispatched some {crew} firemen towards {site} in under sixty minutes.",
     "Inside one hour {crew} members of fire crews, drawn from four districts, arrived around {site}."),
    ("{firm}, which owns the site, said production would be halted until further notice.",
     "Work stops for now, announced the owner, {firm}.",
     "The proprietor {firm} has suspended all operations there for an unknown time."),
    ("Its spokeswoman {speaker} said the company had passed a safety inspection in {past}.",
     "According to {speaker}, who speaks for the owner, inspectors found no fault in {past}.",
     "Inspectors gave the firm a clean bill in {past}, company representative {speaker} insisted."),
    ("Fire chief {chief} said the cause of {thing} was not yet known.",
     "What led to {thing} remains open, {chief} of the fire brigade told reporters.",
     "Nobody can say so far why {thing} happened, explained brigade commander {chief}."),
    ("Two of the victims were employees aged {age} and {older} who had worked the night shift.",
     "Among those killed are two night workers, {age} and {older} years old.",
     "Night staff of {age} and {older} years make up two of the fatalities."),
    ("Residents of {evacuated} homes were told to leave and spent the night in a school gymnasium.",
     "{evacuated} households had to move out; a gym served as their shelter overnight.",
     "A sports hall took in the people of {evacuated} dwellings, who were ordered out."),
    ("Mayor {mayor} called it the darkest day in the history of the town.",
     "For the town this is its blackest day ever, {mayor}, the mayor, declared.",
     "The municipality has never lived through a worse date, head of council {mayor} lamented."),
    ("The road between {town} and {other} will stay closed until {later}.",
     "Drivers cannot use the {town} to {other} route before {later}.",
     "Traffic from {town} towards {other} is blocked up to {later}."),
    ("Damage was put at {million} million crowns by the insurer.",
     "Underwriters reckon with a loss of {million} million crowns.",
     "The bill may come to {million} million crowns, insurance assessors believe."),
    ("A helicopter carried {flown} badly burned patients to the university hospital in {other}.",
     "{flown} people with severe burns were flown to {other}, where the university runs a clinic.",
     "By air {flown} seriously hurt patients went to the academic hospital of {other}."),
    ("Divers searched the basin beside {site} for a missing {missing}-year-old man.",
     "One man of {missing} is unaccounted for, and the water next to {site} was combed by divers.",
     "Next to {site} frogmen looked for a male of {missing} who has not been found."),
    ("Schools in the eastern part of town stayed shut because of the smoke and dust.",
     "Pupils in eastern quarters were kept at home on account of dust and smoke.",
     "Classes were cancelled in the east, where smoke and dust hung in the air."),
    ("In {past} a smaller accident at the same place injured {few} workers.",
     "The place had seen trouble before: {few} labourers were hurt there in {past}.",
     "{few} hands suffered injuries at this very spot back in {past}, in a lesser mishap."),
    ("The labour inspectorate has opened an inquiry led by {inspector}.",
     "An investigation headed by {inspector} was begun by the work safety authority.",
     "{inspector} will direct the probe that the labour office started."),
    ("Prosecutors took away computers and maintenance logs from the offices of {firm}.",
     "At {firm} investigators seized servicing records and computers.",
     "Maintenance books and computers of {firm} are now in the hands of the prosecution."),
    ("A memorial service will be held in the cathedral of {other} on {later}.",
     "Mourners gather on {later} in the cathedral at {other}.",
     "{other} cathedral hosts a service of remembrance on {later}."),
]  # fmt: skip

OWN = [
    "{who} had just put the kettle on when the windows of her kitchen began to shake.",
    '"My dog would not go near the door," said {who}, who has lived across the street for {n} years.',
    "{who}, a baker, handed out {n} loaves to the crews before sunrise.",
    "On the corner someone had chalked {n} hearts on the pavement, and nobody stepped on them.",
    '"We were promised that this could not happen," {who} told this newspaper at the parish hall.',
    "At the petrol station the price board still showed the figure of the evening before, {n} cents.",
    "{who} keeps pigeons on the roof; {n} of them had not returned by noon.",
    "A retired welder, {who}, drew the layout of the hall on a napkin and marked {n} doors.",
    "The bus on line {n} took the long way round, past allotments that nobody had ever noticed.",
    '"Ask me again in {n} days," said {who}, and pulled down the shutter of his kiosk.',
    "In the choir room of the church {who} sorted blankets by size, {n} in each pile.",
    "{who} had filmed the first minutes with a shaking hand and later wished she had not.",
    "Children counted sirens from the classroom window and stopped at {n}.",
    "The harbour pub stayed open all night, and {who} did not charge for coffee.",
    "For {n} minutes the only sound on the square was a flag that slapped against its pole, {who} remembered.",
    "{who} gave lifts to strangers in a van that smelled of {n} crates of plums.",
    "A student, {who}, wrote the names of the streets with water on her arm: {n} of them.",
    '"I have cleaned that hall for {n} winters and never liked its echo," {who} recalled over soup.',
    "Swimmers at the public bath were sent home in towels, {n} of them barefoot, as {who} saw.",
    "The night porter of the only hotel, {who}, gave up counting guests at {n}.",
    "{who} found a glove on her balcony and hung it on the gate with peg number {n}.",
    "A wedding party of {n} danced on in the next valley without having heard, its host {who} admitted.",
    '"They came with {n} ladders and one map," {who}, a former councillor, said with a shrug.',
    "Behind the library {who} ran an extension cord through {n} hedges for the lamps.",
    "{who} closed the school kiosk and left {n} rolls on the sill with a note.",
    "At low tide {n} gulls stood where the crowd had been, and {who} photographed them.",
]

SPARE = [
    "willow", "lantern", "copper", "meadow", "thimble", "harvest", "orchard", "velvet", "barrel", "gravel", "candle",
    "feather", "pewter", "saddle", "timber", "walnut", "ribbon", "kettle", "marble", "cobalt",
]  # fmt: skip


@dataclass(frozen=True)
class World:
    """One accident: the values of its facts, what nobody has told yet, and chance."""

    chance: random.Random
    values: dict[str, object]
    unseen: list[str]

    def report(self, facts: list[int], wording: int) -> list[str]:
        """The facts in that order, all in the first, second or third wording."""
        return [FACTS[at][wording].format(**self.values) for at in facts]

    def reporter(self, wording: int, share: float = 0.55, own: int = 6) -> list[str]:
        """A report of somebody's own: some facts in an order of his own, between what only he saw."""
        facts = self.chance.sample(range(len(FACTS)), round(share * len(FACTS)))
        found = self.report(facts, wording)
        for line in self.own(own):
            found.insert(self.chance.randrange(len(found) + 1), line)
        return found

    def own(self, count: int) -> list[str]:
        """Sentences that no other report of the world has."""
        lines = [self.unseen.pop() for _ in range(count)]
        return [line.format(who=self.chance.choice(NAMES), n=self.chance.randrange(3, 90)) for line in lines]


def world(seed: int) -> World:
    """The accident of that number."""
    chance = random.Random(seed)
    event, site, thing = chance.choice(THINGS)
    names, towns, days = chance.sample(NAMES, 5), chance.sample(TOWNS, 2), chance.sample(DAYS, 2)
    values: dict[str, object] = dict(
        zip(("speaker", "chief", "mayor", "inspector", "_"), names, strict=True),
        event=event, Event=event[0].upper() + event[1:], site=site, thing=thing, firm=chance.choice(FIRMS),
        town=towns[0], other=towns[1], day=days[0], later=days[1], past=chance.randrange(1987, 2021),
        dead=chance.randrange(3, 20), hurt=chance.randrange(21, 90), hour=chance.randrange(4, 11),
        minute=chance.randrange(10, 59), crew=chance.randrange(60, 300), age=chance.randrange(19, 35),
        older=chance.randrange(36, 64), evacuated=chance.randrange(110, 700), million=chance.randrange(4, 95),
        flown=chance.randrange(2, 9), missing=chance.randrange(19, 70), few=chance.randrange(2, 9),
    )  # fmt: skip
    return World(chance, values, chance.sample(OWN, len(OWN)))


def cut(sentences: list[str], share: float) -> list[str]:
    """The beginning, so much of it."""
    return sentences[: max(1, round(share * len(sentences)))]


def replaced(sentences: list[str], share: float, chance: random.Random) -> list[str]:
    """So many of the words made others; names and figures stay, as they do when a machine spins a text."""
    return [
        " ".join(chance.choice(SPARE) if word.islower() and chance.random() < share else word for word in line.split())
        for line in sentences
    ]


THERE_AND_BACK = {
    "the": "a", "said": "stated", "told": "informed", "people": "persons", "injured": "wounded", "from": "out of",
    "about": "around", "was": "has been", "were": "have been", "will": "shall", "because": "as", "of": "from",
    "to": "towards", "called": "named", "left": "caused", "sent": "dispatched", "which": "that", "within": "inside",
    "closed": "shut", "until": "till", "further": "more", "put": "estimated", "carried": "transported", "led": "headed",
    "searched": "combed", "opened": "started", "took": "carried", "away": "off", "offices": "bureaus", "day": "date",
    "held": "celebrated", "part": "district", "stayed": "remained", "smoke": "fumes", "road": "street",
    "homes": "houses",
    "spent": "passed", "had": "have", "worked": "laboured", "aged": "old", "at": "in", "in": "at", "for": "after",
    "by": "through", "with": "along with", "and": "as well as", "on": "at", "its": "the", "who": "that", "not": "never",
    "first": "initial", "reached": "arrived at", "known": "clear", "cause": "reason", "company": "enterprise",
}  # fmt: skip


def there_and_back(sentences: list[str]) -> list[str]:
    """The sentences as two bad translations leave them: other small words, and their halves turned round."""
    return [_turned(" ".join(THERE_AND_BACK.get(word, word) for word in line.split())) for line in sentences]


def _turned(line: str) -> str:
    words = line.rstrip(".").split()
    middle = len(words) // 2
    turned = " ".join([*words[middle:], *words[:middle]]) + "."
    return turned[0].upper() + turned[1:] if len(words) > 8 else line
