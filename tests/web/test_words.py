"""The words of the interface stand in one file: none is missing there, none is left over, and none stands elsewhere."""

import ast
import re
from html.parser import HTMLParser
from pathlib import Path
from string import Formatter

import pytest
from jinja2 import nodes

import secondsource.web
from secondsource.dossier.templating import environment
from secondsource.web.words import all_words, say

WEB = Path(secondsource.web.__file__).parent
PAGES = sorted((WEB / "templates").glob("*.html"))
MODULES = sorted(WEB.glob("*.py"))
READ = frozenset({"title", "placeholder", "aria-label", "alt", "value", "content", "data-label"})
ALLOWED = frozenset({"https://", "width=device-width, initial-scale=1", "light dark"})
TOLD = frozenset({"PlainTextResponse", "SettingsError", "Line", "_refused", "_tell"})
MARK = re.compile(r"{{.*?}}|{%.*?%}", re.DOTALL)
LETTER = re.compile(r"[^\W\d_]")


class _Shown(HTMLParser):
    """Collects what a reader sees of a page; commands to be typed (`code`) are the same in every language."""

    def __init__(self):
        super().__init__()
        self.shown = []
        self.tag = ""

    def handle_starttag(self, tag, attrs):
        self.tag = tag
        self.shown += [value for name, value in attrs if name in READ and value]

    def handle_endtag(self, tag):
        self.tag = ""

    def handle_data(self, data):
        if self.tag != "code":
            self.shown.append(data)


def _words_in(html):
    parser = _Shown()
    parser.feed(MARK.sub("", html))
    return [one.strip() for one in parser.shown if LETTER.search(one) and one not in ALLOWED]


def _tree(page):
    return environment("secondsource.web").parse(page.read_text("utf-8"))


def _constants(node):
    """What an expression of a template may show: not what it looks up, compares with or gives to a filter."""
    match node:
        case nodes.Const():
            yield node.value
        case nodes.Or() | nodes.And():
            yield from (*_constants(node.left), *_constants(node.right))
        case nodes.CondExpr():
            yield from (*_constants(node.expr1), *_constants(node.expr2 or nodes.Const("")))
        case nodes.Filter() | nodes.Getattr() | nodes.Getitem():
            yield from _constants(node.node)
        case nodes.Tuple() | nodes.List():
            for one in node.items:
                yield from _constants(one)
        case nodes.Concat():
            for one in node.nodes:
                yield from _constants(one)


def _in_templates():
    for page in PAGES:
        for call in _tree(page).find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name == "say":
                yield call.args[0].value, {one.key for one in call.kwargs}


def _calls(module):
    return [node for node in ast.walk(ast.parse(module.read_text("utf-8"))) if isinstance(node, ast.Call)]


def _named(call):
    return getattr(call.func, "id", getattr(call.func, "attr", ""))


def _in_modules():
    for call in (call for module in MODULES for call in _calls(module) if _named(call) == "say"):
        yield call.args[0].value, {one.arg for one in call.keywords}


def _places(words):
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


ASKED = [*_in_templates(), *_in_modules()]


def test_every_key_is_asked_for_and_every_key_asked_for_exists():
    assert len(ASKED) >= 100
    assert {key for key, _ in ASKED} == set(all_words())


def test_the_places_of_all_words_are_filled():
    for key, given in ASKED:
        assert _places(all_words()[key]) == given, key


def test_no_words_are_html():
    for key, words in all_words().items():
        assert LETTER.search(words) or key.endswith("_end"), key
        assert not re.search(r"[<>&]", words) and words == words.strip(), key


def test_words_that_are_not_there_are_an_error():
    with pytest.raises(KeyError):
        say("site.none")
    with pytest.raises(KeyError):
        say("stories.unseen")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_template_has_words_of_its_own(page):
    assert _words_in(page.read_text("utf-8")) == []
    tree = _tree(page)
    shown = [one for output in tree.find_all(nodes.Output) for node in output.nodes for one in _constants(node)]
    listed = [one for loop in tree.find_all(nodes.For) for one in _constants(loop.iter)]
    assert [one for one in shown + listed if LETTER.search(str(one)) and one not in ("yes", "no")] == []


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_no_module_tells_words_of_its_own(module):
    for call in (one for one in _calls(module) if _named(one) in TOLD):
        told = [*call.args, *(one.value for one in call.keywords if one.arg in {"outcome", "reason", "content"})]
        parts = [node.value for one in told for node in ast.walk(one) if isinstance(node, ast.Constant)]
        assert not [one for one in parts if LETTER.search(str(one)) and one not in all_words()], ast.unparse(call)


def test_words_that_stand_in_a_template_are_found():
    assert _words_in('<p title="Own">{{ say("a.b") }} words</p><code>typed</code>') == ["Own", "words"]
