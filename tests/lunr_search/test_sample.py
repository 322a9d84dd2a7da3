"""The sample collection, searched by the real lunr.js: whatever is indexed is found, as a whole index finds it."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from plugins.captures.reading import read_capture
from plugins.lunr_search.document import SearchDocument, document_of
from plugins.lunr_search.index.occurrences import count_terms
from plugins.lunr_search.terms.pipeline import terms
from tests.lunr_search.conftest import BOOSTS, STATIC
from tests.lunr_search.finding import Found, different_answers, index_of, open_index

SEEDS = Path(__file__).parents[2] / "seeds"

OPERATORS = dict.fromkeys(map(ord, "+-~^:*\\"), " ")
"""The signs of lunr's query language, which a word as it stands does not mean."""

UNFOUND = """async (asked) => { const lost = [];
  for (const [word, numbers] of Object.entries(asked)) {
    const { matches } = await newsfoldFinder.find(word);
    const found = new Set(matches?.map((match) => match.number));
    if (!numbers.every((number) => found.has(number))) lost.push(word) }
  return lost }"""


@pytest.fixture(scope="module")
def index() -> Found:
    paths = sorted(path for path in SEEDS.iterdir() if path.is_file())
    captures = [read_capture(path.name, path) for path in paths]
    return index_of(
        [document_of(capture, url=f"{n}.html", shown_date="", story=f"{n}.html") for n, capture in enumerate(captures)]
    )


@pytest.fixture
def sample_page(page: Page, index: Found) -> Page:
    """A page that has the index of the sample, and a whole one beside it."""
    page.add_script_tag(path=STATIC / "vendor" / "lunr.min.js")
    open_index(page, index)
    return page


def known_terms(documents: list[SearchDocument]) -> list[str]:
    return sorted(count_terms(documents, list(BOOSTS), lambda chunk: terms(chunk)).terms)


def queries(words: list[str], count: int) -> list[str]:
    """Queries of each kind of the words of the sample, drawn with a fixed seed."""
    draw = random.Random(6)

    def word() -> str:
        return draw.choice(words)

    kinds: tuple[Callable[[], str], ...] = (
        lambda: f"{word()} {word()} {word()}",
        lambda: f"+{word()} {word()}",
        lambda: f"{word()} -{word()}",
        lambda: f"-{word()}",
        lambda: f"title:{word()} body:{word()}",
        lambda: f"{word()[:3]}*",
        lambda: f"*{word()[-3:]}",
        lambda: f"{word()}~1",
        lambda: f"{word()}^{draw.randint(2, 9)} {word()}",
    )
    return [kind() for kind in kinds for _ in range(count)]


def test_every_term_is_answered_as_lunr_would(sample_page: Page, index: Found) -> None:
    asked = known_terms(list(index.documents))
    assert len(asked) > 500
    assert different_answers(sample_page, asked) == []


def test_every_kind_of_query_is_answered_as_lunr_would(sample_page: Page, index: Found) -> None:
    asked = queries([term for term in known_terms(list(index.documents)) if len(term) > 3], 25)
    assert different_answers(sample_page, asked) == []


def test_every_word_of_the_sample_finds_its_capture(sample_page: Page, index: Found) -> None:
    texts = [" ".join(getattr(document, field) for field in BOOSTS) for document in index.documents]
    asked: dict[str, list[int]] = {}
    for number, text in enumerate(texts):
        for word in filter(terms, text.split()):
            asked.setdefault(word.translate(OPERATORS), []).append(number)
    assert len(asked) > 1500
    assert sample_page.evaluate(UNFOUND, asked) == []
