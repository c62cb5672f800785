"""CPU seconds: what other work on the machine costs is not counted."""

import time
from collections.abc import Callable


def seconds(work: Callable[[], object]) -> float:
    """The CPU seconds that the work takes."""
    began = time.process_time()
    work()
    return time.process_time() - began
