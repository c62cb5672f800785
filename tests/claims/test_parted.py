import pytest

from claims.reads import read
from secondsource.claims.align import Alignment
from secondsource.claims.extract import Extraction
from secondsource.language.encoder import load_meaning
from secondsource.model.story import Story


def together(left: str, right: str) -> bool:
    """Whether some claim holds a statement of either text."""
    readings = {name: read(body, name) for name, body in (("a", left), ("b", right))}
    story = Story(id="s", headline="", items=("a", "b"))
    claims = Alignment(load_meaning())(story, list(Extraction()(readings.values())), readings)
    return any({one.partition("@")[0] for one in claim.statements} == {"a", "b"} for claim in claims)


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        # the dead and the injured of one event, with the same words around them
        ("Eleven miners were injured in the fire at Corvo.", "Eleven miners died in the fire at Corvo.", False),
        ("Eleven miners were killed in the fire at Corvo.", "Eleven miners died in the fire at Corvo.", True),
        # one of a row
        ("A second body was found in the canal at Leden.", "A third body was found in the canal at Leden.", False),
        ("A third body was found in the canal at Leden.", "A body was found in the canal at Leden.", False),
        ("On the second day a body was found at Leden.", "On the third day a body was found at Leden.", True),
        # people counted under other names
        ("Nine Norrland servicemen were killed on the ridge.", "Seventeen soldiers were killed on the ridge.", False),
        # a number told, and one of which only something is said
        ("The number of injured in Leden stood at 31.", "The number of injured in Leden may be lower.", False),
        # a day that is no longer the day
        ("The hearing was put back to May 24.", "The hearing was set for May 17.", False),
        ("The hearing was put back to May 24.", "The hearing was moved to May 24.", True),
        ("The sample was taken on May 17 and not on May 24.", "The sample was taken on May 24.", False),
        # a thing put off, and the day on which it was to be; a figure set aside
        ("The talks on the pit will begin on May 17.", "The May talks on the pit may be put off to the autumn.", False),
        ("Twelve people and not eleven were on the boat at Leden.", "Eleven people were on the boat at Leden.", False),
        # the same length told with and without a negation, and an act denied
        ("Trams were down for nine hours on Friday.", "The trams did not run for nine hours on Friday.", True),
        ("Trams ran for nine hours on Friday.", "The trams did not run for nine hours on Friday.", False),
        # a margin, and the two figures that lie apart by it
        ("Karla Voss received 5,230 votes to Rudd's 5,187.", "Karla Voss finished 43 votes ahead of Rudd.", True),
        ("Karla Voss received 5,230 votes to Rudd's 5,187.", "Karla Voss received 4,912 votes.", False),
        # what stands behind a preposition and is no place; two places
        ("Otto Brandt was arrested on suspicion of fraud.", "Otto Brandt was arrested on two charges.", True),
        ("Otto Brandt was arrested at the airport.", "Otto Brandt was arrested in a bank.", False),
        # what is malicious need not be false
        ("In a statement the bank said it had shut out malicious users.", "The bank shut out malicious users.", True),
        # whose going is told by a noun, beside the one who asks for it
        ("Hugo Varn demanded the resignation of Brita Soll.", "Hugo Varn resigned.", False),
        ("The resignation of Hugo Varn came on Monday.", "Hugo Varn resigned on Monday.", True),
        # an area in two units, and a bound that another figure is far beyond
        ("The fire has burned 4,200 hectares.", "The fire has burned more than 10,000 acres.", True),
        ("The fire has burned 6,900 hectares.", "The fire has burned more than 10,000 acres.", False),
        # the age of one who is charged, and one who was killed
        ("A 61-year-old man was charged over a killing.", "A clerk was charged over the killing of one man.", True),
        # one who is described and one who is named; a short name and a misspelt one; two bodies
        ("A Torm banker drowned in the canal at Leden.", "Otto Fenn drowned in the canal at Leden.", True),
        ("The contract was signed by the mayor's deputy, Lena Holt.", "Otto Fenn signed the contract.", False),
        ("Frederick Tamm Lund died in Leden on Monday.", "Fred Lund died in Leden on Monday.", True),
        ("Otto Raite drowned in the canal at Leden.", "Otto Rait drowned in the canal at Leden.", True),
        ("Marsh Brigade gunmen robbed a bank in Leden.", "River Brigade gunmen robbed a bank in Leden.", False),
    ],
)  # fmt: skip
def test_what_keeps_like_statements_apart(left: str, right: str, one: bool) -> None:
    assert together(left, right) is one
