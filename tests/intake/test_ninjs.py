import pytest

from secondsource.intake.ninjs import read_ninjs
from secondsource.model.item import CreditKind


def read(document):
    ((_, draft),) = read_ninjs(document)
    return draft


PLAIN = {"body_text": "Rain fell.\n\nIt stopped."}


@pytest.mark.parametrize(
    "document",
    [
        PLAIN,  # ninjs 1
        {"body_html": "<p>Rain <b>fell</b>.</p><p>It stopped.</p>"},
        {"bodies": [{"role": "main", "contentType": "text/html", "value": "<p>Rain fell.</p><p>It stopped.</p>"}]},  # 3
        {"bodies": [{"role": "teaser", "value": "Rain."}, {"role": "main", "value": "Rain fell.\nIt stopped."}]},
    ],
)
def test_the_text_is_found_in_every_version_of_the_standard(document):
    assert read(document).body == "Rain fell.\nIt stopped."


def test_metadata_of_version_1():
    draft = read(
        PLAIN
        | {
            "headline": "Rain",
            "byline": "By Ana Ruiz",
            "located": "Ostmark",
            "versioncreated": "2024-03-05T07:00:00Z",
            "language": "en-US",
            "uri": "https://coast.example/rain",
            "infosources": [{"name": "Northern Press"}],
            "usageterms": "Subscribers only.",
        }
    )
    assert (draft.headline, draft.byline, draft.dateline) == ("Rain", "By Ana Ruiz", "Ostmark")
    assert (draft.published, draft.language, draft.url) == ("2024-03-05T07:00:00Z", "en", "https://coast.example/rain")
    assert [(credit.name, credit.kind) for credit in draft.credits] == [("Northern Press", CreditKind.AGENCY)]
    assert [piece.text for piece in draft.furniture] == ["Subscribers only."]


def test_metadata_of_version_3():
    draft = read(
        PLAIN
        | {
            "headlines": [{"role": "short", "value": "Rain"}, {"role": "main", "value": "Rain floods town"}],
            "bylines": [{"value": "Ana Ruiz"}],
            "versionCreated": "2024-03-05",
            "infoSources": [{"name": "Northern Press", "role": "originator"}],
        }
    )
    assert (draft.headline, draft.byline, draft.published) == ("Rain floods town", "Ana Ruiz", "2024-03-05")
