"""An archive and a file of item lines of any size are read in the same little memory."""

import subprocess
import sys
from pathlib import Path

import pytest

READING = f"""
import io, resource, sys
sys.path[:0] = [{str(Path(__file__).parent.parent)!r}]
from intake.archive import page
from secondsource.intake.draft import Draft
from secondsource.intake.streams import read_stream

PADDING = b"<!--" + b"x" * 600_000 + b"-->"

def record(number):
    answer = b"HTTP/1.1 200 OK\\r\\nContent-Type: text/html\\r\\n\\r\\n" + page(f"Rain {{number}}") + PADDING
    head = b"WARC/1.0\\r\\nWARC-Type: response\\r\\nContent-Type: application/http\\r\\nContent-Length: %d\\r\\n\\r\\n"
    return head % len(answer) + answer + b"\\r\\n\\r\\n"

def line(number):
    return b'{{"id": "%d", "body": "Rain fell all night.", "other": "%s"}}\\n' % (number, PADDING)

class Endless(io.RawIOBase):
    def __init__(self, make, count):
        self.rest, self.left = (make(number) for number in range(count)), b""
    def readable(self):
        return True
    def readinto(self, buffer):
        self.left = self.left or next(self.rest, b"")
        piece, self.left = self.left[:len(buffer)], self.left[len(buffer):]
        buffer[:len(piece)] = piece
        return len(piece)

count = int(sys.argv[2])
stream = io.BufferedReader(Endless(globals()[sys.argv[1]], count), 1 << 20)
assert sum(isinstance(part.found, Draft) for part in read_stream(stream, 1 << 20)) == count
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.parametrize("form", ["record", "line"])
def test_memory_does_not_grow_with_the_file(form):
    few, many = (
        int(subprocess.run([sys.executable, "-c", READING, form, count], capture_output=True, check=True).stdout)
        for count in ("5", "35")
    )
    assert many - few < 8_000  # KiB, where the file is 18 MB longer
