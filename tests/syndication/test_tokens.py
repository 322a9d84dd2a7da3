"""Tokens: the words of a text, in numbers."""

from unicodedata import normalize

from hypothesis import example, given
from hypothesis import strategies as st

from plugins.syndication.texts.tokens import tokens
from tests.syndication.plain_words import placed_words

LETTERS = st.text(alphabet="aAbBß É'’_-. \n中本のк", max_size=60)
ACCENTED = st.text(alphabet="aAeéÉọ\u0301\u0323 '’-й中\n", max_size=60)


@given(LETTERS)
def test_tokens_stand_where_words_stand(text: str) -> None:
    found = tokens(text)
    assert list(zip(found.starts.tolist(), found.ends.tolist(), strict=True)) == placed_words(text)[1]


@given(LETTERS)
def test_same_words_have_same_hashes(text: str) -> None:
    by_word = dict(zip(placed_words(text.replace("ß", "s"))[0], tokens(text.replace("ß", "s")).hashes, strict=True))
    assert all(tokens(word).hashes.tolist() == [hash] for word, hash in by_word.items())
    assert len(set(by_word.values())) == len(by_word)


def test_case_and_apostrophe_do_not_matter() -> None:
    assert tokens("The Crew’s BOAT").hashes.tolist() == tokens("the crew's boat").hashes.tolist()


@given(ACCENTED)
def test_accents_may_stand_behind_letters(text: str) -> None:
    one, other = (tokens(normalize(form, text)) for form in ("NFC", "NFD"))
    assert one.hashes.tolist() == other.hashes.tolist()


@given(ACCENTED)
@example("中\u0323\u0301")
@example("中\u0301\u0323")
@example("a\u0344 \u0344b")
def test_accented_words_stand_in_their_places(text: str) -> None:
    found = tokens(text)
    for start, end, hash in zip(found.starts.tolist(), found.ends.tolist(), found.hashes.tolist(), strict=True):
        assert tokens(text[start:end]).hashes.tolist() == [hash]


def test_a_hash_never_changes() -> None:
    assert tokens("Harbour harbour").hashes.tolist() == [13886540534512882717] * 2


def test_no_words_have_no_tokens() -> None:
    assert len(tokens("")) == len(tokens(" . ")) == 0


def test_lone_surrogates_are_no_words() -> None:
    assert len(tokens("a \ud800 b")) == 2
