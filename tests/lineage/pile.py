"""Reports of one invented event for the tests of this folder: one sentence a line."""

from typing import Any

from factory import make_item, make_reading
from secondsource.model.item import Layout
from secondsource.model.reading import Reading

ORIGINAL = """ALDERMOUTH, Norrland (Coast Wire) - A grain barge broke its moorings in the harbour of \
Aldermouth on Monday night \
and struck the swing bridge, injuring six people, the port authority said.
The barge, the Hanna Brekke, was loaded with 1,400 tonnes of barley when its lines parted in a gale shortly \
before 10 p.m.
"The wind found the one rope that was older than the others," harbour master Sigrun Vale told reporters on the quay.
Vale said the bridge had been closed to all traffic and would stay shut for at least three weeks.
Four of the injured were passengers of a bus that had stopped on the approach when the deck was pushed half a \
metre aside.
The bus driver, Teodor Lunde, 52, was thrown against the windscreen and broke two ribs, the county hospital said.
Engineers found cracks in the eastern pier and want divers to look at its foundation before the weekend.
The owner of the barge, Brekke Lines, said it was cooperating with the inquiry and declined to comment further.
About 9,000 vehicles use the bridge every day, and the detour by way of Skarn adds 31 kilometres to the trip.
The town council will hold a special meeting on Thursday to decide on a ferry for pedestrians.
In 1987 a coal ship hit the same bridge in fog, and repairs took five months.
Insurers put the damage at 12 million crowns, according to a first estimate sent to the council."""

REWRITE = """A barge carrying grain tore loose from its mooring in Aldermouth harbour late Monday and rammed \
the swing bridge; \
six persons suffered injuries, port officials informed.
The vessel Hanna Brekke had 1,400 tonnes of barley on board as the lines gave way in a storm a little before \
10 at night.
"The wind has found the only rope older than the rest," said to journalists Sigrun Vale, the master of the harbour.
The bridge, closed for every traffic, will remain shut three weeks at the minimum, Vale indicated.
Four injured persons travelled in a bus halted on the approach in the moment the deck moved half a metre.
Teodor Lunde, 52, who drove the bus, flew against the windscreen and has two broken ribs, told the county hospital.
The engineers discovered cracks in the eastern pier and ask that divers examine the foundation before the weekend.
Brekke Lines, owner of the barge, says to cooperate with the inquiry and did not comment more.
Every day some 9,000 vehicles pass the bridge and by Skarn the detour makes 31 kilometres more.
On Thursday the town council meets specially to resolve about a ferry for the pedestrians.
Already in 1987 a ship with coal struck this bridge in the fog and the repairs lasted five months."""

INDEPENDENT = """Marit Solberg was locking her bakery on Quay Street when the ground shook and the street \
lamps went out.
"I thought a tank had exploded," she said on Tuesday morning, sweeping glass from the pavement.
From her window she watched firefighters carry a man from the bus that stood crooked on the ramp.
He was the driver, and he asked about his passengers before anything else, she recalled.
Six people were hurt in the accident at the swing bridge, two of them children on their way home from \
football practice.
Neighbours brought blankets and a retired nurse from number 14 looked after the youngest until the ambulance arrived.
Mayor Oddvar Kling visited the families in the evening and promised that nobody would be left to pay for a \
taxi to work.
School will start an hour later this week because the buses have to go around through Skarn.
Fishermen on the north side complained that warnings about the old mooring posts had been ignored since spring."""

CITING = """Warnings about mooring posts in Aldermouth were ignored since spring, the Norrland Tribune \
reported on Tuesday.
The newspaper quoted fishermen on the north side of the harbour who had complained to the port.
According to the Tribune, two children were among the six people hurt at the swing bridge.
The paper said Mayor Oddvar Kling had visited the families and promised help with taxis.
School will start an hour later this week, the Tribune also reported."""

UPDATE_LEAD = """ALDERMOUTH, Norrland (Coast Wire) - A seventh person reported injuries on Wednesday after a \
grain barge \
struck the swing bridge of Aldermouth, the port authority said.
Divers who went down at noon saw that the eastern foundation had moved by four centimetres, Vale said.
Brekke Lines offered on Wednesday to pay for a ferry until the bridge opens again."""

OWN_SENTENCES = """Children in Skarn have counted lorries since Tuesday and stopped when they came to two thousand.
"We sell more coffee than in the whole of last winter," petrol station manager Ane Ruud told the Skarn Herald.
The council of Skarn wants a lower speed limit past the school, its clerk Jonas Aker told the Skarn Herald.
A farmer has opened his field as a parking place and takes twenty crowns.
Nobody here was asked before the signs were put up, said Ruud."""

RELEASE = """Brekke Lines has reached an agreement with the port of Aldermouth on the repair of the swing bridge.
Work on the eastern foundation will begin on Monday and is expected to take eleven weeks.
A passenger ferry will run every twenty minutes between Quay Street and the fish market until the bridge opens.
"We regret the trouble that this has caused, and our engineers will be on site from the first day," said Marit \
Solheim, managing director of Brekke Lines.
The company will bear the whole cost of the ferry and 60 per cent of that of the foundation.
"Our insurers have been informed," added Jon Brekke, the owner.
For questions please contact Ida Moe, press officer, at the company's head office in Skarn."""


def reading(body: str, publisher: str | None, published: str | None = None, **fields: Any) -> Reading:
    """A report of that publisher; its id is made of the publisher's name unless given."""
    name = fields.pop("id", None) or (publisher or "nobody").lower().replace(" ", "-")
    return make_reading(make_item(body, id=name, publisher=publisher, published=published, **fields))


def original() -> Reading:
    """The agency's own text, as its feed carries it."""
    return reading(ORIGINAL, None, "2024-03-05T08:00:00Z", id="original", agency="Coast Wire", layout=Layout.NINJS)


def lines(body: str) -> list[str]:
    """The sentences of one of the texts."""
    return body.split("\n")
