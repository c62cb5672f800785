"""Conflicts, updates and denials between short reports."""

from dataclasses import replace
from itertools import permutations

import pytest

from claims.reads import read
from secondsource.claims.align import Alignment
from secondsource.claims.discrepancies import Discrepancies
from secondsource.claims.extract import Extraction
from secondsource.language.encoder import load_encoder, load_meaning
from secondsource.model.claim import Discrepancy, DiscrepancyField, DiscrepancyKind, Statement
from secondsource.model.derivation import Origin, OriginKind
from secondsource.model.story import Story


def sourced(statement: Statement) -> Statement:
    """The statement with its speaker, or its outlet, as the id of its source."""
    return replace(statement, source=statement.speaker or f"outlet {statement.item}")


def found_in(*bodies: str, days: tuple[str, ...] = ()) -> tuple[Discrepancy, ...]:
    """The discrepancies of a story of one report each."""
    dated = days or ("2024-05-10",) * len(bodies)
    readings = {f"r{n}": read(body, f"r{n}", dated[n]) for n, body in enumerate(bodies)}
    statements = [sourced(one) for one in Extraction()(readings.values())]
    story = Story(id="s", headline="", items=tuple(readings), first=min(dated), last=max(dated))
    origins = tuple(Origin(id=f"o-{item}", name=item, kind=OriginKind.UNKNOWN, items=(item,)) for item in readings)
    claims = Alignment(load_meaning())(story, statements, readings)
    by_id = {one.id: one for one in statements}
    return Discrepancies(encoder=load_encoder())(story, claims, by_id, readings, origins)


CONFLICTS = [
    (
        "The mine collapse killed 12 people, police said.",
        "The hospital said the mine collapse killed 19 people.",
        DiscrepancyField.QUANTITY,
        ["12 people", "19 people"],
    ),
    (
        "The ferry will sail again on Saturday, the owner said.",
        "The ferry will not sail again before Monday, the harbour master said.",
        DiscrepancyField.TIME,
        ["Saturday", "not before Monday"],
    ),
    (
        "The crew planned to raise the wreck on Monday, the owner said.",
        "Nobody will raise the wreck before Thursday, the harbour master said.",
        DiscrepancyField.TIME,
        ["Monday", "not before Thursday"],
    ),
    (
        "The bridge could be open again on Saturday, the mayor said.",
        "The bridge will open on Tuesday at the earliest, the engineer said.",
        DiscrepancyField.TIME,
        ["Saturday", "not before Tuesday"],
    ),
    (
        "The airport reopened at 8 a.m., its owner said.",
        "The airport stayed shut until 9:30 a.m., a pilot said.",
        DiscrepancyField.TIME,
        ["8 a.m.", "not before 9:30 a.m."],
    ),
    (
        "The train derailed at 2:14 p.m., the railway said.",
        "The train derailed at 2:40 p.m., a signalman said.",
        DiscrepancyField.TIME,
        ["2:14 p.m.", "2:40 p.m."],
    ),
    (
        "The fire started in the kitchen, the owner said.",
        "The blaze broke out on the roof, a neighbour said.",
        DiscrepancyField.PLACE,
        ["in the kitchen", "on the roof"],
    ),
    (
        "The cyclist Mara Lind was hit by a falling branch, police said.",
        "The cyclist Mara Lind had been struck by a delivery van, her brother said.",
        DiscrepancyField.ACTOR,
        ["a delivery van", "a falling branch"],
    ),
    (
        "The fighting began at the station, police said.",
        "A baker said the fighting started in the market, not at the station.",
        DiscrepancyField.PLACE,
        ["at the station", "in the market"],
    ),
    (
        "The council is to vote on the budget on June 3, the clerk said.",
        "The council will vote on the budget on June 10, not sooner, the treasurer said.",
        DiscrepancyField.TIME,
        ["June 10", "June 3"],
    ),
    (
        "The first shells fell on the pass at 3:40 a.m., the governor said.",
        "Guns began to fire on the pass at 3:15 a.m., a shepherd said.",
        DiscrepancyField.TIME,
        ["3:15 a.m.", "3:40 a.m."],
    ),
    (
        "The first shells fell on the pass at 11:40 p.m., the governor said.",
        "Guns began to fire on the pass at midnight, a shepherd said.",
        DiscrepancyField.TIME,
        ["11:40 p.m.", "midnight"],
    ),
    (
        "Soldiers told about 6,000 people to leave the valley.",
        "The clerk has written down 4,000 people, not six thousand.",
        DiscrepancyField.QUANTITY,
        ["4,000 people", "about 6,000 people"],
    ),
    (
        "The first wall gave way on 19 October, the ministry said.",
        "The earliest collapse was on 11 October, eight days earlier than the ministry says, a mason said.",
        DiscrepancyField.TIME,
        ["11 October", "19 October"],
    ),
    # One alone was the first, and a person is not that person's deputy.
    (
        "The rebels fired first, a witness said.",
        "Government soldiers fired first, a doctor said.",
        DiscrepancyField.ACTOR,
        ["Government soldiers", "The rebels"],
    ),
    (
        "The letter was written by Lund's deputy, Mara Ruud, the ministry said.",
        "The letter was written by Lund, his driver said.",
        DiscrepancyField.ACTOR,
        ["Lund", "Lund's deputy, Mara Ruud"],
    ),
]


@pytest.mark.parametrize(("left", "right", "field", "values"), CONFLICTS)
def test_conflicts(left: str, right: str, field: DiscrepancyField, values: list[str]) -> None:
    found = [one for one in found_in(left, right) if one.kind is DiscrepancyKind.CONFLICT]
    assert [(one.field, sorted(value.value for value in one.values)) for one in found] == [(field, values)]


def test_the_lowest_figure_comes_first_and_the_point_is_named() -> None:
    (one,) = found_in("The hospital said 19 people were killed in the mine.", "Police said 12 people died in the mine.")
    assert (one.low, one.high, one.about) == (12, 19, "number of dead")
    assert one.values[0].value.startswith("12")


def test_a_later_figure_of_one_source_is_an_update() -> None:
    found = found_in(
        "The landslide killed seven people, police said.",
        "The landslide killed nine people, police said.",
        days=("2024-05-10", "2024-05-11"),
    )
    assert [one.kind for one in found] == [DiscrepancyKind.UPDATE]


def test_a_day_that_replaces_another_is_an_update() -> None:
    found = found_in(
        "The president will open the bridge on Thursday.",
        "The opening, first set for Thursday, is now on for Friday, the palace said.",
        days=("2024-05-14", "2024-05-15"),
    )
    assert [(one.kind, one.field) for one in found] == [(DiscrepancyKind.UPDATE, DiscrepancyField.TIME)]


def test_a_final_count_replaces_the_first_whoever_gives_it() -> None:
    found = found_in(
        "The clerk put the result at 4,117 votes for Lund on election night.",
        "A judge put the final count at 4,106 votes for Lund.",
        days=("2024-05-10", "2024-05-14"),
    )
    assert {one.kind for one in found} == {DiscrepancyKind.UPDATE}


def test_a_denial_of_nothing_told_is_none() -> None:
    assert found_in("The engine failed at noon, the company said.") == ()


def test_a_denial_finds_what_it_denies() -> None:
    (one,) = found_in(
        "The bridge was overloaded, the union said. The company rejected the accusation. "
        "“It was not overloaded,” the company said."
    )
    assert one.kind is DiscrepancyKind.DENIAL
    assert one.about == "whether the bridge was overloaded"


DENIED = [
    # two reports, what one affirms, what of the other denies it
    (
        "Two officials said the cabinet was preparing to send soldiers to the port. The minister denied it.",
        "It rained.",
        "the cabinet was preparing to send soldiers to the port",
        "The minister denied it",
    ),
    (
        "Three clerks said the firm had drawn up a list of outside drivers. No such list exists, its spokeswoman said.",
        "It rained.",
        "the firm had drawn up a list of outside drivers",
        "No such list exists",
    ),
    (
        "Auditors said the state had overpaid by nine million for the engines. The ministry rejected the finding.",
        "It rained.",
        "the state had overpaid by nine million for the engines",
        "The ministry rejected the finding",
    ),
    (
        "The minister accused neighbouring Karsia of having armed the rebels.",
        "A barge sank, the harbour master said. Karsia's president called the accusation that his country had armed "
        "the rebels an insult.",
        "The minister accused neighbouring Karsia of having armed the rebels",
        "Karsia's president called the accusation that his country had armed the rebels an insult",
    ),
    (
        "The minister of the interior blamed the neighbour Karsia for arming the rebels.",
        "Karsia had nothing to do with the shooting in the capital, its general Emin Tole said.",
        "The minister of the interior blamed the neighbour Karsia for arming the rebels",
        "Karsia had nothing to do with the shooting in the capital",
    ),
    (
        "Police believe that Lund shot the guard, a clerk said. Lund denied any involvement.",
        "It rained.",
        "Police believe that Lund shot the guard",
        "Lund denied any involvement",
    ),
    (
        "A guard said Lund had stolen the crates. Lund's lawyer dismissed the charge as a fantasy.",
        "It rained.",
        "Lund had stolen the crates",
        "Lund's lawyer dismissed the charge as a fantasy",
    ),
]


@pytest.mark.parametrize(("left", "right", "affirmed", "denied"), DENIED)
def test_what_is_denied(left: str, right: str, affirmed: str, denied: str) -> None:
    readings = {f"r{n}": body for n, body in enumerate((left, right))}
    (one,) = (one for one in found_in(left, right) if one.kind is DiscrepancyKind.DENIAL)
    texts = [[_text(readings, statement) for statement in value.statements] for value in one.values]
    assert affirmed in texts[0]
    assert denied in texts[1]


def _text(bodies: dict[str, str], statement: str) -> str:
    """The words of a statement by its id."""
    item, _, span = statement.rpartition("@")
    start, end = map(int, span.split("-"))
    return bodies[item][start:end]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("In March 2019 twelve workers were taken to hospital.", "On Tuesday 31 workers were taken to hospital."),
        ("Police said 12 people were killed.", "Police said 40 people were hurt."),
        ("About 40 people were hurt, police said.", "The mayor said 41 people were hurt."),
        ("The road is 25 miles long.", "The road is 40 km long."),
        ("The minister did not answer questions.", "The minister answered for the police."),
        # A part, a step and a gap are no other count of the whole.
        ("Police arrested 41 people, among them three children.", "Police arrested 41 people, a lawyer said."),
        ("Police said 41 people were arrested.", "A lawyer said six more people were arrested on Sunday."),
        ("The hospital counts 53 dead, a dozen more than the ministry.", "The hospital counts 53 dead."),
        # Two figures side by side are of two things.
        ("The clerk put it at 4,106 votes for Lund and 4,097 votes for Ruud.", "It was 4,106 votes for Lund."),
        # A margin of error is no count, and what one has not the power to do is no denial.
        ("The march drew 43,500 people.", "The professor says the margin of error of her count is 3,500."),
        ("The mine should be stopped, an inspector wrote.", "We cannot stop the mine by ourselves, the agency said."),
        # "not before" denies nothing that comes later.
        (
            "The crew planned to raise the wreck on Thursday, the owner said.",
            "Nobody will raise the wreck before Monday, the harbour master said.",
        ),
        # What opened and was shut again is to open once more.
        ("The bridge opened on May 6, the mayor said.", "The bridge will stay closed until May 20, the police said."),
        # An hour counts nothing.
        ("At least nine miners were killed in the shaft.", "The blast shook the shaft at 6.40, a miner said."),
        # A margin is no total.
        ("Lund lost by 23 votes, the clerk said.", "The clerk said 38 votes were found in a box."),
        # Ages of two people, and what a condition rules out.
        ("A 70-year-old woman was killed in the fire.", "A 31-year-old man was killed in the fire."),
        ("Norland will join the league, its minister said.", "No country joins unless all agree, an envoy said."),
        ("The ship was full, the owner said.", "We cannot deny that the ship was full, the captain said."),
        (
            "The number of injured in the blast stood at 31, the mayor said.",
            "Nine of the injured were badly burned in the blast, a doctor said.",
        ),
        # Who denies one thing does not deny the next, and a name alone does not tie a denial to what it denies.
        ("Lund has failed a doping test, the federation said. She denies taking the drug.", "It rained."),
        ("It was the first loss of a Kestrel since 2016.", "The wreck is not from a Kestrel, a consul said."),
        # One side may be named by its country or by its people, and what was done at first excludes nobody.
        ("Kheldish forces fired first, a farmer said.", "The forces of Kheld fired first, a nun said."),
        ("The mayor first spoke on Monday, a clerk said.", "The bishop first spoke on Monday, a nun said."),
        # Who stand against one another are not counted.
        ("One side says 44 ships.", "The strike leaves the two sides unable to agree on how many ships wait."),
        # What is refused, or dropped by a court, is not said to be untrue, and an idea is turned down like a request.
        ("Lund shot the guard, the prosecutor said. Lund was denied bond on Friday.", "It rained."),
        ("The guard saw Lund at the gate, a clerk said. The judge denied the motion.", "It rained."),
        ("Lund stole the crates, the clerk said. The charges were dismissed.", "It rained."),
        ("Prosecutors said Lund stole the crates. The judge dismissed the charges.", "It rained."),
        ("Norland suggested a talk in spring, its envoy said. The idea was rejected by Karsia.", "It rained."),
        # Nor is a false report that somebody is charged with, or a dispute that is only named.
        (
            "Lund called at nine, a clerk said. Ruud said Lund was held for filing a false report.",
            "It rained.",
        ),
        (
            "Karsia fired first, Norland said. Those in the dispute bear the responsibility, Ruud said.",
            "It rained.",
        ),
        # Who says that it is not so, too, denies nothing; neither does who negates half, asks, or bids.
        ("The army said the rocket did not pose a threat.", "An envoy found that the rocket did not pose a threat."),
        ("No-one was injured in the fire, a guard said.", "Nobody was injured in the fire, the mayor said."),
        ("The team was hurt in the crash, a nurse said.", "It is not just the team that was hurt, the coach said."),
        ("Lund opened the gate, a guard said.", "The captain could not understand why Lund did not open the gate."),
        ("Lund carries a gun, a guard said.", "Do not carry a gun, Ruud said."),
        ("Had the pilot turned the ship, it would have sunk.", "The pilot did not turn the ship, the mate said."),
        # A plan is no denial of a fact, and one licence is not another.
        ("Lund has signed the pact, a clerk said.", "Lund will not sign the pact, his brother said."),
        ("The club has a licence to trade, its owner said.", "The club did not have a late bar licence, Ruud said."),
        # Who denies all guilt denies what is said of them.
        ("Pearson was found at the gate, a nurse said. Lund denied any involvement.", "It rained."),
        # Those who work at a place, and those who live by it.
        ("The mill employs 260 people.", "About 1,200 people living by the mill were told to leave."),
        # The dead of one side are no other count of those of the other, and a part is no other sum than the whole.
        ("The army said 40 rebels were killed in Belmar.", "The rebels said they had killed 25 soldiers in Belmar."),
        (
            "The banker had stolen $12.5 million from the bank, the judge said.",
            "The bank said it had recovered $4 million of the $12.5 million.",
        ),
    ],
)
def test_what_is_no_discrepancy(left: str, right: str) -> None:
    assert found_in(left, right) == ()


def test_who_denies_a_claim_denies_it_wherever_it_is_told() -> None:
    found = found_in(
        "The tunnel alarms were dead for days, a driver said.",
        "The tunnel's owner rejected a claim by the union that the tunnel alarms had been switched off.",
    )
    assert {(one.kind, len({s.partition("-")[0] for s in one.values[0].statements})) for one in found} == {
        (DiscrepancyKind.DENIAL, 2)
    }


def test_figures_of_two_sources_differ_though_one_report_mixes_up_who_gave_them() -> None:
    told = "Only nine of the engines have been delivered, an auditor said. The ministry said 14 engines had arrived."
    mixed = "The ministry said only nine of the engines have been delivered. The ministry said 14 engines had arrived."
    assert DiscrepancyField.QUANTITY in {one.field for one in found_in(told, told, mixed)}
    assert found_in(mixed) == ()


def test_the_order_of_the_reports_does_not_matter() -> None:
    bodies = ("Police said 12 people died in the mine.", "A nurse said 19 people died in the mine.", "It rained.")
    told = {tuple(sorted(v.value for v in one.values)) for b in permutations(bodies) for one in found_in(*b)}
    assert len(told) == 1


def test_odd_texts_have_none() -> None:
    assert found_in("", "…", "12", "“”") == ()
