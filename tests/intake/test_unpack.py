import gzip
import zlib
from io import BufferedReader, BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.errors import InputError
from secondsource.intake.unpack import MOST_LAYERS, unpack

TEXT = b"Rain fell all night in the lower town. " * 50


def taken(packed: bytes) -> tuple[bytes, str | None]:
    plain, layer = unpack(BufferedReader(BytesIO(packed)))
    return plain.read(), layer.fault if layer else None


@pytest.mark.parametrize(
    "packed",
    [
        TEXT,  # not packed at all
        gzip.compress(TEXT),
        gzip.compress(TEXT[:100]) + gzip.compress(TEXT[100:]),  # members follow each other
        gzip.compress(TEXT) + b"\0" * 1000,  # padded to the length of a block
        gzip.compress(gzip.compress(TEXT)),
        gzip.compress(gzip.compress(gzip.compress(TEXT))),
    ],
    ids=range(6),
)
def test_gzip_is_taken_off(packed):
    assert taken(packed) == (TEXT, None)


def test_a_broken_member_costs_no_other():
    first, second, third = (gzip.compress(TEXT + b"%d" % i) for i in range(3))
    broken = bytearray(second)
    broken[30:36] = b"\xff" * 6
    found, fault = taken(first + bytes(broken) + third)
    assert found.startswith(TEXT + b"0")
    assert found.endswith(TEXT + b"2")
    assert fault


@pytest.mark.parametrize("cut", [5, 12, 40, -9, -1])
def test_what_ends_early_is_told(cut):
    found, fault = taken(gzip.compress(TEXT)[:cut])
    assert TEXT.startswith(found)
    assert fault == "it ends in the middle"


def test_too_many_layers_are_refused():
    packed = TEXT
    for _ in range(MOST_LAYERS + 1):
        packed = gzip.compress(packed)
    with pytest.raises(InputError, match="gzip within gzip"):
        taken(packed)


def test_what_bursts_is_refused(monkeypatch):
    monkeypatch.setattr("secondsource.intake.unpack.FREE_BYTES", 1 << 20)
    bomb = gzip.compress(bytes(8 << 20))
    with pytest.raises(InputError, match="times its size"):
        taken(bomb)
    with pytest.raises(InputError, match="times its size"):
        taken(gzip.compress(bomb))


@given(st.lists(st.binary(max_size=200).map(lambda member: b"." + member), max_size=4), st.integers(0, 9))
def test_any_members_give_their_bytes(members, level):
    packed = b"".join(gzip.compress(member, level) for member in members)
    assert taken(packed) == (b"".join(members), None)


@given(st.binary(max_size=300))
def test_any_bytes_after_the_magic_end(rest):
    found, fault = taken(b"\x1f\x8b\x08" + rest)
    assert isinstance(found, bytes)
    assert fault is None or isinstance(fault, str)


def test_bytes_come_before_the_stream_ends():
    member = zlib.compressobj(wbits=31)
    begun = member.compress(TEXT * 100) + member.flush(zlib.Z_SYNC_FLUSH)
    plain, _ = unpack(BufferedReader(BytesIO(begun)))
    assert plain.readline(200) == (TEXT * 100)[:200]
