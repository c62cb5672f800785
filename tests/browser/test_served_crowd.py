"""A story of 600 reports opens within two seconds out of a store, too."""

import pytest

from benchmarks.crowd import STORY, crowd
from benchmarks.pages import REPORTS
from benchmarks.served import fill
from browser.test_crowd import MOST_SECONDS, TRIES, seconds
from served import served


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    store = tmp_path_factory.mktemp("crowd") / "desk.db"
    fill(store, crowd(REPORTS))
    with served(store) as door:
        yield f"http://127.0.0.1:{door.port}"


def test_a_large_story_opens_at_once(browser, desk):
    assert any(seconds(browser, f"{desk}/stories/{STORY}") <= MOST_SECONDS for _ in range(TRIES))
