"""Two events of one kind on one day are two stories; one event told with other details is one."""

import pytest

from factory import make_item
from secondsource.annotation.stage import Annotation
from secondsource.language.gazetteer import load_gazetteer
from secondsource.language.parser import load_parser
from secondsource.stories.stage import Stories

DAY = "2023-06-14"
AIRPORTS = (
    (
        (
            "Drones hit Odessa airport, two hurt",
            "Drones struck the airport of Odessa before dawn on Wednesday and set a "
            "fuel store alight, governor Oleh Marchenko said. Two firefighters were hurt. All flights were cancelled.",
        ),
        (
            "Fuel burns at Odessa airport after drone strike",
            "A fuel store at the airport of Odessa burned for six hours "
            "on Wednesday after a drone strike, Marchenko, the governor, told reporters. Three firefighters were hurt.",
        ),
    ),
    (
        (
            "Drones hit Kharkiv airport, guard killed",
            "Drones struck the airport of Kharkiv before dawn on Wednesday and "
            "tore up the runway, mayor Ihor Bondar said. A guard was killed. All flights were cancelled.",
        ),
        (
            "Guard dies in drone strike on Kharkiv airport",
            "A guard died when drones tore up the runway of the airport of "
            "Kharkiv on Wednesday, Bondar, the mayor, told reporters. Four cranes were lost.",
        ),
    ),
)
SHOOTINGS = (
    (
        ("Baker, 34, shot dead in Toledo shop", "A 34-year-old baker was shot dead in a shop on Quarry Street in "
         "Toledo on Wednesday, police said. Lena Fiske died at the counter. A man in a red coat ran away."),
        ("Toledo police name baker killed on Quarry Street", "Police in Toledo named the baker who was shot dead in a "
         "shop on Quarry Street on Wednesday as Lena Fiske, 35. Two men were seen to run away."),
    ),
    (
        ("Student, 19, shot dead at Toledo bus stop", "A 19-year-old student was shot dead at a stop on Harbor Avenue "
         "in Toledo on Wednesday, police said. Noor Vance died in hospital. A car was found burnt out."),
        ("Toledo police name student killed on Harbor Avenue", "Police in Toledo named the student who was shot dead "
         "at a bus stop on Harbor Avenue on Wednesday as Noor Vance, 19. Her brother was hurt."),
    ),
)  # fmt: skip


@pytest.mark.parametrize("events", [AIRPORTS, SHOOTINGS], ids=["airports", "shootings"])
def test_two_events_of_one_kind_on_one_day_are_kept_apart_and_each_is_whole(events):
    items = [
        make_item(body, id=f"{number}-{version}", headline=headline, published=DAY)
        for number, event in enumerate(events)
        for version, (headline, body) in enumerate(event)
    ]
    stories = Stories()(Annotation(load_parser(), load_gazetteer())(items))
    assert {frozenset(story.items) for story in stories} == {frozenset({"0-0", "0-1"}), frozenset({"1-0", "1-1"})}
