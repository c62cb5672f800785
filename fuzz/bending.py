"""Documents bent and broken: a strategy that cuts, repeats, swaps and pokes at sound ones, and puts in what hurts."""

from hypothesis import strategies as st

# What readers of marked-up text, of dates and figures and of encodings are known to stumble over.
HURTFUL = (
    b"\x00", b"\xff\xfe", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\r", b"\n\n", b"\x1f\x8b\x08", b"\\ud800", b"\\u0000",
    b"&#0;", b"&#xD800;", b"&x;", b"<!DOCTYPE x [<!ENTITY x 'y'>]>", b"<!ENTITY x SYSTEM 'file:///etc/passwd'>", b"]]>",
    b"<![CDATA[", b"<!--", b"--", b"<", b">", b"&", b'"', b"'", b"{", b"[", b"}", b"]", b"null", b"NaN", b"1e999",
    b"-0", b"9" * 400, b"99999-13-45", b"0000-00-00", b"T25:61:61+99:99", b"=?utf-8?b?!!?=", b"charset=utf-7",
    b"Content-Length: -1", b"Content-Length: 99999999999999999999", b"Content-Transfer-Encoding: x",
    b"boundary=", b"http://[::1/", b"https://a:99999/", b"\xe2\x80\xae", b"..", b"%", b"xmlns=''", b" lang='?'",
    b"<p>", b"</p>", b"<div>" * 50, b"a:b:c", b"WARC/1.0\r\n", b"\x80", b"\xc3", b"  ", b"\t",
)  # fmt: skip


@st.composite
def bent(draw: st.DrawFn, seeds: tuple[bytes, ...]) -> bytes:
    """A sound document after up to six changes."""
    raw = draw(st.sampled_from(seeds))
    for _ in range(draw(st.integers(0, 6))):
        low = draw(st.integers(0, len(raw)))
        high = min(len(raw), low + draw(st.integers(0, 60)))
        match draw(st.sampled_from(("put in", "take out", "repeat", "poke", "cut off", "join"))):
            case "put in":
                raw = raw[:low] + draw(st.sampled_from(HURTFUL)) + raw[low:]
            case "take out":
                raw = raw[:low] + raw[high:]
            case "repeat":
                raw = raw[:high] + raw[low:high] * draw(st.integers(1, 40)) + raw[high:]
            case "poke":
                raw = raw[:low] + draw(st.binary(max_size=4)) + raw[high:]
            case "cut off":
                raw = raw[:high]
            case _:
                raw += draw(st.sampled_from(seeds))[low:]
    return raw
