import re
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from plugins.lunr_search.terms.pipeline import Pipeline
from plugins.lunr_search.terms.runs import has_run
from tests.lunr_search.speaking import marked_words, query_terms

JAPANESE = "漁港の市場は月曜日に開く"
THAI = "ตลาดท่าเรือเปิดวันจันทร์"


def test_han_and_kana_become_pairs() -> None:
    assert Pipeline().terms("漁港の市場") == ["漁港", "港の", "の市", "市場", "場"]


def test_thai_becomes_pieces_of_three() -> None:
    assert Pipeline().terms("เรือด่วน") == ["เรือ", "รือด่", "อด่ว", "ด่วน", "วน", "น"]


def test_korean_words_show_through_particles() -> None:
    assert Pipeline().terms("부산항에서") == ["부산", "산항", "항에", "에서", "서"]


def test_words_part_where_writing_changes() -> None:
    assert Pipeline().terms("漁港2020 Ferry平均") == ["漁港", "港", "2020", "ferri", "平均", "均"]


@pytest.mark.parametrize(
    ("text", "has"), [(JAPANESE, True), (THAI, True), ("Ferry fares 漁港の stay as they are", False), ("", False)]
)
def test_a_text_in_such_writing_is_known(text: str, has: bool) -> None:
    assert has_run(text, 8) is has


def test_half_width_kana_are_kana() -> None:
    assert Pipeline().terms("ｶﾞｽ") == Pipeline().terms("ガス") == ["ガス", "ス"]


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("港", ["港*"]),
        ("漁港", ["漁港"]),
        ("月曜日", ["月曜", "曜日"]),
        ("ตล", ["ตล*"]),
        ("漁港2020", ["漁港", "2020"]),
    ],
)
def test_queries_ask_for_whole_pieces(terms_page: Page, typed: str, asked: list[str]) -> None:
    assert query_terms(terms_page, "en", typed) == asked


@pytest.mark.parametrize("text", [JAPANESE, THAI, "부산항에서"])
def test_every_part_of_a_run_is_found(terms_page: Page, text: str) -> None:
    indexed = Pipeline().terms(text)
    letters = re.findall(r"\w\W*", text)  # each with its marks
    for first, last in combinations(range(len(letters) + 1), 2):
        for asked in query_terms(terms_page, "en", "".join(letters[first:last])):
            assert any(term.startswith(asked.removesuffix("*")) for term in indexed)


def test_pieces_stand_where_they_are_marked(terms_page: Page) -> None:
    assert marked_words(terms_page, "en", "Ferry漁港の ｶﾞｽ管") == ["Ferry", "漁港", "港の", "の", "ｶﾞｽ", "ｽ管", "管"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.sampled_from("漁港のｶﾞ゙㍍กำ้한ᄒ a's\u0301\u200d𠀀ﬁ")))
def test_marks_stay_within_the_text(terms_page: Page, text: str) -> None:
    assert all(marked_words(terms_page, "en", text))
