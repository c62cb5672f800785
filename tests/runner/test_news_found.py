"""Pages that change, from the first report to the last figure: what a watch on them tells, with the whole chain."""

import os

import feedparser
import pytest

from intake.test_fetch import answering, serving
from secondsource.cli.main import run
from secondsource.intake import fetch, request

LEAD = "A fire broke out on the ferry Quondam off Kinlarig on Tuesday morning."
HURT = "Twelve sailors were injured, the coastguard said."
TOWED = "The ferry was towed to the harbour of Kinlarig in the afternoon."
BURNED = "“The engine room burned for two hours,” said Mara Lind, the harbour master."
SAVED = "Dr Priya Nandan of St Fergus Hospital said that twelve sailors were injured."
UNION = "The union said that the fire alarm had been switched off."
CORRECTION = "Correction: An earlier version of this report gave a wrong number of lifeboats."
PAGE = """<html><head><title>{0} | {1}</title><meta property="og:site_name" content="{1}">
<meta property="article:published_time" content="{2}"></head><body><nav>Home News {3}</nav><article><h1>{0}</h1>
{4}</article></body></html>"""
FEED = """<rss version="2.0"><channel><title>Granite Post</title><item><title>Chess title goes to a schoolgirl</title>
<link>https://granite.example/chess</link><pubDate>Sun, 10 Mar 2024 10:00:00 GMT</pubDate><description>Twelve-year-old
Mirela Tostig won the junior chess title in Brasov on Sunday. She drew with Ottokar Plume.</description></item>
</channel></rss>"""


def page(headline, outlet, time, *paragraphs):
    """A page that comes with other bytes whenever it is asked for."""
    body = "".join(f"<p>{one}</p>" for one in paragraphs)
    return PAGE.format(headline, outlet, time, os.urandom(4).hex(), body).encode()


def echo(*paragraphs):
    return page("Fire on ferry Quondam injures twelve", "Kinlarig Echo", "2024-03-05T10:00:00Z", *paragraphs)


def courier(*paragraphs):
    time = "2024-03-05T12:00:00Z"
    return page(
        "Twelve hurt as ferry burns",
        "Coast Courier",
        time,
        "The ferry Quondam burned off Kinlarig on Tuesday.",
        SAVED,
        *paragraphs,
    )


ROUNDS = [
    # what the addresses give, the news, and words of the last of them
    ({"/echo": echo(LEAD, HURT, TOWED, BURNED)}, ["story"], "(one report)"),
    ({"/echo": echo(LEAD, HURT, TOWED, BURNED)}, [], ""),  # other bytes, the same words
    ({"/courier": courier("It had two lifeboats.")}, ["corroborated"] * 2, "Two independent newsrooms"),
    (
        {
            "/radio": page(
                "Ferry fire: fourteen injured, union says",
                "Northlight Radio",
                "2024-03-05T14:00:00Z",
                "The ferry Quondam caught fire off Kinlarig on Tuesday.",
                "Fourteen sailors were injured, the seamen's union said.",
                UNION,
            )
        },
        ["conflict"],
        "“Fourteen sailors”",
    ),
    (
        {
            "/press": page(
                "Ferry company denies that alarm was off",
                "Tidewater Press",
                "2024-03-06T09:00:00Z",
                "Brennan Lines, which runs the ferry Quondam, denied on Wednesday that the fire alarm "
                "had been switched off.",
                "“The alarm was on,” said its spokesman Ottokar Plume.",
            )
        },
        ["denial"],
        "Brennan Lines denies it",
    ),
    (
        {"/echo": echo(LEAD, HURT, TOWED.replace("Kinlarig", "Westerly"), BURNED)},
        ["edit"],
        "Kinlarig Echo changed its page: “Kinlarig” is now “Westerly”",
    ),
    (
        {"/courier": courier("It had four lifeboats.", CORRECTION)},
        ["correction"],
        "earlier version of this report gave a wrong number of lifeboats.”; “two” is now “four”",
    ),
    (
        {
            "/later": page(
                "Ferry fire: number of injured rises to sixteen",
                "Kinlarig Echo",
                "2024-03-07T10:00:00Z",
                "Sixteen sailors were injured in the fire on the ferry Quondam off Kinlarig, the coastguard said on "
                "Thursday, up from twelve.",
            )
        },
        ["conflict", "update"],
        "“Twelve sailors”, later “Sixteen sailors”",
    ),
    ({"/feed": FEED.encode()}, ["story"], "Chess title"),
    ({"/feed": FEED.replace("drew with", "lost to").encode()}, ["edit"], "“drew with” is now “lost to”"),
]


@pytest.fixture
def site(monkeypatch):
    monkeypatch.setattr(fetch, "PAUSE_SECONDS", 0.0)
    with serving() as made:
        yield made


def test_every_kind_of_news_is_told_when_it_comes(site, tmp_path, monkeypatch, capsysbinary):
    monkeypatch.setenv("SECONDSOURCE_STORE", str(tmp_path / "desk.db"))
    addresses, atom, told = {}, tmp_path / "news.xml", []
    for given, kinds, words in ROUNDS:
        addresses |= {path: site.put(path, body) for path, body in given.items()}
        watched = ["watch", *addresses.values(), "--once", "--allow-private-addresses", "--atom", str(atom)]
        assert run(watched) == 0
        lines = capsysbinary.readouterr().out.decode().splitlines()
        assert [line.split()[0] for line in lines] == kinds, lines
        assert not words or words in lines[-1]
        told += lines
    assert run(["watch", "--since", "2024-01-01"]) == 0
    listed = capsysbinary.readouterr().out.decode().splitlines()
    assert [line.partition(" ")[2] for line in listed] == told
    entries = feedparser.parse(atom.read_bytes()).entries
    assert [entry.tags[0].term for entry in entries] == [line.split()[0] for line in told][::-1]
    assert site.asked[-1][0] == "/feed"


BOMB = b"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><rss version="2.0"><channel><item><title>&c;</title></item></channel>
</rss>"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel>
<item><title>News</title><description>&a; and more words of a report</description></item></channel></rss>"""


def test_what_one_server_does_costs_no_other(site, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(request, "WHOLE_SECONDS", 1.0)
    other = site.base.replace("127.0.0.1", "127.0.0.2")
    with answering(b"HTTP/1.1 200 OK\r\n\r\n", b"x") as slow:
        addresses = {
            site.put("/bomb", BOMB): "unsafe XML",
            site.put("/outside", OUTSIDE): "unsafe XML",
            site.put("/large", bytes(33 << 20)): "too large",
            site.put("/moved", b"", 302, Location=f"{other}/feed"): "not allowed",
            site.put("/round", b"", 302, Location="/round"): "not fetched",
            site.put("/gone", b"", 410): "not fetched",
            slow: "not ",
            site.put("/feed", FEED.encode()): None,
        }
        assert run(["watch", *addresses, "--once", "--allow-private-addresses", "--store", str(tmp_path / "a.db")]) == 0
    out, told = capsys.readouterr()
    assert out.split()[0] == "story"
    for address, reason in addresses.items():
        (line,) = (line for line in told.splitlines() if address in line)
        assert f": left out, {reason}" in line if reason else line.startswith("added ")
    assert "root:" not in told
