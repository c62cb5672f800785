"""The token of the feed, kept beside the store: a reader subscribes once, and the server is started many times."""

from pathlib import Path
from secrets import token_urlsafe

from secondsource.errors import SettingsError
from secondsource.web.words import say

LEAST_LETTERS = 32
OWNER_ONLY = 0o600


def kept_token(store: str) -> str:
    """The token in `STORE.feed-token`; it is made, for its owner's eyes only, where there is none.

    It stands in no table of the store, since a copy of that may be shown to those who should not read on.

    Raises:
        SettingsError: if the file cannot be read or written, or holds less than `LEAST_LETTERS` letters.
    """
    path = Path(f"{store}.feed-token")
    try:
        token = path.read_text(encoding="ascii").strip() if path.exists() else _made(path)
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(say("refused.token_not_kept", path=path, reason=error)) from error
    if len(token) < LEAST_LETTERS:
        raise SettingsError(say("refused.token_too_short", path=path, letters=LEAST_LETTERS))
    return token


def _made(path: Path) -> str:
    token = token_urlsafe(LEAST_LETTERS)
    path.touch(OWNER_ONLY, exist_ok=False)
    path.write_text(f"{token}\n", encoding="ascii")
    return token
