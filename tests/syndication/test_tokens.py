"""Tokens: the same words as `placed_words` finds, in numbers."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.texts.tokens import hash_of, tokens
from plugins.syndication.texts.words import placed_words

LETTERS = st.text(alphabet="aAbBß É'’_-. \n中本のк\u0301", max_size=60)


@given(LETTERS)
def test_tokens_stand_where_words_stand(text: str) -> None:
    found = tokens(text)
    assert list(zip(found.starts.tolist(), found.ends.tolist(), strict=True)) == placed_words(text)[1]


@given(LETTERS)
def test_same_words_have_same_hashes(text: str) -> None:
    by_word = dict(zip(placed_words(text.replace("ß", "s"))[0], tokens(text.replace("ß", "s")).hashes, strict=True))
    assert all(hash_of(word) == hash for word, hash in by_word.items())
    assert len(set(by_word.values())) == len(by_word)


def test_a_hash_never_changes() -> None:
    assert hash_of("Harbour") == hash_of("harbour") == 13886540534512882717


def test_no_words_have_no_tokens() -> None:
    assert len(tokens("")) == len(tokens(" . ")) == 0


def test_lone_surrogates_are_no_words() -> None:
    assert len(tokens("a \ud800 b")) == 2
