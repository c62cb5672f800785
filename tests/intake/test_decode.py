import codecs
import time

import pytest

from intake.tongues import TEXTS
from secondsource.errors import InputError
from secondsource.intake.decode import decode

CASES = [(text, encoding) for text, encodings in TEXTS for encoding in encodings]
PAGE = "<html><head><title>News</title></head><body><ul><li><a href='/'>Home</a></li></ul><p>{}</p></body></html>"
RUSSIAN, FRENCH = TEXTS[0][0], next(text for text, _ in TEXTS if text.startswith("Une forte"))


@pytest.mark.parametrize(("text", "encoding"), CASES)
@pytest.mark.parametrize("shape", ["{}", "{:.60}", PAGE])
def test_encodings_that_nothing_declares_come_out_right(text, encoding, shape):
    whole = shape.format(text)
    assert decode(whole.encode(encoding)) == whole


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides(encoding):
    assert decode(RUSSIAN.encode(encoding)) == RUSSIAN
    assert decode(codecs.BOM_UTF16_BE + RUSSIAN.encode("utf-16-be")) == RUSSIAN


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [RUSSIAN, FRENCH, PAGE.format("昨夜、下町で激しい雨が降りました。")])
def test_wide_characters_without_a_mark(encoding, text):
    assert decode(text.encode(encoding)) == text


DECLARED = [
    ('<meta charset="{}">', "windows-1251", RUSSIAN),
    ('<meta http-equiv="Content-Type" content="text/html; charset={}">', "koi8-r", RUSSIAN),
    ('<?xml version="1.0" encoding="{}"?>', "iso-8859-5", RUSSIAN),
    ("<?xml version='1.0' encoding='{}'?>", "iso-2022-jp", "昨夜、下町で激しい雨が降りました。"),
    ('<meta charset="{}">', "iso-8859-1", FRENCH),  # read as Windows-1252, as browsers do
    ('<meta charset="{}">', "gb2312", "市长表示无人受伤，大桥鎔開放"),  # with characters of its successor
    ('<meta charset="{}">', "utf-7-of-old", FRENCH),  # no encoding at all
    ('<meta charset="{}">', "zlib", FRENCH),  # no encoding of text
]
REALLY = {"iso-8859-1": "cp1252", "gb2312": "gb18030", "utf-7-of-old": "cp1252", "zlib": "cp1252"}


@pytest.mark.parametrize(("declaration", "name", "text"), DECLARED)
def test_what_a_document_declares_counts(declaration, name, text):
    whole = declaration.format(name) + f"<p>{text}</p>"
    assert decode(whole.encode(REALLY.get(name, name))) == whole


def test_what_the_sender_declares_counts_before_the_document():
    whole = f'<meta charset="iso-8859-1"><p>{RUSSIAN}</p>'
    assert decode(whole.encode("cp1251"), "windows-1251") == whole


def test_utf_8_is_told_whatever_is_declared():
    whole = f'<meta charset="iso-8859-1"><p>{RUSSIAN}</p>'
    assert decode(whole.encode(), "windows-1251") == whole


@pytest.mark.parametrize("broken", [RUSSIAN.encode()[:-2], RUSSIAN.encode() + b" \x93quoted\x94"])
def test_a_few_broken_characters_do_not_cost_the_others(broken):
    assert decode(broken).startswith(RUSSIAN[:-3])
    assert "\ufffd" in decode(broken)


@pytest.mark.parametrize("raw", [b"Rain\x00fell", b"Rain\x00fel", b"Ra\x00\x00in" * 20, bytes(range(256)) * 8])
def test_what_is_no_text_is_refused(raw):
    with pytest.raises(InputError):
        decode(raw)


def test_line_ends_become_line_feeds():
    assert decode(b"a\r\nb\rc\n") == "a\nb\nc\n"


@pytest.mark.parametrize("encoding", ["gb18030", "shift-jis", "cp1251"])
def test_a_long_line_is_read_whole(encoding):
    text = next(text for text, encodings in TEXTS if encoding in encodings) * 100
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    "raw", [b"a" * 3_000_000 + b"\xe9", b"\xe9 " * 1_500_000, b"\xe9<" * 1_500_000, b"\xe9" * 3_000_000]
)
def test_odd_bytes_take_linear_time(raw):
    begun = time.process_time()
    assert len(decode(raw)) >= len(raw) // 4
    assert time.process_time() - begun < 5


@pytest.mark.parametrize("declared", ["utf\0-8", "utf-8\0", "no such", ""])
def test_a_declared_encoding_that_is_none_is_passed_over(declared: str) -> None:
    assert decode(FRENCH.encode("cp1252"), declared) == FRENCH
