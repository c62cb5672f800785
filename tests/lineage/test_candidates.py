from lineage.pile import INDEPENDENT, ORIGINAL, OWN_SENTENCES, REWRITE, lines, original, reading
from secondsource.lineage import candidates as module
from secondsource.lineage.candidates import Index, Kin, candidates, marks_of
from secondsource.lineage.page import Page, read_page
from secondsource.lineage.stage import Lineage


def page(body: str) -> Page:
    return read_page(reading(body, None))


def test_copies_cuts_and_rewrites_find_each_other() -> None:
    cut = "\n".join(lines(ORIGINAL)[3:6])
    pages = [page(ORIGINAL), page(cut), page(REWRITE), page(OWN_SENTENCES)]
    assert candidates(pages)[:2] == [Kin(0, 1, alike=False), Kin(0, 2, alike=True)]
    assert all(kin.later != 3 for kin in candidates(pages))


def test_one_page_after_another_is_the_same_as_all_at_once() -> None:
    pages = [page(body) for body in (ORIGINAL, INDEPENDENT, REWRITE, OWN_SENTENCES, ORIGINAL)]
    index, found = Index(), []
    for one in pages:
        found += index.kin(marks_of(one))
        index.add(marks_of(one))
    assert sorted(found) == candidates(pages)


def test_a_notice_or_an_address_makes_nobody_kin() -> None:
    foot = "Copyright 2024 Coast Wire. All rights reserved. This material may not be published or rewritten."
    link = "https://www.skarnherald.example/a-long/way-of/many-words-that/two-pages/share-at-their/very-end"
    one, other = "\n".join(lines(INDEPENDENT)), "\n".join(lines(OWN_SENTENCES))
    assert not candidates([page(f"{one}\n{foot}\n{link}"), page(f"{other}\n{foot}\n{link}")])


def test_a_text_that_hundreds_print_has_one_origin(monkeypatch) -> None:
    monkeypatch.setattr(module, "MOST_HOLDERS", 4)
    copies = [reading("\n".join(lines(ORIGINAL)[1:]), f"Paper {number}", "2024-03-06") for number in range(20)]
    (origin,) = Lineage()([*copies, original()]).origins
    assert len(origin.items) == 21


def test_asking_costs_no_more_where_many_hold_one_text(monkeypatch) -> None:
    pages = [page(ORIGINAL)] * 30
    monkeypatch.setattr(module, "MOST_HOLDERS", 5)
    assert len(candidates(pages)) == 5 * 25 + 4 * 5 // 2
