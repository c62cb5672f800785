from secondsource.language.onnx import load_tokenizer
from secondsource.language.scorer import LENGTH, Marked, Match, load_scorer, pieces, silent

SHORT = (Marked(text="Two ships sank."), Marked(text="The ships did not sink."))
LONG = (Marked(text="Two ships sank. " * 90), Marked(text="Rain fell on the ships. " * 90))
MARKED = (Marked(text="Two ships sank.", matches=((0, 3, Match.CLASHES),)), Marked(text="Nine ships sank."))


def test_a_score_depends_on_no_other_pair() -> None:
    alone = [load_scorer()([pair])[0].tolist() for pair in (SHORT, LONG, MARKED)]
    assert load_scorer()([SHORT, LONG, MARKED]).tolist() == alone


def test_marks_are_read() -> None:
    bare = (Marked(text=MARKED[0].text), MARKED[1])
    assert load_scorer()([MARKED]).tolist() != load_scorer()([bare]).tolist()


def test_no_pair_has_no_score() -> None:
    assert load_scorer()([]).shape == silent([]).shape == (0, 3)


def test_long_texts_are_cut_and_both_are_heard() -> None:
    tokenizer = load_tokenizer()
    tokenizer.no_truncation()
    ids, kinds = pieces(tokenizer, LONG)
    assert len(ids) == len(kinds) == LENGTH
    assert any(kind > len(Match) for kind in kinds)


def test_lone_surrogates_are_read() -> None:
    assert load_scorer()([(Marked(text="\ud800 sank"), Marked(text=""))]).shape == (1, 3)
