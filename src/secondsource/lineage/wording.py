"""Derivations in plain words, with the passages that show them."""

from itertools import chain

from secondsource.lineage.citations import Citation
from secondsource.lineage.kinds import Judgement
from secondsource.lineage.overlap import Overlap
from secondsource.lineage.report import Report, shared_owner
from secondsource.lineage.ties import is_sent
from secondsource.model.derivation import DerivationKind
from secondsource.model.span import Passage

MAX_SHOWN = 4
"""Passages shown on each side: the longest or most alike."""


def evidence(side: Overlap) -> tuple[Passage, ...]:
    """The longest common runs, else the most alike sentences: passages of the item and of the ancestor in turn."""
    if side.runs:
        runs = sorted(sorted(side.runs, key=lambda run: (-run.length, run.left))[:MAX_SHOWN])
        pairs = [
            (side.page.passage(run.left, run.left + run.length), side.other.passage(run.right, run.right + run.length))
            for run in runs
        ]
    else:
        best = sorted(sorted(side.counterparts, key=lambda one: (-one.likeness, one.left))[:MAX_SHOWN])
        pairs = [(side.page.sentence(one.left), side.other.sentence(one.right)) for one in best]
    return tuple(chain.from_iterable(pairs))


def citing_evidence(citation: Citation) -> tuple[Passage, ...]:
    """The citing sentence, and the sentence of the cited report that is most like one of the item."""
    side = citation.pair.side(citation.item)
    first = citation.places[0]
    index = next((at for at, one in enumerate(side.page.sentences) if one.first <= first[0] < one.last), None)
    said = side.page.passage(*first) if index is None else side.page.sentence(index)
    best = max(side.counterparts, key=lambda one: (one.left == index, one.likeness, -one.left), default=None)
    return (
        (said,)
        if best is None
        else (side.page.sentence(best.left) if best.left == index else said, side.other.sentence(best.right))
    )


def explained(judgement: Judgement) -> str:
    """Why the item was made from its ancestor, and why it is not the other way round."""
    side, kind = judgement.overlap, judgement.kind
    name = naming(judgement.ancestor)
    taken = f"{_upper(name)} is taken for the source: {judgement.why_elder}."
    return f"{_said(kind, side, name)}{_credit_note(judgement)} {taken}"


def common_explained(judgement: Judgement) -> str:
    """Why two reports share text and are separate all the same."""
    pair = judgement.pair
    share = _percent(pair.verbatim)
    if judgement.kind is DerivationKind.MIXED:
        copied = _copied(judgement.overlap, naming(judgement.ancestor))
        return f"{copied}: a second text spliced in, beside its nearest ancestor. What both say has one source."
    if is_sent(pair):
        return (
            f"{share} of the words of one stand in the other, and they speak for their sender, not for a newsroom:"
            " both have them from one release or statement, the newsrooms stay apart."
        )
    return (
        f"{share} of the words of one stand in the other, but only as quotations, statements or release wording without"
        " a reporter's own frame. The rest is each newsroom's own: both rest on one release, the newsrooms stay apart."
    )


def cites_explained(citation: Citation) -> str:
    """What the item takes from the newsroom it names."""
    name = citation.cited.credits.own.name if citation.cited.credits.own else "another newsroom"
    if citation.is_summary:
        share = _percent(citation.share)
        return f"{share} of its sentences pass on what {name} reported: a summary without reporting of its own."
    return f"It names {name} as the one that reported, beside reporting of its own or others."


def naming(report: Report) -> str:
    """How a report is called in an explanation."""
    own = report.credits.own
    return f"the report of {own.name}" if own else f"“{report.page.item.headline or report.id}”"


def _said(kind: DerivationKind, side: Overlap, name: str) -> str:
    words, of = _copied(side, name), side.full_sentences
    retold = f"{len(side.counterparts)} of {of} sentences say what a sentence of {name} says"
    match kind:
        case DerivationKind.SYNDICATED:
            return f"{words}{', in another order' if 0 < side.order < 0.9 else ''}."
        case DerivationKind.EXCERPT:
            return f"{words}, which goes on beyond them: a cut."
        case DerivationKind.UPDATE:
            return f"{words}; the rest is new: a later version by the same newsroom or agency."
        case DerivationKind.MIXED:
            return f"{words}; the rest is reporting of its own."
        case _:
            order = "in the same order" if side.order >= 0.8 else "in part in another order"
            return f"{retold}, {order}, in other words or shortened."


def _copied(side: Overlap, name: str) -> str:
    whole, of = side.copied_sentences, side.full_sentences
    return f"{whole} of {of} sentences ({_percent(side.verbatim)} of the words) stand word for word in {name}"


def _credit_note(judgement: Judgement) -> str:
    named = judgement.item.credits.named
    owner = shared_owner(judgement.item, judgement.ancestor)
    if owner and not named:
        return f" The page carries no credit, but both newsrooms belong to {owner}."
    return f" It credits {', '.join(room.name for room in named)}." if named else " The page carries no credit."


def _percent(share: float) -> str:
    return f"{round(100 * share)} %"


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
