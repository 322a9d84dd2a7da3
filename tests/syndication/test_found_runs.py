"""Shared runs of words, found without reading the texts again."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.comparing.comparison import compare
from plugins.syndication.comparing.found_runs import RunFinder
from plugins.syndication.comparing.runs import shared_runs
from plugins.syndication.witness import Witness

TEXTS = st.lists(st.lists(st.sampled_from("abcdefghijk"), max_size=40).map(" ".join), min_size=2, max_size=4)
ALPHABET = " ".join("abcdefghijklmnopqrstuvwxyz")


def captures(texts: list[str]) -> list[Witness]:
    return [Witness(str(number), "", text) for number, text in enumerate(texts)]


def check(texts: list[str]) -> None:
    """What is found of each two captures is what reading them finds."""
    several = captures(texts)
    finder = RunFinder(compare(several, 3, 6))
    for one in several:
        for other in several:
            assert finder.of(one, other) == tuple(shared_runs(one.tokens, other.tokens, 3))


@given(TEXTS)
def test_runs_are_those_that_reading_finds(texts: list[str]) -> None:
    check(texts)


@given(st.lists(st.permutations(ALPHABET.split()[:12]).map(" ".join), min_size=2, max_size=4))
def test_texts_without_repetition_are_no_exception(texts: list[str]) -> None:
    check(texts)


@given(st.integers(0, 20), st.integers(1, 25))
def test_a_moved_passage_is_a_run(start: int, end: int) -> None:
    letters = ALPHABET.split()
    moved = [*letters[end:], *letters[start:end], *letters[:start]]
    check([ALPHABET, " ".join(moved)])


def test_a_short_text_is_read_again() -> None:
    check(["a b c d", "x a b c d y z", "a b c d"])


def test_what_a_text_repeats_is_read_again() -> None:
    check(["x y z a b c d e", "a b c x a b c d e", "a b c a b c a b c"])
