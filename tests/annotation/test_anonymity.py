"""Speakers whom a text does not name, typed by what it grants of them."""

import pytest

from annotation.reading import attributions_of

PORT = "A senior port official said the pier was shut. "

# text, words of the content, (role, body, terms, reason, plural)
GRANTED = (
    (
        (
            "A senior US defense official, speaking on condition of anonymity because he was not authorised "
            "to speak publicly, said the strike hit the depot."
        ),
        "the strike hit",
        (
            "A senior US defense official",
            "US defense",
            "speaking on condition of anonymity",
            "because he was not authorised to speak publicly",
            False,
        ),
    ),
    (
        (
            "“We saw the convoy leave,” said two people familiar with the plan, who asked not to be named "
            "because the talks are secret."
        ),
        "We saw the convoy",
        ("two people familiar with the plan", None, "asked not to be named", "because the talks are secret", True),
    ),
    # the terms stand in a sentence of their own
    (
        PORT + "The official spoke on condition of anonymity, citing the investigation.",
        "the pier was shut",
        ("A senior port official", "port", "spoke on condition of anonymity", "citing the investigation", False),
    ),
    (
        (
            "Three nurses at the hospital said the ward was full. They requested anonymity for fear of "
            "losing their jobs."
        ),
        "the ward was full",
        ("Three nurses at the hospital", "the hospital", "requested anonymity", "for fear of losing their jobs", True),
    ),
    # a reason without terms
    (
        (
            "The ferry hit the pier, an official at the harbour ministry said. The official was not "
            "authorised to speak to the media."
        ),
        "The ferry hit the pier",
        (
            "an official at the harbour ministry",
            "the harbour ministry",
            None,
            "was not authorised to speak to the media",
            False,
        ),
    ),
    # no terms, no reason
    ("A Pentagon official said it hit the depot.", "it hit", ("A Pentagon official", "Pentagon", None, None, False)),
    (
        "The company's spokeswoman said it was safe.",
        "safe",
        ("The company's spokeswoman", "The company", None, None, False),
    ),
    ("Diplomats in Brussels said a deal was near.", "a deal", ("Diplomats in Brussels", None, None, None, True)),
    # what is said of one is not said of another
    (
        PORT + "A nurse, who declined to be identified, said two men were hurt.",
        "the pier was shut",
        ("A senior port official", "port", None, None, False),
    ),
)


@pytest.mark.parametrize(("text", "words", "granted"), GRANTED)
def test_what_a_text_grants_of_a_speaker_without_a_name(text, words, granted):
    read = attributions_of(text)
    one = next(one for one in read if any(words in span.text for span in one.content))
    found = one.anonymity
    assert one.anonymous
    said = [span and span.text for span in (found.role, found.body, found.terms, found.reason)]
    assert (*said, found.plural) == granted


def test_a_pronoun_has_the_terms_of_whom_it_stands_for():
    text = PORT + "“It is not safe,” said the official, who asked not to be named. He added that the sea was rough."
    last = attributions_of(text)[-1]
    assert last.anonymity.terms.text == "asked not to be named"


@pytest.mark.parametrize(
    "text", ["Mara Lind said it was shut.", "The ministry said it was shut.", "It was reportedly shut."]
)
def test_whoever_is_named_is_granted_nothing(text):
    assert all(one.anonymity is None for one in attributions_of(text))
