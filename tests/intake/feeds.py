"""Feeds of our own writing, and how a test reads them."""

from secondsource.intake.draft import Draft
from secondsource.intake.feed import read_feed

LONG = "<p>Rain fell all night, the mayor said.</p><p>It stopped at noon.</p>"
BODY = "Rain fell all night, the mayor said.\nIt stopped at noon."
NAMES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:media="http://search.yahoo.com/mrss/"'
)
HEAD = "<title>World | Coast Daily</title><link>https://coastdaily.example/</link><language>en-gb</language>"


def rss(*items: str, head: str = HEAD) -> str:
    entries = "".join(f"<item>{item}</item>" for item in items)
    return f'<?xml version="1.0"?><rss version="2.0" {NAMES}><channel>{head}{entries}</channel></rss>'


def atom(entry: str) -> str:
    head = '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Coast Daily</title>'
    return f"{head}<entry>{entry}</entry></feed>"


def read(document: str | bytes):
    return list(read_feed(document.encode() if isinstance(document, str) else document))


def read_one(document: str | bytes) -> Draft:
    ((where, draft),) = read(document)
    assert where == "entry 1"
    assert isinstance(draft, Draft), draft
    return draft


ITEM = f"<title>Rain</title><link>https://coastdaily.example/rain</link><description><![CDATA[{LONG}]]></description>"
VERSIONS = {
    "rss 0.90": '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    f'xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel>{HEAD}</channel><item>{ITEM}</item></rdf:RDF>',
    "rss 0.91": '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://x.example/rss-0.91.dtd">'
    f'<rss version="0.91"><channel>{HEAD}<item>{ITEM}</item></channel></rss>',
    "rss 0.92": f'<rss version="0.92"><channel>{HEAD}<item>{ITEM}</item></channel></rss>',
    "rss 1.0": '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
    f'<channel rdf:about="https://coastdaily.example/">{HEAD}</channel>'
    f'<item rdf:about="https://coastdaily.example/rain">{ITEM}</item></rdf:RDF>',
    "rss 2.0": rss(ITEM),
    "atom 0.3": '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Coast Daily</title><entry>'
    '<title>Rain</title><link rel="alternate" type="text/html" href="https://coastdaily.example/rain"/>'
    f'<content type="text/html" mode="escaped"><![CDATA[{LONG}]]></content></entry></feed>',
    "atom 1.0": atom(
        '<title>Rain</title><link href="https://coastdaily.example/rain"/>'
        f'<content type="html"><![CDATA[{LONG}]]></content>'
    ),
}
