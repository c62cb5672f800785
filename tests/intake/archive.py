"""Web archives written by a second tool, for the reader to read."""

from io import BytesIO

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

PAGE = (
    "<html><head><title>{0} - Coast Daily</title></head><body><article><h1>{0}</h1>"
    "<p>{0}, the mayor of the lower town said late on Friday, after a night of rain.</p>"
    "<p>No one was hurt, and the bridge over the river stayed open all night.</p></article></body></html>"
)
HTML = ("Content-Type", "text/html; charset=utf-8")


def page(headline: str) -> bytes:
    return PAGE.format(headline).encode()


class Archive:
    """A WARC file in memory, to which responses are added."""

    def __init__(self, packed: bool = False) -> None:
        self.file = BytesIO()
        self.writer = WARCWriter(self.file, gzip=packed)

    def add(self, payload: bytes, *headers: tuple[str, str], url="https://coast.example/rain", status="200 OK"):
        http = StatusAndHeaders(status, list(headers or [HTML]), protocol="HTTP/1.1")
        self.record("response", payload, http, url)
        return self

    def record(self, kind: str, payload: bytes, http=None, url="https://coast.example/rain"):
        dated = {"WARC-Date": "2024-03-05T07:00:00Z", "WARC-Block-Digest": "sha1:A", "WARC-Payload-Digest": "sha1:A"}
        record = self.writer.create_warc_record(
            url, kind, payload=BytesIO(payload), http_headers=http, warc_headers_dict=dated
        )
        self.writer.write_record(record)
        record.raw_stream.close()
        return self

    @property
    def content(self) -> bytes:
        return self.file.getvalue()
