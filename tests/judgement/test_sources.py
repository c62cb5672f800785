from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factory import make_attribution, make_item, make_origin, make_reading, make_statement
from secondsource.judgement.sources import resolve
from secondsource.model.claim import SourceKind

SPEAKERS = [
    # two ways to name a speaker in two items, whether they are one source
    ("the coast guard", "coast guard spokesman Lt. Cmdr. Marek Osten", True),
    ("Lt. Cmdr. Marek Osten", "Capt. M. Osten", True),
    ("Mayor Lena Holt", "Mr Jonas Holt", False),
    ("Harbour Bank", "Vera Quill, Harbour Bank spokeswoman", True),
    ("Harbour Bank", "Vera Quill, a customer of Harbour Bank", False),
    ("the Pentagon", "the US Defense Department", True),
    ("a senior defence official", "a defence official", True),  # cannot be told apart
    ("a defence official", "a port worker", False),
    ("Arvania's foreign ministry", "Belmark's foreign ministry", False),
    ("Arvania's foreign ministry", "Belmark foreign minister Ada Roon", False),
    ("Marek Holt, director of Holt Sea Foods", "Holt Line", False),  # a surname in the name of a firm is no person
    ("Harbour Bank", "an internal memo of Harbour Bank", False),
    ("the TDU union", "TDU general secretary Alma Reyes", True),
    ("Transva, rail operator", "Transva", True),
    ("a spokesman for Brell", "Brell Airways", True),
    ("BHA", "Brell Holt Airways", True),
    ("Brell", "the Brell newspaper", True),
    ("credit firm Brell", "Brell", True),
    ("Mayor Marek Osten", "Mayor Marek Osten Rivera", True),
    ("Mr Marek Dravell", "Mr Marek Darvell", True),
    ("Ms Julia Osten", "Mr Julian Osten", False),
    ("Brell", "Brell passengers", False),
    ("Norland's government", "Former Norland President Ada Roon", False),
    ("Beijing", "the Chinese government", True),
    ("the local government", "Mayor Lena Holt, local government chief", False),  # who leads it is a person of his own
    ("a local Brell spokesman", "Brell Airways", True),
    ("Norland authorities", "Norland's government", True),
    ("authorities", "Norland's government", False),  # anybody in office
    ("rescue officials", "an official", False),  # one of them may be meant, but the words are not his
]


def _resolved(*speakers, **fields):
    items = [
        make_item(f"Report {number}. Twelve died.", publisher=f"Paper {number}") for number in range(len(speakers))
    ]
    pairs = zip(items, speakers, strict=True)
    statements = [make_statement(item, "Twelve died", speaker=speaker, **fields) for item, speaker in pairs]
    origins = [make_origin(item, id=f"origin-{n}", name=f"Paper {n}") for n, item in enumerate(items)]
    return resolve(statements, {item.id: make_reading(item) for item in items}, origins)


@pytest.mark.parametrize(("left", "right", "same"), SPEAKERS)
def test_who_is_one_source(left, right, same):
    statements, sources = _resolved(left, right)
    assert (statements[0].source == statements[1].source) is same
    assert len(sources) == (1 if same else 2)


def test_a_bare_surname_joins_the_full_name():
    statements, _ = _resolved("Minister Ada Roon", "Roon")
    assert statements[0].source == statements[1].source


def test_a_word_that_names_nobody_is_an_unknown_speaker():
    _, (source,) = _resolved("who")
    assert (source.kind, source.named) == (SourceKind.UNKNOWN, False)


@pytest.mark.parametrize("speaker", ["Police", "Documents seen by the Bell", "Residents of two villages"])
def test_a_description_stands_as_within_a_sentence(speaker):
    _, (source,) = _resolved(speaker)
    assert source.name == speaker[0].lower() + speaker[1:]


def test_own_words_rest_on_the_origin_which_copies_share():
    original, copy = make_item("Twelve died.", path="a"), make_item("Twelve died. More soon.", path="b")
    statements = [make_statement(original, "Twelve died"), make_statement(copy, "Twelve died")]
    readings = {item.id: make_reading(item) for item in (original, copy)}
    resolved, sources = resolve(statements, readings, [make_origin(original, copy)])
    assert resolved[0].source == resolved[1].source
    assert [source.kind for source in sources] == [SourceKind.PUBLISHER]


def test_what_is_passed_on_keeps_its_speaker_or_rests_on_the_outlet():
    cited, citing = make_item("Twelve died."), make_item("Twelve died, the Lantern said.")
    origins = [make_origin(cited, id="o1", name="The Harbour Lantern"), make_origin(citing, id="o2", name="Daily Bell")]
    plain = make_statement(citing, "Twelve died", via="the Lantern")
    said = make_statement(citing, "Twelve", id="said", via="the Lantern", speaker="Mayor Lena Holt")
    own = make_statement(cited, "Twelve died")
    readings = {item.id: make_reading(item) for item in (cited, citing)}
    resolved, sources = resolve([plain, said, own], readings, origins)
    kinds = {source.id: source.kind for source in sources}
    assert resolved[0].source == resolved[2].source
    assert kinds[resolved[1].source] is SourceKind.PERSON


def test_mentions_are_the_words_that_name_the_source():
    item = make_item("Twelve died, Lena Holt said.")
    start = item.body.index("Lena Holt")
    naming = make_attribution(item.body, "Twelve died", "Lena Holt")
    naming = replace(naming, source=naming.content[0].cut(item.body, start, start + 9))
    statement = make_statement(item, "Twelve died", speaker="Lena Holt")
    _, (source,) = resolve([statement], {item.id: make_reading(item, attributions=(naming,))}, [make_origin(item)])
    assert [passage.text for passage in source.mentions] == ["Lena Holt"]


@given(st.permutations([left for left, _, _ in SPEAKERS] + [right for _, right, _ in SPEAKERS]))
def test_order_never_matters(speakers):
    names = sorted(set(speakers))
    items = {name: make_item(f"{name}: twelve died.") for name in names}
    origins = [make_origin(items[name], id=f"o-{name}", name=name) for name in names]
    readings = {item.id: make_reading(item) for item in items.values()}
    given_order = [make_statement(items[name], "twelve died", speaker=name) for name in dict.fromkeys(speakers)]
    plain_order = [make_statement(items[name], "twelve died", speaker=name) for name in names]
    once = {one.id: one.source for one in resolve(given_order, readings, origins)[0]}
    again = {one.id: one.source for one in resolve(plain_order, readings, origins)[0]}
    assert once == again


@given(st.text(max_size=60))
def test_no_name_is_too_odd(name):
    statements, sources = _resolved(name, name)
    assert {one.source for one in statements} <= {source.id for source in sources}
