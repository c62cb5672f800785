import json
import re
import subprocess
import sys

import pytest

from factory import make_dossier, make_item, make_reading
from secondsource.cli import main as entry
from secondsource.cli.main import commands, run
from secondsource.cli.output import write_out
from secondsource.errors import SettingsError
from secondsource.model.claim import Comparison, Relation
from secondsource.model.rejection import Rejection
from secondsource.runner import local

REJECTION = Rejection(path="bad.bin", stage="intake", reason="not text", detail="it begins with\nzeros")


@pytest.fixture
def runner(monkeypatch):
    """A runner that reads one good report and one bad one, whatever the paths."""
    item = make_item("Twelve died.", headline="A fire – at last")

    def brief(_paths, **_settings):
        return make_dossier([item], rejections=(REJECTION,))

    def annotate(_paths, **_settings):
        yield REJECTION
        yield make_reading(item).annotated

    def compare_all(pairs):
        for left, right in pairs:
            yield Comparison(id=None, relation=Relation.MEANS if left == right else Relation.UNRELATED, explanation="")

    monkeypatch.setattr(local, "brief", brief)
    monkeypatch.setattr(local, "annotate", annotate)
    monkeypatch.setattr(local, "compare_all", compare_all)


def test_without_a_command_the_help_is_shown_line_by_line(capsys):
    assert run([]) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.startswith("Usage: secondsource") and "\n  brief  " in err


@pytest.mark.usefixtures("runner")
class TestCommands:
    @pytest.mark.parametrize(("form", "start"), [("html", "<!DOCTYPE html>"), ("json", "{"), ("md", "# ")])
    def test_brief_writes_each_format(self, form, start, capsysbinary):
        assert run(["brief", "x", "--format", form]) == 0
        out, err = capsysbinary.readouterr()
        assert out.decode("utf-8").startswith(start)
        assert err.decode() == "bad.bin: left out, not text: it begins with zeros\n"

    def test_brief_writes_a_file(self, tmp_path, capsys):
        assert run(["brief", "x", "-o", str(tmp_path / "d.html")]) == 0
        assert "A fire – at last" in (tmp_path / "d.html").read_text(encoding="utf-8")
        assert capsys.readouterr().out == ""

    @pytest.mark.parametrize("out", ["", "missing/d.html"])
    def test_a_place_that_cannot_hold_the_file_is_wrong_use(self, tmp_path, out, capsys):
        assert run(["brief", "x", "-o", str(tmp_path / out)]) == 2
        assert capsys.readouterr().err.count("\n") == 1

    def test_annotate_writes_a_line_an_item(self, capsysbinary):
        assert run(["annotate", "x", "--published", "2022-05-13"]) == 0
        (line,) = capsysbinary.readouterr().out.splitlines()
        assert json.loads(line)["item"]["body"] == "Twelve died."

    def test_compare_answers_in_order_and_keeps_ids(self, monkeypatch, tmp_path, capsysbinary):
        lines = tmp_path / "pairs.jsonl"
        lines.write_text('{"left": "a", "right": "a", "id": 7}\nnonsense\n{"left": "a", "right": "b"}\n')
        with lines.open(encoding="utf-8") as pairs:
            monkeypatch.setattr(sys, "stdin", pairs)
            assert run(["compare"]) == 0
        out, err = capsysbinary.readouterr()
        assert [(one["id"], one["relation"]) for one in map(json.loads, out.splitlines())] == [
            (7, "means"),
            (None, "unrelated"),
        ]
        assert err.startswith(b"-: left out, not a pair: line 2")


WRONG = [
    ["brief"],
    ["nonsense"],
    ["brief", "x", "--format", "pdf"],
    ["annotate", "x", "--published", "soon"],
    ["search"],
    ["search", "--most", "0", "x"],
    ["undo", "first"],
    ["decide", "praise", "x"],
    ["watch"],
    ["watch", "--since", "25:00"],
    ["stories", "--since", "yesterday"],
    ["serve", "--port", "99999"],
]


@pytest.mark.parametrize("arguments", WRONG)
def test_wrong_use_is_two_and_told_in_one_line(arguments, capsys):
    assert run(arguments) == 2
    error = capsys.readouterr().err
    assert error.startswith("secondsource: ")
    assert error.endswith(" --help`)\n")
    assert error.count("\n") == 1


@pytest.mark.parametrize("command", [[], *([name] for name in commands.commands)])
def test_help_teaches(command, capsys):
    assert run([*command, "--help"]) == 0
    assert re.search(r"Examples?:\n +secondsource ", capsys.readouterr().out)


RAISED = [(KeyboardInterrupt(), 130), (SettingsError("no such model"), 2)]


@pytest.mark.parametrize(("error", "code"), RAISED)
def test_what_is_raised_becomes_an_exit_code(error, code, monkeypatch, capsys):
    def brief(_paths, **_settings):
        raise error

    monkeypatch.setattr(local, "brief", brief)
    assert run(["brief", "x"]) == code
    assert "Traceback" not in capsys.readouterr().err


def test_nothing_read_is_one(monkeypatch, capsys):
    monkeypatch.setattr(local, "brief", lambda _paths, **_settings: make_dossier(stories=(), origins=()))
    assert run(["brief", "x"]) == 1
    assert capsys.readouterr().out


def test_the_console_script_is_there():
    assert callable(entry)


ENDLESS = """
import sys, click
from secondsource.cli.output import write_line
try:
    while True: write_line(b"x" * 999)
except click.exceptions.Exit as left:
    sys.exit(left.exit_code)
"""


def test_a_reader_that_leaves_is_no_failure():
    writer = subprocess.Popen([sys.executable, "-c", ENDLESS], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with writer:
        assert writer.stdout.read(10) == b"x" * 10
        writer.stdout.close()
        assert (writer.stderr.read(), writer.wait(60)) == (b"", 0)


def test_a_file_is_replaced_when_all_of_it_is_written(tmp_path, monkeypatch):
    place = tmp_path / "dossier.html"
    place.write_text("yesterday's")
    link = tmp_path / "link.html"
    link.symlink_to(place)
    write_out("today's", str(link))
    assert place.read_text() == "today's"
    assert link.is_symlink()

    def interrupted(path, _content):
        path.touch()
        raise KeyboardInterrupt

    monkeypatch.setattr(type(place), "write_bytes", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_out("tomorrow's", str(place))
    assert place.read_text() == "today's"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dossier.html", "link.html"]


QUESTIONS = """
import sys
import secondsource.cli.main, secondsource.runner.deciding, secondsource.runner.desk
heavy = ("secondsource.pipeline", "secondsource.language.parser", "numpy", "lxml")
print([name for name in heavy if name in sys.modules])
"""


def test_questions_to_a_store_load_no_stage_and_no_model():
    done = subprocess.run([sys.executable, "-c", QUESTIONS], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
