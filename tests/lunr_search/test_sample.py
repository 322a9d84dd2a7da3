"""The sample collection, searched by the real lunr.js: whatever is indexed is found."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from plugins.captures.reading import read_capture
from plugins.lunr_search.document import SearchDocument, document_of
from plugins.lunr_search.index import lunr_index
from plugins.lunr_search.terms import terms
from tests.lunr_search.conftest import BOOSTS

SEEDS = Path(__file__).parents[2] / "seeds"

OPERATORS = dict.fromkeys(map(ord, "+-~^:*\\"), " ")
"""The signs of lunr's query language, which a word as it stands does not mean."""

FOUND = """([index, asked]) => { const loaded = lunr.Index.load(index);
  return asked.filter(([word, ref]) => !loaded.search(word).some(match => match.ref === ref)) }"""


@pytest.fixture(scope="module")
def sample() -> list[SearchDocument]:
    paths = sorted(path for path in SEEDS.iterdir() if path.is_file())
    captures = [read_capture(path.name, path) for path in paths]
    return [
        document_of(capture, url=f"{n}.html", shown_date="", story=f"{n}.html") for n, capture in enumerate(captures)
    ]


@pytest.fixture(scope="module")
def index(sample: list[SearchDocument]) -> dict[str, Any]:
    return lunr_index(sample, BOOSTS)


def test_every_word_of_the_sample_finds_its_capture(
    terms_page: Page, sample: list[SearchDocument], index: dict[str, Any]
) -> None:
    known = [" ".join(getattr(document, field) for field in BOOSTS) for document in sample]
    words = {(word, str(place)) for place, text in enumerate(known) for word in text.split()}
    asked = sorted((word.translate(OPERATORS), ref) for word, ref in words if terms(word))
    assert len(asked) > 2000
    assert terms_page.evaluate(FOUND, [index, asked]) == []


def test_every_term_of_the_sample_is_found(terms_page: Page, index: dict[str, Any]) -> None:
    asked = [term for term, _ in index["invertedIndex"]]
    script = """([index, terms]) => { const loaded = lunr.Index.load(index);
      return terms.filter(term => loaded.query(q => q.term(term, { usePipeline: false })).length === 0) }"""
    assert len(asked) > 500
    assert terms_page.evaluate(script, [index, asked]) == []
