"""Decisions over a store, with the whole chain of stages, on the examples."""

import json
from pathlib import Path

import pytest

from secondsource.cli.main import run

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
REPORTS = sorted(str(path) for path in EXAMPLES.rglob("*") if path.is_file())


@pytest.fixture
def asked(tmp_path, monkeypatch, capsysbinary):
    """Runs a command over a store of the examples and gives what it wrote."""
    monkeypatch.setenv("SECONDSOURCE_STORE", str(tmp_path / "desk.db"))

    def ask(*arguments, code=0):
        assert run(arguments) == code
        return capsysbinary.readouterr().out.decode()

    ask("add", *REPORTS)
    return ask


def test_decisions_hold_are_shown_and_can_be_taken_back(asked):
    def dossier():
        (story,) = json.loads(asked("stories", "--format", "json"))
        return json.loads(asked("brief", "--story", story["id"], "--format", "json"))

    before = dossier()
    granite = next(one for one in before["items"] if one["publisher"] == "The Granite Post")
    tidewater = before["items"][0]
    coast = next(one for one in before["items"] if one["publisher"] == "Coast Courier")
    doctor = next(one for one in before["sources"] if "Nandakumar" in one["name"])
    pair = [before["claims"][0]["id"], before["claims"][1]["id"]]
    joined = {one for claim in before["claims"][:2] for one in claim["statements"]}
    asked(
        "decide",
        "not-made-from",
        granite["id"],
        tidewater["id"],
        "--why",
        "they had their own man there",
        "--who",
        "Ada",
    )
    asked("decide", "reliability", doctor["id"], "--value", "A")
    asked("decide", "named", doctor["id"], "--value", "Dr P. Nandakumar")
    asked("decide", "same-claim", *pair)
    asked("decide", "ignored", coast["id"], "--why", "satire")
    after = dossier()
    assert [one["kind"] for one in after["decisions"]] == [
        "not-made-from",
        "reliability",
        "named",
        "same-claim",
        "ignored",
    ]
    assert "satire" in asked("why", coast["id"]).lower()
    page = asked("brief", "--story", json.loads(asked("stories", "--format", "json"))[0]["id"])
    assert f"these reports count for nothing ({coast['id']})" in page
    assert len(after["items"]) == len(before["items"]) - 1
    derived = {(one["item"], one["from"]) for one in after["derivations"] if one["kind"] == "syndicated"}
    assert (granite["id"], tidewater["id"]) not in derived
    (named,) = (one for one in after["sources"] if one["id"] == doctor["id"])
    assert (named["name"], named["reliability"]) == ("Dr P. Nandakumar", "A")
    kept = {one["id"] for one in after["statements"]}
    (claim,) = (claim["id"] for claim in after["claims"] if joined & kept <= set(claim["statements"]))
    assert "say the same" in asked("why", claim)
    assert "they had their own man there" in asked("why", granite["id"]).lower()
    for number in range(1, 6):
        asked("undo", str(number))
    assert dossier() == before
    assert asked("decisions").count("taken back") == 5
    asked("undo", "1", code=2)


def test_a_story_from_which_a_report_was_taken_tells_so_too(asked):
    (story,) = json.loads(asked("stories", "--format", "json"))
    asked("decide", "apart", story["items"][-1], "--why", "another plant")
    told = [
        json.loads(asked("brief", "--story", one["id"], "--format", "json"))["decisions"]
        for one in json.loads(asked("stories", "--format", "json"))
    ]
    assert [[one["why"] for one in decisions] for decisions in told] == [["another plant"]] * 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["together", "nothing"],
        ["named", REPORTS[0]],
        ["reliability", "nothing", "--value", "Z"],
        ["note", "nothing"],
        ["ignored", "nothing", "--value", "x"],
    ],
)
def test_a_decision_that_makes_no_sense_is_wrong_use(asked, arguments):
    asked("decide", *arguments, code=2)
    assert asked("decisions") == ""
