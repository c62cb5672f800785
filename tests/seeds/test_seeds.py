"""The two real reports of one telephone call: each thing the program must get right, as a named check."""

import pytest

from secondsource.model.claim import Certainty, DiscrepancyKind, Polarity
from secondsource.model.derivation import OriginKind
from secondsource.model.item import Layout
from secondsource.model.verdict import Standing
from secondsource.text.normalise import fold


def test_two_layouts_are_read(seeds):
    assert not seeds.dossier.rejections
    assert {item.layout for item in seeds.dossier.items} == {Layout.TEXT_A, Layout.TEXT_B}
    assert seeds.syndicated.published[:10] == "2022-05-13"
    assert seeds.syndicated.url.startswith("https://www.ndtv.com/")


@pytest.mark.parametrize(
    "words",
    [
        "Change location while loading",
        "presses hard for Ukraine",  # a related headline in mid-text
        "follow:",
        "\\",
        "Source: Washington Post",
        "has not been edited by NDTV",
    ],
)
def test_furniture_is_out(seeds, words):
    assert all(words not in item.body for item in seeds.dossier.items)
    assert any(words in furniture.text for item in seeds.dossier.items for furniture in item.furniture)


def test_credits_are_kept_as_facts(seeds):
    assert any("Washington Post" in credit.name for credit in seeds.rewrite.credits)
    assert any("syndicated feed" in credit.text for credit in seeds.syndicated.credits)


def test_two_origins(seeds):
    assert seeds.rewrite.origin != seeds.syndicated.origin
    assert "Washington Post" in seeds.origin(seeds.rewrite).name
    behind = seeds.origin(seeds.syndicated)
    assert behind.kind is OriginKind.AGENCY
    assert "unnamed" in behind.name


def test_scrambled_order_is_noticed_in_the_second_only(seeds):
    assert "sentence-order-scrambled" in seeds.syndicated.notes
    assert "sentence-order-scrambled" not in seeds.rewrite.notes


def test_one_story_and_the_undated_report_dated_from_it(seeds):
    assert len(seeds.dossier.stories) == 1
    assert seeds.rewrite.published[:10] == "2022-05-13"
    assert seeds.rewrite.published_inferred
    assert not seeds.syndicated.published_inferred


@pytest.mark.parametrize(
    ("report", "words", "day"),
    [
        ("rewrite", "Friday", "2022-05-13"),
        ("rewrite", "Thursday", "2022-05-12"),
        ("rewrite", "February 18", "2022-02-18"),
        ("syndicated", "Friday", "2022-05-13"),
        ("syndicated", "February 18", "2022-02-18"),
    ],
)
def test_times_are_resolved(seeds, report, words, day):
    times = seeds.read(getattr(seeds, report), "times")
    assert any(words in time.text and (time.value or "").startswith(day) for time in times)


@pytest.mark.parametrize(
    ("report", "quotation", "speaker"),
    [
        ("rewrite", "We were unable to communicate", "senior us defense official"),
        ("rewrite", "We wanted this conversation", "senior us defense official"),
        ("rewrite", "incremental", "senior us defense official"),
        ("rewrite", "We mainly assessed", "senior us defense official"),
        ("rewrite", "very heavy back and forth", "senior us defense official"),
        ("syndicated", "itself didn't specifically solve", "senior us defense official"),
        ("syndicated", "Secretary Austin urged", "pentagon"),
        ("syndicated", "are categorically false and ludicrous", "richard mills"),
        ("syndicated", "not making any major gains", "official"),
        ("syndicated", "is very much in line", "senior us defense official"),
        ("syndicated", "as soon as possible to improve", "scholz"),
        ("syndicated", "including the situation", "russian defense ministry"),
    ],
)
def test_quotations_have_their_speakers(seeds, report, quotation, speaker):
    item = getattr(seeds, report)
    said = [one for one in seeds.statements(quotation.split('"')[0], item) if one.form != "plain"]
    assert any(speaker in fold(f"{seeds.source(one).name} {seeds.source(one).description}") for one in said)


def test_anonymous_speakers_are_marked(seeds):
    said = seeds.statements("We wanted this conversation", seeds.rewrite)
    assert said
    assert not any(seeds.source(one).named for one in said)


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("smoke rising from", "maxar"),
        ("destroyed several Russian cars", "ukrainian officials"),
        ("the deployment is temporary", "kirby"),
        ("categorically false", "mills"),
        ("current international security issues", "russian defense ministry"),
        ("improve the humanitarian situation", "scholz"),
    ],
)
def test_ultimate_sources(seeds, words, source):
    assert source in seeds.sources(words)


@pytest.mark.parametrize(
    ("value", "low", "counted"),
    [(105, 105, "battalion"), (100_000, 100_000, "troop"), (20_000, 20_000, ""), (30, 30, "member")],
)
def test_figures_and_what_they_count(seeds, value, low, counted):
    found = [q for q in seeds.read(seeds.rewrite, "quantities") if q.value == value or q.low == low]
    assert found
    assert any(counted in (q.of or "") + (q.unit or "") for q in found)


def test_more_than_a_hundred_thousand_is_a_bound(seeds):
    assert any(q.value == 100_000 and q.change == ">" for q in seeds.read(seeds.rewrite, "quantities"))


@pytest.mark.parametrize(
    ("name", "lat", "lon"),
    [
        ("Popasna", 48.6, 38.4),
        ("Izium", 49.2, 37.3),
        ("Slovyansk", 48.9, 37.6),
        ("Kharkov", 50.0, 36.2),
        ("Lyman", 49.0, 37.8),
        ("Snake Island", 45.3, 30.2),
        ("Donbas", 48.3, 38.0),
    ],
)
def test_places_are_on_the_map(seeds, name, lat, lon):
    places = [p for record in seeds.annotations for p in record.places if p.text.startswith(name)]
    assert places
    assert any(p.lat is not None and abs(p.lat - lat) < 1 and abs(p.lon - lon) < 1.5 for p in places)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("urged his Russian counterpart", "immediate ceasefire in Ukraine Friday"),
        ("The two men talked for", "for about an hour"),
        ("no contact with Defense Minister", "direct discussion since"),
        ("Finland and Sweden, took steps", "Finland and Sweden have expressed"),
    ],
    ids=["ceasefire urged", "about an hour", "last contact on 18 February", "Finland and Sweden"],
)
def test_claims_are_aligned_across_both(seeds, left, right):
    assert seeds.share_a_claim(left, right)


def test_look_alikes_stay_apart(seeds):
    scholz = {claim.id for claim in seeds.claims("asked Russian President Vladimir Putin", seeds.syndicated)}
    austin = {claim.id for claim in seeds.claims("urged an immediate ceasefire", seeds.syndicated)}
    austin |= {claim.id for claim in seeds.claims("urged his Russian counterpart", seeds.rewrite)}
    assert scholz
    assert austin
    assert not scholz & austin


def test_incremental_and_not_any_major_gains_do_not_conflict(seeds):
    gains = {one.id for one in seeds.statements("incremental", seeds.rewrite)}
    major = {one.id for one in seeds.statements("not making any major gains", seeds.syndicated)}
    assert gains
    assert major
    for discrepancy in seeds.dossier.discrepancies:
        sides = [set(value.statements) for value in discrepancy.values]
        assert not (any(side & gains for side in sides) and any(side & major for side in sides))


def test_the_weapons_allegation_is_denied(seeds):
    denials = [one for one in seeds.dossier.discrepancies if one.kind is DiscrepancyKind.DENIAL]
    denied = {claim for denial in denials for claim in denial.claims}
    allegation = seeds.claims("and chemical weapons program", seeds.syndicated)
    assert any(claim.id in denied or claim.standing is Standing.DENIED for claim in allegation)


def test_ceasefire_urged_by_two_origins_rests_on_the_pentagons_word(seeds):
    carried = [
        claim
        for claim in seeds.claims("urged an immediate ceasefire", seeds.syndicated)
        if len(claim.origins) == 2 and any(one.item == seeds.rewrite.id for one in _of(seeds, claim))
    ]
    assert carried
    for claim in carried:
        assert claim.standing is Standing.UNCORROBORATED
        names = [source.name for source in seeds.dossier.sources if source.id in claim.sources]
        assert len(names) == 1
        assert "Pentagon" in names[0]
        assert "Pentagon" in claim.explanation


def test_negations_are_kept(seeds):
    said = seeds.statements("Neither side would say", seeds.syndicated)
    assert any(one.polarity is Polarity.NEGATED for one in said)
    gains = seeds.statements("not making any major gains", seeds.syndicated)
    assert any(one.polarity is Polarity.NEGATED for one in gains)


def test_a_demand_is_not_told_as_done(seeds):
    urged = seeds.statements("asked Russian President Vladimir Putin", seeds.syndicated)
    assert any(one.certainty in (Certainty.DEMANDED, Certainty.ASSERTED) for one in urged)


def test_everything_points_to_its_words(seeds):
    bodies = {item.id: item.body for item in seeds.dossier.items}
    for one in seeds.dossier.statements:
        assert bodies[one.item][one.start : one.end] == one.text
    for one in (*seeds.dossier.discrepancies, *seeds.dossier.derivations):
        assert one.explanation
        for passage in one.evidence:
            assert bodies[passage.item][passage.start : passage.end] == passage.text


def _of(seeds, claim):
    return [one for one in seeds.dossier.statements if one.id in claim.statements]
