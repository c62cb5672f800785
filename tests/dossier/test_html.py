import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files

import pytest

from dossier.sample import sample
from factory import make_dossier, make_item, make_statement, make_verdict
from secondsource.dossier.html import to_html
from secondsource.dossier.markdown import to_markdown
from secondsource.model.claim import Certainty, Source, SourceKind
from secondsource.model.decision import Decision, DecisionKind
from secondsource.model.verdict import Standing

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><style>*{display:none}</style>",
    "{{ 7 * 7 }}",
    "\u202egnp.exe\u2066",
    "<!--",
    "' onmouseover='alert(1)",
    "</title></details></section>",
]
LOADING = {"src", "srcset", "action", "formaction", "background", "poster", "data", "ping"}


class Reader(HTMLParser):
    """Collects the tags, the attributes and the words of a page."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes, self.words, self.open, self.unbalanced = [], [], [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in {"meta", "link", "br"}:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_endtag(self, tag):
        if self.open[-1:] != [tag]:
            self.unbalanced.append(tag)
        else:
            self.open.pop()

    def handle_data(self, words):
        self.words.append(words)


def _hash(page, tag):
    inner = re.search(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL).group(1)
    return f"'sha256-{base64.b64encode(hashlib.sha256(inner.encode()).digest()).decode()}'"


def test_policy_allows_this_style_the_keys_and_nothing_else():
    page = to_html(sample())
    policy = next(v for t, n, v in Reader(page).attributes if t == "meta" and n == "content" and "default-src" in v)
    style, script = _hash(page, "style"), _hash(page, "script")
    assert policy.startswith(f"default-src 'none'; style-src {style}; script-src {script}; img-src data:;")
    assert "unsafe" not in policy


def test_the_script_is_that_of_the_keys_whatever_the_reports_say():
    assert _hash(to_html(sample()), "script") == _hash(to_html(sample(HOSTILE[0])), "script")


@pytest.mark.parametrize("word", ["", *HOSTILE])
def test_nothing_runs_and_nothing_is_loaded(word):
    reader = Reader(to_html(sample(word)))
    assert not {"iframe", "object", "embed", "link", "img", "base", "form"} & set(reader.tags)
    assert reader.tags.count("style") == reader.tags.count("script") == 1
    for _, name, value in reader.attributes:
        assert not name.startswith("on") and name != "style" and name not in LOADING
        assert name not in {"href", "xlink:href"} or value.startswith("#")


@pytest.mark.parametrize("word", ["", *HOSTILE])
def test_tags_are_balanced_whatever_the_text(word):
    reader = Reader(to_html(sample(word)))
    assert not reader.open and not reader.unbalanced


def test_hostile_words_are_shown_as_words():
    assert "<script>alert(1)</script>" in "".join(Reader(to_html(sample(HOSTILE[0]))).words)


def test_marks_that_turn_text_round_are_shown():
    page = to_html(sample(HOSTILE[4]))
    assert "\u202e" not in page and "\u2066" not in page and "\ufffdgnp.exe" in page


def test_every_link_leads_somewhere():
    reader = Reader(to_html(sample()))
    places = {value for _, name, value in reader.attributes if name == "id"}
    assert {value[1:] for _, name, value in reader.attributes if name == "href"} <= places
    assert len([1 for _, name, _ in reader.attributes if name == "id"]) == len(places)


PIECES = [
    "people taken to hospital",  # the discrepancy
    "more cautious",  # its scale: one origin behind either figure
    "Fire broke out in the grain store",
    "Left out as page furniture",
    "The report carries no date: 6 March 2024 is inferred",
    "The sentences stand in another order than they were written in.",
    "excerpt 90%",  # the drawing
    "not text",  # the rejection
    "4 March 2024",  # the timeline
    "Custody: 1 earlier version",
    "2024-03-06 09:30:00 UTC",  # when it was captured
    "Grain store on fire",  # the headline then
    "Ten Fourteen people were taken to hospital by boat.",
]


@pytest.mark.parametrize("piece", PIECES)
def test_the_page_has_every_part(piece):
    assert piece in " ".join("".join(Reader(to_html(sample())).words).split())


def test_a_decision_stands_with_what_it_is_about():
    dossier = sample()
    made = {"number": 1, "value": "Called them.", "who": "V. Quill", "when": "2024-03-07T10:00:00Z", "why": ""}
    items = (dossier.items[0].id,)
    about_claim = Decision(kind=DecisionKind.NOTE, items=items, statements=dossier.claims[0].statements, **made)
    about_report = Decision(kind=DecisionKind.IGNORED, items=items, statements=(), **made)
    page = to_html(replace(dossier, decisions=(about_claim, about_report)))
    decided = page[page.index('id="decisions"') :]
    assert "V. Quill, 7 March 2024: “Called them.” No reason was given." in decided
    assert 'href="#c' in decided and 'href="#r1">report 1' in decided


def test_a_figure_that_more_origins_give_is_called_so():
    dossier = sample()
    (one,) = dossier.discrepancies
    nineteen = one.values[1]
    third = make_statement(make_item("Nineteen, says a third.", id="third"), id="third")
    more = replace(one, values=(one.values[0], replace(nineteen, statements=(*nineteen.statements, third.id))), best=19)
    placed = replace(dossier.items[0], id="third", origin="o3", versions=())
    told = replace(
        dossier,
        items=(*dossier.items, placed),
        statements=(*dossier.statements, third),
        discrepancies=(more,),
    )
    assert "high, most origins" in to_html(told)


def test_a_dossier_of_nothing_is_a_page():
    page = to_html(make_dossier(stories=(), origins=()))
    assert "Nothing could be read" in page


def _dossier(**said):
    item = make_item("The mayor says the dam leaks.")
    one = make_statement(item, "the dam leaks", id="s", **said)
    return make_dossier([item], statements=(one,), claims=(make_verdict([one], standing=Standing.DENIED),))


def test_a_claim_that_is_told_only_as_denied_says_so():
    denied = _dossier(certainty=Certainty.DENIED)
    assert "Denied: The dam leaks." in to_html(denied) and "Denied: The dam leaks." in to_markdown(denied)
    assert "Denied:" not in to_html(_dossier())


def test_markdown_counts_and_derives_in_plain_words():
    text = to_markdown(sample())
    assert "(1 origin, 1 source)" in text and "1 origins" not in text
    assert " from Daily Bell, **" in text
    assert to_markdown(make_dossier(stories=(), origins=())).startswith("# Nothing could be read")


def test_what_one_report_says_alone_is_open():
    dossier = _dossier()
    (claim,) = dossier.claims
    page = to_html(replace(dossier, claims=(replace(claim, standing=Standing.UNCORROBORATED),)))
    assert '<details class="more" open><summary>Said once, by one newsroom: 1 claim</summary>' in page


def test_a_story_in_which_nothing_is_claimed_says_so():
    empty = make_dossier([make_item("Le barrage fuit.")])
    page = to_html(empty)
    assert "No claim was found in the report." in page and "Who said what" not in page
    assert "No claim was found." in to_markdown(empty) and "## Claims" not in to_markdown(empty)


def test_that_something_was_said_is_no_second_claim_of_its_source():
    item = make_item("The mayor says the dam leaks.")
    told = make_statement(item, "the dam leaks", id="s", source="m")
    saying = make_statement(item, "The mayor says", id="t", source="m", says=("s",))
    claims = (make_verdict([told], id="c1"), make_verdict([saying], id="c2"))
    mayor = Source(id="m", name="the mayor", kind=SourceKind.PERSON, named=False, description="")
    page = to_html(make_dossier([item], statements=(told, saying), claims=claims, sources=(mayor,)))
    assert re.findall(r'class="count"><b>(\d)</b> claim', page[page.index("Who said what</h2>") :]) == ["1"]


def _light(colour):
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


STANDINGS = ("corroborated", "disputed", "denied", "uncorroborated")


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "card", "faint", "mark"])
@pytest.mark.parametrize("words", ["ink", "soft", "link", *STANDINGS])
def test_words_can_be_read_on_every_ground(scheme, ground, words):
    style = (files("secondsource.dossier") / "templates/shared.css").read_text("utf-8").split(":root{")[1 + scheme]
    colours = {name: wide if len(wide) == 7 else "#" + "".join(2 * one for one in wide[1:]) for name, wide in
               re.findall(r"--(\w+):(#[0-9a-f]{3,6})", style)}  # fmt: skip
    dark, light = sorted((_light(colours[ground]), _light(colours[words])))
    assert (light + 0.05) / (dark + 0.05) >= 4.5  # WCAG 2.2, AA
