"""What a pronoun in subject position stands for: the last fitting name or subject before it."""

from secondsource.claims.tree import SUBJECTS, Tree
from secondsource.lexicon import words
from secondsource.model.annotation import Entity
from secondsource.model.reading import Reading

PERSONAL = frozenset({"he", "she"})
OTHER = frozenset({"it", "they"})
RELATIVE = frozenset({"which", "who", "that"})
FORESHADOWING = frozenset({"ccomp", "csubj", "relcl"})
MAX_WORDS = 6
MOST_BACK = 60


def referent(tree: Tree, subject: int, reading: Reading) -> tuple[str, ...]:
    """The words that the subject stands for; empty if it is no pronoun or nothing fits."""
    spoken = tree.tokens[subject].text.casefold()
    if spoken in PERSONAL:
        return _last_person(reading.annotated.entities, tree.tokens[subject].start)
    if spoken in RELATIVE and tree.tokens[tree.tokens[subject].head].dep == "relcl":
        return _phrase(tree, tree.tokens[tree.tokens[subject].head].head)
    if spoken in OTHER and not _stands_for_nothing(tree, subject):
        return _last_subject(tree, subject)
    return ()


def _last_person(entities: tuple[Entity, ...], before: int) -> tuple[str, ...]:
    people = [entity for entity in entities if entity.label == "PERSON" and entity.end <= before]
    return tuple(people[-1].canonical.split()) if people else ()


def _stands_for_nothing(tree: Tree, subject: int) -> bool:
    """Whether "it" only opens a sentence: "it was the doctor who", "it was ten to six", "it is said that"."""
    verb = tree.tokens[subject].head
    told = tree.kids(verb, "attr", "acomp", "ccomp", "csubj")
    timed = any(tree.tokens[kid].pos == "NUM" or tree.tokens[kid].entity == "TIME" for kid in told)
    passive = bool(tree.kids(verb, "nsubjpass")) and bool(tree.kids(verb, "ccomp"))
    copular = tree.tokens[verb].lemma == "be"
    led = any(tree.kids(kid, *FORESHADOWING) for kid in told) or tree.kids(verb, "ccomp", "csubj")
    return passive or (copular and (timed or bool(led)))


def _last_subject(tree: Tree, subject: int) -> tuple[str, ...]:
    plural = tree.tokens[subject].text.casefold() == "they"
    for index in range(subject - 1, max(-1, subject - MOST_BACK), -1):
        token = tree.tokens[index]
        if token.dep not in SUBJECTS or token.pos not in {"NOUN", "PROPN"} or _none(tree, index):
            continue
        many = token.tag in {"NNS", "NNPS"}
        if many if plural else not (many or _is_person(tree, index)):
            return _phrase(tree, index)
    return ()


def _is_person(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    return token.entity == "PERSON" or token.lemma.casefold() in words("people_nouns") | words("one_person")


def _none(tree: Tree, head: int) -> bool:
    """Whether the noun names nobody: "no passwords" come back as "they" nowhere."""
    return any(tree.tokens[kid].text.casefold() in words("negations") for kid in tree.kids(head, "det", "neg"))


def _phrase(tree: Tree, head: int) -> tuple[str, ...]:
    near = [i for i in sorted(tree.subtree(head)) if -3 <= i - head <= 0 and tree.tokens[i].pos != "PUNCT"]
    return tuple(tree.tokens[i].text for i in near)[-MAX_WORDS:]
