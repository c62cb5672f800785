"""Every model that is shipped has its card, and is the one that its card describes."""

import hashlib

import pytest

from secondsource.language.onnx import FOLDER

CARDS = (FOLDER / "README.md").read_text(encoding="utf-8")
FILES = sorted(one.name for one in FOLDER.iterdir() if one.name != "README.md")


@pytest.mark.parametrize("name", FILES)
def test_a_model_has_a_card_with_its_hash(name):
    content = (FOLDER / name).read_bytes()
    assert f"`{name}`" in CARDS
    assert hashlib.sha256(content).hexdigest() in CARDS


def test_no_model_is_larger_than_thirty_megabytes():
    assert all(len((FOLDER / name).read_bytes()) <= 30 * 2**20 for name in FILES)
