"""Why statements were joined, in few words: what a link has from its statements and its evidence is not told again."""

from collections.abc import Mapping

from secondsource.store.columns import Plain

SPAN = ("item", "start", "end", "text")
SIDES = ("left", "right")


def short_link(link: Plain, spans: Mapping[str, Plain]) -> Plain:
    """The link with false for each passage that is the whole statement on that side.

    Its explanation, where it begins with the details of its evidence, is one in a list, without them.

    Args:
        link: of a claim or a discrepancy.
        spans: of the statements, by id.
    """
    evidence = [one | {side: _unless(one[side], spans.get(link[side])) for side in SIDES} for one in link["evidence"]]
    before, told = _details(evidence), link["explanation"]
    return link | {"evidence": evidence, "explanation": [told[len(before) :]] if told.startswith(before) else told}


def whole_link(link: Plain, spans: Mapping[str, Plain]) -> Plain:
    """The link that `short_link` was given."""
    evidence = [
        one | {side: spans[link[side]] if one[side] is False else one[side] for side in SIDES}
        for one in link["evidence"]
    ]
    told = link["explanation"]
    return link | {
        "evidence": evidence,
        "explanation": _details(evidence) + told[0] if isinstance(told, list) else told,
    }


def spans_of(statements: Plain) -> dict[str, Plain]:
    """Where the statements stand, by id."""
    return {one["id"]: {name: one[name] for name in SPAN} for one in statements}


def _unless(passage: Plain, span: Plain) -> Plain:
    return False if passage is not None and passage == span else passage


def _details(evidence: Plain) -> str:
    return " ".join(one["detail"] for one in evidence)
