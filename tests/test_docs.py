"""The documentation tells the truth: every command, option, term and page is documented, and links lead somewhere."""

import re
from pathlib import Path

import click
import pytest

from secondsource.cli.main import commands
from secondsource.intake.limits import CUT, LONGEST_FIELD, MOST_CHARACTERS, MOST_LINES
from secondsource.intake.sniff import Kind
from secondsource.model.claim import DiscrepancyKind
from secondsource.model.derivation import DerivationKind
from secondsource.model.news import NewsKind
from secondsource.model.verdict import Standing

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
REFERENCE = (ROOT / "docs/reference.md").read_text("utf-8")
FORMATS = (ROOT / "docs/formats.md").read_text("utf-8")
NAMES = {Kind.FEED: "rss"}
REASON = re.compile(r'''(?:InputError\(|reason=|DIED = \(|_rejection\(item, )"([a-zA-Z ]+)"''')
COMMAND_LINE = re.compile(r"^(?: {2,}|\$ |[^\n`]{0,80}\| )secondsource ([a-z]+)([^\n|]*)", re.MULTILINE)
OPTION = re.compile(r"(?<!\S)\[?(--?[a-z][a-z-]*)")
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("name", sorted(commands.commands))
def test_every_command_and_option_is_in_the_reference(name):
    assert f"## secondsource {name}" in REFERENCE
    for parameter in commands.commands[name].params:
        if isinstance(parameter, click.Option) and parameter.name != "help":
            assert max(parameter.opts, key=len) in REFERENCE or parameter.opts[0] in REFERENCE, parameter.name


def test_every_reason_for_rejection_is_in_the_reference():
    intake = [
        path for folder in ("intake", "runner", "cli") for path in (ROOT / "src/secondsource" / folder).glob("*.py")
    ]
    reasons = {reason for path in intake for reason in REASON.findall(path.read_text("utf-8"))}
    assert len(reasons) >= 12
    for reason in reasons:
        assert f"\n| {reason} |" in REFERENCE, reason


@pytest.mark.parametrize("term", [*DerivationKind, *DiscrepancyKind])
def test_every_kind_is_in_the_glossary(term):
    assert term in (ROOT / "docs/glossary.md").read_text("utf-8")


@pytest.mark.parametrize("standing", list(Standing))
def test_every_standing_is_in_the_rules(standing):
    assert f"**{standing}**" in (ROOT / "docs/rules.md").read_text("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    for target in LINK.findall(page.read_text("utf-8")):
        assert "://" in target or (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_make_target_named_exists(page):
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for named in re.findall(r"`?\bmake ([a-z]+)`", page.read_text("utf-8")):
        assert named in targets, named


@pytest.mark.parametrize("kind", list(Kind))
def test_every_form_is_in_the_table_of_formats(kind):
    rows = [row for row in FORMATS.splitlines() if row.startswith("|")]
    assert any(NAMES.get(kind, kind) in row.split("|")[1].lower() for row in rows), kind


def test_the_limits_are_in_the_table_of_formats():
    for limit in (MOST_CHARACTERS, LONGEST_FIELD, MOST_LINES):
        assert f"{limit:,}" in FORMATS
    assert CUT in FORMATS


def test_every_page_is_in_the_index():
    index = (ROOT / "docs/index.md").read_text("utf-8")
    for page in (ROOT / "docs").glob("*.md"):
        assert page.name == "index.md" or page.name in index


@pytest.mark.parametrize("kind", list(NewsKind))
def test_every_kind_of_news_is_in_the_reference(kind):
    assert f"`{kind}`" in REFERENCE


def _asked() -> list[tuple[str, str]]:
    """Every command line that the README, the help and the pages give."""
    helps = [command.get_help(click.Context(command)) for command in (commands, *commands.commands.values())]
    texts = [*(page.read_text("utf-8") for page in PAGES), *helps]
    return sorted({found for text in texts for found in COMMAND_LINE.findall(text)})


@pytest.mark.parametrize(("name", "rest"), _asked())
def test_every_command_line_that_is_shown_is_one(name, rest):
    known = {option for parameter in commands.commands[name].params for option in parameter.opts}
    assert set(OPTION.findall(rest.partition("  ")[0])) <= known | {"--help"}
