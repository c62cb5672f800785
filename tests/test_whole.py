"""The whole chain on the examples: laws that hold for any pile, and bad files that cost no good one."""

import json
import os
import shutil
from pathlib import Path

import pytest

from secondsource.dossier.html import to_html
from secondsource.dossier.json import to_json
from secondsource.dossier.markdown import to_markdown
from secondsource.model.derivation import COPIED_KINDS
from secondsource.model.verdict import Standing
from secondsource.runner.local import annotate, brief, compare
from secondsource.text.runs import within

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
REPORTS = sorted(str(path) for path in EXAMPLES.rglob("*") if path.is_file())
BAD = {
    "nothing.txt": b"",
    "bytes.txt": bytes(range(256)) * 40,
    "half.html": b"<html><body><article><p>The fire",
    "half.json": b'{"uri": "urn:x", "headline": "Fi',
    "lines.jsonl": b'{"body": 7}\nnot json\n{"body": ["a"]}\n',
    "deep.json": b"[" * 100_000,
    "quotes.txt": b'"' * 200_000,
    "nul.txt": b"Fire at the port\n\x00\x00\x00\n",
    "bidi.txt": "The mayor said \u202e\u2066 that all was well.\n\nNobody was hurt.\n".encode(),
}


@pytest.fixture(scope="module")
def dossier():
    return brief(REPORTS)


def test_the_figures_of_the_examples_differ_in_one_point(dossier):
    conflicts = [one for one in dossier.discrepancies if one.kind == "conflict" and one.field == "quantity"]
    assert [[value.value for value in one.values] for one in conflicts] == [
        ["Thirty-one workers, later 34", "38 workers"]
    ]


def test_every_span_says_what_it_says(dossier):
    bodies = {item.id: item.body for item in dossier.items}
    for one in dossier.statements:
        assert bodies[one.item][one.start : one.end] == one.text
    evidence = [p for one in (*dossier.derivations, *dossier.discrepancies, *dossier.stories) for p in one.evidence]
    evidence += [
        p for claim in dossier.claims for link in claim.links for e in link.evidence for p in (e.left, e.right) if p
    ]
    for passage in evidence:
        assert bodies[passage.item][passage.start : passage.end] == passage.text
    for record in annotate(REPORTS):
        body = record.item.body
        spans = [*record.entities, *record.places, *record.times, *record.quantities]
        spans += [s for a in record.attributions for s in (a.source, a.cue, *a.content) if s]
        assert all(body[span.start : span.end] == span.text for span in spans)


def test_everything_is_explained_and_every_reference_leads_somewhere(dossier):
    items = {item.id for item in dossier.items}
    origins = {origin.id for origin in dossier.origins}
    sources = {source.id for source in dossier.sources}
    statements = {statement.id for statement in dossier.statements}
    claims = {claim.id for claim in dossier.claims}
    assert sorted(one for origin in dossier.origins for one in origin.items) == sorted(items)
    assert sorted(one for story in dossier.stories for one in story.items) == sorted(items)
    assert len(statements) == len(dossier.statements)
    for claim in dossier.claims:
        assert claim.explanation
        assert set(claim.statements) <= statements
        assert set(claim.origins) <= origins
        assert set(claim.sources) <= sources
        assert len(claim.statements) == 1 or claim.links
    for one in dossier.discrepancies:
        assert one.explanation
        assert set(one.claims) <= claims
        assert len(one.values) >= 2
        assert all(value.statements and set(value.statements) <= statements for value in one.values)
    for one in dossier.derivations:
        assert one.explanation
        assert {one.item, one.ancestor} - {None} <= items
    for story in dossier.stories:
        assert story.explanation or len(story.items) == 1
        assert all(set(sentence.claims) <= claims for sentence in story.summary)
    copied = [one.item for one in dossier.derivations if one.kind in COPIED_KINDS]
    assert len(copied) == len(set(copied))


def test_a_figure_taken_as_known_makes_no_two_statements_one(dossier):
    text = {one.id: one.text for one in dossier.statements}
    paid = next(one for one in dossier.claims if any("pay its 260 workers" in text[said] for said in one.statements))
    assert not any("few of the 260 workers" in text[said] for said in paid.statements)


def test_the_order_of_the_files_does_not_matter(dossier):
    assert to_json(brief(REPORTS[::-1])) == to_json(dossier)


def test_a_copy_adds_no_origin_and_raises_no_standing(dossier, tmp_path):
    copy = tmp_path / "copied.txt"
    text = Path(REPORTS[0]).read_text("utf-8").replace("\n", "\n\n")
    copy.write_text(text.replace("https://tidewaterpress.example/", "https://copydesk.example/"), encoding="utf-8")
    more = brief([*REPORTS, str(copy)])
    assert len(more.items) == len(dossier.items) + 1
    assert len(more.origins) == len(dossier.origins)
    assert _corroborated(more) <= _corroborated(dossier)


def test_an_unrelated_report_changes_no_standing(dossier, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text(
        "Chess title goes to a schoolgirl\n20190407\nhttps://valley-gazette.example/chess\n"
        "Twelve-year-old Mirela Tostig won the junior chess title in Brasov on Sunday.\n"
        '"I only wanted the draw," she said after four hours at the board.\n',
        encoding="utf-8",
    )
    more = brief([*REPORTS, str(other)])
    here = {item.id for item in dossier.items}
    old = {claim.text: claim.standing for claim in more.claims if {s.split("@")[0] for s in claim.statements} <= here}
    assert old == {claim.text: claim.standing for claim in dossier.claims}


def test_bad_files_are_rejected_with_a_reason_and_cost_no_other(dossier, tmp_path):
    shutil.copytree(EXAMPLES, tmp_path / "pile", dirs_exist_ok=True)
    for name, content in BAD.items():
        (tmp_path / "pile" / name).write_bytes(content)
    os.mkfifo(tmp_path / "pile/pipe.txt")
    (tmp_path / "pile/loop").symlink_to(tmp_path / "pile", target_is_directory=True)
    found = brief([str(tmp_path / "pile"), str(tmp_path / "absent.txt")])
    assert {item.id for item in dossier.items} <= {item.id for item in found.items}
    rejected = {Path(one.path.split(":")[0]).name for one in found.rejections}
    assert {"nothing.txt", "bytes.txt", "half.json", "lines.jsonl", "deep.json", "pipe.txt", "absent.txt"} <= rejected
    assert all(one.reason and one.stage for one in found.rejections)


def test_hostile_text_is_shown_as_text(tmp_path):
    report = tmp_path / "hostile.txt"
    report.write_text(
        "<script>alert(1)</script> at the port\n20240301\nhttps://x.example/a\n"
        'The mayor of <img src=x onerror=alert(2)> said on Friday that "<script>fetch(1)</script>" was safe.\n',
        encoding="utf-8",
    )
    dossier = brief([str(report)])
    page = to_html(dossier)
    assert page.count("<script") == 1  # that of the keys
    assert "<img" not in page
    assert "<script" not in to_markdown(dossier).replace("\\<script", "")
    assert json.loads(to_json(dossier))["schema"] == "secondsource.dossier/1"


def test_nothing_given_is_an_empty_dossier(tmp_path):
    dossier = brief([str(tmp_path)])
    assert dossier.items == dossier.stories == dossier.claims == ()
    assert "</html>" in to_html(dossier)


def test_two_sentences_are_compared():
    assert compare("Twelve people died in the fire.", "A dozen people died in the fire.").relation in (
        "means",
        "implies",
    )
    assert compare("Twelve people died in the fire.", "Nobody died in the fire.").relation == "contradicts"


def _corroborated(dossier):
    return {claim.text for claim in dossier.claims if claim.standing is Standing.CORROBORATED}


PAGE = """<html><head><meta property="og:site_name" content="Granite Post"><link rel="canonical" href="{url}">
<meta property="article:published_time" content="2024-03-05"><meta property="article:modified_time" content="{time}">
</head><body><nav><a href="/">Home</a></nav><article><h1>{title}</h1>
<p>Fire broke out in the grain store on the quay on Tuesday night, the harbour office said.</p>
<p>{count} people were taken to hospital, police chief Ada Roon said.</p></article></body></html>"""


def test_captures_of_one_page_are_one_report_whatever_their_order(tmp_path):
    url = "https://granitepost.example/quay"
    pages = [
        PAGE.format(url=url, time="2024-03-05T22:00:00Z", title="Fire at the quay leaves ten hurt", count="Ten"),
        PAGE.format(url=f"{url}?utm_source=a", time="2024-03-06T08:00:00Z", title="Fourteen hurt", count="Fourteen"),
    ]
    paths = []
    for number, page in enumerate(pages):
        (tmp_path / f"{number}.html").write_text(page)
        paths.append(str(tmp_path / f"{number}.html"))
    found = brief(paths)
    assert to_json(found) == to_json(brief(paths[::-1]))
    (item,) = found.items
    (version,) = item.versions
    assert (item.headline, version.headline) == ("Fourteen hurt", "Fire at the quay leaves ten hurt")
    assert [(change.text, change.before) for change in version.changes] == [("Fourteen", "Ten")]
    assert [origin.items for origin in found.origins] == [(item.id,)]
    assert not any("Ten people" in claim.text for claim in found.claims)
    assert "<del>Ten</del> <ins>Fourteen</ins>" in to_html(found)
    assert [one.item.headline for one in annotate(paths)] == [version.headline, item.headline]
    for one in found.statements:
        places = list(within(item.original, one.start, one.end))
        source = Path(item.path).read_text()
        assert "".join(source[run.place : run.stop] for run in places).split() == one.text.split()
