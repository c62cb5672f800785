"""Small sound documents of each form, which fuzzing bends and breaks; written for this purpose."""
# ruff: noqa: E501 - documents are told line by line

import base64
import gzip
import json

TEXT = b"Rain falls on Velm\n20240305\nhttps://coast.example/rain\nRain fell all night, the mayor said.\nNo one was hurt.\n"
LOOSE = (
    b"Rain falls on Velm\n\nBy Mara Lind\n\nMay 13, 2022 10:31 pm IST\n\nVELM (NP) - Rain fell, \xe2\x80\x9cand how,\xe2\x80\x9d"
    b" she said.\n\n- Read more\n"
)
HTML = (
    b'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Rain - Coast Daily</title>'
    b'<meta property="article:published_time" content="2024-03-05T07:00:00Z"><link rel="canonical" href="https://c.example/r">'
    b'<script type="application/ld+json">{"@type":"NewsArticle","headline":"Rain","author":[{"name":"Mara Lind"}],'
    b'"datePublished":"2024-03-05"}</script></head><body><nav><a href="/">Home</a></nav><h1>Rain</h1>'
    b"<p>Rain fell all night &amp; more, the mayor said.</p><figure><figcaption>Wet.</figcaption></figure></body></html>"
)
LINE = json.dumps(
    {"id": "a1", "headline": "Rain", "body": "Rain fell.", "published": "2024-03-05", "publisher": "Coast", "url":
     "https://c.example/r", "language": "en", "captured": "2024-03-05T07:00:00Z"}
).encode()  # fmt: skip
LINES = LINE + b"\n{broken\n" + LINE.replace(b"a1", b"a2") + b"\n"
NINJS = json.dumps(
    {"uri": "urn:x:1", "standard": {"name": "ninjs", "version": "2.0"}, "type": "text", "versioncreated":
     "2024-03-05T07:00:00Z", "headlines": [{"role": "main", "value": "Rain"}], "by": "Mara Lind", "language": "en-GB",
     "bodies": [{"role": "main", "contenttype": "text/html", "value": "<p>Rain fell.</p><p>It stopped.</p>"}],
     "infosources": [{"role": "distributor", "name": "North Press"}], "usageterms": "None.", "associations":
     [{"name": "p", "type": "picture", "headlines": [{"value": "Wet"}]}]}
).encode()  # fmt: skip
RSS = (
    b'<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
    b"<title>Coast Daily</title><link>https://c.example/</link><item><title>Rain</title><link>https://c.example/r</link>"
    b"<guid>urn:x:1</guid><pubDate>Tue, 05 Mar 2024 07:00:00 GMT</pubDate><description>Rain fell.</description>"
    b"<content:encoded><![CDATA[<p>Rain fell all night.</p><p>It stopped.</p>]]></content:encoded></item></channel></rss>"
)
ATOM = (
    b'<feed xmlns="http://www.w3.org/2005/Atom"><title>Coast</title><entry><title>Rain</title><id>tag:c.example,2024:1</id>'
    b'<updated>2024-03-05T07:00:00Z</updated><link href="https://c.example/r"/><author><name>Mara Lind</name></author>'
    b'<content type="html">&lt;p&gt;Rain fell all night.&lt;/p&gt;</content></entry></feed>'
)
NEWSML = (
    b'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:np.example:20240305:1" version="2"'
    b' standard="NewsML-G2"><itemMeta><itemClass qcode="ninat:text"/><versionCreated>2024-03-05T07:00:00Z'
    b'</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>Rain</headline><by>Mara Lind</by>'
    b'<language tag="en"/></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html'
    b' xmlns="http://www.w3.org/1999/xhtml"><body><p>Rain fell.</p></body></html></inlineXML></contentSet></newsItem>'
)
NITF = (
    b'<?xml version="1.0"?><nitf><head><title>Rain</title><docdata><date.issue norm="20240305T070000Z"/></docdata></head>'
    b"<body><body.head><hedline><hl1>Rain</hl1></hedline><byline>By Mara Lind</byline><dateline><location>Velm</location>"
    b"</dateline></body.head><body.content><p>Rain fell.</p><p>It stopped.</p></body.content></body></nitf>"
)
MAIL = (
    b"From: Coast Daily <news@c.example>\r\nTo: you@d.example\r\nSubject: =?utf-8?q?Rain?=\r\nDate: Tue, 05 Mar 2024"
    b" 07:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type:"
    b" text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nRain fell =E2=80=94 all night.\r\n"
    b"--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    + base64.b64encode(b"<p>Rain fell all night.</p><p>It stopped.</p>")
    + b"\r\n--b--\r\n"
)
_HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + HTML
WARC = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://c.example/r\r\nWARC-Date: 2024-03-05T07:00:00Z\r\n"
    b"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: application/http;"
    b" msgtype=response\r\nContent-Length: " + str(len(_HTTP)).encode() + b"\r\n\r\n" + _HTTP + b"\r\n\r\n"
)  # fmt: skip
PACKED = gzip.compress(TEXT, mtime=0)

SEEDS = {
    "annotation": (TEXT, LOOSE, HTML),
    "text": (TEXT, LOOSE, TEXT.decode().encode("utf-16")),
    "html": (HTML,),
    "json": (LINE, LINES, b"[" + LINE + b"," + LINE + b"]"),
    "ninjs": (NINJS,),
    "feed": (RSS, ATOM),
    "newsml": (NEWSML,),
    "nitf": (NITF,),
    "mail": (MAIL,),
    "warc": (WARC, gzip.compress(WARC, mtime=0)),
    "gzip": (PACKED, gzip.compress(LINES, mtime=0), gzip.compress(PACKED, mtime=0)),
}
