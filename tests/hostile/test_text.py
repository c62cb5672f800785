"""Plain text made to do harm: each case ends as an item or as a rejection, in time and in memory."""

import codecs

import pytest

from laws import told

MILLION = 1_000_000
SENTENCE = "The mayor of Velm said on Friday that 14 people were hurt when the bridge fell. "
START = "Rain falls\n\nHe said so. "

# One unit repeated over five million characters: no run of anything may take more than linear time.
LONG_RUNS = {
    "prose": SENTENCE,
    "lines": SENTENCE.strip() + "\n",
    "straight marks": '"',
    "angles": "<",
    "names": "Smith Jones ",
    "dates": "May 5, ",
    "turned about": "\u202e\u2066",
    "accents on one letter": "\u0301",
}


@pytest.mark.parametrize("unit", LONG_RUNS.values(), ids=LONG_RUNS)
def test_five_megabytes_on_a_line_are_read_up_to_the_limit(read, unit):
    (item,) = read(START + unit * (5 * MILLION // len(unit)))
    assert told([item]) == ["item"]
    assert "cut-at-limit" in item["notes"]


# Up to the limit everything is read: what costs most there.
DENSE = {
    "people": lambda i: f"{_name(i)} {_name(i * 7 + 3)} said so. ",
    "short lines": lambda i: f"{_name(i)} {_name(i + 1)}\n",
    "quotations": lambda i: f"“We know {i},” he said. ",
    "offices": lambda i: f"The mayor of {_name(i)}, {_name(i + 5)} Jones, said he knew. ",
    "one endless name": lambda _: "Al-",
}


@pytest.mark.parametrize("sentence", DENSE.values(), ids=DENSE)
def test_text_full_of_one_thing_is_read_in_time(read, sentence):
    (item,) = read(START + "".join(sentence(i) for i in range(38_000 // len(sentence(20_000)))))
    assert told([item]) == ["item"]


def _name(number: int) -> str:
    """A name of four letters for each number."""
    return "".join(chr(97 + number // 26**place % 26) for place in range(4)).capitalize()


ODD = {
    "nothing": (b"", "empty"),
    "a byte-order mark alone": (codecs.BOM_UTF8, "empty"),
    "white space of all kinds": ("\u2028\u2029\u00a0\u3000\t\v\f ", "empty"),
    "NUL": (b"Rain\0fell.", "not text"),
    "controls": (b"\x01\x02\x03Rain", "not text"),
    "half a surrogate in UTF-8": (b"Rain \xed\xa0\x80 fell on the town all night. " * 3, "item"),
    "overlong UTF-8": (b"Rain \xc0\xaf fell on the town. " * 3, "item"),
    "half a surrogate in UTF-16": (codecs.BOM_UTF16_LE + "Rain fell.".encode("utf-16-le") + b"\x00\xd8", None),
    "UTF-16 cut in the middle": (codecs.BOM_UTF16_LE + "Rain fell on the town.".encode("utf-16-le")[:-1], None),
    "UTF-32 beyond Unicode": (codecs.BOM_UTF32_LE + b"\xff\xff\xff\x7f" * 9, "not text"),
    "a zip": (b"PK\x03\x04" + b"\0" * 99, "not text"),
    "the year 99999": ("Rain falls\n99999-01-01\nhttps://e.example/\nRain fell in the year 99999.", "item"),
    "the year 0": ("Rain falls\n00000000\nhttps://e.example/\nRain fell on 0000-00-00.", "item"),
    "a figure with 400 noughts": (f"Rain falls\n\nA loss of ${'1' + '0' * 400} was reported on Friday.", "item"),
    "a figure in words": ("Rain falls\n\nThey lost " + "a million " * 400 + "dollars.", "item"),
    "figures that are none": ("Rain falls\n\nThey lost -0, NaN, inf, 1e999, ½², １２３, ٣ or ⅷ boats.", "item"),
    "addresses that are none": ("Rain falls\n20240305\nhttps://[::1/\nRain fell.", "item"),
    "controls of direction": ("\u202eRain\u202c falls\n\nThe \u2066mayor\u2069 said\u200b so.", "item"),
    "a family in one character": ("Rain falls\n\nHe saw 👩‍👩‍👧‍👦👩‍👩‍👧‍👦 there.", "item"),
}


@pytest.mark.parametrize(("content", "expected"), ODD.values(), ids=ODD)
def test_odd_texts_end_as_an_item_or_with_a_reason(read, content, expected):
    found = told(read(content))
    assert len(found) == 1
    assert expected in (None, *found)


@pytest.mark.parametrize("name", ["a figure with 400 noughts", "the year 99999", "controls of direction"])
def test_odd_texts_make_a_dossier(read, name):
    (dossier,) = read(ODD[name][0], command="brief")
    assert (dossier["items"], dossier["rejections"]) == (1, 0)
