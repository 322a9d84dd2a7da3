import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lunr.stop_word_filter import WORDS
from playwright.sync_api import Page

from plugins.lunr_search.terms import terms

LETTERS = st.characters(codec="utf-8", exclude_categories=["Cn", "Co", "Cs"])
TEXTS = st.text(LETTERS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zoë’s café", ["zoe", "cafe"]),
        ("O’Dell's didn't", ["odel", "didnt"]),
        ("news\u00adpaper news\u200dpaper", ["newspap", "newspap"]),
        ("İstanbul Straße ΟΔΟΣ οδος", ["istanbul", "straße", "οδοσ", "οδοσ"]),
        ("CO₂ ﬁne ＷＩＤＥ brand™", ["co2", "fine", "wide", "brand"]),
        ("漁港 -- __ '", ["漁港"]),
        ("US, WHO and it may", ["us", "who", "and", "it", "may"]),
    ],
)
def test_text_becomes_folded_stems(text: str, expected: list[str]) -> None:
    assert terms(text) == expected


@given(TEXTS)
def test_terms_are_letters_and_digits(text: str) -> None:
    assert all(unicodedata.category(letter)[0] in "LN" for term in terms(text) for letter in term)


@given(TEXTS)
def test_a_mark_put_on_a_word_is_not_seen(text: str) -> None:
    assert terms(f"market {text}") == terms(f"ma\u0301rket {text}")


def test_terms_agree_with_the_script(terms_page: Page) -> None:
    # one text of sixty letters at a time, each letter alone, in a word and at both ends of one
    known = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code))[0] != "C"]
    written = [f"a{sign} {sign}b x{sign}y M{sign}'s {sign}" for sign in known if not is_ideograph(sign)]
    texts = ["\n".join(written[start : start + 60]) for start in range(0, len(written), 60)]
    theirs = terms_page.evaluate("texts => texts.map(newsfoldTerms.termsOf)", texts)
    assert [text for text, found in zip(texts, theirs, strict=True) if found != terms(text)] == []


def is_ideograph(sign: str) -> bool:
    # a hundred thousand letters without case, marks or parts: a few stand for all
    return unicodedata.name(sign, "").startswith(("CJK UNIFIED", "HANGUL SYLLABLE")) and ord(sign) % 100 != 0


def test_no_stop_word_is_left_out(terms_page: Page) -> None:
    words = sorted(WORDS)
    theirs = terms_page.evaluate("words => words.map(newsfoldTerms.termsOf)", words)
    assert theirs == [terms(word) for word in words]
    assert [] not in theirs


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.one_of(st.sampled_from("aAsSyedingİΣσςéﬁ½'’ʼ\u00ad\u200d\u0301_*. "), LETTERS)))
def test_texts_agree_with_the_script(terms_page: Page, text: str) -> None:
    assert terms_page.evaluate("newsfoldTerms.termsOf", text) == terms(text)
