"""Shared runs of words as evidence."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.runs import shared_runs, spelled
from plugins.syndication.shingles import Hasher
from plugins.syndication.text_print import Print
from plugins.syndication.witness import Witness

WORDS = st.lists(st.sampled_from("abc"), max_size=25)


def of(words: list[str] | str, size: int = 3) -> Print:
    return Print(Witness("a", "", words if isinstance(words, str) else " ".join(words)), Hasher(size))


def test_a_run_is_spelled_as_in_its_text() -> None:
    text = "Meanwhile, the Maid of Tarrow ran aground."
    assert spelled(text, shared_runs(of(text), of("THE MAID OF TARROW RAN"))) == ("the Maid of Tarrow ran",)


def test_the_longest_run_comes_first() -> None:
    runs = shared_runs(of(list("abcxdefg")), of(list("defgyabc")))
    assert [run.words for run in runs] == [4, 3]


def test_a_text_of_one_word_is_one_run() -> None:
    text = of("la " * 16_000)
    assert [(run.at, run.words) for run in shared_runs(text, text)] == [(0, 16_000)]


def test_fewer_words_than_a_shingle_are_no_run() -> None:
    assert shared_runs(of("the ferry"), of("the ferry")) == []


@given(WORDS, WORDS)
def test_every_run_stands_in_both(a: list[str], b: list[str]) -> None:
    for run in shared_runs(of(a), of(b)):
        found = a[run.at : run.at + run.words]
        assert any(b[at : at + run.words] == found for at in range(len(b)))


@given(WORDS)
def test_a_text_is_one_run_of_itself(a: list[str]) -> None:
    assert sum(run.words for run in shared_runs(of(a), of(a))) == (len(a) if len(a) >= 3 else 0)
