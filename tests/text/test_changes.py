import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.text.changes import edits
from secondsource.text.tokenise import words

NOW = "The fire broke out on Monday night. Fourteen people were hurt, police said. The cause is not known."
CASES = [
    # before, the words now and the words before
    (NOW, []),
    (NOW.replace("Fourteen", "Ten"), [("Fourteen", "Ten")]),
    (NOW.replace(" on Monday night", ""), [("on Monday night", "")]),
    (NOW.replace("hurt, police", "hurt by smoke and heat, police"), [("", "by smoke and heat")]),
    (NOW + " No one died.", [("", "No one died")]),
    ("Breaking news. " + NOW, [("", "Breaking news")]),
    ("", [(NOW.rstrip("."), "")]),
    # a sentence that was moved is no change
    ("The cause is not known. The fire broke out on Monday night. Fourteen people were hurt, police said.", []),
    # words that both have next to a change are no part of it, be they ever so few
    (
        "A blaze. Ten people were hurt. The cause is known.",
        [("The fire broke out on Monday night. Fourteen", "A blaze. Ten"), ("police said", ""), ("not", "")],
    ),
    # case and punctuation are no words
    (NOW.replace("hurt, police", "hurt – Police"), []),
]
TEXTS = st.lists(st.sampled_from(["a", "b", "c", "d", "e", "f"]), max_size=40).map(" ".join)


@pytest.mark.parametrize(("before", "expected"), CASES)
def test_the_words_that_changed(before, expected):
    assert [(NOW[one.start : one.end], one.before) for one in edits(before, NOW)] == expected


@given(TEXTS, TEXTS)
def test_edits_are_in_order_and_account_for_the_words(before, now):
    found = edits(before, now)
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert all(one.before or one.start < one.end for one in found)
    came = [word for one in found for word in words(now[one.start : one.end])]
    gone = [word for one in found for word in words(one.before)]
    for word in "abcdef":
        assert came.count(word) <= words(now).count(word)
        assert gone.count(word) <= words(before).count(word)
        if words(now).count(word) and not words(before).count(word):
            assert came.count(word) == words(now).count(word)


@given(TEXTS)
def test_a_text_is_no_change_of_itself(text):
    assert edits(text, text) == []
