"""A text whose people come before their introduction was shuffled."""

from annotation.reading import attributions_of, marked_of
from secondsource.annotation.order import scrambled

IN_ORDER = (
    "Harbour Minister Mara Lind shut the old pier on Monday.",
    "A crack had been found in a pillar, she said.",
    "“The pillar could break at any time,” Lind said.",
    "The city's engineer, Tom Reyes, inspected the crack on Sunday.",
    "Reyes said the pillar had lost a third of its steel.",
    "He added that the pier was built in 1931.",
    "A spokesman for the ferry line said its boats would sail from the new quay.",
    "The spokesman said no trip was cancelled.",
    "Lind will report to the city council on Friday.",
    "Reyes expects the work to take a year.",
)
SHUFFLED = (5, 2, 9, 7, 4, 8, 1, 3, 6, 0)


def is_scrambled(sentences):
    body = "\n".join(sentences)
    return scrambled(marked_of(body), attributions_of(body))


def test_order():
    assert not is_scrambled(IN_ORDER)
    assert is_scrambled(IN_ORDER[number] for number in SHUFFLED)


def test_short_texts_give_too_few_signs():
    assert not is_scrambled(IN_ORDER[number] for number in SHUFFLED[:5])
    assert not is_scrambled(())
