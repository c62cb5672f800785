"""What a newsroom tells of one who speaks in the same claim, it may have from him."""

import pytest

from factory import make_item, make_source, make_statement
from secondsource.judgement.eyewitness import has_from_another
from secondsource.model.claim import SourceKind

TOLD = [
    # what a newsroom tells itself, who else speaks, whether it may have it from him
    ("Ada Roon had a call with the chancellor", "Premier Ada Roon", SourceKind.PERSON, True),
    ("The chancellor had a call", "Premier Ada Roon", SourceKind.PERSON, False),
    ("Harbour Bank sold its tower", "Harbour Bank", SourceKind.ORGANISATION, True),
    ("The harbour froze", "Harbour Bank", SourceKind.ORGANISATION, False),
    ("A witness ran", "a witness", SourceKind.PERSON, True),
]


@pytest.mark.parametrize(("text", "name", "kind", "had"), TOLD)
def test_what_is_told_of_a_speaker_may_be_his_word(text, name, kind, had):
    source = make_source(id="s", name=name, kind=kind, named=name[0].isupper(), description="")
    plain = make_statement(make_item(f"{text}."), text)
    said = make_statement(make_item("It was so."), "It was so", speaker=name, source="s")
    assert has_from_another(plain, [said], {"s": source}) is had
