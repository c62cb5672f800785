import pytest

from secondsource.language.encoder import load_encoder, load_meaning

CLAIMS = [
    # a claim, the same in quite other words, another that looks more like it
    ("The harbour was shut at noon.", "From midday no ship could put in.", "The harbour was opened at noon."),
    (
        "Police arrested the ferry's captain.",
        "Officers led the skipper away in handcuffs.",
        "Police sought the captain.",
    ),
    ("The minister resigned on Monday.", "On Monday she gave up her office.", "The minister was asked to resign."),
    ("Nine people were killed in Orsk Street.", "The blast took nine lives.", "Nine people were hurt in Orsk Street."),
    ("Varn sold the mill to Tolm.", "Tolm is the new owner of the works.", "Varn wants to sell the mill to Tolm."),
]


def nearer(encode, claim: str, same: str, other: str) -> float:
    """By how much what says the same lies nearer than what looks alike."""
    first, second, third = encode([claim, same, other])
    return float(first @ second - first @ third)


@pytest.mark.parametrize(("claim", "same", "other"), CLAIMS)
def test_a_claim_lies_nearer_to_its_like_than_vectors_of_topics_have_it(claim: str, same: str, other: str) -> None:
    assert nearer(load_meaning(), claim, same, other) > nearer(load_encoder(), claim, same, other)


def test_a_vector_does_not_depend_on_the_sentences_beside_it() -> None:
    alone, beside = load_meaning()([CLAIMS[0][0]]), load_meaning()([sentence for row in CLAIMS for sentence in row])
    assert float(abs(alone[0] - beside[0]).max()) < 1e-5
