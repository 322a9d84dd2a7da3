"""Runs of words as numbers."""

from plugins.syndication.texts.shingles import shingles
from plugins.syndication.texts.tokens import tokens


def of(text: str, size: int = 3) -> list[int]:
    return list(map(int, shingles(tokens(text).hashes, size)))


def test_short_texts_have_one_shingle() -> None:
    assert len(of("one two", 5)) == 1


def test_a_run_of_words_hashes_alike_everywhere() -> None:
    one, other = of("a b c d e"), of("x b c d y")
    assert set(one) & set(other) == {one[1]}


def test_the_order_of_words_counts() -> None:
    assert of("a b c") != of("c b a")


def test_no_words_have_no_shingles() -> None:
    assert of("") == []
