import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.index import lunr_index
from tests.lunr_search.conftest import BOOSTS

FOUND = """index => { const loaded = lunr.Index.load(index);
  const all = term => loaded.query(query => query.term(term, { usePipeline: false })).map(match => match.ref).sort();
  return index.invertedIndex.map(([term]) => [term, all(term)]) }"""

WORDS_FOUND = """([index, words]) => { const loaded = lunr.Index.load(index);
  return words.filter(word => loaded.search(word).length === 0) }"""


def stands_in(posting: dict[str, Any]) -> list[str]:
    return sorted({ref for field, refs in posting.items() if field != "_index" for ref in refs})


def test_every_term_is_found_where_it_stands(terms_page: Page, documents: list[SearchDocument]) -> None:
    index = lunr_index(documents, BOOSTS)
    found = terms_page.evaluate(FOUND, index)
    assert found == [[term, stands_in(posting)] for term, posting in index["invertedIndex"]]


def test_every_word_typed_is_found(terms_page: Page, documents: list[SearchDocument]) -> None:
    plain = [
        "money",
        "today",
        "Monday",
        "attorney",
        "survey",
        "turkey",
        "crepe",
        "constructor",
        "toString",
        "2020",
        "they",
    ]
    folded = ["Zoë's", "O’Dell", "CAFÉ", "fine", "CO2", "𐐀𐐁", "市場は月曜日に開く"]
    assert terms_page.evaluate(WORDS_FOUND, [lunr_index(documents, BOOSTS), plain + folded]) == []


@given(st.lists(st.text(st.characters(categories=["Lo", "Ll"]), min_size=1)))
def test_terms_stand_in_utf16_order(words: list[str]) -> None:
    index = lunr_index([SearchDocument("a", "Nets", "a.html", body=" ".join(words))], {"body": 1})
    found = [term.encode("utf-16-be") for term, _ in index["invertedIndex"]]
    assert found == sorted(set(found))


def test_an_index_of_nothing_loads(terms_page: Page) -> None:
    index = lunr_index([], BOOSTS)
    assert terms_page.evaluate("index => lunr.Index.load(index).search('nets')", index) == []


def test_a_match_in_the_title_leads(terms_page: Page) -> None:
    nets = [SearchDocument("a", "Fares", "a.html", body="nets"), SearchDocument("b", "Nets", "b.html", body="fares")]
    found = terms_page.evaluate(
        "index => lunr.Index.load(index).search('nets')", lunr_index(nets, {"title": 4, "body": 1})
    )
    assert [match["ref"] for match in found] == ["1", "0"]


def test_the_index_is_plain_json(documents: list[SearchDocument]) -> None:
    index = lunr_index(documents, BOOSTS)
    assert json.loads(json.dumps(index)) == index
