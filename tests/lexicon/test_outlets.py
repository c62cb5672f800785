import re

import pytest

from secondsource.cli.main import run
from secondsource.errors import SettingsError
from secondsource.lexicon.outlets import AGENCIES, known_outlets, registered_domain, with_own

ROWS = known_outlets().rows


def test_the_table_is_large_and_no_domain_stands_twice():
    assert sum(row.kind in AGENCIES for row in ROWS) >= 150
    assert len(ROWS) >= 1100
    domains = [domain for row in ROWS for domain in row.domains]
    assert len(domains) == len(set(domains))


def test_a_group_is_written_in_one_way():
    owners = {row.owner for row in ROWS if row.owner}
    squeezed = {re.sub(r"\W|^the\b|\binc\b", "", owner.casefold()) for owner in owners}
    assert len(squeezed) == len(owners)


@pytest.mark.parametrize(
    ("url", "name", "owner"),
    [
        ("https://www.bbc.co.uk/news/1", "BBC News", "BBC"),
        ("https://folha.uol.com.br/a", "Folha de S.Paulo", "Grupo Folha"),  # the longer domain goes first
        ("https://noticias.uol.com.br/a", "UOL", "Grupo Folha"),
        ("https://WWW.WSJ.COM", "The Wall Street Journal", "News Corp"),
        ("https://guardian.ng/a", "The Guardian", None),
        ("https://notbbc.co.uk/", None, None),
        ("https://[broken", None, None),
        (None, None, None),
    ],
)
def test_an_address_leads_to_its_outlet(url, name, owner):
    found = known_outlets().at(url)
    assert (found.name, found.owner) == (name, owner) if found else name is None


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("AFP", "Agence France-Presse"),
        ("The Associated Press", "Associated Press"),
        ("afp", None),  # an abbreviation is written in capitals
        ("The Herald", None),  # several have this name
        ("Granite Post", None),
    ],
)
def test_a_name_leads_to_the_one_outlet_that_has_it(given, name):
    found = known_outlets().named(given)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("url", "domain"),
    [
        ("https://a.b.co.uk/x", "b.co.uk"),
        ("https://news.coast.example/x", "coast.example"),
        ("https://dale.blogspot.com/", "dale.blogspot.com"),  # a suffix under which anyone may write
        ("https://127.0.0.1/", None),
        ("localhost", None),
        ("https://" + "a." * 5000 + "com", None),
    ],
)
def test_the_registered_domain(url, domain):
    assert registered_domain(url) == domain


def test_own_rows_go_before_the_built_in_ones():
    own = with_own("# mine\n\nThe Granite Post\tnewspaper\tNO\tStone Group\tgranite.example\tGP\n", "mine.tsv")
    assert own.at("https://www.granite.example/a").owner == "Stone Group"
    assert own.named("GP").name == "The Granite Post"
    assert own.agency("AFP").country == "FR"
    again = with_own("Reuters\tagency\t\tMine", "mine.tsv")
    assert again.named("Reuters").owner == "Mine"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("Granite Post", "1 columns"),
        ("\tnewspaper", "the name is empty"),
        ("Granite Post\tpaper", "'paper' is no kind"),
        ("Granite Post\tnewspaper\tNorway", "'Norway' is no country"),
        ("Granite Post\tnewspaper\tNO\t\thttps://granite.example/", "is no domain"),
        ("a\tonline\tNO\t\t\t\tmore", "7 columns"),
    ],
)
def test_a_bad_line_is_named_with_its_fault(line, message):
    with pytest.raises(SettingsError, match=re.escape("mine.tsv, line 2: ")) as error:
        with_own(f"# mine\n{line}", "mine.tsv")
    assert message in str(error.value)


@pytest.mark.parametrize("content", [None, b"Granite Post\tpaper\n", b"\xff\xfe\x00"])
def test_a_bad_table_of_outlets_is_wrong_use(content, tmp_path, capsys):
    table, report = tmp_path / "outlets.tsv", tmp_path / "report.txt"
    report.write_text("Rain fell.")
    if content is not None:
        table.write_bytes(content)
    assert run(["annotate", str(report), "--outlets", str(table)]) == 2
    assert "outlets.tsv" in capsys.readouterr().err
