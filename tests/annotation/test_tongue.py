import pytest

from factory import make_item
from secondsource.annotation.tongue import tongue

ENGLISH = (
    "The coast guard said on Friday that no one was hurt in the fire, which burned for six hours in the old port. "
    "The mayor, who came by boat, told reporters that the wall would be built again before the winter. "
)
GERMAN = (
    "Der Bürgermeister sagte am Freitag, dass bei dem Brand im alten Hafen niemand verletzt worden sei. "
    "Die Mauer solle noch vor dem Winter wieder aufgebaut werden, teilte die Stadt mit. "
)
SPANISH = "El alcalde dijo el viernes que nadie había resultado herido en el incendio del puerto viejo de la ciudad. "
RUSSIAN = "Мэр города сообщил в пятницу, что при пожаре в старом порту никто не пострадал. "
CHINESE = "市长星期五表示，旧港口的大火没有造成人员伤亡，城墙将在冬天之前重建。"


@pytest.mark.parametrize(
    ("body", "declared", "language", "read"),
    [
        (ENGLISH, None, "en", True),
        (ENGLISH, "de", "en", True),  # a page template that declares another language
        (ENGLISH, "en-GB", "en", True),
        (GERMAN, None, "de", False),
        (GERMAN, "en", "de", False),  # an English template around a German text
        (SPANISH, "es-MX", "es", False),
        (RUSSIAN, None, "ru", False),
        (CHINESE, None, "zh", False),
        (ENGLISH + f"“{SPANISH}” he said. " + ENGLISH, None, "en", True),  # a quotation in another language
        (ENGLISH + "\n" + GERMAN, None, "en", True),  # printed in two languages
        (GERMAN * 3 + "“We are here to help,” he said. " + GERMAN, None, "de", False),
        ("Kyiv, Lviv, Odesa, Kharkiv.", None, "pl", True),  # names show no language
        ("Reuters", None, "de", True),
        (
            "Zwölf Tote bei Brand in der Stadt.",
            "de",
            "de",
            False,
        ),  # short, but the text looks like what the page declares
        ("Twelve dead.", "de", "de", True),
        ("14", "fr", "fr", True),
        ("", None, None, True),
        ("", "und", None, True),
    ],
)
def test_what_the_text_shows_goes_before_what_the_page_declares(body, declared, language, read):
    found, is_read = tongue(make_item(body, language=declared))
    assert is_read is read
    assert found == language or (read and len(body) < 60)


@pytest.mark.parametrize("unit", ["a", "щ", "\u202e", "the ", "14 ", "\n", "ß\n"])
def test_a_megabyte_of_anything_has_its_language_told_fast(unit):
    assert tongue(make_item(unit * (1_000_000 // len(unit))))
