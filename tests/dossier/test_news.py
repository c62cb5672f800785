from dataclasses import replace

import pytest

from factory import make_dossier, make_item, make_origin, make_statement, make_verdict
from secondsource.dossier.news import news
from secondsource.model.claim import Discrepancy, DiscrepancyField, DiscrepancyKind, Value
from secondsource.model.item import Furniture, FurnitureKind
from secondsource.model.verdict import Standing
from secondsource.model.version import Version

FIRST = make_item("Twelve were hurt.", headline="Twelve hurt in a fire", publisher="Granite Post")
SECOND = make_item("Twelve people were hurt.", publisher="Bell")
SAID, ALSO = make_statement(FIRST), make_statement(SECOND)


def gap(kind, values):
    return Discrepancy(
        id="gap-1",
        story="story-1",
        kind=kind,
        field=DiscrepancyField.QUANTITY,
        about="the hurt",
        claims=("claim-1", "claim-2"),
        values=tuple(Value(value=value, statements=(statement.id,)) for value, statement in values),
        explanation="The figures differ.",
    )


def verdict(*statements, standing=Standing.UNCORROBORATED):
    return make_verdict(statements, id="claim-1", standing=standing)


ALONE = make_dossier([FIRST], statements=(SAID,), claims=(verdict(SAID),))
BOTH = make_dossier(
    [FIRST, SECOND],
    statements=(SAID, ALSO),
    claims=(verdict(SAID, ALSO, standing=Standing.CORROBORATED),),
    origins=(make_origin(FIRST), make_origin(SECOND, id="origin-2")),
)
DIFFER = make_dossier(
    [FIRST, SECOND],
    statements=(SAID, ALSO),
    claims=(verdict(SAID), make_verdict([ALSO], id="claim-2")),
    discrepancies=(gap(DiscrepancyKind.CONFLICT, [("12", SAID), ("14", ALSO)]),),
)
MORE = make_dossier(
    [FIRST, SECOND],
    discrepancies=(gap(DiscrepancyKind.CONFLICT, [("12", SAID), ("14", ALSO), ("15", ALSO)]),),
)
EARLIER = Version(
    id=FIRST.id,
    path="a.html",
    part=None,
    sha256="0",
    url=None,
    captured=None,
    published=None,
    modified=None,
    headline=None,
    changes=(),
)
CORRECTION = Furniture(text="An earlier version said that twelve were hurt.", kind=FurnitureKind.CORRECTION)


def again(body, headline="Twelve hurt in a fire", **fields):
    """A later capture of the first report."""
    return make_item(body, headline=headline, publisher="Granite Post", versions=(EARLIER,), **fields)


EDITED = again("Fourteen were hurt.")
CORRECTED = again(f"Fourteen were hurt! {CORRECTION.text}", headline="Fourteen hurt in a fire", furniture=(CORRECTION,))
FIRM = make_dossier([FIRST], statements=(SAID,), claims=(verdict(SAID, standing=Standing.CORROBORATED),))
DENIED = make_dossier([FIRST], statements=(SAID,), claims=(verdict(SAID, standing=Standing.DENIED),))
ONCE_CORRECTED = make_dossier([replace(FIRST, furniture=(CORRECTION,))])
AGAIN = make_dossier([again("Some were hurt.", furniture=(CORRECTION,))])
LATER = again("Twelve were hurt. Police came.")
REPEATED = replace(SAID, id="later-statement", item=LATER.id)
CAPTURED_AGAIN = make_dossier([LATER], statements=(REPEATED,), claims=(verdict(REPEATED, standing=Standing.DENIED),))


@pytest.mark.parametrize(
    ("now", "before", "told"),
    [
        (ALONE, [], [("story", "A fire at the harbour (one report)")]),
        (ALONE, [ALONE], []),
        (BOTH, [ALONE], [("corroborated", "Twelve were hurt: One newsroom carries it.")]),
        (BOTH, [BOTH], []),
        (DIFFER, [ALONE], [("conflict", "The hurt: “12” or “14”")]),
        (DIFFER, [DIFFER], []),
        (MORE, [DIFFER], [("conflict", "The hurt: “12” or “14” or “15”")]),  # a further value
        (DIFFER, [MORE], []),
        (make_dossier([EDITED]), [ALONE], [("edit", "Granite Post changed its page: “Twelve” is now “Fourteen”")]),
        (make_dossier([EDITED]), [make_dossier([EDITED])], []),
        (
            make_dossier([CORRECTED]),
            [ALONE],
            [
                (
                    "correction",
                    "Granite Post corrects its report: “An earlier version said that twelve were hurt.”; in the "
                    "headline “Twelve” is now “Fourteen”; “Twelve” is now “Fourteen”",
                )
            ],
        ),
        (
            AGAIN,
            [ONCE_CORRECTED],
            [("edit", "Granite Post changed its page: “Twelve” is now “Some”")],
        ),  # corrected before
        (ALONE, [FIRM], [("weakened", "Twelve were hurt: One newsroom carries it.")]),
        (DENIED, [FIRM], [("denial", "Twelve were hurt: One newsroom carries it.")]),
        (DENIED, [DENIED], []),
        (CAPTURED_AGAIN, [DENIED], [("edit", "Granite Post changed its page: “Police came” came in")]),
    ],
)
def test_what_changed_is_told_once(now, before, told):
    assert [(one.kind, one.text) for one in news(now, before)] == told


def test_every_place_of_an_edit_is_given_with_its_words():
    (one,) = news(make_dossier([CORRECTED]), [ALONE])
    assert [(place.part, place.removed, place.added) for place in one.changes] == [
        ("headline", "Twelve", "Fourteen"),
        ("body", "Twelve", "Fourteen"),
    ]


def test_of_many_places_some_are_told_in_words_and_more_are_given():
    first = make_item(" ".join(f"{letter} stays as it is. Old {letter}." for letter in map(str, range(300))), id="old")
    changed = again(first.body.replace("Old", "New"))
    changed = replace(changed, versions=(replace(EARLIER, id="old"),))
    (one,) = news(make_dossier([changed]), [make_dossier([first])])
    assert one.text.endswith("“Old” is now “New”; and 192 more places")
    assert len(one.changes) == 200


def test_of_a_saying_and_the_words_said_one_is_told():
    saying = replace(SAID, id="saying", says=(SAID.id,))
    claims = (verdict(SAID, standing=Standing.DENIED), make_verdict([saying], id="c2", standing=Standing.DENIED))
    now = make_dossier([FIRST], statements=(SAID, saying), claims=claims)
    assert [(one.kind, one.about) for one in news(now, [ALONE])] == [("denial", "claim-1")]


def test_only_what_is_nothing_but_sayings_is_no_claim_of_its_own():
    told = make_statement(SECOND, says=(SAID.id,))
    firm = {"standing": Standing.CORROBORATED, "origins": ("origin-1", "origin-2")}
    apart = make_dossier([FIRST, SECOND], statements=(SAID, told), claims=(make_verdict([told], **firm),))
    merged = make_dossier([FIRST, SECOND], statements=(SAID, told), claims=(make_verdict([SAID, told], **firm),))
    before = make_dossier([FIRST])
    assert apart.sayings() and not list(news(apart, [before]))
    assert not merged.sayings() and [one.kind.value for one in news(merged, [before])] == ["corroborated"]
