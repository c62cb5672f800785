import pytest

from secondsource.language.identifier import identify


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The coast guard said that no one was hurt in the fire.", "en"),
        ("Der Minister sagte am Freitag, dass niemand verletzt wurde.", "de"),
        ("El ministro dijo el viernes que nadie resultó herido.", "es"),
        ("Le ministre a déclaré vendredi que personne n'a été blessé.", "fr"),
        ("", None),
        ("14", None),
        ("\n\n  \\ --- ", None),
    ],
)
def test_languages(text, language):
    assert identify(text) == language
