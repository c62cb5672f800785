import time

import pytest

from secondsource.cleaning.dateline import Dateline, read_dateline


@pytest.mark.parametrize(
    ("text", "place", "agency", "month_day"),
    [
        ("KYVA, Ostland (AP) — Rain fell.", "KYVA, Ostland", "AP", None),
        ("KYVA, Ostland (AP) -- Rain fell.", "KYVA, Ostland", "AP", None),
        ("KYVA (AP) _ Rain fell.", None, None, None),  # an underscore is no dash
        ("OSTMARK, May 16 (Reuters) - Rain fell.", "OSTMARK", "Reuters", (5, 16)),
        ("OSTMARK, 16 May (Reuters) - Rain fell.", "OSTMARK", "Reuters", (5, 16)),
        ("OSTMARK/TELMAR, May 16 (Reuters) - Rain fell.", "OSTMARK/TELMAR", "Reuters", (5, 16)),
        ("OSTMARK, May 16, 2023 (Xinhua) -- Rain fell.", "OSTMARK", "Xinhua", (5, 16)),
        ("Telmar (AFP) – Rain fell.", "Telmar", "AFP", None),
        ("Telmar, Veld | AFP – Rain fell.", None, None, None),
        ("Nagarpur, Jul 9 (PTI) Rain fell.", "Nagarpur", "PTI", (7, 9)),
        ("Salpur (Uttar Desh) [India], May 13 (ANI): Rain fell.", "Salpur", "ANI", (5, 13)),
        ("OSTMARK, March 5. /TASS/. Rain fell.", "OSTMARK", "TASS", (3, 5)),
        ("OSTMARK. March 5 (Interfax) - Rain fell.", "OSTMARK", "Interfax", (3, 5)),
        ("Ostmark, Feb. 12, GNA - Rain fell.", "Ostmark", "GNA", (2, 12)),
        ("Abiri, April 21, 2023 (NAN) Rain fell.", "Abiri", "NAN", (4, 21)),
        ("GENEVA (16 March 2023) – Rain fell.", "GENEVA", None, (3, 16)),
        ("KOHAR: Rain fell.", "KOHAR", None, None),
        ("NEW HARBOR — Rain fell.", "NEW HARBOR", None, None),
        ("ALMIRA CITY—Rain fell.", "ALMIRA CITY", None, None),
        ("GLAVIN, Ohara (WGLV) - Rain fell.", "GLAVIN, Ohara", "WGLV", None),
        ("[VELD] Rain fell.", "VELD", None, None),
        ("[OSTMARK, VELD] Rain fell.", "OSTMARK, VELD", None, None),
        # no datelines
        ("Rain fell on Telmar (Veld) - and on Ostmark.", None, None, None),
        ("The Workers Party (WP) said on Friday that it would march.", None, None, None),
        ("Otto Lind (Greens) Won the seat.", None, None, None),
        ("NATO - the alliance of 32 states - met.", "NATO", None, None),
        ("He said: Rain fell.", None, None, None),
        ("On May 16 (Friday) - rain fell.", None, None, None),
        ("", None, None, None),
    ],
)
def test_datelines_as_agencies_and_papers_write_them(text, place, agency, month_day):
    found = read_dateline(text)
    assert found == (Dateline(place, agency, month_day) if place else None)


@pytest.mark.parametrize("unit", ["(A", "A (B) ", "OSLO, ", ". ", "/", "- ", "[", "] "])
def test_linear_time(unit):
    started = time.process_time()
    read_dateline(unit * (1_000_000 // len(unit)))
    assert time.process_time() - started < 1
