from dataclasses import replace

import pytest

from dossier.sample import earlier
from factory import make_item
from secondsource.dossier.custody import MOST_CHANGES, custody, shown_time
from secondsource.model.version import Change

HEAD = "Fire broke out in the grain store on the quay on Monday night, the harbour office said.\n"
BODY = HEAD + "Fourteen people were taken to hospital by boat and road, two of them with severe burns, police said."
TIMES = [
    (None, ""),
    ("2024", "2024"),
    ("2024-03-05", "2024-03-05"),
    ("2024-03-05T10:00:00Z", "2024-03-05 10:00:00 UTC"),
    ("2024-03-05T10:00:00+02:00", "2024-03-05 10:00:00+02:00"),
]


@pytest.mark.parametrize(("time", "shown"), TIMES)
def test_times_are_readable(time, shown):
    assert shown_time(time) == shown


def test_what_is_claimed_is_kept_apart_from_what_is_known():
    item = make_item(BODY, published="2024-03-05", captured=None, url="https://m.bell.example/a?utm_source=x",
                     canonical_url="https://bell.example/a", path="pile.jsonl", part="line 3")  # fmt: skip
    assert custody(item).facts == (
        ("Captured", "not recorded"),
        ("Published", "2024-03-05, as the report says"),
        ("Address", "https://m.bell.example/a?utm_source=x"),
        ("Canonical address", "https://bell.example/a"),
        ("File", "pile.jsonl, line 3"),
        ("SHA-256", item.sha256),
    )
    inferred = custody(make_item(BODY, published="2024-03-05", published_inferred=True))
    assert dict(inferred.facts)["Published"] == "2024-03-05, inferred"
    assert dict(custody(make_item(BODY)).facts)["Published"] == "not said"


def test_a_change_is_shown_between_the_words_of_its_line():
    (one,) = custody(make_item(BODY, versions=(earlier(HEAD),))).earlier
    (change,) = one.changes
    assert (change.lead, change.before, change.now) == ("", "Ten", "Fourteen")
    assert change.trail == " people were taken to hospital by boat and …"
    assert one.title == "Captured 2024-03-05 22:00:00 UTC" and one.more == 0


def test_long_lists_of_changes_are_cut_and_counted():
    many = tuple(Change(start=n, end=n, text="", before="word") for n in range(MOST_CHANGES + 7))
    (one,) = custody(make_item(BODY, versions=(replace(earlier(HEAD), changes=many),))).earlier
    assert len(one.changes) == MOST_CHANGES and one.more == 7


def test_the_last_version_comes_first():
    versions = (earlier(HEAD), replace(earlier(HEAD), captured=None, published="2024-03-06"))
    assert [one.title for one in custody(make_item(BODY, versions=versions)).earlier] == [
        "Published 2024-03-06",
        "Captured 2024-03-05 22:00:00 UTC",
    ]
