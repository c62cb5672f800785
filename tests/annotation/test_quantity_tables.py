"""Figures of every kind in sentences of our own: what counts, how it is bound and moved, what only looks like one."""

import pytest

from secondsource.annotation.quantities import read_quantities
from secondsource.annotation.times import read_times
from secondsource.language.parser import load_parser
from secondsource.model.annotation import Quantity
from secondsource.text.figures import agree, comparable, interval


def quantities_in(body: str) -> tuple[Quantity, ...]:
    parse = next(iter(load_parser()([body])))
    return read_quantities(body, parse, read_times(body, parse, None))


COUNTED = [
    ("Rescuers pulled 14 miners from the shaft.", ("miners",)),
    ("Of the 230 passengers, 41 were children.", ("passengers", "children")),
    ("The council closed nine schools and two libraries.", ("schools", "libraries")),
    ("The quake left 3,400 families homeless.", ("families",)),
    ("Some 60 fishing boats sank in the harbour.", ("fishing boats",)),
    ("The court freed five of the seven detained activists.", ("detained activists", "detained activists")),
    ("The firm will cut 1,200 jobs at its two plants.", ("jobs", "plants")),
    ("Nurses at 18 hospitals walked out.", ("hospitals",)),
    ("The ferry, carrying 83 passengers and six crew, capsized.", ("passengers", "crew")),
    ("The flood swept away four bridges and dozens of houses.", ("bridges", "houses")),
    ("Farmers lost 20,000 sheep in the blizzard.", ("sheep",)),
    ("The ministry counted 611 new cases on Sunday.", ("new cases",)),
    ("There were 35 people on the bus.", ("people",)),
    ("The bus was carrying 35 people.", ("people",)),
    ("The army fired 12 rockets into the valley.", ("rockets",)),
    ("Eleven sailors are still missing.", ("sailors",)),
    ("Seven were arrested.", ("arrested",)),
    ("The fire spread over 900 hectares of forest.", ("forest",)),
    ("The dam holds 40 million cubic metres of water.", ("water",)),
    ("The lorry spilled 300 litres of diesel on the road.", ("diesel",)),
    ("The strike has lasted 16 days.", ("strike",)),
    ("The number of unemployed fell to 84,000.", ("number of unemployed",)),
    ("Membership stands at 5,600.", ("Membership",)),
    ("The party won 61 of 120 seats.", ("seats", "seats")),
    ("The bill passed by 212 votes to 180.", ("votes", "votes")),
    ("Two-thirds of voters backed the plan.", ("voters",)),
    ("A third of the crop was lost.", ("crop",)),
    ("Police seized 3 tonnes of cocaine.", ("cocaine",)),
    ("The vaccine was given to 4.5 million children.", ("children",)),
    ("At least one person died.", ("person",)),
    ("One man was shot.", ("man",)),
    ("Nobody was killed in the collapse.", ("people",)),
    ("No one was injured.", ("people",)),
    ("There were no immediate reports of casualties.", ("casualties",)),
    ("No deaths were reported.", ("deaths",)),
]


@pytest.mark.parametrize(("body", "of"), COUNTED)
def test_what_is_counted(body, of):
    assert tuple(found.of for found in quantities_in(body)) == of


BOUNDS = [
    ("More than 300 people fled.", ">"),
    ("Over 300 people fled.", ">"),
    ("At least 300 people fled.", ">"),
    ("No fewer than 300 people fled.", ">"),
    ("Upwards of 300 people fled.", ">"),
    ("Not less than 300 people fled.", ">"),
    ("300 or more people fled.", ">"),
    ("300 people or more fled.", ">"),
    ("More than three hundred people fled.", ">"),
    ("In excess of 300 people fled.", ">"),
    ("A minimum of 300 people fled.", ">"),
    ("Up to 300 people fled.", "<"),
    ("As many as 300 people fled.", "<"),
    ("Fewer than 300 people fled.", "<"),
    ("Less than 300 people fled.", "<"),
    ("Under 300 people fled.", "<"),
    ("At most 300 people fled.", "<"),
    ("No more than 300 people fled.", "<"),
    ("Not more than 300 people fled.", "<"),
    ("A maximum of 300 people may enter.", "<"),
    ("About 300 people fled.", "~"),
    ("Around 300 people fled.", "~"),
    ("Roughly 300 people fled.", "~"),
    ("Approximately 300 people fled.", "~"),
    ("Some 300 people fled.", "~"),
    ("Nearly 300 people fled.", "~"),
    ("Almost 300 people fled.", "~"),
    ("Close to 300 people fled.", "~"),
    ("An estimated 300 people fled.", "~"),
    ("300 or so people fled.", "~"),
    ("300-odd people fled.", "~"),
    ("Just over 300 people fled.", ">"),
    ("Just under 300 people fled.", "<"),
    ("Well over 300 people fled.", ">"),
    ("Hardly 300 people fled.", "~"),
    ("Barely 300 people came.", "~"),
    ("Exactly 300 people fled.", "="),
    ("Only 300 people fled.", "="),
    ("Precisely 300 people fled.", "="),
    ("The toll is above 300.", ">"),
    ("The toll exceeds 300.", ">"),
    ("The toll has passed 300.", ">"),
    ("The toll topped 300.", ">"),
    ("Temperatures below 5 degrees Celsius were measured.", "<"),
    ("~300 people fled.", "~"),
    ("300+ people fled.", ">"),
    (">300 people fled.", ">"),
    ("At the very least 300 people fled.", ">"),
    ("More than $2 million was stolen.", ">"),
    ("Anything up to 300 people fled.", "<"),
]


@pytest.mark.parametrize(("body", "change"), BOUNDS)
def test_bounds(body, change):
    found = quantities_in(body)[0]
    assert found.change == change
    assert found.text in body


RANGES = [
    ("Between 10 and 15 people were hurt.", 10, 15),
    ("From 10 to 15 people were hurt.", 10, 15),
    ("Ten to 15 people were hurt.", 10, 15),
    ("10 to 15 people were hurt.", 10, 15),
    ("10-15 people were hurt.", 10, 15),
    ("10–15 people were hurt.", 10, 15),
    ("10 or 15 people were hurt.", 10, 15),
    ("Ten or a dozen people were hurt.", 10, 12),
    ("Two or three people were hurt.", 2, 3),
    ("Two to three people were hurt.", 2, 3),
    ("Somewhere between 1,000 and 1,500 people marched.", 1000, 1500),
    ("The repair will cost $3 million to $5 million.", 3_000_000, 5_000_000),
    ("The repair will cost $3-5 million.", 3_000_000, 5_000_000),
    ("The repair will cost between $3 million and $5 million.", 3_000_000, 5_000_000),
    ("The repair will cost from 3 to 5 million euros.", 3_000_000, 5_000_000),
    ("It weighs 3 to 4 kg.", 3, 4),
    ("It weighs 3-4 kg.", 3, 4),
    ("Growth of 2.5% to 3% is expected.", 2.5, 3),
    ("Growth of 2.5-3 percent is expected.", 2.5, 3),
    ("Gusts of 90 to 100 kilometres an hour were measured.", 90, 100),
    ("He faces 10 to 20 years in prison.", 10, 20),
    ("They waited five or six hours.", 5, 6),
    ("The slide was 30 to 40 metres wide.", 30, 40),
    ("Between a dozen and 20 people were hurt.", 12, 20),
    ("Between five and 10 percent of the crop is lost.", 5, 10),
    ("An estimated 10,000 to 12,000 people marched.", 10_000, 12_000),
    ("About 10 to 15 people were hurt.", 10, 15),
    ("Children aged 6 to 12 may enter.", 6, 12),
    ("Men between the ages of 18 and 60 must stay.", 18, 60),
    ("The firm has from 300 to 400 workers.", 300, 400),
    ("They sold between 20 and 30 tons of rice.", 20, 30),
    ("The mayor said 40 to 50 homes were lost.", 40, 50),
    ("It lies five to six miles off the cape.", 5, 6),
]


@pytest.mark.parametrize(("body", "low", "high"), RANGES)
def test_ranges(body, low, high):
    (found,) = quantities_in(body)
    assert (found.value, found.low, found.high) == (None, low, high)


MOVED = ["The price rose from $40 to $55.", "The toll rose from 12 to 19.", "Output is down from 60 to 45 tonnes."]


@pytest.mark.parametrize("body", MOVED)
def test_a_movement_is_no_range(body):
    assert [found.low for found in quantities_in(body)] == [None, None]


CHANGES = [
    ("The toll rose to 58.", ("up",)),
    ("The toll rose by 12 to 58.", ("up", "up")),
    ("The fare rose 5 percent.", ("up",)),
    ("The fare went up by 5 percent.", ("up",)),
    ("The fare is up 5 percent.", ("up",)),
    ("The fare was 5 percent higher.", ("up",)),
    ("Sales grew 8% last year.", ("up",)),
    ("Sales were 8% lower than a year ago.", ("down",)),
    ("Sales dropped to $4 million from $6 million.", ("down", "=")),
    ("Prices have doubled to $30.", ("up",)),
    ("A 5 percent rise in fares was announced.", ("up",)),
    ("A rise of 5 percent in fares was announced.", ("up",)),
    ("The bank cut its rate by 0.25 percentage points.", ("down",)),
    ("The bank raised its rate to 4.5 percent.", ("up",)),
    ("The river has risen two metres.", ("up",)),
    ("The level sank 40 centimetres below normal.", ("down",)),
    ("The number of dead climbed past 100.", (">",)),
    ("The number of dead was revised down to 31.", ("down",)),
    ("The number of dead was raised to 44 from 31.", ("up", "=")),
    ("The price jumped $2 to $84 a barrel.", ("up", "up")),
    ("Shares slid 3.2% in early trading.", ("down",)),
    ("Shares gained 14 cents.", ("up",)),
    ("Inflation slowed to 3 percent.", ("down",)),
    ("Inflation eased to 3 percent from 4 percent.", ("down", "=")),
    ("The army has lost 40 tanks.", ("down",)),
    ("The deficit widened to $9 billion.", ("up",)),
    ("The crowd swelled to 20,000.", ("up",)),
    ("The budget shrank by a tenth.", ("down",)),
    ("The city added 4,000 homes.", ("up",)),
    ("The mine shed 300 workers.", ("down",)),
    ("The number of cases tripled to 900.", ("up",)),
    ("Exports tumbled by 11 percent.", ("down",)),
    ("Output is down from 60 to 45 tonnes.", ("=", "down")),
]


@pytest.mark.parametrize(("body", "changes"), CHANGES)
def test_rises_and_falls(body, changes):
    assert tuple(found.change for found in quantities_in(body)) == changes


VALUES = [
    ("A dozen ferries were held.", 12, None),
    ("Two dozen ferries were held.", 24, None),
    ("Half a dozen ferries were held.", 6, None),
    ("A half-dozen ferries were held.", 6, None),
    ("Dozens of ferries were held.", 12, None),
    ("Several dozen ferries were held.", 12, None),
    ("Scores of ferries were held.", 20, None),
    ("Hundreds of people fled.", 100, None),
    ("Thousands fled.", 1000, None),
    ("Tens of thousands of people fled.", 10_000, None),
    ("Hundreds of thousands of people fled.", 100_000, None),
    ("Half a million people fled.", 500_000, None),
    ("A million people fled.", 1_000_000, None),
    ("A quarter of a million people fled.", 250_000, None),
    ("One and a half million people fled.", 1_500_000, None),
    ("Two and a half thousand people fled.", 2500, None),
    ("A hundred people fled.", 100, None),
    ("A couple of hundred people fled.", 200, None),
    ("A few hundred people fled.", 100, None),
    ("Several hundred people fled.", 100, None),
    ("Twenty-one people fled.", 21, None),
    ("Three hundred and five people fled.", 305, None),
    ("Nineteen thousand people fled.", 19_000, None),
    ("None of the 12 miners survived.", 12, None),
    ("Zero cases were found.", 0, None),
    ("One hundred and one dogs were found.", 101, None),
    ("Half of the houses burned.", 0.5, None),
    ("One in five children is hungry.", 0.2, None),
    ("Three out of four shops are shut.", 0.75, None),
    ("Nine in 10 people agree.", 0.9, None),
    ("The loss was $2.4bn.", 2_400_000_000, "dollar"),
    ("The loss was $2.4 billion.", 2_400_000_000, "dollar"),
    ("The loss was US$2.4 billion.", 2_400_000_000, "dollar"),
    ("The loss was 2.4 billion US dollars.", 2_400_000_000, "dollar"),
    ("The loss was 2.4 billion dollars.", 2_400_000_000, "dollar"),
    ("The loss was €3m.", 3_000_000, "euro"),
    ("The loss was 3 million euros.", 3_000_000, "euro"),
    ("The loss was £40,000.", 40_000, "pound sterling"),
    ("The loss was 40 million pounds.", 40_000_000, "pound sterling"),
    ("The loss was ¥5 billion.", 5_000_000_000, "japanese yen"),
    ("The loss was 5 billion yen.", 5_000_000_000, "japanese yen"),
    ("The loss was A$600,000.", 600_000, "australian dollar"),
    ("The loss was C$600,000.", 600_000, "canadian dollar"),
    ("The loss was 600,000 Canadian dollars.", 600_000, "canadian dollar"),
    ("The loss was Rs 5 crore.", 50_000_000, "indian rupee"),
    ("The loss was 5 crore rupees.", 50_000_000, "rupee"),
    ("The loss was 2 lakh rupees.", 200_000, "rupee"),
    ("The loss was 90 million rubles.", 90_000_000, "rouble"),
    ("The loss was 90m roubles.", 90_000_000, "rouble"),
    ("The loss was 7 trillion won.", 7_000_000_000_000, "won"),
    ("The loss was 12 million Swiss francs.", 12_000_000, "swiss franc"),
    ("The loss was SFr12 million.", 12_000_000, "swiss franc"),
    ("The loss was HK$12 million.", 12_000_000, "hong kong dollar"),
    ("The loss was R$12 million.", 12_000_000, "brazilian real"),
    ("The loss was 500 million kronor.", 500_000_000, "swedish krona"),
    ("The loss was EUR 3 million.", 3_000_000, "euro"),
    ("The loss was USD 3 million.", 3_000_000, "dollar"),
    ("The loss was 3m USD.", 3_000_000, "dollar"),
    ("The loss was $1.5-million.", 1_500_000, "dollar"),
    ("The loss was $500K.", 500_000, "dollar"),
    ("The loss was $500 thousand.", 500_000, "dollar"),
    ("A $30-million contract was signed.", 30_000_000, "dollar"),
    ("The ticket costs 75 cents.", 75, "cent"),
    ("The ticket costs $4.50.", 4.5, "dollar"),
    ("Oil sold at $84 a barrel.", 84, "dollar per barrel"),
    ("Shares paid 12 cents each.", 12, "cent"),
    ("The fine is $10,000 per person.", 10_000, "dollar per person"),
    ("They earn $15 an hour.", 15, "dollar per hour"),
    ("The convoy is 40 miles long.", 40, "mile"),
    ("The convoy is 40-mile long.", 40, "mile"),
    ("A 40-mile convoy passed.", 40, "mile"),
    ("A six-foot wall fell.", 6, "foot"),
    ("He is six feet two inches tall.", 6, "foot"),
    ("The ship is 180m long.", 180, "metre"),
    ("The ship is 180 m long.", 180, "metre"),
    ("The ship drew 30 ft of water.", 30, "foot"),
    ("The plane flew at 30,000 feet.", 30_000, "foot"),
    ("The car did 90 mph.", 90, "mile per hour"),
    ("The car did 90 kilometers per hour.", 90, "kilometre per hour"),
    ("Winds of 120 km/h were measured.", 120, "kilometre per hour"),
    ("The parcel weighed 5 lb.", 5, "pound-mass"),
    ("The parcel weighed five pounds.", 5, "pound-mass"),
    ("The parcel weighed 12 ounces.", 12, "ounce"),
    ("It fell 3.5 inches in an hour.", 3.5, "inch"),
    ("It was 35 degrees in the shade.", 35, "degree"),
    ("It was 35C in the shade.", 35, "celsius"),
    ("It was 95F in the shade.", 95, "fahrenheit"),
    ("It was 95 degrees Fahrenheit.", 95, "fahrenheit"),
    ("It was minus 12 degrees.", -12, "degree"),
    ("It was -12°C.", -12, "celsius"),
    ("The farm is 40 acres.", 40, "acre"),
    ("The flat has 60 square metres.", 60, "square metre"),
    ("The flat has 600 sq ft.", 600, "square foot"),
    ("The plant makes 300 megawatts.", 300, "megawatt"),
    ("The tank holds 500 gallons.", 500, "gallon"),
    ("A magnitude 6.1 quake struck.", 6.1, "magnitude"),
    ("A 6.1-magnitude quake struck.", 6.1, "magnitude"),
    ("A quake of magnitude 6.1 struck.", 6.1, "magnitude"),
    ("The disk holds 500 gigabytes.", 500, "gigabyte"),
    ("The road is 3 kilometres from the sea.", 3, "kilometre"),
    ("The gun has a calibre of 155 mm.", 155, "millimetre"),
    ("A 155mm shell fell.", 155, "millimetre"),
    ("A 2,000-pound bomb fell.", 2000, "pound-mass"),
    ("They marched for three hours.", 3, "hour"),
    ("They marched for 3 hrs.", 3, "hour"),
    ("A three-hour march was held.", 3, "hour"),
]


@pytest.mark.parametrize(("body", "value", "unit"), VALUES)
def test_words_money_and_measures(body, value, unit):
    found = quantities_in(body)[0]
    assert (found.value, found.unit) == (pytest.approx(value), unit)


AGES = [
    ("Ruiz turned 41 on Monday.", (41,)),
    ("Police held two men, 23 and 31, on Monday.", (23, 31)),
    ("A toddler of two was saved.", (2,)),
    ("He is one of the oldest guards.", ()),
    ("A mother of two was hurt.", ()),
    ("She was 41 minutes late.", ()),
    ("Ana Ruiz, 41, was hurt.", (41,)),
    ("Ana Ruiz (41) was hurt.", (41,)),
    ("Ana Ruiz, aged 41, was hurt.", (41,)),
    ("Ana Ruiz, age 41, was hurt.", (41,)),
    ("The 41-year-old was hurt.", (41,)),
    ("A 41-year-old woman was hurt.", (41,)),
    ("A 41 year old woman was hurt.", (41,)),
    ("A woman of 41 was hurt.", (41,)),
    ("She was 41 years old.", (41,)),
    ("She was 41.", (41,)),
    ("She died at the age of 41.", (41,)),
    ("She died at 41.", (41,)),
    ("A six-month-old baby was found.", (6,)),
    ("A boy of nine was found.", (9,)),
    ("Two boys, 9 and 11, were found.", (9, 11)),
    ("Children under 12 travel free.", (12,)),
    ("Children under the age of 12 travel free.", (12,)),
    ("People over 65 were told to stay home.", (65,)),
    ("The victims were 17 and 19 years old.", (17, 19)),
    ("A teenager, 16, was shot.", (16,)),
    ("The dog is two years old.", (2,)),
    ("The bridge is 90 years old.", (90,)),
    ("The 90-year-old bridge fell.", (90,)),
    ("Ruiz turned 41 on Monday.", (41,)),
    ("Ruiz, who is 41, was hurt.", (41,)),
]


@pytest.mark.parametrize(("body", "years"), AGES)
def test_ages(body, years):
    assert tuple(found.value for found in quantities_in(body) if (found.unit or "").endswith(" of age")) == years


NOT_COUNTED = [
    "It was the third attack this month.",
    "It was the 3rd attack this month.",
    "It was the twenty-first meeting.",
    "He finished second.",
    "The 41st president spoke.",
    "On the 5th floor a fire broke out.",
    "The Second World War ended.",
    "King Charles III spoke.",
    "World War II ended.",
    "Pope John XXIII spoke.",
    "He is the No. 1 suspect.",
    "He is number 12 on the list.",
    "She won her ninth title.",
    "A third man fled.",
    "The fourth quarter was poor.",
    "For the second time it burned.",
    "Ranked 14th, she lost.",
    "It was the 100th day of the siege.",
    "Call 555-0134 for help.",
    "Call 0171 555 0134 for help.",
    "Call +44 20 7946 0123 for help.",
    "Call (202) 555-0134 for help.",
    "Call 1-800-555-0134 for help.",
    "Call 911 for help.",
    "United won 3-1.",
    "United won 3–1 at home.",
    "United beat City 3-1.",
    "It ended 2-2 after extra time.",
    "She won 6-4, 6-3.",
    "Lakers 101, Bulls 98.",
    "The vote was 61-39.",
    "The vote was 5 to 4.",
    "It happened on May 3.",
    "It happened on 3 May 1999.",
    "It happened on 3/5/1999.",
    "It happened on 03.05.1999.",
    "It happened in 1999.",
    "It happened in the 1990s.",
    "It happened at 5.30 p.m.",
    "It happened at 17:30.",
    "It happened at 1730 GMT.",
    "It happened at five o'clock.",
    "It happened in 1999-2000.",
    "The 2024 budget was passed.",
    "Flight 370 vanished.",
    "Boeing 737 jets were grounded.",
    "The F-16 crashed.",
    "A MiG-29 crashed.",
    "Take bus 42 there.",
    "He lives at 12 Mill Road.",
    "He lives at 1600 Pennsylvania Avenue.",
    "Write to PO Box 19.",
    "Article 5 was invoked.",
    "Section 12 of the law applies.",
    "Resolution 2231 was passed.",
    "Page 14 shows it.",
    "Chapter 11 was filed.",
    "Highway 61 is closed.",
    "Route 66 is closed.",
    "Interstate 95 is closed.",
    "The A9 is closed.",
    "The G7 met.",
    "The Nasdaq 100 fell.",
    "The S&P 500 fell.",
    "Covid-19 spread.",
    "Channel 4 reported it.",
    "Apollo 11 landed.",
    "Windows 11 failed.",
    "He scored 9 out of 10.",
    "Room 101 was locked.",
    "Size 9 boots were found.",
    "The 101st Airborne left.",
    "Catch-22 is a book.",
    "One must be careful.",
    "No one else knew.",
    "They split in two.",
    "The score was 21 to 17.",
    "Unit 731 was named.",
    "Line 3 of the metro is shut.",
    "Version 2.1 was released.",
    "The odds are 10 to 1.",
    "The ratio is 3:1.",
    "At 46 degrees north the sea froze.",
]


@pytest.mark.parametrize("body", NOT_COUNTED)
def test_dates_labels_scores_and_numbers_to_call_are_no_figures(body):
    assert quantities_in(body) == ()


AGREEING = [
    ("The wreck lay 25 miles off the cape.", "The wreck lay 40 kilometres off the cape."),
    ("The wreck lay five nautical miles off the cape.", "The wreck lay about nine kilometres off the cape."),
    ("The wall is six feet high.", "The wall is 1.8 metres high."),
    ("The plane flew at 30,000 feet.", "The plane flew at 9,000 metres."),
    ("It rained two inches.", "It rained 5 centimetres."),
    ("The shell is 155 mm wide.", "The shell is 6.1 inches wide."),
    ("The farm has 100 acres.", "The farm has 40 hectares."),
    ("The lake covers 10 square miles.", "The lake covers 26 square kilometres."),
    ("The flat has 600 square feet.", "The flat has 56 square metres."),
    ("The tank holds 500 gallons.", "The tank holds 1,900 litres."),
    ("The ship spilled 10,000 barrels.", "The ship spilled 1.6 million litres."),
    ("The parcel weighed 5 pounds.", "The parcel weighed 2.3 kg."),
    ("They seized 3 tonnes.", "They seized 3,000 kilograms."),
    ("They seized 500 grams.", "They seized half a kilogram."),
    ("The gust reached 75 mph.", "The gust reached 120 km/h."),
    ("The boat made 20 knots.", "The boat made 37 kilometres per hour."),
    ("It was 95 degrees Fahrenheit.", "It was 35 degrees Celsius."),
    ("It was 14F in the shade.", "It was -10C in the shade."),
    ("The siege lasted two weeks.", "The siege lasted 14 days."),
    ("The siege lasted 48 hours.", "The siege lasted two days."),
    ("The siege lasted 18 months.", "The siege lasted one and a half years."),
    ("The disk holds 2 terabytes.", "The disk holds 2,000 gigabytes."),
    ("The plant makes 300 megawatts.", "The plant makes 0.3 gigawatts."),
    ("It cost 50 cents.", "It cost $0.50."),
    ("It cost $2.4 billion.", "It cost 2.38 billion dollars."),
    ("It cost half a million dollars.", "It cost $500,000."),
    ("A dozen houses burned.", "About 12 houses burned."),
    ("Dozens of houses burned.", "Fifty houses burned."),
    ("Scores of houses burned.", "Ninety houses burned."),
    ("At least seven people died.", "Twelve people died."),
    ("Between 10 and 15 houses burned.", "Twelve houses burned."),
    ("More than 100 houses burned.", "120 houses burned."),
]
DIFFERING = [
    ("The wreck lay 25 miles off the cape.", "The wreck lay 25 kilometres off the cape."),
    ("It was 95 degrees Fahrenheit.", "It was 20 degrees Celsius."),
    ("The siege lasted two weeks.", "The siege lasted 20 days."),
    ("The parcel weighed 5 pounds.", "The parcel weighed 5 kg."),
    ("It cost $2.4 billion.", "It cost $2.4 million."),
    ("Fourteen people died.", "Fifteen people died."),
    ("More than 100 houses burned.", "80 houses burned."),
    ("Up to 50 houses burned.", "60 houses burned."),
    ("Dozens of houses burned.", "Three houses burned."),
    ("A quake of magnitude 6.1 struck.", "A 6.4-magnitude quake struck."),
]


def compared(left: str, right: str) -> bool:
    ours, theirs = quantities_in(left)[-1], quantities_in(right)[-1]
    assert comparable(ours.unit, theirs.unit)
    sides = (interval(one.value, one.low, one.high, one.change, one.unit) for one in (ours, theirs))
    return agree(*sides)


@pytest.mark.parametrize(("left", "right"), AGREEING)
def test_figures_in_other_units_and_words_agree(left, right):
    assert compared(left, right)


@pytest.mark.parametrize(("left", "right"), DIFFERING)
def test_figures_that_cannot_both_be_right_differ(left, right):
    assert not compared(left, right)
