"""Words as texts are compared by them."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.texts.words import placed_words, words


def test_case_and_apostrophe_do_not_matter() -> None:
    assert words("The Crew’s BOAT") == words("the crew's boat") == ["the", "crew's", "boat"]


def test_ideographs_are_words_each() -> None:
    assert words("渡船 ran") == ["渡", "船", "ran"]


@given(st.text())
def test_placed_words_are_the_words(text: str) -> None:
    assert placed_words(text)[0] == words(text)


@given(st.text(alphabet="aB ’'ßİ.é"))
def test_every_word_stands_in_its_place(text: str) -> None:
    folded, places = placed_words(text)
    assert all(words(text[start:end]) == [word] for word, (start, end) in zip(folded, places, strict=True))
