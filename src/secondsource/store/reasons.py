"""The reasons of attributions in few words: the figure that an attribution has beside its reason is not told again."""

from secondsource.store.columns import Plain

FIGURE = "\2"
"""In the place of the figure; before a reason that has such a character of its own."""


def short_reason(attribution: Plain) -> Plain:
    """The attribution with a mark in its reason for how sure it is, as far as that is told there in per cent."""
    figure, reason = _figure(attribution), attribution["reason"]
    if not figure:
        return attribution
    plain = FIGURE in reason or reason.startswith(figure)
    return attribution | {"reason": FIGURE + reason if plain else reason.replace(figure, FIGURE, 1)}


def whole_reason(attribution: Plain) -> Plain:
    """The attribution that `short_reason` was given."""
    figure, reason = _figure(attribution), attribution["reason"]
    if not figure:
        return attribution
    told = reason[1:] if reason.startswith(FIGURE) else reason.replace(FIGURE, figure)
    return attribution | {"reason": told}


def _figure(attribution: Plain) -> str:
    probability = attribution["probability"]
    return "" if probability is None else f"{probability:.0%}"
