import json

from hypothesis import given
from hypothesis import strategies as st

from dossier.sample import parts, sample
from factory import make_derivation, make_item, make_origin, make_reading, make_statement, make_verdict
from secondsource.dossier.build import build
from secondsource.dossier.json import to_json
from secondsource.dossier.markdown import to_markdown
from secondsource.model.derivation import Ancestry, DerivationKind
from secondsource.model.story import Story


def test_every_summary_sentence_cites_claims_of_the_dossier():
    dossier = sample()
    claims = {claim.id for claim in dossier.claims}
    (story,) = dossier.stories
    assert story.summary
    assert all(one.claims and set(one.claims) <= claims for one in story.summary)


def test_the_summary_begins_with_the_news():
    (story,) = sample().stories
    assert story.summary[0].text == "Fire broke out in the grain store on Monday night."
    assert story.summary[1].text == (
        "Fourteen people were taken to hospital by boat, according to Ada Roon; another figure is 19 (Vera Quill)."
    )


def test_a_claim_is_told_in_the_words_of_those_who_reported_it():
    own = make_item("Divers recovered five bodies from the wreck in the night.", id="own")
    update = make_item("Five bodies were taken from the wreck in the night by divers.", id="update")
    rewrite = make_item("Five corpses were recuperated from the boat by divers in the night.", id="rewrite")
    said = [make_statement(one, one.body[:-1]) for one in (rewrite, update, own)]
    derivations = (
        make_derivation(rewrite, own, kind=DerivationKind.REWRITE),
        make_derivation(update, own, kind=DerivationKind.UPDATE),
    )
    aligned = make_verdict(said, id="k1")
    told = parts() | {
        "readings": [make_reading(one) for one in (own, update, rewrite)],
        "stories": [Story(id="story-1", headline="Wreck", items=("own", "update", "rewrite"))],
        "ancestry": Ancestry(derivations=derivations, origins=(make_origin(own, update, rewrite),)),
        "statements": said,
        "verdicts": [aligned],
        "discrepancies": [],
    }
    (claim,) = build(**told).claims
    assert aligned.text == said[0].text and claim.text in {said[1].text, said[2].text}


def test_the_timeline_dates_claims():
    (story,) = sample().stories
    assert [(one.time, one.precision, one.claim) for one in story.timeline if not one.inferred] == [
        ("2024-03-04", "day", "k1")
    ]


def test_undated_news_of_the_day_is_dated_by_publication():
    (story,) = sample().stories
    assert [(one.time, one.claim) for one in story.timeline if one.inferred] == [("2024-03-05", "k2")]


@given(st.randoms())
def test_law_order_never_matters(random):
    given_parts = parts()
    for name in ("readings", "statements", "verdicts", "stories"):
        random.shuffle(given_parts[name])
    assert to_json(build(**given_parts)) == to_json(sample())


def test_json_has_the_promised_shape():
    told = json.loads(to_json(sample()))
    assert told["schema"] == "secondsource.dossier/1"
    assert {"origin", "story", "body", "furniture"} <= told["items"][0].keys()
    assert told["derivations"][0]["from"] == "first"
    assert told["claims"][0]["standing"] == "corroborated"
    assert told["stories"][0]["summary"][0]["claims"] == ["k1"]


def test_markdown_says_the_same_and_marks_up_nothing_of_the_reports():
    text = to_markdown(sample("<b>*x*"))
    assert "# Grain store burns\\<b\\>\\*x\\*" in text
    assert "**corroborated** (2 origins, 2 sources)" in text
    assert "“Ten\\<b\\>\\*x\\*” became “Fourteen”" in text
    assert "<b>" not in text
