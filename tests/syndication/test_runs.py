"""Shared runs of words as evidence."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.comparing.runs import Run, shared_runs, spelled
from plugins.syndication.texts.tokens import Tokens, tokens

WORDS = st.lists(st.sampled_from("abc"), max_size=25)


def of(words: list[str] | str) -> Tokens:
    return tokens(words if isinstance(words, str) else " ".join(words))


def runs(a: list[str] | str, b: list[str] | str) -> list[Run]:
    return shared_runs(of(a), of(b), 3)


def test_a_run_is_spelled_as_in_its_text() -> None:
    text = "Meanwhile, the Maid of Tarrow ran aground."
    assert spelled(text, of(text), runs(text, "THE MAID OF TARROW RAN")) == ("the Maid of Tarrow ran",)


def test_the_longest_run_comes_first() -> None:
    assert runs(list("abcxdefg"), list("defgyabc")) == [Run(4, 0, 4), Run(0, 5, 3)]


def test_a_text_of_one_word_is_one_run() -> None:
    text = "la " * 16_000
    assert runs(text, text) == [Run(0, 0, 16_000)]


def test_texts_that_differ_everywhere_are_soon_compared() -> None:
    one = tokens(" ".join(f"w{n}" for n in range(400_000)))
    other = tokens(" ".join(f"w{n}" if n % 4 else "x" for n in range(400_000)))
    assert len(shared_runs(one, other, 3)) == 100_000  # many minutes, if all that follows were compared for each


def test_fewer_words_than_a_shingle_are_no_run() -> None:
    assert runs("the ferry", "the ferry") == []


@given(WORDS, WORDS)
def test_every_run_stands_in_both(a: list[str], b: list[str]) -> None:
    for run in runs(a, b):
        assert a[run.at : run.at + run.words] == b[run.other : run.other + run.words]


@given(WORDS, WORDS)
def test_no_shared_words_are_left_out(a: list[str], b: list[str]) -> None:
    held = {tuple(b[at : at + 3]) for at in range(len(b) - 2)}
    shared = {n for at in range(len(a) - 2) if tuple(a[at : at + 3]) in held for n in range(at, at + 3)}
    covered = {n for run in runs(a, b) for n in range(run.at, run.at + run.words)}
    assert covered <= shared
    assert all(
        at in covered or at + 1 in covered or at + 2 in covered
        for at in range(len(a) - 2)
        if tuple(a[at : at + 3]) in held
    )


@given(WORDS)
def test_a_text_is_one_run_of_itself(a: list[str]) -> None:
    assert [run.words for run in runs(a, a)] == ([len(a)] if len(a) >= 3 else [])
