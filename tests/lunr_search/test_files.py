import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.files import MANIFEST_PATH, asked_of, index_files
from tests.lunr_search.conftest import TEMPLATE, files_of

BOOSTS = {"title": 4.0, "body": 1.0}
HOSTILE = "</script><img src=x onerror=alert(1)> \u2028 \u2029 \ud800 {{ 1 }}"


def files(*documents: SearchDocument) -> dict[str, str]:
    return {file.address: file.text() for file in files_of(documents, BOOSTS)}


def value(script: str) -> Any:
    """What a part hands to the page."""
    found = re.fullmatch(r'newsfoldPart\("[^"]+","\w*",(.*)\);\n', script, re.DOTALL)
    assert found
    return json.loads(found[1])


def boats(*numbers: int) -> list[SearchDocument]:
    return [
        SearchDocument(f"{n}", f"Boat {n}", f"posts/{n}.html", body=f"tide {n % 3}", story=f"{n // 2}") for n in numbers
    ]


@given(st.text(st.characters()))
def test_texts_keep_their_words(words: str) -> None:
    written = files(SearchDocument("a", words, "posts/a.html", body=words))
    assert value(written["search/cards/0.js"])[0][0] == words
    assert value(written["search/passages/a.js"])[:1] == [words][: len(words)]


def test_hostile_words_cannot_end_the_script() -> None:
    text = "".join(files(SearchDocument("a", HOSTILE, "posts/a.html", body=HOSTILE, outlet=HOSTILE)).values())
    assert not {"<", "\u2028", "\u2029", "\ud800"} & set(text)


@given(st.permutations(range(6)))
def test_order_of_documents_does_not_matter(order: list[int]) -> None:
    assert files(*boats(*order)) == files(*boats(*range(6)))


def test_the_page_of_search_loads_the_manifest() -> None:
    assert f'"{MANIFEST_PATH}"' in TEMPLATE


def test_parts_carry_the_version_of_the_manifest() -> None:
    written = files(*boats(1, 2))
    version = json.loads(written[MANIFEST_PATH].removeprefix("window.newsfoldIndex = ").rstrip(";\n"))["version"]
    numbered = [text for path, text in written.items() if path != MANIFEST_PATH and "passages" not in path]
    assert [text for text in numbered if f'","{version}",' not in text] == []


def test_another_document_makes_another_version() -> None:
    assert files(*boats(1, 2))[MANIFEST_PATH][:50] != files(*boats(1, 3))[MANIFEST_PATH][:50]


def test_passages_fit_any_version() -> None:
    passages = files(*boats(1, 2))["search/passages/1.js"]
    assert passages == files(*boats(1, 5, 6))["search/passages/1.js"]


def test_no_documents_make_a_manifest() -> None:
    assert files().keys() >= {MANIFEST_PATH}


def test_an_unknown_field_is_named() -> None:
    with pytest.raises(ValueError, match="cannot index colour"):
        list(index_files([], {"colour": 1}))


def test_an_index_of_no_field_is_refused() -> None:
    with pytest.raises(ValueError, match="LUNR_SEARCH_BOOSTS"):
        list(index_files(map(asked_of, boats(1)), {}))


def test_a_ref_used_twice_is_named() -> None:
    with pytest.raises(ValueError, match="called a"):
        files(SearchDocument("a", "One", "1.html"), SearchDocument("a", "Two", "2.html"))
