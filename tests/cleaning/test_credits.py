import time

import pytest

from secondsource.cleaning.credits import read_credits
from secondsource.lexicon.outlets import known_outlets
from secondsource.model.item import CreditKind

A, P, S = CreditKind.AGENCY, CreditKind.PUBLISHER, CreditKind.SYNDICATION


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("(AP)", [("AP", A)]),
        ("(Reuters)", [("Reuters", A)]),
        ("AFP", [("AFP", A)]),
        ("AP/Reuters", [("AP", A), ("Reuters", A)]),
        ("— AFP", [("AFP", A)]),
        ("Reuters contributed to this report.", [("Reuters", A)]),
        ("The Associated Press contributed to this report.", [("The Associated Press", A)]),
        ("Reuters and AFP contributed to this article", [("Reuters", A), ("AFP", A)]),
        ("Agence France-Presse contributed reporting.", [("Agence France-Presse", A)]),
        ("Mara Lind contributed reporting from Ostmark.", [("Mara Lind", P)]),
        ("Source: Reuters", [("Reuters", A)]),
        ("Source: Harbour Times", [("Harbour Times", P)]),
        ("SOURCE: AFP", [("AFP", A)]),
        ("Sources: AP, Reuters", [("AP", A), ("Reuters", A)]),
        ("Source - ANI", [("ANI", A)]),
        ("With information from EFE", [("EFE", A)]),
        ("With information from EFE and AFP.", [("EFE", A), ("AFP", A)]),
        ("(With inputs from PTI)", [("PTI", A)]),
        ("With PTI inputs", [("PTI", A)]),
        ("(With inputs from agencies)", [("syndicated feed", S)]),
        ("With agency inputs", [("syndicated feed", S)]),
        ("With files from The Canadian Press", [("The Canadian Press", A)]),
        ("— With reporting by Northern Wire", [("Northern Wire", A)]),
        ("With additional reporting by Reuters", [("Reuters", A)]),
        ("Additional reporting by Mara Lind in Ostmark", [("Mara Lind in Ostmark", P)]),
        ("Some information in this report came from The Associated Press.", [("The Associated Press", A)]),
        ("This report includes information from Reuters.", [("Reuters", A)]),
        ("This article includes reporting by The Associated Press.", [("The Associated Press", A)]),
        ("Material from AFP was used in this report.", [("AFP", A)]),
        ("Based on reporting by AP, AFP and TASS", [("AP", A), ("AFP", A), ("TASS", A)]),
        ("© Agence France-Presse", [("Agence France-Presse", A)]),
        ("© 2024 AFP", [("AFP", A)]),
        ("(c) Copyright Thomson Reuters 2024.", [("Thomson Reuters", A)]),
        ("Copyright 2024 The Associated Press. All rights reserved.", [("The Associated Press", A)]),
        ("Copyright © ANTARA 2024", [("ANTARA", A)]),
        ("ana/bs (AFP, dpa, Reuters)", [("AFP", A), ("dpa", A), ("Reuters", A)]),
        ("(AP, Reuters)", [("AP", A), ("Reuters", A)]),
        ("PTI ARV SMK", [("PTI", A)]),
        ("This story has not been edited by Devdesk staff and is from a syndicated feed.", [("syndicated feed", S)]),
        (
            "(This story has not been edited by our team and is auto-generated from an agency.)",
            [("syndicated feed", S)],
        ),
        ("This content was published from a syndicated feed.", [("syndicated feed", S)]),
        ("First published by Harbour Times", [("Harbour Times", P)]),
        ("This article was originally published on Harbour Times.", [("Harbour Times", P)]),
        ("The post Rain floods town appeared first on Harbour Times.", [("Harbour Times", P)]),
        ("Read the original article at Northern Press", [("Northern Press", A)]),
        ("Courtesy: ANI", [("ANI", A)]),
        ("Reporting by Northern Press.", [("Northern Press", A)]),
        ("(Reporting by Ana Ruiz in Ostmark for Reuters; editing by Jo Lund)", [("Reuters", A)]),
        ("Reporting by Ana Ruiz and Jo Lund; editing by Mara Lind", []),
        # sentences of a report
        ("The source: a leaking pipe, the inspectors said.", []),
        ("Lind contributed 4,000 crowns to the campaign.", []),
        ("With information from the ship scarce, the families waited.", []),
        ("Reuters could not verify the video.", []),
        ("AFP reporters saw three tanks.", []),
        ("The two parties (Greens, Labour) voted against it.", []),
        ("Sources: two officials of the ministry", []),
        ("Via satellite, the captain asked for help.", []),
        ("Copyright law was the issue, the judge said.", []),
        ("", []),
    ],
)
def test_the_usual_words_of_credits(line, found):
    credits = read_credits(line, None, known_outlets())
    assert [(credit.name, credit.kind) for credit in credits] == found
    assert all(credit.text == line for credit in credits)


@pytest.mark.parametrize("unit", ["With ", "AP/", "Reporting by a, ", "(AP, ", "© ", "a b (", "Source: ", "and "])
def test_linear_time(unit):
    started = time.process_time()
    for size in (390, 1_000_000):
        read_credits(unit * (size // len(unit)), None, known_outlets())
    assert time.process_time() - started < 1
