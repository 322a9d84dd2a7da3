"""Common words and function words."""

from plugins.syndication.coverage.common_words import COMMON_WORDS, common_terms, is_common
from plugins.syndication.coverage.function_words import FUNCTION_WORDS
from plugins.syndication.texts.tokens import tokens


def test_function_words_are_written_small() -> None:
    assert all(words == words.lower() for words in FUNCTION_WORDS.values())


def test_what_news_is_about_is_not_common() -> None:
    assert not COMMON_WORDS & {"war", "man", "men", "ali"}


def test_common_words_are_divided_at_apostrophes() -> None:
    assert set(tokens("don the").hashes.tolist()) <= set(common_terms().tolist())


def test_words_are_told_from_common_ones() -> None:
    assert is_common(tokens("the ferry and zzz").hashes).tolist() == [True, False, True, False]
