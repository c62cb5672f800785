from collections.abc import Mapping

from claims.reads import read
from secondsource.claims.align import Alignment
from secondsource.claims.discrepancies import Discrepancies
from secondsource.claims.extract import Extraction
from secondsource.language.encoder import load_encoder, load_meaning
from secondsource.model.claim import Claim, Discrepancy, DiscrepancyKind
from secondsource.model.story import Story

BODIES = {
    "a": "Twelve miners died when the tunnel at Corvo collapsed, the rescue service said. "
    "No gas was found in the mine. The owner will reopen the pit in June.",
    "b": "The tunnel collapse at Corvo killed a dozen miners, the rescue service said. "
    "The company said the roof had been checked in March.",
    "c": "Fourteen miners died when the tunnel at Corvo collapsed, the hospital said. No gas was found in the mine.",
}  # fmt: skip


def judged(
    order: str, bodies: Mapping[str, str] = BODIES
) -> tuple[tuple[Claim, ...], dict[str, str], tuple[Discrepancy, ...]]:
    readings = {name: read(bodies[name], name) for name in order}
    made = tuple(Extraction()(readings.values()))
    story = Story(id="s", headline="Corvo", items=tuple(sorted(order)))
    claims = Alignment(load_meaning())(story, made, readings)
    by_id = {one.id: one for one in made}
    found = Discrepancies(encoder=load_encoder())(story, claims, by_id, readings, ())
    return claims, {one.id: one.text for one in made}, found


def groups(order: str) -> set[frozenset[str]]:
    claims, _, _ = judged(order)
    return {frozenset(claim.statements) for claim in claims}


def test_every_statement_is_in_one_claim() -> None:
    claims, texts, _ = judged("abc")
    assert sorted(s for claim in claims for s in claim.statements) == sorted(texts)


def test_the_same_words_go_together_and_another_figure_stays_apart() -> None:
    claims, texts, _ = judged("abc")
    sets = [{texts[s] for s in claim.statements} for claim in claims]
    assert any(
        len(claim.statements) == 2 and "No gas was found in the mine" in found
        for claim, found in zip(claims, sets, strict=True)
    )
    assert not any(
        any(t.startswith("Twelve") for t in found) and any(t.startswith("Fourteen") for t in found) for found in sets
    )


def test_every_merge_is_explained() -> None:
    claims, _, _ = judged("abc")
    for claim in claims:
        assert len(claim.links) == len(claim.statements) - 1
        assert all(link.explanation for link in claim.links)


def test_the_order_of_the_items_does_not_matter() -> None:
    assert groups("abc") == groups("cba")


def test_another_figure_of_the_same_thing_is_a_conflict() -> None:
    _, _, found = judged("abc")
    conflict = next(one for one in found if one.kind is DiscrepancyKind.CONFLICT)
    assert (conflict.low, conflict.high) == (12.0, 14.0)
    assert conflict.evidence and "12" not in conflict.about


def test_a_figure_set_aside_is_a_conflict_whatever_is_counted_beside_it() -> None:
    bodies = {"a": "Three came in by the roof.", "b": "Four people robbed the gallery, and not three, police said."}
    _, _, found = judged("ab", bodies)
    assert [(one.kind, one.low, one.high) for one in found] == [(DiscrepancyKind.CONFLICT, 3.0, 4.0)]


def test_no_statement_gives_no_claim() -> None:
    assert Alignment(load_meaning())(Story(id="s", headline="", items=()), (), {}) == ()


def test_like_words_of_reports_months_apart_are_two_events() -> None:
    bodies = ("The mayor opened the new bridge.", "The mayor opened a bridge in the harbour.")
    for days, count in ((("2024-05-10", "2024-05-10"), 1), (("2022-01-10", "2024-05-10"), 2)):
        readings = {f"r{n}": read(body, f"r{n}", day) for n, (body, day) in enumerate(zip(bodies, days, strict=True))}
        story = Story(id="s", headline="", items=tuple(readings), first=min(days), last=max(days))
        assert len(Alignment(load_meaning())(story, list(Extraction()(readings.values())), readings)) == count
