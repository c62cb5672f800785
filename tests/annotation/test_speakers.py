"""Sources are resolved to those who speak: names, roles, pronouns, bodies."""

import pytest

from annotation.reading import entities_of, parsed
from secondsource.annotation.attributions import read_attributions

LIND = "Harbour Minister Mara Lind said the pier was shut on Monday. "
OFFICIAL = "A senior port official said the pier was shut. "

# text, words of the content, part of the speaker's name, whether anonymous; a comment says which rule
SPEAKERS = (
    (LIND + "Lind said it would open in May.", "open in May", "Harbour Minister Mara Lind", False),  # bare surname
    (LIND + "“It is not safe,” she said.", "not safe", "Harbour Minister Mara Lind", False),  # pronoun
    (LIND + "“It is not safe,” the minister said.", "not safe", "Mara Lind", False),  # role
    (OFFICIAL + "“It is not safe,” the official said.", "not safe", "senior port official", True),  # described
    # introduced later: the order of sentences may be wrong
    ("“It is not safe,” the official said. The sea was calm. " + OFFICIAL, "not safe", "senior port official", True),
    ("The mayor's lawyer, Tom Reyes, left. “It is not safe,” he said.", "not safe", "Tom Reyes, mayor's lawyer", False),
    # the company is the last one named
    (
        "Pictures released by Orvia on Monday showed smoke. The company said the pier burned.",
        "the pier",
        "Orvia",
        False,
    ),
    # he and she are told apart by their names
    ("John Marsh met Mary Hill in Rome. “It is late,” he said.", "It is late", "John Marsh", False),
    ("John Marsh met Mary Hill in Rome. “It is late,” she said.", "It is late", "Mary Hill", False),
    # somebody named inside a quotation does not take the pronoun
    ("Tom Reyes spoke. “Paul Gray came,” he said. “He lied,” he said.", "He lied", "Tom Reyes", False),
    # a name at the end of a long description
    ("It is late, said Deputy Ambassador to the UN Richard Mole.", "It is late", "Richard Mole", False),
    ("Karel Voss called on Monday, according to his office.", "called on Monday", "Karel Voss's office", False),
    ("Three nurses spoke. One of them said the pier was shut.", "the pier was shut", "one of three nurses", True),
)


@pytest.mark.parametrize(("body", "words", "speaker", "anonymous"), SPEAKERS)
def test_speaker(body, words, speaker, anonymous):
    read = read_attributions(body, parsed(body), entities_of(body))
    one = next(one for one in read if any(words in span.text for span in one.content))
    assert speaker.casefold() in (one.speaker or "").casefold()
    assert one.anonymous is anonymous
    assert one.reason


# text, words of the content, speaker
AROUND = (
    (
        'The minister of ports, Esteban Arroyo, said a vote was due. "No one sells the pier," said in a note.',
        "No one sells",
        "Esteban Arroyo, minister of ports",
    ),
    ("They blame Zaravia, whose embassy denied the theft.", "the theft", "Zaravia's embassy"),
)


@pytest.mark.parametrize(("text", "words", "speaker"), AROUND)
def test_speakers_are_found_around_a_verb_without_one(text, words, speaker):
    spoken = [
        one.speaker
        for one in read_attributions(text, parsed(text), entities_of(text))
        if any(words in span.text for span in one.content)
    ]
    assert speaker in spoken
