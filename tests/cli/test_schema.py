"""What the commands write as data has the form that `secondsource schema` gives."""

import json

import msgspec
import pytest

from factory import make_dossier, make_item, make_origin, make_reading, make_statement, make_verdict
from secondsource.cli.main import run
from secondsource.cli.schema import COMMANDS
from secondsource.dossier.json import to_json
from secondsource.dossier.reasons import why
from secondsource.model.claim import Comparison, Difference, Relation
from secondsource.model.news import Bulletin, NewsKind, PagePart, Rewording
from secondsource.runner.schema import WRITTEN_BY

ITEM = make_item("Twelve were hurt.", headline="A fire", url="https://x.example/")
SAID = make_statement(ITEM)
DOSSIER = make_dossier(
    [ITEM], statements=(SAID,), claims=(make_verdict([SAID], id="c1"),), origins=(make_origin(ITEM),)
)
CHANGES = (Rewording(part=PagePart.BODY, removed="ten", added="twelve"),)
WRITTEN = {
    "brief": DOSSIER,
    "annotate": make_reading(ITEM).annotated,
    "compare": Comparison(
        id=None, relation=Relation.MEANS, explanation="", differences=(Difference(field="time", left="a", right="b"),)
    ),
    "watch": Bulletin(number=1, time="2024", kind=NewsKind.EDIT, story="s", about="i", text="t", changes=CHANGES),
    "why": why(DOSSIER, "c1"),
}
TYPES = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}


def faults(value, form, whole, path="$"):
    """Where the value is not of the form."""
    while "$ref" in form:
        form = whole["$defs"][form["$ref"].removeprefix("#/$defs/")]
    if "anyOf" in form:
        found = [faults(value, one, whole, path) for one in form["anyOf"]]
        return [] if [] in found else found[0]
    if not isinstance(value, TYPES.get(form.get("type"), object)) or value not in form.get("enum", [value]):
        return [f"{path}: {value!r} is not what it is to be"]
    inner = [fault for key, one, of in parts(value, form) for fault in faults(one, of, whole, f"{path}.{key}")]
    missing = [f"{path}.{name} is missing" for name in form.get("required", ()) if name not in value]
    return missing + inner


def parts(value, form):
    """What is in a list or an object, with the form that is told for it; none is told for what may not be there."""
    if form.get("type") == "array":
        forms = [*form.get("prefixItems", ()), *[form.get("items") or {}] * len(value)]
        return [(number, one, forms[number]) for number, one in enumerate(value)]
    if "properties" in form:
        return [(name, one, form["properties"].get(name, {"enum": []})) for name, one in value.items()]
    return []


def schema(capsysbinary, *command):
    assert run(["schema", *command]) == 0
    return json.loads(capsysbinary.readouterr().out)


@pytest.mark.parametrize("command", WRITTEN)
def test_what_is_written_has_the_form_that_is_told(command, capsysbinary):
    form = schema(capsysbinary, command)
    written = json.loads(msgspec.json.encode(WRITTEN[command]))
    assert faults(written, form, form) == []
    assert faults({"a": 1}, form, form)


def test_the_form_of_a_dossier_is_given_where_none_is_named(capsysbinary):
    form = schema(capsysbinary)
    assert form["$ref"] == "#/$defs/Dossier"
    assert faults(json.loads(to_json(DOSSIER)), form, form) == []


def test_every_command_that_writes_data_has_its_form(capsysbinary):
    assert set(COMMANDS) == set(WRITTEN_BY)
    for command in COMMANDS:
        assert schema(capsysbinary, command)["$schema"].startswith("https://json-schema.org/")
