"""The words by which a speaker is shown."""

from secondsource.annotation.attribution.tree import Range, Tree
from secondsource.annotation.speakers.cast import Person
from secondsource.annotation.speakers.roles import Role, core

MAX_AGENT_TOKENS = 8
ARTICLES = frozenset(("the", "a", "an"))


def name_of(tree: Tree, person: Person) -> str:
    """The fullest form of a person's name with what he or she is, or the description of a person without a name."""
    if not person.words:
        return person.described
    name = " ".join(person.words)
    if person.after:
        name = f"{name} {text_of(tree, person.after)}"
    if person.front:
        return f"{text_of(tree, person.front)} {name}"
    outer = [role for role in person.roles if not _holds(tree, role, person)]
    return f"{name}, {_plain(tree, min(outer, key=lambda role: role.tokens))}" if outer else name


def _plain(tree: Tree, role: Role) -> str:
    first, last = role.tokens
    token = tree.tokens[first]
    if role.owner:
        return f"{role.owner}'s {text_of(tree, (first + 1, last))}"
    if token.lemma.lower() in ARTICLES and last > first + 1:
        return text_of(tree, (first + 1, last))
    text = text_of(tree, role.tokens)
    return text if token.pos == "PROPN" else text[:1].lower() + text[1:]


def _holds(tree: Tree, role: Role, person: Person) -> bool:
    return any(tree.tokens[index].text == person.words[-1] for index in range(*role.tokens))


def text_of(tree: Tree, tokens: Range) -> str:
    """The words of a range of tokens, spaced as in the text."""
    made = ""
    for index in range(*tokens):
        token = tree.tokens[index]
        gap = index > tokens[0] and token.start > tree.tokens[index - 1].end
        made += (" " if gap else "") + token.text
    return made


def described(tree: Tree, head: int, owner: str | None) -> str:
    """The words that describe a speaker, a possessive pronoun at the front replaced by whom it stands for."""
    first, last = core(tree, head)
    last = max(last, _agent_end(tree, head, last))
    possessor = first if tree.tokens[first].tag in ("PRP$", "WP$") else tree.before(head, "poss")
    if owner and possessor is not None:
        rest = tree.right(possessor) + 1
        return f"{owner}'s {text_of(tree, (rest, last))}" if last > rest else owner
    return text_of(tree, (first, last))


def _agent_end(tree: Tree, head: int, last: int) -> int:
    """The token after "released by X" or "seen by X", which say where a document or picture is from."""
    clause = tree.after(head, "acl")
    agent = tree.after(clause, "agent") if clause is not None and clause == last else None
    inner = tree.after(agent, "pobj") if agent is not None else None
    return inner + 1 if inner is not None and inner - last < MAX_AGENT_TOKENS else last
