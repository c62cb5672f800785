"""Sources are resolved to those who speak: names, roles, pronouns, bodies."""

import pytest

from annotation.reading import attributions_of
from secondsource.language.tagger import load_tagger

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
    # rarer first names hint too; who lies in hospital and said nothing is not the next to speak
    ("Danilo Prast met Sanja Mell in Rome. “It is late,” she said.", "It is late", "Sanja Mell", False),
    ("Ivo Kask said a house burned. A third fireman is in hospital. “It is over,” he said.", "over", "Ivo Kask", False),
    # a name behind what its bearer is
    ("The agency's chief Jorun Salgat spoke. “It is late,” she said.", "It is late", "Jorun Salgat", False),
    # somebody named inside a quotation does not take the pronoun
    ("Tom Reyes spoke. “Paul Gray came,” he said. “He lied,” he said.", "He lied", "Tom Reyes", False),
    # a name at the end of a long description
    ("It is late, said Deputy Ambassador to the UN Richard Mole.", "It is late", "Richard Mole", False),
    ("Karel Voss called on Monday, according to his office.", "called on Monday", "Karel Voss's office", False),
    ("Three nurses spoke. One of them said the pier was shut.", "the pier was shut", "one of three nurses", True),
    # the sentence before the quotation tells of its speaker; a trade, a calling
    (
        "Petro Halik, the minister, said it was late. The rescuers' head, Major Taras Onik, disagreed. "
        "“It is early,” he said.",
        "It is early",
        "Taras Onik",
        False,
    ),
    ("The works belong to Anton Varn. “It is late,” said the entrepreneur.", "It is late", "Anton Varn", False),
    # the name behind "one of them", a colon, a dash, and directly behind what its bearer is
    ("Neighbours woke. “It was the radio,” said one of the neighbours, Mrs Lund.", "the radio", "Lund", False),
    ("Minister Jo Berg came. Berg: “We will rebuild it all by spring.”", "rebuild it all", "Berg", False),
    ("“The river took it,” – told the fisherman Aro Lamm.", "The river", "Aro Lamm", False),
    ("According to witness Karl Moos, the car was red.", "the car was red", "Karl Moos", False),
    # an office is not held by somebody who is something else
    ("One of the nine jurors met Radio Four. “It is late,” the judge said.", "It is late", "judge", True),
    ("Stefan Dimov was jailed. He stole $13 million, the judge said.", "He stole", "judge", True),
    # the name of whoever speaks at the end of a sentence, and behind verbs that are in no list
    (
        "The strike could spread to two other yards, its regional head, Silke Brand, said.",
        "could spread",
        "Silke Brand",
        False,
    ),
    (
        "“It is late now for all of us”, spoke the president Marion Stade on Monday.",
        "It is late",
        "Marion Stade",
        False,
    ),
    ("“It is late”, has declared before the press the minister Agnes Thorn.", "It is late", "Agnes Thorn", False),
    ("“It is late, my friends,” so Prast in front of the parliament.", "It is late", "Prast", False),
)


@pytest.mark.parametrize(("body", "words", "speaker", "anonymous"), SPEAKERS)
def test_speaker(body, words, speaker, anonymous):
    read = attributions_of(body)
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
    spoken = [one.speaker for one in attributions_of(text) if any(words in span.text for span in one.content)]
    assert speaker in spoken


MAYOR = "Mara Lind, the mayor of Ostmark, opened the bridge.\n\nCrowds came all day."
BERG = "Prime Minister Jonas Berg met Chancellor Eva Roth. "

# text, words of the content, part of the speaker's name
MEANT = (
    # over paragraphs, and with the paragraphs the other way round
    (MAYOR + "\n\nThe mayor said it was safe.", "it was safe", "Mara Lind"),
    ("The mayor said it was safe.\n\n" + MAYOR, "it was safe", "Mara Lind"),
    ("“I will not go,” she said.\n\nMara Lind spoke to the council on Monday.", "I will not go", "Mara Lind"),
    ("“It is unsafe,” the official added.\n\nIt rained.\n\n" + OFFICIAL, "unsafe", "senior port official"),
    # two who hold different offices
    (BERG + "The prime minister said a deal was near.", "a deal", "Jonas Berg"),
    (BERG + "The chancellor said a deal was near.", "a deal", "Eva Roth"),
    ("Former mayor Olga Brandt met Mara Lind. “It is over,” the former mayor said.", "It is over", "Olga Brandt"),
    # offices and people of somebody
    ("Karel Voss won the vote. His office said the count was fair.", "the count", "Karel Voss's office"),
    ("Karel Voss won.\n\nHis spokeswoman said the count was fair.", "the count", "Karel Voss's spokeswoman"),
    ("Mayor Mara Lind won. The mayor's office said the count was fair.", "the count", "Mara Lind's office"),
    ("Mara Lind's lawyer, Tom Reyes, came. “She is ill,” the lawyer said.", "She is ill", "Tom Reyes"),
    # the name behind a comma is that of whom the words before it turn on, person or body
    ("A lawyer for the mayor, Tom Reyes, said it was late.", "it was late", "Tom Reyes, lawyer for the mayor"),
    ("The prosecutor in Ostmark, Tom Reyes, came. “I am late,” he said.", "I am late", "prosecutor in Ostmark"),
    (
        "Eva Roth spoke. A spokeswoman for Orvia Rail, Jule Tann, said it was early. “It is late,” she said.",
        "It is late",
        "Jule Tann",
    ),
    ("Eva Roth, the fire chief, spoke. The operator, Halvard, said it was late.", "it was late", "Halvard"),
    ("The agency, RASP, met in May. Orvia wept. The agency said it was late.", "it was late", "RASP"),
    # whoever tells it does not speak of himself by what he is
    ("Owner Tom Reyes said the skipper had told him that it was late.", "that it was late", "the skipper"),
    # names quoted in part, titled, or cut to an age
    ("“The sea took it,” Tom “Red” Reyes said. Reyes added that it was gone.", "it was gone", "Reyes"),
    ("President Aldo Reyes left. Mr Reyes said he would return.", "he would return", "Aldo Reyes"),
    ("Jon Varg, 42, a fisherman, lost his boat. “I am tired,” the 42-year-old said.", "I am tired", "Jon Varg"),
    ("General Ivan Petrenko came. The general was tired. “They are weak,” he said.", "They are weak", "Petrenko"),
    # whoever "who" stands for
    ("Two people familiar with the plan, who left early, said it was shut.", "it was shut", "two people"),
    ("An aide to the minister, who was granted anonymity, said it was shut.", "it was shut", "an aide"),
    ("Nora Falk, whose house burned, said nobody came.", "nobody came", "Nora Falk"),
    # bodies
    ("Tessel Bank lost 62 million crowns. The bank said it would pay.", "it would pay", "Tessel Bank"),
    ("The Ministry of Transport shut the line. It said the rails were worn.", "the rails", "Ministry of Transport"),
    # it is the body that the sentence before tells of, not the last that spoke
    (
        "The ministry said the line was shut. Orvia's railway gave another account. It said the rails were worn.",
        "the rails",
        "Orvia's railway",
    ),
    ("Officials at the ministry met. They said the rails were worn.", "the rails", "Officials at the ministry"),
    # bodies with a sentence for a name
    ("The Water Is Ours coalition said the dam was unsafe.", "the dam was", "The Water Is Ours coalition"),
    ("The group We Are The River said the dam was unsafe.", "the dam was", "The group We Are The River"),
    ("The Stop the Dam campaign called the vote a farce.", "a farce", "The Stop the Dam campaign"),
)


@pytest.mark.parametrize("tagger", [None, load_tagger()], ids=["rules", "tagger"])
@pytest.mark.parametrize(("text", "words", "speaker"), MEANT)
def test_who_is_meant(text, words, speaker, tagger):
    tags = tagger(text) if tagger else None
    read = attributions_of(text, tags)
    spoken = [one.speaker or "" for one in read if any(words in span.text for span in one.content)]
    assert any(speaker.casefold() in name.casefold() for name in spoken)
