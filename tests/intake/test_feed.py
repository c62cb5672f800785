import pytest

from intake.feeds import BODY, LONG, VERSIONS, atom, read, read_one, rss
from secondsource.errors import InputError
from secondsource.intake.draft import Draft
from secondsource.model.item import Layout


def test_an_entry_of_rss_2():
    draft = read_one(
        rss(
            "<title>Rain &amp;amp; fog</title><link>https://coastdaily.example/rain</link><guid>x1</guid>"
            "<author>desk@coastdaily.example (Ana Ruiz)</author><dc:creator>Jo Lee</dc:creator>"
            "<pubDate>Tue, 05 Mar 2024 07:30:00 +0100</pubDate><category>Weather</category>"
            f"<description>Rain.</description><content:encoded><![CDATA[{LONG}]]></content:encoded>"
            '<media:content url="a.jpg"><media:description>A street in the town after the rain.</media:description>'
            "</media:content>"
        )
    )
    assert (draft.layout, draft.headline, draft.body) == (Layout.FEED, "Rain & fog", BODY)
    assert (draft.byline, draft.publisher, draft.language) == ("Ana Ruiz, Jo Lee", "Coast Daily", "en")
    assert (draft.url, draft.published) == ("https://coastdaily.example/rain", "2024-03-05T07:30:00+01:00")
    assert draft.notes == ()


def test_an_entry_of_atom():
    draft = read_one(
        atom(
            '<id>tag:coastdaily.example,2024:1</id><title type="html">Rain &lt;em&gt;falls&lt;/em&gt;</title>'
            '<link rel="self" href="https://coastdaily.example/f"/><link href="https://coastdaily.example/rain"/>'
            "<author><name>Ana Ruiz</name><email>a@x.example</email></author><author><name>Jo Lee</name></author>"
            "<published>2024-03-05T07:30:00Z</published><updated>2024-03-06T07:30:00Z</updated>"
            '<summary>Rain.</summary><content type="xhtml" xml:lang="de"><div xmlns="http://www.w3.org/1999/xhtml">'
            f"{LONG}<figure><figcaption>A street.</figcaption></figure></div></content>"
            "<source><title>Northern Wire</title></source>"
        )
    )
    assert (draft.headline, draft.body, draft.byline) == ("Rain falls", BODY, "Ana Ruiz, Jo Lee")
    assert (draft.url, draft.published) == ("https://coastdaily.example/rain", "2024-03-05T07:30:00Z")
    assert (draft.language, draft.publisher) == ("de", "Northern Wire")
    assert [piece.text for piece in draft.furniture] == ["A street."]


def test_an_entry_without_an_address_is_known_by_its_name():
    draft = read_one(atom(f'<id>urn:uuid:1</id><content type="html"><![CDATA[{LONG}]]></content>'))
    assert (draft.url, draft.canonical_url) == (None, "urn:uuid:1")


@pytest.mark.parametrize("document", VERSIONS.values(), ids=VERSIONS)
def test_every_version_is_read_alike(document):
    draft = read_one(document)
    assert (draft.headline, draft.body, draft.url) == ("Rain", BODY, "https://coastdaily.example/rain")
    assert draft.publisher == "Coast Daily"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252"])
def test_the_declared_encoding_holds(encoding):
    document = rss("<title>Café</title><description>Rain fell at the café.</description>")
    raw = document.replace('"1.0"', f'"1.0" encoding="{encoding}"', 1).encode(encoding)
    assert read_one(raw).body == "Rain fell at the café."


@pytest.mark.parametrize(
    ("entry", "notes"),
    [
        ("<description>Rain fell all night.</description>", ("summary-only",)),
        (f"<description><![CDATA[{LONG}]]></description>", ()),  # the whole report in the description
        (f"<description><![CDATA[{LONG}<p>Water rose […]</p>]]></description>", ("summary-only",)),
        (f"<description><![CDATA[{LONG}<p>Continue reading Rain</p>]]></description>", ("summary-only",)),
        ("<content:encoded><![CDATA[<p>Rain fell all night.</p>]]></content:encoded>", ()),
        (f"<description><![CDATA[{LONG}]]></description><content:encoded>Rain.</content:encoded>", ()),  # the longer
    ],
)
def test_a_summary_says_that_it_is_one(entry, notes):
    assert read_one(rss(f"<title>Rain</title>{entry}")).notes == notes


@pytest.mark.parametrize(
    ("date", "published"),
    [
        ("<pubDate>Tue, 05 Mar 2024 07:30:00 GMT</pubDate>", "2024-03-05T07:30:00Z"),
        ("<pubDate>Tue, 5 Mar 2024 07:30 EST</pubDate>", "2024-03-05T07:30:00-05:00"),
        ("<pubDate>Tue, 05 Mar 2024 07:30:00 IST</pubDate>", "2024-03-05"),  # a zone of several meanings is none
        ("<dc:date>2024-03-05T07:30:00+01:00</dc:date>", "2024-03-05T07:30:00+01:00"),
        ("<dc:date>2024-03-05</dc:date>", "2024-03-05"),
        ("<pubDate>Tue Mar  5 07:30:00 2024</pubDate>", "2024-03-05T07:30:00Z"),  # only feedparser reads it
        ("<pubDate>yesterday</pubDate>", None),
        ("<pubDate>Tue, 05 Mar 99999 07:30:00 GMT</pubDate>", None),
        ("<pubDate></pubDate>", None),
        ("", None),
    ],
)
def test_the_time_is_the_feeds_own(date, published):
    assert read_one(rss(f"{date}<description>Rain fell.</description>")).published == published


@pytest.mark.parametrize(
    ("entry", "url"),
    [
        ("<link>/rain</link>", "https://coastdaily.example/rain"),
        ('<guid isPermaLink="true">https://coastdaily.example/rain</guid>', "https://coastdaily.example/rain"),
        ('<guid isPermaLink="false">x1</guid>', None),
        ("<link>javascript:alert(1)</link>", None),
        ("<link>http://[::1</link>", None),
        ("<link>file:///etc/passwd</link>", None),
    ],
)
def test_an_address_is_one_on_the_web(entry, url):
    assert read_one(rss(f"{entry}<description>Rain fell.</description>")).url == url


def test_a_relative_address_is_seen_from_its_base():
    entry = f'<link href="rain"/><content type="html"><![CDATA[{LONG}]]></content>'
    document = atom(entry).replace("<feed ", '<feed xml:base="https://coastdaily.example/a/" ')
    assert read_one(document).url == "https://coastdaily.example/a/rain"


def test_an_aggregator_names_the_outlet_of_each_entry():
    source = '<source url="https://n.example/">Northern Wire</source>'
    assert (
        read_one(rss(f"<title>Rain</title><description>Rain fell.</description>{source}")).publisher == "Northern Wire"
    )


def test_an_aggregator_that_gives_the_headline_alone_gives_no_report():
    entry = "<title>Rain floods town - Northern Wire</title><source url='https://n.example/'>Northern Wire</source>"
    echo = "<description>&lt;a href='x'>Rain floods town&lt;/a> Northern Wire</description>"
    ((_, refused),) = read(rss(entry + echo))
    assert isinstance(refused, InputError)
    assert read_one(rss(f"{entry}<description>Rain fell.</description>")).headline == "Rain floods town"


@pytest.mark.parametrize(
    "content",
    [
        f'<div xmlns="http://www.w3.org/1999/xhtml"><iframe src="x"/><script/>{LONG}</div>',
        '<x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>Rain fell all night, the mayor said.</x:p>'
        "<x:p>It stopped at noon.</x:p></x:div>",
        f'<x:div xmlns:x="http://www.w3.org/1999/xhtml">{LONG}</x:div>',
    ],
)
def test_markup_that_is_xml_is_read_as_such(content):
    assert read_one(atom(f'<content type="xhtml">{content}</content>')).body == BODY
    assert (
        read_one(rss(content.replace("x:div", "x:body").replace("<div", "<body").replace("/div", "/body"))).body == BODY
    )


def test_scripts_are_not_read():
    body = f"<script>alert(1)</script><style>p {{}}</style>{LONG}"
    assert read_one(rss(f"<description><![CDATA[{body}]]></description>")).body == BODY


def test_a_headline_alone_is_refused_and_the_next_entry_read():
    found = read(rss("<title>Rain</title>", "<title>Fog</title><description>Fog came.</description>"))
    assert [type(one) for _, one in found] == [InputError, Draft]
    assert "Rain" in found[0][1].detail


@pytest.mark.parametrize("document", [rss(), "<rss/>", "<feed xmlns='http://www.w3.org/2005/Atom'/>", "<rss", "none"])
def test_a_feed_without_an_entry_is_refused(document):
    with pytest.raises(InputError):
        read(document)
