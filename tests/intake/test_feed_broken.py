"""Broken feeds, each of a kind that is met; what feedparser makes of them is kept."""

import feedparser
import pytest

from intake.feeds import BODY, LONG, NAMES, VERSIONS, read, rss
from secondsource.intake.feed_tree import prepared
from secondsource.intake.xml import harmless

START = "<title>Rain</title>"
BROKEN = {
    "markup that was not escaped": rss(f"{START}<description>{LONG}<br></description>"),
    "a tag never closed": rss(f"{START}<description>{LONG}<p></description>"),
    "tags that do not match": rss(f"{START}<description>{LONG}<b></i></description>"),
    "cut off": rss(f"{START}<description><![CDATA[{LONG}]]></description>")[:-28],
    "ampersands": rss(f"{START}<link>https://x.example/?a=1&b=2</link><description><![CDATA[{LONG}]]></description>"),
    "names of HTML": rss(f"{START}<description>&nbsp;{LONG.replace('<', '&lt;')}&hellip;</description>").replace(
        "&hellip;", ""
    ),
    "a prefix never declared": rss(f"{START}<content:encoded><![CDATA[{LONG}]]></content:encoded>").replace(NAMES, ""),
    "characters not allowed": rss(f"{START}<description><![CDATA[\x0b{LONG}]]></description>"),
    "words before it": "Warning: mail() failed\n" + rss(f"{START}<description><![CDATA[{LONG}]]></description>"),
    "words behind it": rss(f"{START}<description><![CDATA[{LONG}]]></description>") + "<!-- 0.1 s --> end",
    "attributes without quotes": rss(f"{START}<description>{LONG}<a href=x>.</a></description>").replace(
        "<a href=x>.</a>", "<img src=x>"
    ),
}


@pytest.mark.parametrize("document", BROKEN.values(), ids=BROKEN)
def test_a_broken_feed_is_read_as_far_as_it_goes(document):
    (_, draft), *_ = read(document)
    assert (draft.headline, draft.body) == ("Rain", BODY)


@pytest.mark.parametrize("end", ["", "</description", "</description></item", "<b"])
def test_a_feed_that_breaks_off_says_so_of_its_last_report(end):
    whole = f"{START}<description>Rain fell all night, the mayor said.</description>"
    document = rss(whole, "<title>Snow</title><description>Snow fell on Sunday and")
    (_, first), (where, last), (_, told) = read(document[: document.rindex("</item>")] + end)
    assert "breaks-off" not in first.notes
    assert (where, last.headline, "breaks-off" in last.notes) == ("entry 2", "Snow", True)
    assert (told.reason, "entry 2" in told.detail) == ("broken feed", True)
    assert len(read(rss(whole, whole))) == len(read(rss(whole) + "<!-- <item> was here -->")) + 1 == 2


@pytest.mark.parametrize("document", [*VERSIONS.values(), *BROKEN.values()], ids=[*VERSIONS, *BROKEN])
def test_making_ready_loses_no_entry_that_feedparser_finds(document):
    bare, ready = feedparser.parse(document.encode()), feedparser.parse(prepared(harmless(document.encode())).encode())
    assert [entry.get("title") for entry in ready.entries] == [entry.get("title") for entry in bare.entries]
