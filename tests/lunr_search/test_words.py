from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from plugins.lunr_search.index.digits import DIGITS
from plugins.lunr_search.index.postings import utf16
from plugins.lunr_search.index.words import list_words

LETTERS = st.characters(categories=["Ll", "Lo", "Nd"])
SORTED = st.lists(st.text(LETTERS, min_size=1), unique=True).map(lambda words: sorted(words, key=utf16))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SORTED)
def test_the_script_reads_the_words(digits_page: Page, words: list[str]) -> None:
    assert digits_page.evaluate("([shared, rests]) => newsfoldDigits.words(shared, rests)", list_words(words)) == words


def test_words_share_their_beginnings() -> None:
    shared, rests = list_words(["harbour", "harbours", "hat"])
    assert rests == "harbour s t"
    assert [DIGITS.index(digit) for digit in shared] == [0, 7, 2]


def test_halves_of_a_pair_stay_together() -> None:
    shared, rests = list_words(["𐐀𐐁", "𐐀𐐂"])
    assert rests == "𐐀𐐁 𐐂"
    assert [DIGITS.index(digit) for digit in shared] == [0, 2]
