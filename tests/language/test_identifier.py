import pytest

from secondsource.language.identifier import likely


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The coast guard said that no one was hurt in the fire.", "en"),
        ("Der Minister sagte am Freitag, dass niemand verletzt wurde.", "de"),
        ("El ministro dijo el viernes que nadie resultó herido.", "es"),
        ("Le ministre a déclaré vendredi que personne n'a été blessé.", "fr"),
        ("Министр заявил в пятницу, что никто не пострадал.", "ru"),
    ],
)
def test_languages(text, language):
    found, score = likely(text)
    assert found == language
    assert score > 0.3


@pytest.mark.parametrize("text", ["", "\n\n "])
def test_no_text_has_no_language(text):
    assert likely(text) == ("", 0.0)
