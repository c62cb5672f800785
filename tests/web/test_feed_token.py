"""The token of the feed: kept for the next start, for its owner alone."""

import pytest

from secondsource.errors import SettingsError
from secondsource.web.feed_token import kept_token
from secondsource.web.guard import Door


def test_it_is_made_once_and_kept(tmp_path):
    store = str(tmp_path / "desk.db")
    token = kept_token(store)
    kept = tmp_path / "desk.db.feed-token"
    assert len(token) >= 32 and kept_token(store) == token == kept.read_text().strip()
    assert kept.stat().st_mode & 0o777 == 0o600
    kept.unlink()
    assert kept_token(store) != token


@pytest.mark.parametrize("held", [b"", b"\n", b"short", b"\xff" * 40])
def test_a_file_without_a_token_is_refused(tmp_path, held):
    (tmp_path / "desk.db.feed-token").write_bytes(held)
    with pytest.raises(SettingsError, match="feed-token"):
        kept_token(str(tmp_path / "desk.db"))


def test_it_cannot_be_kept_where_there_is_no_folder(tmp_path):
    with pytest.raises(SettingsError, match="feed-token"):
        kept_token(str(tmp_path / "none" / "desk.db"))


def test_this_machine_alone_needs_none(tmp_path):
    store = str(tmp_path / "desk.db")
    own = Door.at("localhost", 8000, store)
    assert own.key is None and own.feed == "http://localhost:8000/news.atom" and not list(tmp_path.iterdir())
    open_to_others = Door.at("desk.example", 8000, store)
    assert open_to_others.key and open_to_others.feed.endswith(f"?token={kept_token(store)}")


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_a_host_that_stands_for_all_addresses_is_refused(tmp_path, host):
    with pytest.raises(SettingsError, match="every address of this machine"):
        Door.at(host, 8000, str(tmp_path / "desk.db"))
