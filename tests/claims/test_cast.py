from claims.reads import read
from secondsource.claims.align import Alignment
from secondsource.claims.extract import Extraction
from secondsource.language.encoder import load_meaning
from secondsource.model.story import Story

LEFT = (
    "Norland Defence Minister Harald Moss met Sudland Defence Minister Greta Brandt on Tuesday. "
    "The two ministers talked for about two hours. Moss has had no contact with Brandt since March 3. "
    "The harbour at Vik was closed by snow."
)
RIGHT = (
    "Harald Moss and Greta Brandt spoke by telephone for about two hours, their first direct talks since March 3. "
    "Bread prices rose in June."
)


def together() -> list[set[str]]:
    readings = {name: read(body, name) for name, body in (("left", LEFT), ("right", RIGHT))}
    made = tuple(Extraction()(readings.values()))
    texts = {one.id: one.text for one in made}
    story = Story(id="s", headline="talks", items=("left", "right"))
    return [{texts[s] for s in claim.statements} for claim in Alignment(load_meaning())(story, made, readings)]


def test_no_contact_since_a_day_is_the_first_talks_since_that_day() -> None:
    joined = next(one for one in together() if "their first direct talks since March 3" in one)
    assert "Moss has had no contact with Brandt since March 3" in joined


def test_the_two_ministers_are_those_just_named() -> None:
    joined = next(one for one in together() if "The two ministers talked for about two hours" in one)
    assert "Harald Moss and Greta Brandt spoke by telephone for about two hours" in joined
