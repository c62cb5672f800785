"""How single sentences compare, by what makes the difference; all sentences are invented."""

from functools import cache

import pytest

from secondsource.model.claim import Comparison, Relation
from secondsource.runner.local import compare_all

SAME = frozenset({Relation.MEANS, Relation.IMPLIES})
AGAINST = frozenset({Relation.CONTRADICTS})
OTHER = frozenset({Relation.CONTRADICTS, Relation.UNRELATED})
Case = tuple[str, str, frozenset[Relation]]

SYNONYMS: tuple[Case, ...] = (
    ("Twelve people died.", "A dozen were killed.", frozenset({Relation.MEANS})),
    ("A blaze destroyed the warehouse.", "A fire destroyed the warehouse.", SAME),
    ("Two officers were wounded in Lamsdorf.", "Two policemen were injured in Lamsdorf.", SAME),
    ("The quake shook Belvaro.", "The earthquake shook Belvaro.", SAME),
    ("Police detained the singer Ona Frid.", "Police arrested the singer Ona Frid.", SAME),
    ("Gunmen slew the mayor of Cattaro.", "Gunmen murdered the mayor of Cattaro.", SAME),
    ("Sales of Norvo climbed in May.", "Sales of Norvo rose in May.", SAME),
    ("The court in Ames began the hearing.", "The court in Ames started the hearing.", SAME),
    ("Protesters marched through Tarn.", "Demonstrators marched through Tarn.", SAME),
    ("The vessel sank off Hoy.", "The ship sank off Hoy.", SAME),
    ("The talks in Oslo ended.", "The talks in Oslo concluded.", SAME),
)
ANTONYMS: tuple[Case, ...] = (
    ("Prices in Karval rose in June.", "Prices in Karval fell in June.", AGAINST),
    ("The Kelso bridge was opened on Monday.", "The Kelso bridge was closed on Monday.", AGAINST),
    ("The jury found Dan Hale guilty.", "The jury found Dan Hale innocent.", AGAINST),
    ("The council of Fife approved the plan.", "The council of Fife rejected the plan.", AGAINST),
    ("The trawler's cook survived the storm.", "The trawler's cook died in the storm.", AGAINST),
    ("The party of Ada Rusk won the vote in Leith.", "The party of Ada Rusk lost the vote in Leith.", AGAINST),
    ("Unemployment in Brenn increased in May.", "Unemployment in Brenn decreased in May.", AGAINST),
    ("The army entered Sorel on Sunday.", "The army left Sorel on Sunday.", OTHER),
)
CONVERSES: tuple[Case, ...] = (
    ("Orbec sold the mill to Tanner Paper.", "Tanner Paper bought the mill from Orbec.", SAME),
    ("Orbec sold the mill to Tanner Paper.", "Orbec bought the mill from Tanner Paper.", OTHER),
    ("Troops retook Varna Hill from the rebels.", "The rebels lost Varna Hill to the troops.", SAME),
    ("Troops retook Varna Hill from the rebels.", "The troops lost Varna Hill to the rebels.", OTHER),
    ("The bank lent the farmer 5,000 pounds.", "The farmer borrowed 5,000 pounds from the bank.", SAME),
    ("The bank lent the farmer 5,000 pounds.", "The bank borrowed 5,000 pounds from the farmer.", OTHER),
    ("Dunmore Town defeated Ayle Rovers.", "Ayle Rovers lost to Dunmore Town.", SAME),
    ("Dunmore Town defeated Ayle Rovers.", "Dunmore Town lost to Ayle Rovers.", OTHER),
    ("The widow gave the museum a Rubens.", "The museum received a Rubens from the widow.", SAME),
    ("The widow gave the museum a Rubens.", "The widow received a Rubens from the museum.", OTHER),
)
VOICES: tuple[Case, ...] = (
    ("Rebels attacked the convoy.", "The convoy was attacked by rebels.", SAME),
    ("The mayor opened the new library.", "The new library was opened by the mayor.", SAME),
    ("Divers found the wreck of the Alma.", "The wreck of the Alma was found by divers.", SAME),
    ("A judge freed the journalist Ivo Lenz.", "The journalist Ivo Lenz was freed by a judge.", SAME),
    ("Rebels attacked the soldiers.", "The rebels were attacked by soldiers.", OTHER),
    ("The teacher accused the headmaster.", "The teacher was accused by the headmaster.", OTHER),
    ("The lorry hit the tram.", "The lorry was hit by the tram.", OTHER),
    ("Norland invaded Suthria.", "Norland was invaded by Suthria.", OTHER),
)
NOUNS: tuple[Case, ...] = (
    ("Police confirmed the arrest of the banker Cole Reeve.", "Police arrested the banker Cole Reeve.", SAME),
    ("The resignation of Minister Lund surprised Malm.", "Minister Lund resigned, which surprised Malm.", SAME),
    ("The attack on the convoy by rebels lasted an hour.", "Rebels attacked the convoy for an hour.", SAME),
    ("The explosion of a boiler woke Dorset Street.", "A boiler exploded and woke Dorset Street.", SAME),
    ("The inspection of the mill by firemen took a day.", "Firemen inspected the mill for a day.", SAME),
    ("The arrest of the banker by soldiers shocked Tarn.", "The banker was arrested by police in Tarn.", OTHER),
)
FIGURES: tuple[Case, ...] = (
    ("Twelve people died in the Ayle flood.", "12 people died in the Ayle flood.", SAME),
    ("The pipeline is 40 km long.", "The pipeline is 25 miles long.", SAME),
    ("About 40 people were hurt in Tarn.", "42 people were hurt in Tarn.", SAME),
    ("More than 100 homes burned in Hoy.", "120 homes burned in Hoy.", SAME),
    ("Norvo lost 2.4 billion dollars.", "Norvo lost 2.38 billion dollars.", SAME),
    ("A dozen miners were trapped in Gorsk.", "12 miners were trapped in Gorsk.", SAME),
    ("At least 30 cows drowned in Lerm.", "35 cows drowned in Lerm.", SAME),
    ("Twelve people died in the Ayle flood.", "21 people died in the Ayle flood.", AGAINST),
    ("The pipeline is 40 km long.", "The pipeline is 40 miles long.", AGAINST),
    ("More than 100 homes burned in Hoy.", "80 homes burned in Hoy.", AGAINST),
    ("Fewer than 10 cows drowned in Lerm.", "35 cows drowned in Lerm.", AGAINST),
    ("Norvo lost 2.4 billion dollars.", "Norvo lost 24 billion dollars.", AGAINST),
    ("The fine was 300 euros.", "The fine was 3,000 euros.", AGAINST),
    ("Ayle beat Hoy 3-1.", "Ayle beat Hoy 5-0.", AGAINST),
    ("The fire in Lerm killed five horses.", "The fire in Lerm killed a horse.", OTHER),
)
PARTS: tuple[Case, ...] = (
    ("Three of the five dead in Tarn were nurses.", "Five people died in Tarn, three of them nurses.", SAME),
    ("Five people died in Tarn.", "Five people died in Tarn, three of them nurses.", SAME),
    ("Two of the nine trapped miners were saved.", "Nine miners were trapped and two of them were saved.", SAME),
)
ACTORS: tuple[Case, ...] = (
    ("The navy shelled Port Sable on Sunday.", "The army shelled Port Sable on Sunday.", OTHER),
    ("Vera Holt won the Ames prize.", "Lena Brandt won the Ames prize.", OTHER),
    ("Norvo bought the mine in Gorsk.", "Talvik bought the mine in Gorsk.", OTHER),
    ("The bishop of Tarn blessed the bridge.", "The mayor of Tarn blessed the bridge.", OTHER),
    ("Police arrested Ron Pike in Hoy.", "Police arrested Sid Marsh in Hoy.", OTHER),
    ("A wolf killed nine sheep in Lerm.", "A dog killed nine sheep in Lerm.", OTHER),
    ("Norland expelled the envoy of Suthria.", "Suthria expelled the envoy of Norland.", OTHER),
    ("The union sued the port of Ayle.", "The port of Ayle sued the union.", OTHER),
    ("Three guards fled from Stonefold.", "Three prisoners fled from Stonefold.", OTHER),
    ("Measles killed nine people in the Lerm camp.", "Cholera killed nine people in the Lerm camp.", OTHER),
    ("The farmer was lent 90 pounds by the bank.", "The bank lent the farmer 90 pounds.", SAME),
    ("Norland ended its pact with Suthria.", "Suthria ended its pact with Norland.", OTHER),
    ("Vera Holt met Lena Brandt in Ames.", "Lena Brandt met Vera Holt in Ames.", SAME),
    ("Rebels attacked a column of soldiers.", "Soldiers killed six rebels.", OTHER),
)
DENIALS: tuple[Case, ...] = (
    ("The dam in Ayle burst.", "The dam in Ayle did not burst.", AGAINST),
    ("Nobody was hurt in the Hoy crash.", "Four people were hurt in the Hoy crash.", AGAINST),
    ("Minister Lund resigned.", "Minister Lund did not resign.", AGAINST),
    ("The rebels never signed the truce.", "The rebels signed the truce.", AGAINST),
    ("No prisoner escaped from Stonefold.", "A prisoner escaped from Stonefold.", AGAINST),
    ("The bank refused to pay the fine.", "The bank paid the fine.", OTHER),
)
PLANS: tuple[Case, ...] = (
    ("Ayle will close its school.", "Ayle has closed its school.", OTHER),
    ("Norvo plans to buy the mine.", "Norvo bought the mine.", OTHER),
    ("The king is to visit Durra.", "The king visited Durra.", OTHER),
    ("The rebels are ready to free the hostages.", "The rebels freed the hostages.", OTHER),
    ("Ayle plans to close its school.", "Ayle intends to close its school.", SAME),
    ("Nurses demanded that Minister Lund resign.", "Minister Lund resigned.", OTHER),
    ("Nurses demanded that the ministers resign.", "The ministers resigned.", OTHER),
    ("Mayor Skade demanded that Minister Lund resign.", "Minister Lund demanded that Mayor Skade resign.", AGAINST),
    ("Mayor Skade demanded the resignation of Minister Lund.", "Lund demanded that Mayor Skade resign.", AGAINST),
    (
        "The former treasurer Olm Reik was acquitted in Malm.",
        "A judge in Malm sentenced the former treasurer Olm Reik.",
        AGAINST,
    ),
    ("Minister Lund must resign.", "Minister Lund resigned.", OTHER),
    ("Miners in Gorsk demanded a rise of 5 percent.", "Miners in Gorsk won a rise of 5 percent.", OTHER),
)
DATES: tuple[Case, ...] = (
    ("The tower in Hoy fell in May 2019.", "The tower in Hoy fell in March 2022.", AGAINST),
    ("The tower in Hoy fell in May 2019.", "The tower in Hoy fell on Monday.", OTHER),
    ("The tower in Hoy fell in May 2019.", "The tower in Hoy fell on 12 May 2019.", SAME),
    ("The mill in Lerm employs 90 people.", "The mill in Lerm employed 90 people in 1974.", OTHER),
)
STRANGE: tuple[Case, ...] = (
    ("The dam in Ayle was cracked.", "Prices in Karval rose in the spring.", frozenset({Relation.UNRELATED})),
    ("Vera Holt won the Ames prize.", "A ferry sank off Hoy.", frozenset({Relation.UNRELATED})),
    ("The union called a strike.", "Rangers counted 200 deer.", frozenset({Relation.UNRELATED})),
)
CASES = (
    *SYNONYMS, *ANTONYMS, *CONVERSES, *VOICES, *NOUNS, *FIGURES, *PARTS, *ACTORS, *DENIALS, *PLANS, *DATES, *STRANGE,
)  # fmt: skip


@cache
def compared() -> dict[tuple[str, str], Comparison]:
    """Every case in both orders."""
    pairs = [pair for left, right, _ in CASES for pair in ((left, right), (right, left))]
    return dict(zip(pairs, compare_all(pairs), strict=True))


@pytest.mark.parametrize(("left", "right", "expected"), CASES)
def test_a_line_is_compared_by_what_it_says(left: str, right: str, expected: frozenset[Relation]) -> None:
    found = compared()[left, right]
    assert found.relation in expected, found.explanation
    assert found.explanation


def test_there_are_lines_enough() -> None:
    assert len(CASES) >= 80


def test_contradiction_goes_both_ways() -> None:
    for left, right, _ in CASES:
        ways = [compared()[pair].relation is Relation.CONTRADICTS for pair in ((left, right), (right, left))]
        assert ways[0] == ways[1], (left, right)
