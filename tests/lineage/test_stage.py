from itertools import permutations

import pytest

from lineage.pile import (
    CITING,
    INDEPENDENT,
    ORIGINAL,
    OWN_SENTENCES,
    RELEASE,
    REWRITE,
    UPDATE_LEAD,
    lines,
    original,
    reading,
)
from secondsource.lineage.stage import Lineage
from secondsource.model.derivation import COPIED_KINDS, Ancestry, DerivationKind
from secondsource.model.item import Credit, CreditKind, Layout

CUT = "\n".join(lines(ORIGINAL)[:6])
SPLICED = "\n".join([*lines(OWN_SENTENCES)[:2], *lines(ORIGINAL)[1:4], *lines(OWN_SENTENCES)[2:]])
MOSTLY_SPLICED = "\n".join([*lines(OWN_SENTENCES)[:2], *lines(ORIGINAL)[1:8], *lines(OWN_SENTENCES)[2:]])
UPDATE = "\n".join([UPDATE_LEAD, *lines(ORIGINAL)[8:]])

COPIES = [
    # a whole copy without a credit
    (ORIGINAL, "Skarn Herald", DerivationKind.SYNDICATED, "Coast Wire"),
    # the same in another order
    ("\n".join(reversed(lines(ORIGINAL))), "Skarn Herald", DerivationKind.SYNDICATED, "Coast Wire"),
    # its first half
    (CUT, "Skarn Herald", DerivationKind.EXCERPT, "Coast Wire"),
    # sentence by sentence in other words
    (REWRITE, "World Minute", DerivationKind.REWRITE, "Coast Wire"),
    # the same with a last line that has no word
    (f"{REWRITE}\n* * *", "World Minute", DerivationKind.REWRITE, "Coast Wire"),
    # three sentences between own reporting
    (SPLICED, "Skarn Herald", DerivationKind.MIXED, "Skarn Herald"),
    # the larger part another's
    (MOSTLY_SPLICED, "Skarn Herald", DerivationKind.MIXED, "Coast Wire"),
]


@pytest.mark.parametrize(("body", "publisher", "kind", "origin"), COPIES)
def test_a_copy_is_told_by_its_kind_and_rests_on_the_right_newsroom(
    body: str, publisher: str, kind: DerivationKind, origin: str
) -> None:
    item = reading(body, publisher, "2024-03-05")
    ancestry = Lineage()([original(), item])
    (derivation,) = ancestry.derivations
    assert (derivation.item, derivation.ancestor, derivation.kind) == (item.item.id, "original", kind)
    assert origin_names(ancestry)[item.item.id] == origin


def test_a_report_spliced_from_two_has_one_ancestor_and_shares_the_other_text() -> None:
    first = reading(INDEPENDENT, "Norrland Tribune", "2024-03-05")
    own = ["Nobody in the lanes of Torvik had seen the sky that colour.", "The baker gave away what he had not sold."]
    spliced = "\n".join([own[0], *lines(INDEPENDENT)[:5], own[1], *lines(OWN_SENTENCES)[:3]])
    second = reading(OWN_SENTENCES, "Skarn Herald", "2024-03-05")
    ancestry = Lineage()([first, second, reading(spliced, "World Minute", "2024-03-07")])
    found = {one.ancestor: (one.item, one.kind) for one in ancestry.derivations}
    assert found == {
        "norrland-tribune": ("world-minute", DerivationKind.MIXED),
        "skarn-herald": ("world-minute", DerivationKind.COMMON_TEXT),
    }
    assert any("a second text spliced in" in one.explanation for one in ancestry.derivations)


def test_evidence_alternates_and_lies_in_the_bodies() -> None:
    item = reading(SPLICED, "Skarn Herald", "2024-03-05")
    bodies = {"original": ORIGINAL, item.item.id: SPLICED}
    (derivation,) = Lineage()([original(), item]).derivations
    assert [one.item for one in derivation.evidence] == [item.item.id, "original"] * (len(derivation.evidence) // 2)
    assert all(bodies[one.item][one.start : one.end] == one.text for one in derivation.evidence)


def test_a_share_is_of_the_words_that_count() -> None:
    told = [
        line.replace(".", ": https://skarn.example/a-page-that-holds-many-words-of-its-own .")
        for line in lines(REWRITE)
    ]
    copies = [reading("\n".join(told), "Skarn Herald"), reading("\n".join([*told, ORIGINAL]), "World Minute")]
    shares = [one.share for one in Lineage()([original(), *copies]).derivations]
    assert shares
    assert all(0 <= share <= 1 for share in shares)


def test_an_explanation_counts_the_sentences_and_names_the_credit() -> None:
    (derivation,) = Lineage()([original(), reading(CUT, "Skarn Herald", "2024-03-05")]).derivations
    assert "6 of 6 sentences" in derivation.explanation
    assert "Coast Wire" in derivation.explanation


def test_a_later_take_of_the_same_agency_is_an_update() -> None:
    later = reading(UPDATE, None, "2024-03-06", id="later", agency="Coast Wire", layout=Layout.NINJS)
    ancestry = Lineage()([later, original()])
    (derivation,) = ancestry.derivations
    assert (derivation.item, derivation.kind) == ("later", DerivationKind.UPDATE)
    assert [origin.items for origin in ancestry.origins] == [("original", "later")]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        # all of the first version, and more
        ("\n".join([INDEPENDENT, *lines(OWN_SENTENCES)[:3]]), DerivationKind.UPDATE),
        # the same under another address
        (INDEPENDENT, DerivationKind.SYNDICATED),
        ("\n".join(lines(INDEPENDENT)[:5]), DerivationKind.EXCERPT),
    ],
)
def test_a_newsrooms_later_version_is_an_update_if_it_says_more(body: str, kind: DerivationKind) -> None:
    first = reading(INDEPENDENT, "Skarn Herald", "2024-03-05")
    (derivation,) = Lineage()([first, reading(body, "Skarn Herald", "2024-03-06", id="later")]).derivations
    assert (derivation.item, derivation.kind) == ("later", kind)


def test_independent_reports_of_one_event_are_not_derived() -> None:
    ancestry = Lineage()([original(), reading(INDEPENDENT, "Norrland Tribune", "2024-03-05")])
    assert not ancestry.derivations
    assert len(ancestry.origins) == 2


def test_a_summary_of_another_paper_cites_it_and_rests_on_it() -> None:
    tribune = reading(INDEPENDENT, "Norrland Tribune", "2024-03-05")
    ancestry = Lineage()([original(), tribune, reading(CITING, "Morning Digest", "2024-03-06")])
    assert [(one.item, one.ancestor, one.kind) for one in ancestry.derivations] == [
        ("morning-digest", "norrland-tribune", DerivationKind.CITES)
    ]
    assert origin_names(ancestry)["morning-digest"] == "Norrland Tribune"


def test_two_papers_with_one_release_have_a_common_text_and_stay_apart() -> None:
    release = (
        '"We are asking everyone to keep away from the eastern quay until the cranes have been secured, and to leave'
        ' the lane along the silos free for ambulances and fire engines at any hour of the day or night."'
    )
    herald = "\n".join([*lines(OWN_SENTENCES)[:3], release])
    tribune = "\n".join([*lines(INDEPENDENT)[1:5], release])
    ancestry = Lineage()([reading(herald, "Skarn Herald"), reading(tribune, "Norrland Tribune")])
    assert [one.kind for one in ancestry.derivations] == [DerivationKind.COMMON_TEXT]
    assert len(ancestry.origins) == 2


PRINT = "\n".join([*lines(OWN_SENTENCES)[:2], RELEASE])
TOP, TAIL = lines(INDEPENDENT)[3], lines(INDEPENDENT)[8]


@pytest.mark.parametrize("other", [f"{TOP}\n{RELEASE}", f"{RELEASE}\n{TAIL}", "\n".join([TOP, *lines(RELEASE)[:6]])])
def test_two_papers_that_print_a_release_beside_words_of_their_own_have_it_from_its_sender(other: str) -> None:
    pile = [reading(PRINT, "Skarn Herald", "2024-03-07"), reading(other, "Norrland Tribune", "2024-03-08")]
    ancestry = Lineage()(pile)
    assert [one.kind for one in ancestry.derivations] == [DerivationKind.COMMON_TEXT]
    assert sorted(origin_names(ancestry).values()) == ["Norrland Tribune", "Skarn Herald"]
    assert "speak for their sender" in ancestry.derivations[0].explanation


COPIED_RELEASES = [
    # who says nothing beside it may have copied the other, and a copy adds no origin
    (PRINT, PRINT, "Skarn Herald", {}),
    (PRINT, RELEASE, "Skarn Herald", {}),
    (PRINT, "\n".join(reversed(lines(PRINT)[:5])), "Skarn Herald", {}),
    # its sender printed it, too
    (PRINT, f"{TOP}\n{RELEASE}", "Brekke Lines", {}),
    # a reporter speaks in it
    *(
        (f"{PRINT}\n{said}", f"{TOP}\n{RELEASE}\n{said}", "Skarn Herald", {})
        for said in ["Mayor Oddvar Kling told reporters that he had not been asked."]
    ),
    # an agency brought it
    (PRINT, f"{TOP}\n{RELEASE}", "Skarn Herald", {"agency": "Coast Wire"}),
    # nobody speaks for a sender
    *(
        (PRINT.replace(said, ""), f"{TOP}\n{RELEASE}".replace(said, ""), "Skarn Herald", {})
        for said in ["\n".join(lines(RELEASE)[3:])]
    ),
]


@pytest.mark.parametrize(("one", "other", "publisher", "fields"), COPIED_RELEASES)
def test_what_else_two_papers_print_is_a_copy(one: str, other: str, publisher: str, fields: dict[str, str]) -> None:
    pile = [reading(one, publisher, "2024-03-07", **fields), reading(other, "Norrland Tribune", "2024-03-08")]
    found = [found for found in Lineage()(pile).derivations if found.ancestor]
    assert [found.kind in COPIED_KINDS for found in found] == [True]


def test_a_page_that_names_its_source_rests_on_it_though_the_original_is_absent() -> None:
    credit = Credit(name="Granite Post", kind=CreditKind.PUBLISHER, text="Source: Granite Post")
    ancestry = Lineage()([reading(REWRITE, None, credits=(credit,))])
    (derivation,), (origin,) = ancestry.derivations, ancestry.origins
    assert (derivation.ancestor, derivation.kind, derivation.origin) == (None, DerivationKind.REWRITE, origin.id)
    assert origin.name == "Granite Post"


def test_an_agency_that_signs_its_own_site_by_its_initials_has_its_report_from_nobody() -> None:
    site = reading(ORIGINAL.replace("(Coast Wire)", "(CW)"), "coastwire.example", "2024-03-05", id="site", agency="CW")
    later = reading(UPDATE.replace("(Coast Wire)", "(CW)"), "coastwire.example", "2024-03-06", id="later", agency="CW")
    credit = Credit(name="Coast Wire", kind=CreditKind.AGENCY, text="Copyright 2024 Coast Wire")
    copy = reading(ORIGINAL, "Skarn Herald", "2024-03-05", credits=(credit,), agency="Coast Wire")
    ancestry = Lineage()([site, later, copy])
    found = {(one.item, one.ancestor, one.kind) for one in ancestry.derivations}
    assert found == {
        ("later", "site", DerivationKind.UPDATE),
        ("skarn-herald", "site", DerivationKind.SYNDICATED),
    }
    assert [origin.name for origin in ancestry.origins] == ["Coast Wire"]


def test_a_syndicated_page_without_the_agencys_name_rests_on_an_unnamed_one() -> None:
    text = "This story is published from a syndicated feed."
    credit = Credit(name="syndicated feed", kind=CreditKind.SYNDICATION, text=text)
    ancestry = Lineage()([reading(REWRITE, "World Minute", credits=(credit,))])
    assert [origin.name for origin in ancestry.origins] == ["unnamed agency (via World Minute)"]
    assert [one.kind for one in ancestry.derivations] == [DerivationKind.SYNDICATED]


def test_two_carriers_of_an_absent_agency_rest_on_it() -> None:
    ancestry = Lineage()([reading(ORIGINAL, "Skarn Herald"), reading(CUT, "World Minute")])
    assert [origin.name for origin in ancestry.origins] == ["Coast Wire"]
    assert sorted(str(one.ancestor) for one in ancestry.derivations) == ["None", "skarn-herald"]


def test_the_order_of_the_readings_does_not_matter() -> None:
    pile = [original(), reading(REWRITE, "World Minute"), reading(INDEPENDENT, "Norrland Tribune"), reading(CUT, None)]
    first, *others = [Lineage()(order) for order in permutations(pile)]
    assert all(other == first for other in others)


@pytest.mark.parametrize("body", ["", "Word", "\n\n\n", "a " * 20_000, "“" * 5_000, "x" * 200_000])
def test_odd_texts_are_carried_along(body: str) -> None:
    ancestry = Lineage()([original(), reading(body, None)])
    assert sorted(item for origin in ancestry.origins for item in origin.items) == ["nobody", "original"]


def test_no_readings_give_no_origins() -> None:
    assert Lineage()([]) == Ancestry(derivations=(), origins=())


def origin_names(ancestry: Ancestry) -> dict[str, str]:
    assert all(one.kind in COPIED_KINDS or one.ancestor for one in ancestry.derivations)
    return {item: origin.name for origin in ancestry.origins for item in origin.items}
