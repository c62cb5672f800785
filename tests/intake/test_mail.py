from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.errors import InputError
from secondsource.intake.draft import Draft
from secondsource.intake.mail import read_mail
from secondsource.intake.sniff import Kind, sniff
from secondsource.model.item import Layout

TEXT = "Rain fell all night in the lower town, the mayor said.\n\nNo one was hurt, and the bridge stayed open.\n"
HTML = (
    "<html><body><table><tr><td><p>Rain fell all night in the lower town, the mayor said – “a hard night”.</p>"
    "<p>No one was hurt, and the bridge stayed open.</p></td></tr></table></body></html>"
)


def letter(text: str | None = TEXT, html: str | None = None, **headers: str) -> EmailMessage:
    made = EmailMessage(policy=SMTP)
    usual = {
        "From": "Coast Daily <news@coast.example>",
        "Subject": "Rain floods the town",
        "Date": "Tue, 05 Mar 2024 07:00:00 +0100",
    }
    for name, value in (usual | headers).items():
        made[name] = value
    if text is not None:
        made.set_content(text)
    if html is not None:
        made.add_alternative(html, subtype="html")
    return made


def only(raw: bytes):
    ((where, found),) = read_mail(raw)
    assert where == ""
    return found


@pytest.mark.parametrize("html", [None, HTML])
def test_a_letter_is_a_report(html):
    raw = letter(html=html).as_bytes()
    found = only(raw)
    assert sniff(raw) is Kind.MAIL
    assert (found.layout, found.headline, found.publisher) == (Layout.MAIL, "Rain floods the town", "Coast Daily")
    assert found.published == "2024-03-05T07:00:00+01:00"
    first, second = found.body.split("\n")
    assert first.startswith("Rain fell all night")
    assert second == "No one was hurt, and the bridge stayed open."


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "8bit"])
@pytest.mark.parametrize(("charset", "word"), [("utf-8", "Gdańsk"), ("iso-8859-2", "Gdańsk"), ("cp1251", "дождь")])
def test_transfer_encodings_and_charsets_are_taken_off(encoding, charset, word):
    made = letter(None)
    made.set_content(f"Rain fell, {word}, all night.\n" * 3, charset=charset, cte=encoding)
    assert f"Rain fell, {word}, all night." in only(made.as_bytes()).body


def test_encoded_words_in_headers_are_read():
    made = letter(Subject="Дождь в городе — и снег", From="Ostsee-Anzeiger für alle <post@ostsee.example>")
    raw = made.as_bytes()
    assert b"=?utf-8?" in raw
    found = only(raw)
    assert (found.headline, found.publisher) == ("Дождь в городе — и снег", "Ostsee-Anzeiger für alle")


def test_bytes_in_headers_without_an_encoding_are_read():
    raw = letter().as_bytes().replace(b"Rain floods the town", "Une forte pluie a inondé la ville".encode("cp1252"))
    assert only(raw).headline == "Une forte pluie a inondé la ville"


def test_attachments_and_addresses_in_brackets_are_left_out():
    made = letter(TEXT.replace("mayor", "mayor ( https://t.example/c/1?u=9 )"))
    made.add_attachment("Another text altogether.", filename="notes.txt")
    made.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="a.pdf")
    assert only(made.as_bytes()).body.startswith("Rain fell all night in the lower town, the mayor said.")
    assert "Another" not in only(made.as_bytes()).body


@pytest.mark.parametrize(
    ("header", "publisher"),
    [("news@coast.example", "coast.example"), ('"Lind, Eva" <eva@coast.example>', "Lind, Eva"), ("", None)],
)
def test_the_sender_is_the_publisher(header, publisher):
    raw = letter().as_bytes().replace(b"Coast Daily <news@coast.example>", header.encode())
    assert only(raw).publisher == publisher


@pytest.mark.parametrize("date", ["", "soon", "Tue, 99 Foo 99999 99:99:99 +9999"])
def test_absurd_dates_are_none(date):
    raw = letter().as_bytes().replace(b"Tue, 05 Mar 2024 07:00:00 +0100", date.encode())
    assert only(raw).published is None


def test_the_letters_of_a_mailbox_file_are_told_apart():
    one = b"From news@coast.example Tue Mar  5 07:00:00 2024\n" + letter().as_bytes(policy=SMTP.clone(linesep="\n"))
    found = list(read_mail(one + b"\n" + one.replace(b"Rain floods", b"Snow buries") + b"\n"))
    assert [where for where, _ in found] == ["letter 1", "letter 2"]
    assert [draft.headline for _, draft in found] == ["Rain floods the town", "Snow buries the town"]


def test_a_letter_without_text_is_refused():
    made = letter(None)
    made.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="a.pdf")
    assert only(made.as_bytes()).reason == "no text"


@pytest.mark.parametrize(
    "text", ["From the mayor: rain fell.", "Subject: rain\n\nRain fell.", "Note: this\nhas: colons\n\nRain"]
)
def test_a_text_with_colons_is_no_letter(text):
    assert sniff(text.encode()) is Kind.TEXT


def nested(depth: int) -> bytes:
    parts = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (level, level) for level in range(depth)
    )
    return b"From: a@b.example\nSubject: x\nDate: Tue, 05 Mar 2024 07:00:00 +0100\n" + parts


@pytest.mark.parametrize(
    "raw",
    [
        nested(5000),
        nested(80) + b"--x\nRain fell.\n" * 100_000,
        b"From: a\nMIME-Version: 1\nContent-Type: text/plain; charset=" + b"x" * 100_000 + b"\n\nRain fell.",
        b"From: " + b"=?utf-8?q?" * 50_000 + b"\nMIME-Version: 1\n\nRain fell.",
        b"Subject: " + b"(" * 100_000 + b"\nMIME-Version: 1\nFrom: " + b"(" * 100_000 + b"\n\nRain fell.",
    ],
)
def test_hostile_letters_end_soon(raw):
    assert isinstance(only(raw), Draft | InputError)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_damage_gives_a_report_or_a_reason(data):
    raw = bytearray(letter(html=HTML).as_bytes())
    at = data.draw(st.integers(0, len(raw)))
    raw[at : at + data.draw(st.integers(0, 60))] = data.draw(st.binary(max_size=30))
    for _, found in read_mail(bytes(raw)):
        assert isinstance(found, Draft | InputError)
