"""Any document, cut up and put together again, ends as reports and refusals and nothing else."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.feeds import VERSIONS
from intake.test_newsml import NITF, XHTML, message, news, package
from intake.test_nitf import WHOLE
from secondsource.errors import InputError
from secondsource.intake.draft import Draft
from secondsource.intake.forms import READERS
from secondsource.intake.sniff import Kind

NINJS = {
    "uri": "urn:x:1",
    "headlines": [{"role": "main", "value": "Rain"}],
    "bodies": [{"contentType": "text/html", "value": "<p>Rain fell.</p>"}],
    "associations": [{"type": "picture", "descriptions": [{"value": "A street."}]}],
}
DOCUMENTS = [
    *((Kind.FEED, document) for document in VERSIONS.values()),
    (Kind.NEWSML, message(package("urn:1"), news(XHTML), news(NITF))),
    (Kind.NITF, WHOLE),
    (Kind.JSON, json.dumps(NINJS)),
]
PIECES = ["<", ">", "</a>", "<!--", "<![CDATA[", "]]>", "&", "&#0;", "\x0b", "<item>", "<p>", "<x:1>", '"', "'", "null",
          "[", "{}", "7", "1e999", " xml:base='http://[::1'", "<!DOCTYPE a [<!ENTITY b 'c'>]>",
          "99999-99-99"]  # fmt: skip
cuts = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 60), st.sampled_from(["", *PIECES])), min_size=1, max_size=6)


@pytest.mark.parametrize(("kind", "document"), DOCUMENTS, ids=[kind.value for kind, _ in DOCUMENTS])
@settings(max_examples=40, deadline=None)
@given(cuts=cuts)
def test_every_document_ends_as_reports_and_refusals(kind, document, cuts):
    for place, length, piece in cuts:
        at = int(place * len(document))
        document = document[:at] + piece + document[at + length :]
    try:
        found = [one for _, one in READERS[kind](document.encode())]
    except InputError as refused:
        found = [refused]
    assert all(isinstance(one, Draft | InputError) for one in found)
