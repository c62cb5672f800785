"""Coasts and borders of the world."""

from secondsource.language.outlines import load_outlines


def test_lines_lie_on_the_globe_and_most_are_coasts():
    lines = load_outlines()
    assert all(len(one.degrees) > 1 and abs(one.degrees).max() <= 180.01 for one in lines)
    assert 200 < sum(one.border for one in lines) < len(lines) / 2
