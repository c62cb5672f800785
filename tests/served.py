"""The web application over a store of its own, on a free port of this machine."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from secondsource.web.app import make_app
from secondsource.web.guard import Door

REPORT = """Grain store burns at Varley quay
20240305

Fire broke out in the grain store at Varley quay on Monday night, the harbour police said.
Fourteen people were taken to hospital by boat, police spokesman Tom Ferrand said.
"We have never seen flames like these," said Ada Roon, who runs the ferry.
"""
OTHER = """Council to mend the roof of Brill library
20240311

The council of Brill will mend the roof of the town library in June, mayor Vera Quill said on Monday.
The work will cost 40,000 pounds, she said.
"""


@contextmanager
def served(store: Path, key: str | None = None, feed_token: str | None = None) -> Iterator[Door]:
    """The door of a running server."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    door = Door(host="127.0.0.1", port=port, key=key, feed_token=feed_token)
    settings = uvicorn.Config(make_app(str(store), door), host="127.0.0.1", port=port, log_level="warning")
    server = uvicorn.Server(settings)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    try:
        yield door
    finally:
        server.should_exit = True
        thread.join(10)
