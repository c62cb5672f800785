"""Feeds made to cost time or memory."""

import time

import pytest

from intake.feeds import LONG, atom, read, rss
from secondsource.errors import InputError
from secondsource.intake.draft import Draft
from secondsource.intake.feed_tree import MOST_ENTRIES

MANY_ATTRIBUTES = "<item " + " ".join(f"a{i}='1'" for i in range(50_000)) + ">"
HARMFUL = {
    "attributes": rss("<description>Rain.</description>").replace("<item>", MANY_ATTRIBUTES),
    "bare attributes": rss("<description>R.</description>").replace("<item>", MANY_ATTRIBUTES.replace("'", "")),
    "opened tags": rss(f"<description>{'<a ' * 100_000}</description>"),
    "tags that do not match": rss(f"<description>{'<b></c>' * 100_000}</description>"),
    "an author": rss(f"<author>{'a.b' * 200_000}</author><description>Rain.</description>"),
    "a broken feed with an author": rss(f"<author>{'a.b' * 100_000}</author><description><p>Rain.</description>"),
    "authors": rss("<dc:creator>Ana</dc:creator>" * 50_000 + "<description>Rain.</description>"),
    "links": rss("<link>https://x.example/</link>" * 50_000 + "<description>Rain.</description>"),
    "nested": rss(f"<description>{'<div>' * 100_000}</description>"),
    "paragraphs": atom(f'<content type="xhtml"><div>{"<p>x</p>" * 100_000}</div></content>'),
    "quotation marks": rss(f"<description>{'<a href=' + chr(39) * 200_000}</description>"),
    "declarations": rss(f"<description>{'<!' * 200_000}</description>"),
    "entries": rss().replace("</channel>", "<item/>" * (MOST_ENTRIES + 1) + "</channel>"),
}  # fmt: skip


@pytest.mark.parametrize("document", HARMFUL.values(), ids=HARMFUL)
def test_a_harmful_feed_ends_soon(document):
    started = time.process_time()
    try:
        assert all(isinstance(found, Draft | InputError) for _, found in read(document))
    except InputError as refused:
        assert refused.detail
    assert time.process_time() - started < 10


def test_time_grows_with_the_feed_and_no_faster():
    def seconds(entries: int) -> float:
        document = rss(*([f"<title>Rain</title><description><![CDATA[{LONG * 5}]]></description>"] * entries))
        started = time.process_time()
        assert len(read(document)) == entries
        return time.process_time() - started

    seconds(10)
    assert seconds(1600) < 4 * 4 * max(seconds(400), 0.05)
