import pytest

from secondsource.store.search import match


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("harbour fire", '"harbour" "fire"'),
        ('"night shift" fire', '"night shift" "fire"'),
        ('"not closed', '"not" "closed"'),
        ("NOT fire*", '"NOT" "fire*"'),  # an operator is a word
        ("headline:x^2 (a", '"headline:x^2" "(a"'),
        ('* ^ - "" \'', ""),
        ("a\0b", '"a" "b"'),
        ("Löschzug 消防", '"Löschzug" "消防"'),
    ],
)
def test_nothing_in_a_query_is_an_operator(query, wanted):
    assert match(query) == wanted
