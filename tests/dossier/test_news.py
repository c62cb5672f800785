from dataclasses import replace

import pytest

from factory import make_dossier, make_item, make_origin, make_statement, make_verdict
from secondsource.dossier.news import news
from secondsource.model.claim import Discrepancy, DiscrepancyField, DiscrepancyKind, Value
from secondsource.model.item import Furniture, FurnitureKind
from secondsource.model.verdict import Standing
from secondsource.model.version import Change, Version

FIRST = make_item("Twelve were hurt.", publisher="Granite Post")
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
    changes=(Change(start=0, end=8, text="Fourteen", before="Twelve"),),
)
TITLED = replace(EARLIER, headline="Ten hurt in a fire")
EDITED = make_item("Fourteen were hurt.", publisher="Granite Post", versions=(EARLIER,))
CORRECTION = Furniture(text="An earlier version said twelve.", kind=FurnitureKind.CORRECTION)
CORRECTED = make_item(
    "Fourteen were hurt!",
    headline="Fourteen hurt in a fire",
    publisher="Granite Post",
    versions=(TITLED,),
    furniture=(CORRECTION,),
)
FIRM = make_dossier([FIRST], statements=(SAID,), claims=(verdict(SAID, standing=Standing.CORROBORATED),))
ONCE_CORRECTED = make_dossier([replace(FIRST, furniture=(CORRECTION,))])
GONE = replace(EARLIER, changes=(Change(start=0, end=0, text="", before="Fourteen"),))
AGAIN = make_dossier(
    [make_item("Some were hurt.", publisher="Granite Post", versions=(GONE,), furniture=(CORRECTION,))]
)


@pytest.mark.parametrize(
    ("now", "before", "told"),
    [
        (ALONE, [], [("story", "A fire at the harbour (one report)")]),
        (ALONE, [ALONE], []),
        (BOTH, [ALONE], [("corroborated", "Twelve were hurt: One newsroom carries it.")]),
        (BOTH, [BOTH], []),
        (DIFFER, [ALONE], [("conflict", "The figures differ.")]),
        (DIFFER, [DIFFER], []),
        (MORE, [DIFFER], [("conflict", "The figures differ.")]),  # a further value
        (DIFFER, [MORE], []),
        (make_dossier([EDITED]), [ALONE], [("edit", "Granite Post changed its page: “Twelve” is now “Fourteen”")]),
        (make_dossier([EDITED]), [make_dossier([EDITED])], []),
        (
            make_dossier([CORRECTED]),
            [ALONE],
            [
                (
                    "correction",
                    "Granite Post corrects: An earlier version said twelve.; in the headline “Ten” is now “Fourteen”;"
                    " “Twelve” is now “Fourteen”",
                )
            ],
        ),
        (AGAIN, [ONCE_CORRECTED], [("edit", "Granite Post changed its page: “Fourteen” is gone")]),  # corrected before
        (ALONE, [FIRM], [("weakened", "Twelve were hurt: One newsroom carries it.")]),
        (make_dossier([FIRST], statements=(SAID,), claims=(verdict(SAID, standing=Standing.DENIED),)), [FIRM], []),
    ],
)
def test_what_changed_is_told_once(now, before, told):
    assert [(one.kind, one.text) for one in news(now, before)] == told


def test_every_place_of_an_edit_is_given_with_its_words():
    (one,) = news(make_dossier([CORRECTED]), [ALONE])
    assert [(place.part, place.removed, place.added) for place in one.changes] == [
        ("headline", "Ten", "Fourteen"),
        ("body", "Twelve", "Fourteen"),
    ]


def test_of_many_places_some_are_told_in_words_and_more_are_given():
    changes = tuple(Change(start=0, end=0, text="", before=f"word {number}") for number in range(300))
    item = make_item("Fourteen were hurt.", versions=(replace(EARLIER, changes=changes),))
    (one,) = news(make_dossier([item]), [ALONE])
    assert one.text.endswith("“word 7” is gone; and 192 more places")
    assert len(one.changes) == 200
