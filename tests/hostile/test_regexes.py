"""Every regular expression of the program takes time linear in the text, whatever the text.

Each compiled pattern of each module is run over texts made for it: what stands before each of its repeats, what the
repeat takes over and over, and an end that it does not expect. Twice the text may take about twice the time.
"""

import importlib
import pkgutil
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from re import _constants as codes
from re import _parser as parser

import pytest

import secondsource

SHORT, LONG = 1_500, 6_000
"""Characters: with time in the square of the length the longer text takes sixteen times as long, not four."""
MOST_GROWTH = 9.0
IDLE = 0.003
"""Seconds below which a clock tells nothing."""
FIRST = (24, 100, 300, 1_000)
"""Lengths tried before, so that a pattern that takes time beyond all bounds is known before it takes it."""
LASTING = 0.06
"""Seconds that no pattern takes for one of those."""
UNITS = (" ", "\n", "\t ", "a", "A", "aA ", "1", "1,", "1 ", "a ", "A. ", "-", ".", ",", '"', "'", "“", "<", "<a ", "&",
         "(", "[", "{", "=", "/", "://", "http://a", "@", "a@", ":", "%", "_", "é", "a1", "By A ", "of the ", "and ",
         "\u00a0", "<!--", "charset", "May 5 ", "-- ")  # fmt: skip


SOURCES = "\n".join(path.read_text("utf-8") for path in Path(secondsource.__path__[0]).rglob("*.py"))


def patterns() -> Iterator[tuple[str, re.Pattern[str] | re.Pattern[bytes]]]:
    """Every pattern that a module of the package or a table in it holds, with its name."""
    seen = set()
    for module in pkgutil.walk_packages(secondsource.__path__, "secondsource."):
        if module.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            for pattern in _inside(value):
                if pattern not in seen:
                    seen.add(pattern)
                    yield f"{module.name.removeprefix('secondsource.')}.{name}", pattern


def _inside(value: object, depth: int = 0) -> Iterator[re.Pattern]:
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 4 and isinstance(value, dict):
        yield from (found for one in (*value.keys(), *value.values()) for found in _inside(one, depth + 1))
    elif depth < 4 and isinstance(value, (tuple, list, frozenset)):
        yield from (found for one in value for found in _inside(one, depth + 1))


def sample(parsed: parser.SubPattern) -> str:
    """A short text that the parsed pattern takes, as near as can be."""
    return "".join(_sample(code, given) for code, given in parsed)


def _sample(code: object, given: object) -> str:  # noqa: PLR0911 - one line for each kind of node
    match code:
        case codes.LITERAL:
            return chr(given)
        case codes.NOT_LITERAL:
            return "a" if given != ord("a") else "b"
        case codes.IN:
            return _of_class(given)
        case codes.ANY:
            return "a"
        case codes.SUBPATTERN:
            return sample(given[-1])
        case codes.ATOMIC_GROUP:
            return sample(given)
        case codes.BRANCH:
            return sample(given[1][0])
        case codes.MAX_REPEAT | codes.MIN_REPEAT | codes.POSSESSIVE_REPEAT:
            return sample(given[2]) * max(1, min(given[0], 20))
        case _:
            return ""


def _of_class(given: list) -> str:
    if given[0][0] is codes.NEGATE:
        return next((ch for ch in "aA1 .\n~" if not any(_holds(ch, one) for one in given[1:])), "~")
    code, value = given[0]
    if code is codes.LITERAL:
        return chr(value)
    if code is codes.RANGE:
        return chr(value[0])
    return next((ch for ch in "a1 .-\n" if _holds(ch, given[0])), "a")


def _holds(ch: str, one: tuple) -> bool:
    code, value = one
    if code is codes.LITERAL:
        return ch == chr(value)
    if code is codes.RANGE:
        return value[0] <= ord(ch) <= value[1]
    kind = {codes.CATEGORY_SPACE: ch.isspace(), codes.CATEGORY_DIGIT: ch.isdigit(), codes.CATEGORY_WORD: ch.isalnum(),
            codes.CATEGORY_NOT_SPACE: not ch.isspace(), codes.CATEGORY_NOT_DIGIT: not ch.isdigit(),
            codes.CATEGORY_NOT_WORD: not ch.isalnum()}  # fmt: skip
    return kind.get(value, False)


def attacks(parsed: parser.SubPattern, before: str = "") -> Iterator[tuple[str, str]]:
    """What stands before each repeat of the pattern, and what it repeats."""
    for code, given in parsed:
        if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            if given[1] > 30:
                yield before, sample(given[2])
            yield from attacks(given[2], before)
        elif code is codes.SUBPATTERN:
            yield from attacks(given[-1], before)
        elif code is codes.ATOMIC_GROUP:
            yield from attacks(given, before)
        elif code is codes.BRANCH:
            yield from (attack for one in given[1] for attack in attacks(one, before))
        elif code in (codes.ASSERT, codes.ASSERT_NOT):
            yield from attacks(given[1], before)
        before += _sample(code, given)


def texts(pattern: re.Pattern) -> Iterator[tuple[str, Callable[[int], str]]]:
    """Texts of any length made against the pattern."""
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    own = dict.fromkeys(attacks(parser.parse(source, pattern.flags)))
    for before, unit in own:
        if unit:
            yield unit, lambda size, b=before, u=unit: b + u * (size // len(u)) + "\0"
            whole = before + unit
            yield whole, lambda size, u=whole: u * (size // len(u)) + "\0"
    for unit in UNITS:
        yield unit, lambda size, u=unit: u * (size // len(u)) + "\0"


def is_anchored(name: str) -> bool:
    """Whether the program asks the pattern only what stands at one place, and does not look for it in the text."""
    asked = set(re.findall(rf"\b{name.rpartition('.')[2]}\.([a-z]+)\(", SOURCES))
    return bool(asked) and asked <= {"match", "fullmatch"}


def seconds(pattern: re.Pattern, text: str, anchored: bool = False) -> float:
    given = text if isinstance(pattern.pattern, str) else text.encode("utf-8")
    began = time.process_time()
    if anchored:
        pattern.match(given)
    else:
        for _ in pattern.finditer(given):
            pass
    return time.process_time() - began


def is_slow(pattern: re.Pattern, text: Callable[[int], str], anchored: bool = False) -> bool:
    """Whether a text four times as long takes far more than four times as long; measured thrice to be believed."""
    if any(min(seconds(pattern, text(size), anchored) for _ in range(2)) > LASTING for size in FIRST):
        return True
    for _ in range(3):
        long = seconds(pattern, text(LONG), anchored)
        if long < IDLE:
            return False
        if long <= MOST_GROWTH * max(seconds(pattern, text(SHORT), anchored), IDLE / 8):
            return False
    return True


PATTERNS = dict(patterns())


def test_the_patterns_are_found():
    assert len(PATTERNS) > 100


@pytest.mark.parametrize("source", [r"\s+$", r"(a+)+b", r"a*a*b", r"(?:[\w-]+\.)+\d"])
def test_a_pattern_that_is_not_linear_is_found_out(source):
    assert any(is_slow(re.compile(source), text) for _, text in texts(re.compile(source)))


@pytest.mark.parametrize("name", PATTERNS)
def test_every_pattern_takes_linear_time(name):
    pattern, anchored = PATTERNS[name], is_anchored(name)
    slow = [unit for unit, text in texts(pattern) if is_slow(pattern, text, anchored)]
    assert not slow, f"{name} {PATTERNS[name].pattern[:200]!r} on {slow!r}"
