"""Whose word it is in the end, and who passed it on, read from whole sentences."""

import pytest

from factory import make_item, make_origin
from secondsource.claims.extract import Extraction
from secondsource.judgement.sources import resolve
from secondsource.runner.pool import load_annotation

CHAINS = [
    # what is read; a word of the statement; who says it in the end; who says it beside; who passes it on
    ("The mayor said police had told her that the ford was shut.", "ford", "police", (), ("the mayor",)),
    (
        "Pilot Una Berg said the warden had told her that the buoy was adrift.",
        "buoy",
        "the warden",
        (),
        ("Pilot Una Berg",),
    ),
    (
        "Mara Lind, the school director, said she was told by the fire chief that the hall was safe.",
        "hall",
        "the fire chief",
        (),
        ("Mara Lind, school director",),
    ),
    (
        "The spokesman said that the minister had been told by the governor that the well was clean.",
        "well",
        "the governor",
        (),
        ("the spokesman", "the minister"),
    ),
    # by when is not by whom
    ("Three families had been told by Monday night that the raft was lost.", "raft", "three families", (), ()),
    (
        '"The engineer told me the ropes were rotten," said Una Berg, a rigger.',
        "ropes",
        "the engineer",
        (),
        ("Una Berg",),
    ),
    (
        "The governor, citing the coast guard, said nine rafts had been found.",
        "rafts",
        "the coast guard",
        (),
        ("the governor",),
    ),
    (
        "The mayor and the fire chief both said the roof had fallen at noon.",
        "roof",
        "the mayor",
        ("the fire chief",),
        (),
    ),
    ("Both the army and the rebels said the mill had been shelled.", "mill", "the army", ("the rebels",), ()),
    (
        "Two nurses, Lena Moe and Kari Vik, told the Herald that the ward had been locked.",
        "ward",
        "Lena Moe",
        ("Kari Vik",),
        (),
    ),
    (
        "Governor Ana Brandt and Union leader Tom Ekdal said the strike would end on Friday.",
        "strike",
        "Governor Ana Brandt",
        ("Union leader Tom Ekdal",),
        (),
    ),
    # one body, one person with two jobs
    (
        "The Department of Trade and Industry said exports had risen.",
        "exports",
        "the Department of Trade and Industry",
        (),
        (),
    ),
    ("Rolf Aas, owner and manager of the mill, said it would close.", "close", "Rolf Aas, owner", (), ()),
]


@pytest.mark.parametrize(("body", "word", "source", "beside", "through"), CHAINS)
def test_whose_word_it_is_in_the_end(body, word, source, beside, through):
    reading = next(iter(load_annotation()((make_item(body, id="item", published="2026-03-05", language="en"),))))
    statements, sources = resolve(tuple(Extraction()((reading,))), {"item": reading}, [make_origin(reading.item)])
    names = {one.id: one.name for one in sources}
    (said,) = [one for one in statements if word in one.text]
    assert names[said.source] == source
    assert tuple(names[one] for one in said.beside) == beside
    assert tuple(names[one] for one in said.through) == through
