"""What a pronoun in subject position stands for: the last fitting name or subject before it."""

from secondsource.claims.tree import SUBJECTS, Tree
from secondsource.lexicon import words
from secondsource.model.annotation import Entity
from secondsource.model.reading import Reading

PERSONAL = frozenset({"he", "she"})
OTHER = frozenset({"it", "they", "this", "which", "that", "who"})
MAX_WORDS = 6


def referent(tree: Tree, subject: int, reading: Reading) -> tuple[str, ...]:
    """The words that the subject stands for; empty if it is no pronoun or nothing fits."""
    spoken = tree.tokens[subject].text.casefold()
    if spoken in PERSONAL:
        return _last_person(reading.annotated.entities, tree.tokens[subject].start)
    if spoken in {"which", "who"} and tree.tokens[tree.tokens[subject].head].dep == "relcl":
        return _phrase(tree, tree.tokens[tree.tokens[subject].head].head)
    if spoken in OTHER:
        return _last_subject(tree, subject)
    return ()


def _last_person(entities: tuple[Entity, ...], before: int) -> tuple[str, ...]:
    people = [entity for entity in entities if entity.label == "PERSON" and entity.end <= before]
    return tuple(people[-1].canonical.split()) if people else ()


def _last_subject(tree: Tree, subject: int) -> tuple[str, ...]:
    plural = tree.tokens[subject].text.casefold() == "they"
    for index in range(subject - 1, max(-1, subject - 60), -1):
        token = tree.tokens[index]
        fits = token.dep in SUBJECTS and token.pos in {"NOUN", "PROPN"} and (not plural or token.tag in {"NNS", "NNPS"})
        if fits and not _none(tree, index):
            return _phrase(tree, index)
    return ()


def _none(tree: Tree, head: int) -> bool:
    """Whether the noun names nobody: "no passwords" come back as "they" nowhere."""
    return any(tree.tokens[kid].text.casefold() in words("negations") for kid in tree.kids(head, "det", "neg"))


def _phrase(tree: Tree, head: int) -> tuple[str, ...]:
    near = [i for i in sorted(tree.subtree(head)) if -3 <= i - head <= 0 and tree.tokens[i].pos != "PUNCT"]
    return tuple(tree.tokens[i].text for i in near)[-MAX_WORDS:]
