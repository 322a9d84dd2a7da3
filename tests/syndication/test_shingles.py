"""Measures on runs of words."""

from plugins.syndication.shingles import Hasher


def test_short_texts_have_one_shingle() -> None:
    assert len(Hasher().shingles(["one", "two"])) == 1


def test_hashes_are_the_same_in_every_run() -> None:
    assert int(Hasher().words(["ferry"])[0]) == 0x107D8D835FA7536E


def test_a_run_of_words_hashes_alike_everywhere() -> None:
    hasher = Hasher(3)
    one, other = hasher.shingles(list("abcde")).tolist(), hasher.shingles(list("xbcdy")).tolist()
    assert set(one) & set(other) == {one[1]}


def test_no_words_have_no_shingles() -> None:
    assert len(Hasher().shingles([])) == 0
