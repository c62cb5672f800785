"""What a statement tells of a picture: whom it shows, and what they do in it."""

from secondsource.claims.deeds import people_words
from secondsource.claims.tree import Tree
from secondsource.lexicon import words
from secondsource.model.annotation import Form
from secondsource.model.claim import Statement
from secondsource.model.parse import Token

PRESENT = frozenset({"VBZ", "VBP"})
SEEN = frozenset({"see", "picture", "show"})
TAKING, TAKEN = "take", frozenset({"position", "part", "cover"})
"""What they take who do no more than be there: "officers take position"."""
MANY = frozenset({"police", "people", "crowd", "team", "crew", "family", "force"})


def is_pictured(statement: Statement, tree: Tree, head: int | None, subject: int | None) -> bool:
    """Whether a newsroom's own words tell in the present what people do, or that they are seen: so captions do.

    Example: "A man sits beside a covered body", "Officers are seen on the bridge". One picture is no other.
    """
    if head is None or subject is None or statement.form is not Form.PLAIN or statement.speaker:
        return False
    token = tree.tokens[head]
    if token.tag in PRESENT:
        stance = token.lemma == TAKING and any(tree.tokens[i].lemma in TAKEN for i in tree.kids(head, "dobj"))
        return (stance or token.lemma in words("pictured_verbs")) and _is_people(tree.tokens[subject])
    now = any(tree.tokens[kid].tag in PRESENT for kid in tree.kids(head, "auxpass"))
    return now and token.lemma in SEEN


def _is_people(token: Token) -> bool:
    return token.entity == "PERSON" or token.lemma.casefold() in people_words() | MANY
