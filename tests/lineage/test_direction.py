import pytest

from lineage.pile import INDEPENDENT, ORIGINAL, OWN_SENTENCES, lines, original, reading
from secondsource.lineage.stage import Lineage
from secondsource.model.derivation import DerivationKind
from secondsource.model.reading import Reading

CUT = "\n".join(lines(INDEPENDENT)[:6])
GROWN = "\n".join([*lines(OWN_SENTENCES)[:4], *lines(INDEPENDENT)[3:]])

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
        "a newsroom's earlier version",
        reading(GROWN, "A", "2024-03-05"),
        reading(INDEPENDENT, "A", "2024-03-07", id="z"),
    ),
]


@pytest.mark.parametrize(("about", "elder", "younger"), PAIRS, ids=[about for about, _, _ in PAIRS])
def test_the_elder_is_the_ancestor(about: str, elder: Reading, younger: Reading) -> None:
    (derivation,) = Lineage()([younger, elder]).derivations
    assert (derivation.item, derivation.ancestor) == (younger.item.id, elder.item.id), about


def test_an_inferred_date_says_nothing_of_the_order() -> None:
    full = reading(INDEPENDENT, "B", "2024-03-06")
    cut = reading(CUT, "A", "2024-03-01", published_inferred=True)
    (derivation,) = Lineage()([full, cut]).derivations
    assert (derivation.item, derivation.kind) == ("a", DerivationKind.EXCERPT)


def test_a_copy_of_a_copy_descends_from_the_agencys_own() -> None:
    pile = [original(), reading(ORIGINAL, "Herald", "2024-03-05"), reading(ORIGINAL, "World Minute", "2024-03-06")]
    assert {one.ancestor for one in Lineage()(pile).derivations} == {"original"}
