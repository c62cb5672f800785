"""Small worlds: what lineage says across stories, of texts that are not in the pile, of releases and of chains."""

import pytest

from lineage.mill import world
from lineage.pile import CITING, INDEPENDENT, ORIGINAL, OWN_SENTENCES, REWRITE, lines, original, reading
from secondsource.lineage.stage import Lineage
from secondsource.model.derivation import Ancestry, OriginKind
from secondsource.model.item import Credit, CreditKind
from secondsource.model.reading import Reading

AGENCY_TEXT = "\n".join(lines(ORIGINAL)[1:])
STATEMENT = (
    "The harbour authority regrets the accident at the swing bridge and has ordered that every mooring post be"
    " inspected before the next spring tide.\nVessels of more than 40 metres may not lie above the bridge until this"
    " inspection is complete.\nThe authority will publish the findings of its inquiry in full, and it asks the"
    " public for patience."
)


def test_a_passage_taken_from_a_report_of_another_story_is_a_derivation_too() -> None:
    history = world(7).reporter(0)
    old = made("\n".join(history), "Fjord Echo", "2019-04-01")
    new = made("\n".join([*lines(OWN_SENTENCES), *history[:9]]), "Skarn Herald", "2024-03-06")
    (derivation,) = Lineage()([old, new]).derivations
    assert (derivation.item, derivation.ancestor, derivation.kind) == ("skarn-herald", "fjord-echo", "mixed")


def test_an_agency_behind_several_papers_is_one_origin_though_its_text_is_not_there() -> None:
    credit = Credit(name="Coast Wire", kind=CreditKind.AGENCY, text="Source: Coast Wire")
    papers = [
        made(AGENCY_TEXT, "Skarn Herald", "2024-03-05", credits=(credit,)),
        made("\n".join(reversed(lines(AGENCY_TEXT))), "Fjord Echo", "2024-03-05"),
        made("\n".join(lines(AGENCY_TEXT)[:6]), "World Minute", "2024-03-06"),
    ]
    ancestry = Lineage()(papers)
    assert [(one.name, one.kind, len(one.items)) for one in ancestry.origins] == [("Coast Wire", OriginKind.AGENCY, 3)]


def test_two_papers_with_agency_copy_of_the_same_text_under_own_leads_rest_on_the_agency() -> None:
    lead = "SKARN, Norrland (Coast Wire) - Divers went down at the swing bridge of Aldermouth on Wednesday."
    papers = [
        made("\n".join([lead, *lines(AGENCY_TEXT)[:8]]), "Skarn Herald", "2024-03-06"),
        made(AGENCY_TEXT, "Fjord Echo", "2024-03-05", agency="Coast Wire"),
    ]
    assert [origin.name for origin in Lineage()(papers).origins] == ["Coast Wire"]


def test_two_papers_that_quote_one_release_have_a_common_text() -> None:
    pile = [
        made("\n".join([*lines(OWN_SENTENCES)[:4], STATEMENT]), "Skarn Herald", "2024-03-05"),
        made("\n".join([*lines(INDEPENDENT)[:7], STATEMENT]), "Norrland Tribune", "2024-03-05"),
    ]
    ancestry = Lineage()(pile)
    assert kinds(ancestry) == ["common-text"]
    assert len(ancestry.origins) == 2


def test_two_papers_that_fill_most_of_their_columns_with_one_court_paper_have_a_common_text() -> None:
    charge = (
        "The indictment says: “On the night of 3 May the defendant, being the harbour master of the town, did cause the"
        " lamp on the eastern mole to be put out, knowing that a grain barge was due, in order that she should strike"
        " upon the bar and her cargo be salved by persons in his pay, by reason of which act the said vessel was lost"
        " with four of her crew, and barley to the value of 92,000 crowns was carried off in carts.”"
    )
    herald = "\n".join(["The harbour master was charged with wrecking a ship.", charge, lines(OWN_SENTENCES)[3]])
    tribune = "\n".join(["A lamp that did not burn is before the court.", charge, lines(INDEPENDENT)[3]])
    ancestry = Lineage()([made(herald, "Skarn Herald", "2024-03-05"), made(tribune, "Norrland Tribune", "2024-03-06")])
    assert kinds(ancestry) == ["common-text"]
    assert len(ancestry.origins) == 2


@pytest.mark.parametrize(("owner", "kind"), [("Weald Media", "mixed"), ("Fell Press", "common-text")])
def test_what_two_papers_of_one_group_share_is_no_release(owner: str, kind: str) -> None:
    herald = "\n".join([*lines(OWN_SENTENCES)[:4], STATEMENT])
    tribune = "\n".join([*lines(INDEPENDENT)[:7], STATEMENT])
    pile = [
        reading(herald, "Skarn Herald", "2024-03-05", owner="Weald Media"),
        reading(tribune, "Norrland Tribune", "2024-03-06", owner=owner),
    ]
    ancestry = Lineage()(pile)
    assert kinds(ancestry) == [kind]
    assert len(ancestry.origins) == 2
    assert ("Weald Media" in ancestry.derivations[0].explanation) == (owner == "Weald Media")


def test_two_papers_that_set_in_the_same_posts_have_a_common_text() -> None:
    posts = "\n".join(
        f"{said} — Sigrun Vale (@sigrunvale) March {day}, 2024"
        for day, said in [
            (4, "Bridge closed to all traffic."),
            (4, "Buses from the old quay leave every ten minutes until midnight, and bicycles go free."),
            (5, "Divers in the water since dawn, and both piers will be looked at before anybody drives over them."),
        ]
    )
    pile = [
        made("\n".join([*lines(OWN_SENTENCES), posts]), "Skarn Herald", "2024-03-05"),
        made("\n".join([*lines(INDEPENDENT)[1:7], posts]), "Norrland Tribune", "2024-03-05"),
    ]
    assert kinds(Lineage()(pile)) == ["common-text"]


def test_where_the_release_is_there_both_papers_are_made_from_it() -> None:
    pile = [
        made(STATEMENT, "harbour.gov", "2024-03-05"),
        made("\n".join([*lines(OWN_SENTENCES)[:4], STATEMENT]), "Skarn Herald", "2024-03-05"),
        made("\n".join([*lines(INDEPENDENT)[:7], STATEMENT]), "Norrland Tribune", "2024-03-05"),
    ]
    found = {(one.item, one.ancestor): one.kind for one in Lineage()(pile).derivations}
    assert found["skarn-herald", "harbour.gov"] in {"mixed", "rewrite"}
    assert found["norrland-tribune", "harbour.gov"] in {"mixed", "rewrite"}


def test_a_chain_of_citations_ends_at_the_paper_that_reported() -> None:
    digest = "\n".join(
        [
            "Warnings about mooring posts in Aldermouth were ignored since spring, the Norrland Tribune reported.",
            "The newspaper quoted fishermen on the north side of the harbour who had complained to the port.",
            "According to the Tribune, two children were among the six people hurt at the swing bridge.",
        ]
    )
    brief = "\n".join(
        [
            "Fishermen complained in vain about mooring posts in Aldermouth, the Morning Digest reported on Wednesday.",
            "According to the Morning Digest, two children were among the six people hurt at the swing bridge.",
            "The Digest said the port had been told since spring.",
        ]
    )
    pile = [
        made(INDEPENDENT, "Norrland Tribune", "2024-03-05"),
        made(digest, "Morning Digest", "2024-03-06"),
        made(brief, "World Minute", "2024-03-07"),
    ]
    ancestry = Lineage()(pile)
    found = {(one.item, one.ancestor) for one in ancestry.derivations}
    assert found == {("morning-digest", "norrland-tribune"), ("world-minute", "morning-digest")}
    assert [origin.name for origin in ancestry.origins] == ["Norrland Tribune"]


def test_who_names_the_paper_behind_the_one_that_it_cites_cites_both() -> None:
    cites = (
        "Fishermen of Aldermouth had complained to the port and warned of its mooring posts for months, the Morning"
        " Digest reported, citing the Norrland Tribune."
    )
    pile = [
        made(INDEPENDENT, "Norrland Tribune", "2024-03-05"),
        made("\n".join(lines(CITING)[:3]), "Morning Digest", "2024-03-06"),
        made("\n".join([cites, *world(3).own(4)]), "Skarn Herald", "2024-03-07"),
    ]
    found = {(one.item, one.ancestor) for one in Lineage()(pile).derivations if one.kind == "cites"}
    assert found == {
        ("morning-digest", "norrland-tribune"),
        ("skarn-herald", "morning-digest"),
        ("skarn-herald", "norrland-tribune"),
    }
    assert not Lineage()([pile[0], pile[2]]).derivations


LETTER = """Warnings about mooring posts in Aldermouth were ignored since spring, the Norrland Banner reports.
The town's newspaper spoke to fishermen on the north side of the harbour.
The port denied this to the paper.
Two children were among the six people hurt at the swing bridge, and the mayor has visited their families.
The Banner also found that school starts an hour later because the buses go around through Skarn.
Letters like this one come to you every week."""

OWN_VOICES = [
    ("The port would say no more.", "Norrland Banner"),
    ('A pilot, who asked not to be named, told us that the posts "were rotten to the core".', "Harbour Letter"),
    ("A pilot told this newspaper that the posts were rotten.", "Harbour Letter"),
    # the country, and whoever is quoted
    ("The pilot told US investigators in March that the posts were rotten.", "Norrland Banner"),
    ('"Nobody told us that the posts were rotten," a pilot said to its reporter.', "Norrland Banner"),
]


@pytest.mark.parametrize(("line", "origin"), OWN_VOICES)
def test_a_summary_rests_on_the_paper_that_it_cites_unless_somebody_spoke_to_its_own_newsroom(
    line: str, origin: str
) -> None:
    pile = [
        made(INDEPENDENT, "Norrland Banner", "2024-03-05"),
        made(f"{LETTER}\n{line}", "Harbour Letter", "2024-03-06"),
    ]
    ancestry = Lineage()(pile)
    assert kinds(ancestry) == ["cites"]
    assert [one.name for one in ancestry.origins if "harbour-letter" in one.items] == [origin]


def test_a_brief_that_adds_nothing_is_a_rewrite_however_short() -> None:
    brief = "\n".join(
        [
            "In Aldermouth six people were injured on Monday as a grain barge broke its moorings in the harbour.",
            "Lines of the Hanna Brekke, loaded with barley (1,400 tonnes), parted shortly before 10 in a gale.",
            "The bridge is to stay shut to traffic for three weeks at least, said Vale, the harbour master.",
            "Among the injured were passengers of a bus on the approach, where the deck was pushed aside.",
        ]
    )
    pile = [made(brief, "Morning Digest", "2024-03-06"), original()]
    assert kinds(Lineage()(pile)) == ["rewrite"]
    first, *others, last = lines(brief)
    moved = made("\n".join([first, last, *others]), "Morning Digest", "2024-03-06")
    assert kinds(Lineage()([moved, original()])) == ["rewrite"]
    with_news = brief + "\nAnglers from Torvik had warned the Ministry of Ports in 2019, said Ane Bakke, 61, of Lervik."
    assert not Lineage()([made(with_news, "Morning Digest", "2024-03-06"), original()]).derivations


@pytest.mark.parametrize(("spoken", "origins"), [("told the Skarn Herald", 2), ("said", 1)])
def test_a_mixed_report_of_a_paper_that_was_told_something_is_its_own_unless_most_is_copied(
    spoken: str, origins: int
) -> None:
    own = [line.replace("told the Skarn Herald", spoken) for line in lines(OWN_SENTENCES)]
    retold = ["Insurers estimated the damage for the council at 12 million crowns.", *lines(REWRITE)[1:3]]
    pile = [made("\n".join([*own, *lines(ORIGINAL)[4:8], *retold]), "Skarn Herald", "2024-03-06"), original()]
    ancestry = Lineage()(pile)
    assert kinds(ancestry) == ["mixed"]
    assert len(ancestry.origins) == origins


def test_who_shares_the_errors_of_a_copy_was_made_from_the_copy() -> None:
    wrong = ORIGINAL.replace("Teodor Lunde", "Teodor Lunnde").replace("31 kilometres", "13 kilometres")
    rewrite = REWRITE.replace("Teodor Lunde", "Teodor Lunnde").replace("31 kilometres", "13 kilometres")
    pile = [made(wrong, "Fjord Echo", "2024-03-05"), made(rewrite, "World Minute", "2024-03-06"), original()]
    found = {one.item: one for one in Lineage()(pile).derivations}
    assert found["world-minute"].ancestor == "fjord-echo"


def made(body: str, publisher: str, published: str, **fields: object) -> Reading:
    return reading(body, publisher, published, **fields)


def kinds(ancestry: Ancestry) -> list[str]:
    return [str(one.kind) for one in ancestry.derivations]
