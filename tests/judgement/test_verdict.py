from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factory import make_claim, make_derivation, make_item, make_origin, make_source, make_statement
from secondsource.judgement.verdict import judge
from secondsource.judgement.witness import publisher_source
from secondsource.model.claim import (
    Certainty,
    Discrepancy,
    DiscrepancyField,
    DiscrepancyKind,
    Polarity,
    SourceKind,
    Value,
)
from secondsource.model.derivation import DerivationKind
from secondsource.model.span import Passage
from secondsource.model.verdict import Standing

BELL, LANTERN, COPY = (make_item(f"{name} says that twelve died.", path=name) for name in ("Bell", "Lantern", "Copy"))
ORIGINS = [make_origin(BELL, COPY, id="o1", name="Daily Bell"), make_origin(LANTERN, id="o2", name="Harbour Lantern")]
PENTAGON = make_source(id="s1", name="the Pentagon", kind=SourceKind.ORGANISATION)
DOCTOR = make_source(id="s2", name="Ada Roon")
OFFICIAL = make_source(id="s3", name="officials", kind=SourceKind.GROUP, named=False)
OWN = publisher_source(ORIGINS[0])
OTHER = publisher_source(ORIGINS[1])
SOURCES = [PENTAGON, DOCTOR, OFFICIAL, OWN, OTHER]
COPIES = [make_derivation(COPY, BELL, origin="o1")]


def _says(item, source, **fields):
    fields.setdefault("id", f"{item.id}-{source.id}-{fields.get('certainty', '')}")
    return make_statement(item, "twelve died", source=source.id, speaker=source.name, **fields)


def _verdict(*statements, discrepancies=(), derivations=COPIES, origins=ORIGINS):
    claims = [make_claim(statements, id="k1")]
    return judge(claims, statements, discrepancies, origins, derivations, SOURCES)[0]


def test_two_origins_and_two_sources_corroborate():
    verdict = _verdict(_says(BELL, PENTAGON), _says(LANTERN, DOCTOR))
    assert verdict.standing is Standing.CORROBORATED
    assert verdict.explanation == (
        "Two independent newsrooms carry it, Daily Bell and Harbour Lantern, "
        "and two separate sources stand behind it: the Pentagon and Ada Roon. "
        "Credibility 1 of 6: confirmed by other sources."
    )
    assert verdict.credibility == 1


def test_two_origins_on_one_word_do_not():
    verdict = _verdict(_says(BELL, PENTAGON), _says(LANTERN, PENTAGON))
    assert verdict.standing is Standing.UNCORROBORATED
    assert verdict.explanation == (
        "Two newsrooms carry it, Daily Bell and Harbour Lantern, but both rest on the word of the Pentagon. "
        "Credibility 2 of 6: probably true."
    )


def test_one_origin_with_two_sources_does_not():
    verdict = _verdict(_says(BELL, PENTAGON), _says(BELL, DOCTOR))
    assert verdict.standing is Standing.UNCORROBORATED
    assert "Only one newsroom carries it, Daily Bell" in verdict.explanation


def test_officials_may_be_whoever_else_speaks():
    verdict = _verdict(_says(BELL, PENTAGON), _says(LANTERN, OFFICIAL))
    assert verdict.standing is Standing.UNCORROBORATED
    assert "but only one source is certain, the Pentagon: " in verdict.explanation
    assert " may be no other. " in verdict.explanation


def test_a_lead_that_sums_up_is_no_witness_of_its_own():
    lead = make_statement(BELL, "Bell says that twelve died", source=OWN.id)
    verdict = _verdict(lead, _says(BELL, PENTAGON), _says(LANTERN, PENTAGON))
    assert verdict.sources == ("s1",)


def test_words_of_one_release_in_two_papers_are_one_source():
    bell, lantern = (
        make_statement(item, "twelve died", source=source) for item, source in ((BELL, OWN.id), (LANTERN, OTHER.id))
    )
    shared = tuple(Passage(item=one.item, start=one.start, end=one.end, text=one.text) for one in (lantern, bell))
    release = make_derivation(LANTERN, BELL, origin="o2", kind=DerivationKind.COMMON_TEXT, evidence=shared)
    verdict = _verdict(bell, lantern, derivations=[release])
    assert (verdict.standing, len(verdict.origins), len(verdict.sources)) == (Standing.UNCORROBORATED, 2, 1)
    assert _verdict(bell, lantern, derivations=[]).standing is Standing.CORROBORATED


WORDS = [
    # what two newsrooms tell of themselves; whether they are two sources
    ("the north pier broke in two at noon", "the north pier broke in two at noon on Sunday", False),
    ("the north pier broke in two at noon", "at noon the north pier broke apart", True),
    (
        "Ada Roon teaches at the Torsted School of Deep Sea Diving and Rescue",
        "the Torsted School of Deep Sea Diving has a teacher, Ada Roon, who came from the navy in the flood year",
        True,
    ),  # a long name is no text
]


@pytest.mark.parametrize(("left", "right", "two"), WORDS)
def test_two_newsrooms_do_not_write_the_same_words(left, right, two):
    bell, lantern = make_item(f"{left}.", path="bell"), make_item(f"{right}.", path="lantern")
    origins = [make_origin(bell, id="o1", name="Daily Bell"), make_origin(lantern, id="o2", name="Harbour Lantern")]
    told = [
        make_statement(bell, left, source=OWN.id, speaker=None),
        make_statement(lantern, right, source=OTHER.id, speaker=None),
    ]
    (found,) = judge([make_claim(told, id="k")], told, [], origins, [], SOURCES)
    assert (found.standing is Standing.CORROBORATED) is two


def test_a_citation_counts_for_the_cited_newsroom():
    verdict = _verdict(_says(LANTERN, DOCTOR, via="the Bell"), _says(BELL, PENTAGON))
    assert verdict.origins == ("o1",)


def _between(kind, first, second):
    values = (Value(value="12", statements=(first.id,)), Value(value="14", statements=(second.id,)))
    return Discrepancy(
        id="d", story="story-1", kind=kind, field=DiscrepancyField.QUANTITY, about="the dead", claims=("k1", "k2"),
        values=values, explanation="They differ.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "standing"),
    [
        (DiscrepancyKind.CONFLICT, Standing.DISPUTED),
        (DiscrepancyKind.UPDATE, Standing.CORROBORATED),
        (DiscrepancyKind.DENIAL, Standing.DENIED),
    ],
)
def test_discrepancies_turn_the_standing(kind, standing):
    bell, lantern = _says(BELL, PENTAGON), _says(LANTERN, DOCTOR)
    other = make_statement(LANTERN, "Lantern", source="s1", speaker="the Pentagon", certainty=Certainty.DENIED)
    claims = [make_claim([bell, lantern], id="k1"), make_claim([other], id="k2")]
    found = judge(claims, [bell, lantern, other], [_between(kind, bell, other)], ORIGINS, COPIES, SOURCES)
    assert found[0].standing is standing


@pytest.mark.parametrize(("more", "standing"), [((), Standing.CORROBORATED), ((OFFICIAL,), Standing.DENIED)])
def test_who_says_no_denies_where_more_say_yes(more, standing):
    no = _says(BELL, PENTAGON, polarity=Polarity.NEGATED)
    yes = [_says(LANTERN, source) for source in (DOCTOR, *more)]
    assert _verdict(no, *yes).standing is standing


def test_what_is_told_only_as_denied_rests_on_nobodys_word():
    (found,) = judge([make_claim([DENIED], id="k")], [DENIED], [], ORIGINS, COPIES, SOURCES)
    assert found.standing is Standing.DENIED
    assert "carries only the denial" in found.explanation and "carries it" not in found.explanation


DENIED = _says(LANTERN, PENTAGON, id="denial", certainty=Certainty.DENIED)
PARTS = [_says(BELL, PENTAGON), _says(LANTERN, DOCTOR), _says(LANTERN, PENTAGON), _says(BELL, OFFICIAL)]


@given(st.lists(st.sampled_from(PARTS), min_size=1, unique=True), st.sampled_from(SOURCES))
def test_law_a_copy_never_changes_a_standing(statements, source):
    if not any(one.item == BELL.id for one in statements):
        return
    before, after = _verdict(*statements), _verdict(*statements, _says(COPY, source, id="copy"))
    assert (before.standing, before.origins, before.sources) == (after.standing, after.origins, after.sources)


@given(st.lists(st.sampled_from(PARTS), min_size=1, unique=True), st.sampled_from(SOURCES))
def test_law_a_denial_never_raises_a_standing(statements, source):
    denial = _says(LANTERN, source, id="denial", certainty=Certainty.DENIED)
    before, after = _verdict(*statements), _verdict(*statements, denial)
    assert len(after.origins) <= len(before.origins) and len(after.sources) <= len(before.sources)
    assert before.standing is Standing.CORROBORATED or after.standing is not Standing.CORROBORATED


@given(st.lists(st.sampled_from(PARTS), min_size=1, unique=True))
def test_law_an_unrelated_item_changes_nothing(statements):
    other = make_item("The harbour gala moves to June.")
    origins = [*ORIGINS, make_origin(other, id="o9", name="Elsewhere")]
    derivations = [*COPIES, make_derivation(other, BELL, origin="o1", kind=DerivationKind.COMMON_TEXT)]
    assert _verdict(*statements) == _verdict(*statements, origins=origins, derivations=derivations)


@given(st.permutations(PARTS))
def test_law_order_never_matters(statements):
    before, after = _verdict(*PARTS), _verdict(*statements)
    assert (before.standing, before.explanation) == (after.standing, after.explanation)


def test_a_figure_in_words_is_told_as_within_a_sentence():
    claim = _says(BELL, PENTAGON)
    values = (Value(value="Eleven people", statements=(claim.id,)), Value(value="Fourteen of them", statements=("x",)))
    gap = replace(_between(DiscrepancyKind.CONFLICT, claim, claim), values=values)
    assert "eleven people against fourteen of them" in _verdict(claim, discrepancies=[gap]).explanation
