"""What speaks for and against two figures being given for one point."""

import pytest

from claims.reads import read
from secondsource.claims.amounts import counts
from secondsource.claims.extract import Extraction
from secondsource.claims.figured import candidates
from secondsource.claims.points import points
from secondsource.claims.samepoint import FEATURES, Figured, load_weights
from secondsource.model.claim import Claim
from secondsource.model.derivation import Origin, OriginKind


def pair_of(*bodies: str) -> Figured:
    """The first two figures of two reports that could be given for one point."""
    readings = {f"r{n}": read(body, f"r{n}") for n, body in enumerate(bodies)}
    told = {one.id: one for one in Extraction()(readings.values()) if not one.says}
    claims = [
        Claim(id=f"c-{one.id}", story="s", text=one.text, statements=(one.id,), links=()) for one in told.values()
    ]
    origins = [Origin(id=f"o-{item}", name=item, kind=OriginKind.UNKNOWN, items=(item,)) for item in readings]
    found = candidates(points(claims, told, readings, origins, None), None)
    return next(pair for _, _, pair in found if pair.left.statement.item != pair.right.statement.item)


SPEAKING = [
    # what is asked, two reports of which it is true, and two of which it is not
    (
        "strangers",
        ("The fire in Velden killed nine people.", "The fire killed 11 people, as one in Marrow did in May."),
        ("The fire in Velden killed nine people.", "The fire in Velden killed 11 people."),
    ),
    (
        "gainsaid",
        ("The blast killed one ranger.", "The blast killed two rangers, not one, a guide said."),
        ("The blast killed one ranger.", "The blast killed two rangers, not one of them on duty, a guide said."),
    ),
    (
        "large_and_near",
        ("The leak spilled 11,000,000 files.", "The leak spilled 11,500,000 files."),
        ("The leak spilled 11,000,000 files.", "The leak spilled 90 files."),
    ),
    (
        "one_the_rest",
        ("The crash injured three passengers.", "The crash injured two other passengers."),
        ("The crash injured three passengers.", "The crash injured two passengers."),
    ),
    (
        "ages",
        ("Mara Lind, 34, was freed.", "Mara Lind, 36, was freed."),
        ("The crash injured three passengers.", "The crash injured two passengers."),
    ),
]


@pytest.mark.parametrize(("feature", "true", "untrue"), SPEAKING)
def test_features(feature: str, true: tuple[str, str], untrue: tuple[str, str]) -> None:
    asked = next(one for one in FEATURES if one.__name__ == feature)
    assert asked(pair_of(*true)) > asked(pair_of(*untrue)) == 0


def test_many_figures_speak_against() -> None:
    asked = next(one for one in FEATURES if one.__name__ == "many_figures")
    many = pair_of("Twelve people died of 30 passengers in 14 cars in the crash.", "The crash killed 15 people.")
    assert asked(many) > asked(pair_of("The crash killed 12 people.", "The crash killed 15 people."))


BOAT = "The boat sank with nine people aboard."


@pytest.mark.parametrize(
    ("feature", "other"),
    [("nearest", "The boat went down at noon, and 14 people were aboard."), ("crowded", "The hotel has 14 people.")],
)
def test_other_figures_of_the_story_speak_against(feature: str, other: str) -> None:
    asked = next(one for one in FEATURES if one.__name__ == feature)
    alone = pair_of(BOAT, other)
    beside = pair_of(BOAT, other, "The boat sank with 12 people aboard.", "The harbour has 30 berths.")
    assert (asked(beside) < asked(alone)) if feature == "nearest" else (asked(beside) > asked(alone))


def test_every_feature_has_a_weight() -> None:
    assert load_weights().keys() == {"bias", *(feature.__name__ for feature in FEATURES)}


NUMBERING = ["Police closed the 1200 block of Alder Road.", "The case number: 150,929 was closed."]


@pytest.mark.parametrize("body", NUMBERING)
def test_what_only_numbers_a_thing_is_not_counted(body: str) -> None:
    (statement,) = Extraction()([read(body)])
    assert not counts(statement)
