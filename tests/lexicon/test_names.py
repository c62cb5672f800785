"""Names that are one and names that are not: the tables stand for what the lists and rules must hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.lexicon.names.bodies import body_name, same_body, spelt_out
from secondsource.lexicon.names.persons import person_name, same_person
from secondsource.lexicon.names.spelling import sound
from secondsource.lexicon.names.tie import Tie

# two names of one person, and what ties them
ONE_PERSON = (
    ("Lloyd Austin", "Austin", Tie.SURNAME),
    ("Defense Secretary Lloyd Austin", "Lloyd Austin", Tie.SAME),
    ("Mr. Lind", "Sara Lind", Tie.SURNAME),
    ("Dr. Anna Lind", "Anna Lind", Tie.SAME),
    ("Anna Lind's", "Anna Lind", Tie.SAME),
    ("ANNA LIND", "Anna Lind", Tie.SAME),
    ("Bill Clinton", "William Clinton", Tie.SHORT_FIRST),
    ("Bill Clinton", "William J. Clinton", Tie.SHORT_FIRST),
    ("Joe Biden", "Joseph R. Biden Jr.", Tie.SHORT_FIRST),
    ("Bob Dorn", "Robert Dorn", Tie.SHORT_FIRST),
    ("Chuck Dorn", "Charles Dorn", Tie.SHORT_FIRST),
    ("Kate Dorn", "Katherine Dorn", Tie.SHORT_FIRST),
    ("Peggy Dorn", "Margaret Dorn", Tie.SHORT_FIRST),
    ("Ted Dorn", "Edward Dorn", Tie.SHORT_FIRST),
    ("Dick Dorn", "Richard Dorn", Tie.SHORT_FIRST),
    ("Jim Dorn", "James Dorn", Tie.SHORT_FIRST),
    ("Jimmy Dorn", "Jim Dorn", Tie.SHORT_FIRST),
    ("Mike Dorn", "Michael Dorn", Tie.SHORT_FIRST),
    ("Liz Dorn", "Elizabeth Dorn", Tie.SHORT_FIRST),
    ("Tony Dorn", "Anthony Dorn", Tie.SHORT_FIRST),
    ("Fred Dorn", "Frederick C. Dorn", Tie.SHORT_FIRST),
    ("J. Dorn", "Jonas Dorn", Tie.INITIAL),
    ("J. R. Dorn", "James Robert Dorn", Tie.INITIAL),
    ("John F. Kennedy", "John Kennedy", Tie.SAME),
    ("John F. Kennedy", "John Fitzgerald Kennedy", Tie.SAME),
    ("W. Karl Dorn", "Karl Dorn", Tie.MIDDLE),
    ('William "Bill" Berg', "William Berg", Tie.SAME),
    ("Vincenzo 'the Owl' Marra", "Vincenzo Marra", Tie.SAME),
    ("Martin Berg Jr.", "Martin Berg", Tie.SAME),
    ("Martin Berg Jr", "Martin Berg, Jr.", Tie.SAME),
    ("Volodymyr Zelensky", "Volodymyr Zelenskyy", Tie.SPELLING),
    ("Volodymyr Zelenskyy", "Vladimir Zelenskiy", Tie.SPELLING),
    ("Zelensky", "Zelenskyi", Tie.SURNAME),
    ("Sergei Lavrov", "Sergey Lavrov", Tie.SPELLING),
    ("Serhiy Haidai", "Sergei Haidai", Tie.SPELLING),
    ("Dmitry Peskov", "Dmitri Peskov", Tie.SPELLING),
    ("Alexander Lukashenko", "Alyaksandr Lukashenka", Tie.SPELLING),
    ("Viktor Yanukovych", "Victor Yanukovich", Tie.SPELLING),
    ("Yulia Tymoshenko", "Julia Timoshenko", Tie.SPELLING),
    ("Muammar Gaddafi", "Moammar Qaddafi", Tie.SPELLING),
    ("Gaddafi", "Muammar al-Qadhafi", Tie.SURNAME),
    ("Osama bin Laden", "Usama bin Ladin", Tie.SPELLING),
    ("bin Laden", "Osama bin Laden", Tie.SURNAME),
    ("Bashar al-Assad", "Bashar Assad", Tie.SAME),
    ("Bashar al Assad", "Assad", Tie.SURNAME),
    ("Mohammed Karim", "Muhammad Karim", Tie.SPELLING),
    ("Hassan Rouhani", "Hassan Ruhani", Tie.SPELLING),
    ("Gerhard Schröder", "Gerhard Schroeder", Tie.SPELLING),
    ("Jürgen Müller", "Jurgen Mueller", Tie.SPELLING),
    ("José Pérez", "Jose Perez", Tie.SAME),
    ("Pat O’Brien", "O'Brien", Tie.SURNAME),
    ("Ursula von der Leyen", "von der Leyen", Tie.SURNAME),
    ("Ursula von der Leyen", "Leyen", Tie.SURNAME),
    ("Roberto De Luca", "De Luca", Tie.SURNAME),
    ("Ana de la Cruz", "Cruz", Tie.SURNAME),
    ("Xi Jinping", "Xi", Tie.SURNAME),
    ("Kim Jong Un", "Kim Jong-un", Tie.SAME),
    ("Kim Jong Un", "Kim", Tie.SURNAME),
    ("Park Geun-hye", "Park", Tie.SURNAME),
    ("Kim Kardashian", "Kardashian", Tie.SURNAME),
    ("Al Gore", "Gore", Tie.SURNAME),
    ("Coroner Gary Dorn", "Gary Dorn", Tie.SAME),
    ("Gaetano Lo Conte", "Lo Conte", Tie.SURNAME),
    ("Oprah Winfrey", "Oprah", Tie.FIRST),
    ("Mikhail Petrov", "Mikhail Petroff", Tie.SPELLING),
    ("Stephen Dorn", "Steven Dorn", Tie.SPELLING),
    ("Jon Dorn", "John Dorn", Tie.SPELLING),
    ("Kathryn Dorn", "Catherine Dorn", Tie.SPELLING),
)

TWO_PERSONS = (
    ("George W. Bush", "George H. W. Bush"),
    ("Martin Berg Sr.", "Martin Berg Jr."),
    ("Henry Berg II", "Henry Berg III"),
    ("Bill Clinton", "Hillary Clinton"),
    ("Bill Clinton", "Chelsea Clinton"),
    ("Anna Lind", "Paul Lind"),
    ("Anna Lind", "Anna Lund"),
    ("Anna Berg", "Anna Bergman"),
    ("Mary Dorn", "Mark Dorn"),
    ("Ellen Dorn", "Allan Dorn"),
    ("Karl Dorn", "Karla Dorn"),
    ("Jonas Dorn", "Joanna Dorn"),
    ("Peter Anderson", "Peter Andersen"),
    ("Peter Hansen", "Peter Hanson"),
    ("Kim Jong Un", "Kim Jong Il"),
    ("Kim Jong Un", "Kim Il Sung"),
    ("Xi Jinping", "Li Keqiang"),
    ("Wang Yi", "Wang Wei"),
    ("Moon Jae-in", "Moon Hee-sang"),
    ("Bashar al-Assad", "Maher al-Assad"),
    ("Bashar Assad", "Hafez Assad"),
    ("Saddam Hussein", "Barack Hussein Obama"),
    ("Uday Hussein", "Qusay Hussein"),
    ("Wladimir Klitschko", "Vitali Klitschko"),
    ("Vladimir Putin", "Vladimir Medinsky"),
    ("Sergei Lavrov", "Sergei Shoigu"),
    ("Vladimir Zelensky", "Vladislav Zelensky"),
    ("Viktor Orban", "Victoria Orban"),
    ("Alexander Ivanov", "Alexei Ivanov"),
    ("Ivan Petrov", "Petr Ivanov"),
    ("John Paul", "Paul John"),
    ("James Mason", "Mason James"),
    ("Michael Jordan", "Jordan Michael"),
    ("J. Dorn", "Paul Dorn"),
    ("J. R. Dorn", "J. P. Dorn"),
    ("John A. Dorn", "John B. Dorn"),
    ("John Fitzgerald Kennedy", "John Robert Kennedy"),
    ("Robert Kennedy", "Ted Kennedy"),
    ("Bob Dorn", "William Dorn"),
    ("Kate Dorn", "Mary Dorn"),
    ("Chris Dorn", "Craig Dorn"),
    ("Lee Harvey Oswald", "Lee Marvin"),
    ("Malcolm X", "Malcolm Y"),
    ("Lloyd Austin", "Dallas"),
    ("Lloyd Austin", "Austin Lloyd"),
    ("Dr. Lind", "Dr. Lund"),
    ("Sultan al-Amri", "Sultan al-Omari"),
    ("Abu Bakr", "Abu Nidal"),
    ("Osama bin Laden", "Salem bin Laden"),
    ("Mohammed Karim", "Mahmoud Karim"),
    ("Mohammed bin Salman", "Mohammed bin Zayed"),
    ("Hosni Mubarak", "Gamal Mubarak"),
    ("Benjamin Netanyahu", "Yonatan Netanyahu"),
    ("Nelson Mandela", "Winnie Mandela"),
    ("Prince William", "Prince Harry"),
    ("Paris Jackson", "Michael Jackson"),
    ("Marine Le Pen", "Jean-Marie Le Pen"),
    ("Boris Johnson", "Lyndon Johnson"),
    ("Theresa May", "Brian Maye"),
    ("Ed Miliband", "David Miliband"),
    ("Raúl Castro", "Fidel Castro"),
    ("Ana de la Cruz", "Ana de la Torre"),
    ("Serena Williams", "Venus Williams"),
    ("Christine Dorn", "Christopher Dorn"),
)


@pytest.mark.parametrize(("left", "right", "tie"), ONE_PERSON)
def test_two_names_of_one_person(left, right, tie):
    found = same_person(person_name(left), person_name(right))
    assert found is tie
    assert same_person(person_name(right), person_name(left)) is tie


@pytest.mark.parametrize(("left", "right"), TWO_PERSONS)
def test_the_names_of_two_persons(left, right):
    assert same_person(person_name(left), person_name(right)) is None
    assert same_person(person_name(right), person_name(left)) is None


# two names of one body, and what ties them
ONE_BODY = (
    ("WHO", "World Health Organization", Tie.INITIALS),
    ("WHO", "World Health Organisation", Tie.INITIALS),
    ("W.H.O.", "the World Health Organization", Tie.INITIALS),
    ("UN", "United Nations", Tie.INITIALS),
    ("U.N.", "UN", Tie.SAME),
    ("FBI", "Federal Bureau of Investigation", Tie.INITIALS),
    ("MoD", "Ministry of Defence", Tie.INITIALS),
    ("IMF", "International Monetary Fund", Tie.INITIALS),
    ("NOAA", "National Oceanic and Atmospheric Administration", Tie.INITIALS),
    ("UNICEF", "United Nations Children's Fund", Tie.LISTED),
    ("CSA", "Coastal Survey Agency", Tie.INITIALS),
    ("Boeing Co.", "Boeing", Tie.SAME),
    ("Harlow Group plc", "Harlow", Tie.SAME),
    ("Orin Holdings Ltd", "Orin Holdings", Tie.SAME),
    ("World Health Organisation", "World Health Organization", Tie.SAME),
    ("Lind Centre", "Lind Center", Tie.SAME),
    ("Labour Party", "Labor Party", Tie.SAME),
    ("Ministry of Defence", "Defense Ministry", Tie.SPELLING),
    ("Department of Justice", "Justice Department", Tie.SPELLING),
    ("Pentagon", "Department of Defense", Tie.LISTED),
    ("Scotland Yard", "Metropolitan Police", Tie.LISTED),
    ("the Red Cross's", "Red Cross", Tie.SAME),
    ("Survey Agency", "Coastal Survey Agency", Tie.PART),
    ("Harbour Lions", "Lions", Tie.PART),
    ("New Orleans Saints", "Saints", Tie.PART),
)

TWO_BODIES = (
    ("University of Karsia", "Karsia University"),
    ("Miami University", "University of Miami"),
    ("Liberal Party", "Labour Party"),
    ("Bank", "National Bank"),
    ("Coastal Survey Agency", "Coastal Rescue Agency"),
    ("Russian Defense Ministry", "Ukrainian Defense Ministry"),
    ("Defense Ministry", "Foreign Ministry"),
    ("Bank of England", "England"),
    ("House of Commons", "Commons Committee"),
    ("Washington Post", "Washington Times"),
    ("WHO", "Western Oil House"),
    ("Who", "World Health Organization"),
    ("US Army", "Salvation Army"),
    ("Army", "Salvation Army"),
    ("Harlow Police", "Orin Police"),
    ("Police", "Harlow Police"),
    ("University", "Harlow University"),
    ("National Bank of Karsia", "National Bank of Orin"),
    ("Boeing", "Airbus"),
    ("Orin Lions", "Harbour Lions"),
    ("Friends of the Sea", "Sea"),
    ("North Karsia Union", "South Karsia Union"),
)


@pytest.mark.parametrize(("left", "right", "tie"), ONE_BODY)
def test_two_names_of_one_body(left, right, tie):
    assert same_body(body_name(left), body_name(right)) is tie
    assert same_body(body_name(right), body_name(left)) is tie


@pytest.mark.parametrize(("left", "right"), TWO_BODIES)
def test_the_names_of_two_bodies(left, right):
    assert same_body(body_name(left), body_name(right)) is None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Kharkov", "Kharkiv"),
        ("Lyman", "Liman"),
        ("Odessa", "Odesa"),
        ("Lvov", "Lviv"),
        ("Chernigov", "Chernihiv"),
        ("Tsarnaev", "Tsarnayev"),
        ("Medvedev", "Medvedyev"),
        ("Khaled", "Haled"),
        ("Marc", "Mark"),
        ("Philips", "Phillips"),
    ],
)
def test_spellings_of_one_name(left, right):
    assert sound(left) == sound(right)


@pytest.mark.parametrize(
    ("left", "right"), [("Lima", "Lyman"), ("Berg", "Burg"), ("Ho", "Hu"), ("Sue", "Su"), ("Chen", "Cheng")]
)
def test_two_names_spelt_much_alike(left, right):
    assert sound(left) != sound(right)


def test_initials_known_everywhere_are_spelt_out():
    assert spelt_out("W.H.O.") == spelt_out("WHO") == "World Health Organization"
    assert spelt_out("Orin") == "Orin"


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_a_name_or_none_and_order_does_not_matter(left, right):
    one, other = person_name(left), person_name(right)
    assert one is None or other is None or same_person(one, other) is same_person(other, one)
    first, second = body_name(left), body_name(right)
    assert first is None or second is None or same_body(first, second) is same_body(second, first)
