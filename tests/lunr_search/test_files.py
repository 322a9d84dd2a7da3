import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.files import search_files
from tests.lunr_search.conftest import TEMPLATE

BOOSTS = {"title": 4.0, "body": 1.0}
HOSTILE = "</script><img src=x onerror=alert(1)> \u2028 \u2029 \ud800 {{ 1 }}"


def data(script: str, name: str) -> list[dict[str, str]]:
    start, end = f"window.{name} = ", ";\n"
    assert script.startswith(start)
    assert script.endswith(end)
    value: list[dict[str, str]] = json.loads(script[len(start) : -len(end)])
    return value


@given(st.text(st.characters()))
def test_documents_keep_their_words(words: str) -> None:
    files = search_files([SearchDocument("a", words, "a.html", body=words)], BOOSTS)
    (shown,) = data(files["search/documents.js"], "newsfoldDocuments")
    assert (shown["title"], shown["body"]) == (words, words)


def test_hostile_words_cannot_end_the_script() -> None:
    files = search_files([SearchDocument("a", HOSTILE, "a.html", body=HOSTILE)], BOOSTS)
    text = "".join(files.values())
    assert not {"<", "\u2028", "\u2029", "\ud800"} & set(text)


@given(st.permutations(range(6)))
def test_order_of_documents_does_not_matter(order: list[int]) -> None:
    documents = [SearchDocument(f"{n}", f"Boat {n}", f"{n}.html", body=f"tide {n % 3}") for n in order]
    assert search_files(documents, BOOSTS) == search_files(sorted(documents, key=lambda d: d.ref), BOOSTS)


def test_the_page_of_search_loads_both_files() -> None:
    assert [path for path in search_files([], BOOSTS) if f'"{path}"' not in TEMPLATE] == []


def test_an_unknown_field_is_named() -> None:
    with pytest.raises(ValueError, match="cannot index colour"):
        search_files([], {"colour": 1})


def test_a_ref_used_twice_is_named() -> None:
    with pytest.raises(ValueError, match="called a"):
        search_files([SearchDocument("a", "One", "1.html"), SearchDocument("a", "Two", "2.html")], BOOSTS)
