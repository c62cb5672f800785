import base64

import pytest

from secondsource.errors import InputError
from secondsource.intake.draft import Draft
from secondsource.intake.newsml import read_newsml
from secondsource.model.item import CreditKind, FurnitureKind, Layout

G2 = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
XHTML = """<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>Rain</title></head><body><h1>Rain floods town</h1><p>Rain fell all night, the mayor said.</p>
<figure><img src="a.jpg"/><figcaption>A street.</figcaption></figure><p>It stopped.</p></body></html></inlineXML>"""
NITF = """<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body>
<body.head><hedline><hl1>Rain in NITF</hl1></hedline><byline>By Jo Lee</byline></body.head>
<body.content><p>Rain fell all night, the mayor said.</p><p>It stopped.</p></body.content></body></nitf></inlineXML>"""
BODY = "Rain fell all night, the mayor said.\nIt stopped."
META = """<itemMeta><itemClass qcode="ninat:text"/><provider literal="Northern Wire"/>
<versionCreated>2024-03-05T07:30:00Z</versionCreated><firstCreated>2024-03-04T07:30:00Z</firstCreated>
<pubStatus qcode="stat:usable"/><edNote>Subscribers only.</edNote></itemMeta>"""
CONTENT = """<contentMeta><located><name>Ostmark</name></located><creator><name>Ana Ruiz</name></creator>
<creator literal="Jo Lee"/><infoSource role="isrole:originator"><name>Harbour Radio</name></infoSource>
<infoSource role="isrole:distributor"><name>Coast Exchange</name></infoSource><language tag="en-GB"/>
<headline>Rain floods town</headline><creditline>Northern Wire/Harbour Radio</creditline></contentMeta>"""
RIGHTS = """<rightsInfo><copyrightHolder><name>Northern Wire Ltd</name></copyrightHolder>
<copyrightNotice>© Northern Wire 2024</copyrightNotice><usageTerms>No archive.</usageTerms></rightsInfo>"""


def news(content: str, meta: str = META, more: str = CONTENT, guid: str = "urn:newsml:northern.example:1") -> str:
    return f'<newsItem {G2} guid="{guid}" version="2">{RIGHTS}{meta}{more}<contentSet>{content}</contentSet></newsItem>'


def message(*items: str) -> str:
    return f"<newsMessage {G2}><header/><itemSet>{''.join(items)}</itemSet></newsMessage>"


def package(*references: str) -> str:
    named = "".join(f'<itemRef residref="{reference}"/>' for reference in references)
    return f'<packageItem {G2} guid="urn:p"><groupSet root="g"><group id="g">{named}</group></groupSet></packageItem>'


def read(document: str):
    return list(read_newsml(document.encode()))


def read_one(document: str) -> Draft:
    ((where, draft),) = read(document)
    assert where == ""
    assert isinstance(draft, Draft), draft
    return draft


@pytest.mark.parametrize(
    "content",
    [
        XHTML,
        NITF,
        '<inlineXML contenttype="application/xml"><section><p>Rain fell all night, the mayor said.</p>'
        "<p>It stopped.</p></section></inlineXML>",
        f'<inlineData contenttype="text/plain">{BODY}</inlineData>',
        '<inlineData contenttype="text/html">&lt;p>Rain fell all night, the mayor said.&lt;/p>&lt;p>It stopped.'
        "</inlineData>",
        f'<inlineData encoding="encd:base64">{base64.b64encode(BODY.encode()).decode()}</inlineData>',
        f'<remoteContent href="https://x.example/a.xml"/>{XHTML}',  # a picture or a copy elsewhere besides
    ],
)
def test_the_text_is_read_in_whatever_it_is_wrapped(content):
    assert read_one(news(content)).body == BODY


def test_a_news_item_says_whose_report_it_is():
    draft = read_one(news(XHTML))
    assert (draft.layout, draft.headline, draft.byline) == (Layout.NEWSML, "Rain floods town", "Ana Ruiz, Jo Lee")
    assert (draft.dateline, draft.publisher, draft.language) == ("Ostmark", "Northern Wire Ltd", "en")
    assert (draft.published, draft.url) == ("2024-03-05T07:30:00Z", None)
    assert draft.canonical_url == "urn:newsml:northern.example:1"
    assert [(credit.name, credit.kind) for credit in draft.credits] == [
        ("Harbour Radio", CreditKind.AGENCY),
        ("Coast Exchange", CreditKind.PUBLISHER),
        ("Northern Wire/Harbour Radio", CreditKind.AGENCY),
        ("Northern Wire", CreditKind.PUBLISHER),
    ]
    assert [(piece.kind, piece.text) for piece in draft.furniture] == [
        (FurnitureKind.DISCLAIMER, "Subscribers only."),
        (FurnitureKind.DISCLAIMER, "© Northern Wire 2024"),
        (FurnitureKind.DISCLAIMER, "No archive."),
        (FurnitureKind.CAPTION, "A street."),
    ]


def test_what_the_item_leaves_open_is_taken_from_the_nitf_in_it():
    draft = read_one(news(NITF, more="<contentMeta/>"))
    assert (draft.headline, draft.byline) == ("Rain in NITF", "By Jo Lee")


def test_who_released_it_may_be_a_code_of_the_list_of_providers():
    draft = read_one(news(XHTML, '<itemMeta><provider qcode="nprov:NWire"/></itemMeta>', "").replace(RIGHTS, ""))
    assert (draft.publisher, draft.headline) == ("NWire", "Rain")


def test_the_main_headline_is_taken_of_several():
    lines = '<headline role="hlrole:short">Rain</headline><headline role="hlrole:main">Rain floods town</headline>'
    assert read_one(news(XHTML, more=f"<contentMeta>{lines}</contentMeta>")).headline == "Rain floods town"


@pytest.mark.parametrize(
    ("meta", "notes"),
    [
        ('<pubStatus qcode="stat:canceled"/>', ("withdrawn",)),
        ('<pubStatus qcode="stat:withheld"/>', ("withheld",)),
        ('<signal qcode="sig:correction"/>', ("corrected",)),
        ('<signal qcode="sig:update"/>', ()),
        ("<embargoed>2024-03-06T00:00:00Z</embargoed>", ("embargoed",)),
        ("<embargoed/>", ()),
    ],
)
def test_the_state_of_the_report_is_noted(meta, notes):
    assert read_one(news(XHTML, f"<itemMeta>{meta}</itemMeta>")).notes == notes


def test_a_note_that_puts_the_report_right_is_a_correction():
    draft = read_one(news(XHTML, "<itemMeta><edNote>CORRECTS spelling of name.</edNote></itemMeta>"))
    assert draft.furniture[0].kind is FurnitureKind.CORRECTION


@pytest.mark.parametrize(
    ("document", "detail"),
    [
        (news(XHTML, '<itemMeta><itemClass qcode="ninat:picture"/></itemMeta>'), "class picture"),
        (news(XHTML, '<itemMeta><itemClass qcode="ninat:video"/></itemMeta>'), "class video"),
        (news('<remoteContent href="https://x.example/a.xml"/>'), "lies at https://x.example/a.xml"),
        (news(""), "without a text"),
        (f'<conceptItem {G2} guid="urn:c"/>', "a concept"),
        (f'<knowledgeItem {G2} guid="urn:k"/>', "concepts"),
        (f'<planningItem {G2} guid="urn:k"/>', "plan of coverage"),
        (package("urn:a", "urn:b"), "refers to 2 items, such as urn:a"),
    ],
)
def test_what_is_no_report_is_refused_by_what_it_is(document, detail):
    ((_, refused),) = read(document)
    assert isinstance(refused, InputError)
    assert refused.reason in ("not a report", "no text")
    assert detail in refused.detail


def test_a_message_gives_its_reports_and_refuses_the_rest_one_by_one():
    picture = news("", '<itemMeta><itemClass qcode="ninat:picture"/></itemMeta>', guid="urn:2")
    found = read(message(package("urn:1", "urn:2"), news(XHTML, guid="urn:1"), picture, news(NITF, guid="urn:3")))
    assert [where for where, _ in found] == ["item 1", "item 2", "item 3"]
    assert [isinstance(one, Draft) for _, one in found] == [True, False, True]


def test_a_report_inside_a_package_is_read():
    document = f"<packageItem {G2}><groupSet><group><itemRef>{news(XHTML)}</itemRef></group></groupSet></packageItem>"
    assert read_one(document).body == BODY


@pytest.mark.parametrize("document", [message(), "<newsItem", "<NewsML/>"])
def test_a_document_without_an_item_is_refused(document):
    try:
        found = read(document)
    except InputError:
        return
    assert [isinstance(one, InputError) for _, one in found] == [True]


def test_newsml_1():
    document = """<NewsML Version="1.2"><NewsEnvelope/><NewsItem xml:lang="en"><Identification><NewsIdentifier>
    <PublicIdentifier>urn:newsml:northern.example:20240305:1:2</PublicIdentifier></NewsIdentifier></Identification>
    <NewsManagement><ThisRevisionCreated>20240305T073000+0100</ThisRevisionCreated><Status FormalName="Canceled"/>
    <Instruction FormalName="x">Corrects the count.</Instruction></NewsManagement>
    <NewsComponent><NewsLines><HeadLine>Rain floods town</HeadLine><ByLine>By Ana Ruiz</ByLine>
    <DateLine>Ostmark</DateLine><CreditLine>Harbour Radio</CreditLine><CopyrightLine>© NW</CopyrightLine></NewsLines>
    <AdministrativeMetadata><Provider><Party FormalName="Northern Wire"/></Provider></AdministrativeMetadata>
    <DescriptiveMetadata><Language FormalName="en-GB"/></DescriptiveMetadata>
    <ContentItem><MediaType FormalName="Photo"/><DataContent><p>A street in the rain.</p></DataContent></ContentItem>
    <ContentItem><MediaType FormalName="Text"/><DataContent>
    <p>Rain fell all night, the mayor said.</p><p>It stopped.</p>
    </DataContent></ContentItem></NewsComponent></NewsItem>
    <NewsItem><NewsComponent><ContentItem Href="a.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>
    </NewsItem></NewsML>"""
    (where, draft), (_, refused) = read(document)
    assert (where, draft.body, draft.headline, draft.byline) == ("item 1", BODY, "Rain floods town", "By Ana Ruiz")
    assert (draft.publisher, draft.dateline, draft.language) == ("Northern Wire", "Ostmark", "en")
    assert (draft.published, draft.notes) == ("2024-03-05T07:30:00+01:00", ("withdrawn",))
    assert [credit.text for credit in draft.credits] == ["CreditLine: Harbour Radio"]
    assert [piece.text for piece in draft.furniture] == ["Corrects the count.", "© NW"]
    assert "Photo" in refused.detail
