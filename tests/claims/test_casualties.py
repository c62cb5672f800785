"""Those killed or hurt who are told of without a figure are counted all the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.reads import read
from secondsource.claims.casualties import casualties
from secondsource.claims.tree import grow


def told(body):
    reading = read(body)
    tree = grow(reading.parse)
    return casualties(tree, range(len(tree.tokens)), body, reading.annotated.quantities)


CASES = [
    # the passive, the active and the participle
    ("A 24-year-old man was shot dead in a car park.", [("A 24-year-old man", 1)]),
    ("The blast killed a driver.", [("a driver", 1)]),
    ("Police named the teacher killed in the crash.", [("the teacher", 1)]),
    # who dies, and who is dead
    ("Tamm died in hospital.", [("Tamm", 1)]),
    ("The storm left a sailor dead.", [("a sailor", 1)]),
    ("The toddler who was hurt is recovering.", [("The toddler", 1)]),
    # whose death, and who bears a wound
    ("Detectives are looking into the death of a student.", [("a student", 1)]),
    ("A cyclist was brought to a hospital on Monday.", [("A cyclist", 1)]),
    ("The boy suffered a gunshot wound.", [("The boy", 1)]),
    # people joined are added up, with the figures among them
    ("Lena Fisk and Peter Moss died.", [("Lena Fisk and Peter Moss", 2)]),
    ("The fire killed a woman and two children.", [("a woman and two children", 3)]),
    # a figure that is written stands for itself; many without a figure are no count; nor is none
    ("Two men were killed.", []),
    ("Sailors were hurt.", []),
    ("No driver was hurt.", []),
    ("The driver was not hurt.", []),
    ("A driver could be killed.", []),
    # what is killed is not always a person
    ("The senate killed the bill.", []),
    ("", []),
]


@pytest.mark.parametrize(("body", "counts"), CASES)
def test_casualties(body, counts):
    assert [(one.text, one.value) for one in told(body)] == counts


def test_a_name_or_pronoun_counts_nobody_in_particular():
    assert [one.of for one in told("The guard died. Tamm was hurt. He was shot.")] == ["guard", None, None]


SCRAPS = ["A man", "and", "killed", "two women", "were", "his wife", "of", "the dead", "hurt", ",", ".", "who", "Tamm"]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(SCRAPS), max_size=12))
def test_every_count_says_what_it_says(words):
    body = " ".join(words)
    for one in told(body):
        assert body[one.start : one.end] == one.text
        assert one.value >= 1
