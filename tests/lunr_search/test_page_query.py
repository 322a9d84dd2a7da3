"""The search page: lunr's query language, as far as a page shows it."""

import pytest

from tests.lunr_search.asking import Documents, SearchPage, status, titles
from tests.lunr_search.conftest import document


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("the ferry", ["Ferry fares stay"]),
        ("the ...", ["Ferry fares stay", "Harbour dredging to begin", "Zoë's café shuts"]),
        ("+the", ["Ferry fares stay", "Harbour dredging to begin", "Zoë's café shuts"]),
        ("ferry +the", ["Ferry fares stay", "Harbour dredging to begin", "Zoë's café shuts"]),
        ("the -ferry", ["Harbour dredging to begin", "Zoë's café shuts"]),
        ("title:the ferry", ["Ferry fares stay"]),
        ("title:to", ["Harbour dredging to begin"]),
        ("ferry they", ["Ferry fares stay"]),
    ],
)
def test_common_words_are_passed_over_beside_others(
    search_page: SearchPage, documents: Documents, query: str, expected: list[str]
) -> None:
    page = search_page(documents)
    page.fill("#q", query)
    assert status(page)
    assert sorted(titles(page)) == expected


@pytest.mark.parametrize("word", ["US", "who", "may", "IT", "no"])
def test_words_of_the_news_are_searched(search_page: SearchPage, word: str) -> None:
    page = search_page([document(x, f"{x} ferry", "") for x in ("US", "WHO", "May", "IT", "No")], f"?q=the+{word}")
    assert [title.lower() for title in titles(page)] == [f"{word} ferry".lower()]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("+ferry +the", ["Ferry fares stay"]),
        ("-dredging -turkey -ferry -nets", ["漁港の市場"]),
        ("+O'Dell +turkey", ["Zoë's café shuts"]),
        ("+turkey/ferry", []),
        ("CAFÉ*", ["Zoë's café shuts"]),
        ("+ferries*", ["Ferry fares stay"]),
        ("-dred* +monday", []),
        ("atorney~1", ["Ferry fares stay"]),
        ("attorney~9", ["Ferry fares stay"]),
        ("agency:tidewire", ["Dredgers sail for Port Ellery"]),
        ("gull", ["Ferry fares stay"]),
        ("漁港*", ["漁港の市場"]),
    ],
)
def test_the_query_language_works(
    search_page: SearchPage, documents: Documents, query: str, expected: list[str]
) -> None:
    page = search_page(documents)
    page.fill("#q", query)
    assert titles(page) == expected
