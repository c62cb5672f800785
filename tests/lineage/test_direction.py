import pytest

from lineage.pile import INDEPENDENT, ORIGINAL, OWN_SENTENCES, lines, original, reading
from secondsource.lineage.page import read_page
from secondsource.lineage.progress import latest_stamp, steps_taken
from secondsource.lineage.stage import Lineage
from secondsource.model.derivation import DerivationKind
from secondsource.model.reading import Reading

CUT = "\n".join(lines(INDEPENDENT)[:6])
GROWN = "\n".join([*lines(OWN_SENTENCES)[:4], *lines(INDEPENDENT)[3:]])
TOLD = "\n".join(['"I saw it all," Odd Lie told the Fjord Tribune.', *["He has fished here for thirty-one years."] * 3])

PAIRS: list[tuple[str, Reading, Reading]] = [
    ("the agency's own text before a copy of an earlier day", original(), reading(ORIGINAL, "Herald", "2024-03-01")),
    ("the fuller text before its cut of the same day", reading(INDEPENDENT, "B"), reading(CUT, "A")),
    (
        "the earlier of two equal texts",
        reading(INDEPENDENT, "B", "2024-03-05"),
        reading(INDEPENDENT, "A", "2024-03-06"),
    ),
    ("by the hour where both give it", reading(CUT, "B", "2024-03-05T08:00Z"), reading(CUT, "A", "2024-03-05T09:00Z")),
    (
        "whoever knows of no trial, whatever the dates",
        reading(INDEPENDENT, "A", "2024-03-09"),
        reading(f"{GROWN}\nThe skipper pleaded guilty in court and was sentenced.", "A", "2024-03-05", id="z"),
    ),
    (
        "the page that says it was updated earlier",
        reading(f"UPDATED at 9:40 a.m.\n{GROWN}", "A", "2024-03-05"),
        reading(f"UPDATED at 5:12 P.M.\n{INDEPENDENT}", "B", "2024-03-05"),
    ),
    (
        "the site that the other leads to, against the dates",
        reading(INDEPENDENT, "skarnherald.example", "2024-03-09"),
        reading(f"{CUT}\nhttps://www.skarnherald.example/news/1987-bridge", "B", "2024-03-05"),
    ),
    (
        "the text that the agency's notice covers",
        reading(f"{GROWN}\nCopyright 2024 Reuters. All rights reserved.", "B", "2024-03-05"),
        reading(INDEPENDENT, "A", "2024-03-05"),
    ),
    (
        "the release before the paper that reworks it",
        reading(INDEPENDENT, "harbour.gov.example", "2024-03-06", headline="Press release: bus accident"),
        reading("\n".join([*lines(OWN_SENTENCES)[:4], *lines(INDEPENDENT)[:4]]), "Skarn Herald", "2024-03-06"),
    ),
    (
        "the report that passes on no other newsroom's talk",
        reading(INDEPENDENT, "B", "2024-03-06"),
        reading(f"{GROWN}\n{TOLD}", "A", "2024-03-06"),
    ),
    (
        "a newsroom's earlier version",
        reading(GROWN, "A", "2024-03-05"),
        reading(INDEPENDENT, "A", "2024-03-07", id="z"),
    ),
]


@pytest.mark.parametrize(("about", "elder", "younger"), PAIRS, ids=[about for about, _, _ in PAIRS])
def test_the_elder_is_the_ancestor(about: str, elder: Reading, younger: Reading) -> None:
    (derivation,) = [one for one in Lineage()([younger, elder]).derivations if one.ancestor]
    assert (derivation.item, derivation.ancestor) == (younger.item.id, elder.item.id), about


def test_an_inferred_date_says_nothing_of_the_order() -> None:
    full = reading(INDEPENDENT, "B", "2024-03-06")
    cut = reading(CUT, "A", "2024-03-01", published_inferred=True)
    (derivation,) = Lineage()([full, cut]).derivations
    assert (derivation.item, derivation.kind) == ("a", DerivationKind.EXCERPT)


def test_a_copy_of_a_copy_descends_from_the_agencys_own() -> None:
    pile = [original(), reading(ORIGINAL, "Herald", "2024-03-05"), reading(ORIGINAL, "World Minute", "2024-03-06")]
    assert {one.ancestor for one in Lineage()(pile).derivations} == {"original"}


def test_what_credits_a_newsroom_is_an_earlier_version_of_its_report() -> None:
    early = "\n".join(["Posted at 11:33 a.m.", "Our partner, the Norrland Tribune, has this coverage.", *lines(CUT)])
    late = "\n".join(["Updated at 5:12 p.m.", *lines(CUT)[:3], *lines(ORIGINAL)[1:9]])
    pile = [reading(late, "Norrland Tribune", "2024-03-05"), reading(early, "B", "2024-03-05")]
    (derivation,) = Lineage()(pile).derivations
    assert (derivation.ancestor, derivation.kind) == ("b", DerivationKind.UPDATE)


STEPS = [
    ("Nobody was hurt.", 0),
    ("No suspects have been arrested.", 0),
    ("Two men were arrested.", 1),
    ("A man was charged after he was arrested.", 2),
    ("She pleaded not guilty, and the trial begins in May.", 3),
    ("He was sentenced to four years.", 4),
]


@pytest.mark.parametrize(("body", "step"), STEPS)
def test_an_affair_goes_from_arrest_to_sentence(body: str, step: int) -> None:
    assert steps_taken(read_page(reading(body, None))) == step


STAMPS = [
    ("UPDATED at 5:12 P.M. on Tuesday\nPosted: 11:33 a.m.", 17 * 60 + 12),
    ("Published 06:05", 6 * 60 + 5),
    ("Updated at 12:10 am", 10),
    ("The posted speed is 50.", None),
]


@pytest.mark.parametrize(("body", "minutes"), STAMPS)
def test_the_latest_time_that_a_page_gives_for_itself_is_read(body: str, minutes: int | None) -> None:
    assert latest_stamp(read_page(reading(body, None))) == minutes
