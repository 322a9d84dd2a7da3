import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lunr.stop_word_filter import WORDS
from playwright.sync_api import Page

from plugins.lunr_search.terms.languages import SNOWBALL
from plugins.lunr_search.terms.pipeline import Pipeline, pipeline_for
from tests.lunr_search.speaking import index_terms, query_terms

LETTERS = st.characters(codec="utf-8", exclude_categories=["Cn", "Co", "Cs"])
TEXTS = st.text(st.one_of(st.sampled_from("aAsSyedingİIıΣσςéßﬁ½'’ʼ\u00ad\u200d\u0301_*. 漁港のｶﾞ゙กำ้한"), LETTERS))
LANGUAGES = st.sampled_from(["en", "ja", *SNOWBALL])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zoë’s café", ["zoe", "cafe"]),
        ("O’Dell's didn't", ["odel", "didnt"]),
        ("news\u00adpaper news\u200dpaper", ["newspap", "newspap"]),
        ("İstanbul ΟΔΟΣ οδος", ["istanbul", "οδοσ", "οδοσ"]),
        ("CO₂ ﬁne ＷＩＤＥ brand™", ["co2", "fine", "wide", "brand"]),
        ("漁港 -- __ '", ["漁港", "港"]),
        ("US, WHO and it may", ["us", "who", "and", "it", "may"]),
    ],
)
def test_text_becomes_folded_stems(text: str, expected: list[str]) -> None:
    assert Pipeline().terms(text) == expected


@pytest.mark.parametrize(
    ("language", "written", "typed"),
    [
        ("en", "Kılıç Ørsted Straße Łódź", "kilic orsted strasse lodz"),
        ("de", "Mühlen Straßen", "Muhlen Strassen"),
        ("de", "Müller", "Mueller"),
        ("fr", "les marées retirées", "les marees retirees"),
        ("tr", "kıyıda İzmir'de", "kiyida izmir"),
        ("ru", "ёлки", "елки"),
        ("hi", "क़लम", "कलम"),
    ],
)
def test_accents_do_not_hide_a_word(language: str, written: str, typed: str, terms_page: Page) -> None:
    asked = query_terms(terms_page, language, typed)
    assert set(asked) <= set(Pipeline(language).terms(written))


@pytest.mark.parametrize(("one", "other"), [("กา", "กี"), ("कि", "का"), ("ガス", "カス"), ("мой", "мои")])
def test_signs_that_are_letters_stay(one: str, other: str) -> None:
    assert Pipeline().terms(one) != Pipeline().terms(other)


def test_words_are_stemmed_as_their_language_does() -> None:
    assert pipeline_for("fr-CA").terms("bateaux bateau") == ["bateau", "bateau"]
    assert pipeline_for("").terms("boats boat") == ["boat", "boat"]
    assert pipeline_for("xx").terms("boats boat") == ["boats", "boat"]


def test_articles_at_apostrophes_are_left_out() -> None:
    assert Pipeline("fr").terms("l’eau aujourd'hui") == ["eau", "aujourd", "hui"]
    assert Pipeline("fr").terms("n'y") == ["n", "y"]


@given(LANGUAGES, TEXTS)
def test_no_term_is_empty_or_marked(language: str, text: str) -> None:
    found = Pipeline(language).terms(text)
    assert all(term and all(unicodedata.category(letter)[0] in "LMN" for letter in term) for term in found)


@given(LANGUAGES, TEXTS)
def test_terms_are_those_of_chunks(language: str, text: str) -> None:
    pipeline = Pipeline(language)
    assert pipeline.terms(text) == [term for chunk in text.split() for term in pipeline.chunk_terms(chunk)]


@given(TEXTS)
def test_a_mark_put_on_a_word_is_not_seen(text: str) -> None:
    assert Pipeline().terms(f"market {text}") == Pipeline().terms(f"ma\u0301rket {text}")


def test_terms_agree_with_the_script(terms_page: Page) -> None:
    # one text of sixty letters at a time, each letter alone, in a word and at both ends of one, and marks in runs
    known = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code))[0] != "C"]
    written = [f"a{sign} {sign}b x{sign}y M{sign}'s {sign}" for sign in known if not is_ideograph(sign)]
    written += [f"漁{sign}港 ก{sign}ข" for sign in known if unicodedata.category(sign)[0] == "M"]
    texts = ["\n".join(written[start : start + 60]) for start in range(0, len(written), 60)]
    theirs = index_terms(terms_page, "en", texts)
    assert [text for text, found in zip(texts, theirs, strict=True) if found != Pipeline().terms(text)] == []


def is_ideograph(sign: str) -> bool:
    # a hundred thousand letters without case, marks or parts: a few stand for all
    return unicodedata.name(sign, "").startswith(("CJK UNIFIED", "HANGUL SYLLABLE")) and ord(sign) % 100 != 0


def test_no_stop_word_is_left_out(terms_page: Page) -> None:
    words = sorted(WORDS)
    theirs = index_terms(terms_page, "en", words)
    assert theirs == [Pipeline().terms(word) for word in words]
    assert [] not in theirs


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(LANGUAGES, st.lists(TEXTS, min_size=5))
def test_texts_agree_with_the_script(terms_page: Page, language: str, texts: list[str]) -> None:
    assert index_terms(terms_page, language, texts) == [Pipeline(language).terms(text) for text in texts]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LANGUAGES, TEXTS)
def test_a_text_is_found_by_itself(terms_page: Page, language: str, text: str) -> None:
    indexed = Pipeline(language).terms(text)
    for asked in query_terms(terms_page, language, text):
        start = asked.removesuffix("*")
        assert start in indexed or (start != asked and any(term.startswith(start) for term in indexed))
