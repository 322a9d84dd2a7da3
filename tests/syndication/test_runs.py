"""Shared runs of words as evidence."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.runs import shared_runs, spelled
from plugins.syndication.words import words

WORDS = st.lists(st.sampled_from("abc"), max_size=25)


def test_a_run_is_spelled_as_in_its_text() -> None:
    text = "Meanwhile, the Maid of Tarrow ran aground."
    assert spelled(text, shared_runs(words(text), words("THE MAID OF TARROW RAN"))) == ("the Maid of Tarrow ran",)


def test_the_longest_run_comes_first() -> None:
    runs = shared_runs(list("abcxdefg"), list("defgyabc"), 3)
    assert [run.words for run in runs] == [4, 3]


@given(WORDS, WORDS)
def test_every_run_stands_in_both(a: list[str], b: list[str]) -> None:
    for run in shared_runs(a, b, 3):
        found = a[run.at : run.at + run.words]
        assert any(b[at : at + run.words] == found for at in range(len(b)))


@given(WORDS)
def test_a_text_is_one_run_of_itself(a: list[str]) -> None:
    assert sum(run.words for run in shared_runs(a, a, 3)) == (len(a) if len(a) >= 3 else 0)
