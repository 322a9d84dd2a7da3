"""The finder, compared with a whole index that the real lunr.js made: hits, order, scores and what matched."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from plugins.lunr_search.document import SearchDocument
from tests.lunr_search.conftest import STATIC, document
from tests.lunr_search.finding import different_answers, index_of, open_index
from tests.lunr_search.invented import collections, queries

FIND = "text => newsfoldFinder.find(text)"


@pytest.fixture
def lunr_page(page: Page) -> Page:
    page.add_script_tag(path=STATIC / "vendor" / "lunr.min.js")
    return page


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(collections(), st.lists(queries(), max_size=20))
def test_any_query_is_answered_as_lunr_would(
    lunr_page: Page, documents: list[SearchDocument], asked: list[str]
) -> None:
    open_index(lunr_page, index_of(documents))
    assert different_answers(lunr_page, asked) == []


@pytest.mark.parametrize("query", ["zo~1", "z~1", "zoee~1"])
def test_short_words_with_typos_are_found(lunr_page: Page, query: str) -> None:
    open_index(lunr_page, index_of([document("a", "", "", outlet="zoë")]))
    assert different_answers(lunr_page, [query]) == []


@pytest.mark.parametrize(
    "query",
    [
        "harbour",
        "harbour ferry",
        "+harbour ferry",
        "+harbour -ferry",
        "-ferry",
        "title:ferry",
        "harb*",
        "*rry",
        "f*y",
        "ferri~1",
        "herbor~2",
        "ferry^10 harbour",
        "dredging begins monday harbour money",
        "the",
        "nothing",
        "+nothing ferry",
        "10:30 ferry",
    ],
)
def test_each_kind_of_query_is_answered_as_lunr_would(
    lunr_page: Page, documents: list[SearchDocument], query: str
) -> None:
    open_index(lunr_page, index_of(documents))
    assert different_answers(lunr_page, [query]) == []


def test_a_query_that_does_not_parse_says_where(lunr_page: Page, documents: list[SearchDocument]) -> None:
    open_index(lunr_page, index_of(documents))
    problem = lunr_page.evaluate(FIND, "ferry money~x")["problem"]
    assert problem["start"] == "ferry money~x".index("x")
    assert "edit distance" in problem["message"]


def test_a_query_without_a_word_matches_nothing(lunr_page: Page, documents: list[SearchDocument]) -> None:
    open_index(lunr_page, index_of(documents))
    assert lunr_page.evaluate(FIND, "...") == {"matches": None, "problem": None}


def test_a_pattern_for_anything_is_refused(lunr_page: Page) -> None:
    many = [SearchDocument(f"{n}", "", f"{n}.html", body=f"boat{n} a", story=f"{n}") for n in range(1600)]
    open_index(lunr_page, index_of(many))
    refused = "text => newsfoldFinder.find(text).then(() => null, (error) => [error.constructor.name, error.message])"
    assert lunr_page.evaluate(refused, "boat*") == [
        "TooWide",
        "“boat*” stands for 1600 words: write more letters of it",
    ]


def test_a_run_alone_is_found_by_all_its_parts(lunr_page: Page) -> None:
    texts = ["漁港の市場", "漁船と港", "市場の魚"]
    open_index(lunr_page, index_of([SearchDocument(t, t, f"{t}.html", story=t) for t in texts]))
    found = lunr_page.evaluate("text => newsfoldFinder.find(text).then(({ matches }) => matches.length)", "漁港の")
    assert (found, different_answers(lunr_page, ["漁港の", "港", "市場*", "漁港 市場"])) == (1, [])


def test_witnesses_of_a_story_are_told(lunr_page: Page, documents: list[SearchDocument]) -> None:
    index = index_of(documents)
    open_index(lunr_page, index)
    told = lunr_page.evaluate(
        "count => Array.from({ length: count }, (_, n) => newsfoldFinder.storyOf(n))", len(documents)
    )
    stories = [document.story for document in index.documents]
    assert told == [stories.index(story) for story in stories]


def test_only_needed_shards_are_loaded(lunr_page: Page) -> None:
    many = [
        SearchDocument(f"{n}", "", f"{n}.html", body=" ".join(f"w{n}x{k}" for k in range(40)), story=f"{n}")
        for n in range(200)
    ]
    open_index(lunr_page, index_of(many))
    script = """async () => { const asked = [], load = newsfoldParts.load;
      newsfoldParts.load = (name) => { asked.push(name); return load(name) };
      await newsfoldFinder.find("w7x7"); return asked }"""
    # the lengths of all documents, and the shard
    assert len(lunr_page.evaluate(script)) == 2


@pytest.mark.parametrize("query", [f"{'x' * 300}~2", f"ferry {'y' * 3000}~1", f"{'z' * 500}*"])
def test_a_very_long_word_is_answered(lunr_page: Page, documents: list[SearchDocument], query: str) -> None:
    open_index(lunr_page, index_of(documents))
    assert different_answers(lunr_page, [query]) == []


def test_a_start_of_too_many_words_is_refused_unloaded(lunr_page: Page) -> None:
    many = [
        SearchDocument(f"{n}", "", f"{n}.html", body=" ".join(f"s{n}x{k}" for k in range(60)), story=f"{n}")
        for n in range(1500)
    ]
    open_index(lunr_page, index_of(many))
    script = """async () => { let loaded = 0; newsfoldParts.load = () => { loaded++ };
      const refused = await newsfoldFinder.find("s*").catch((error) => error.message);
      return [loaded, refused] }"""
    # the word "s" is looked up as well, with the lengths of all documents
    assert lunr_page.evaluate(script) == [2, "“s…” begins too many words: write more letters of it"]


def test_a_run_of_letters_without_end_is_left_out() -> None:
    index = index_of([SearchDocument("a", "Nets", "a.html", body=f"nets {'b64' * 300}", story="a")])
    assert "b64" not in str(index.parts)


def test_a_typo_in_a_short_word_is_never_refused(lunr_page: Page) -> None:
    many = [
        SearchDocument(f"{n}", "", f"{n}.html", body=" ".join(f"s{n}x{k}" for k in range(60)), story=f"{n}")
        for n in range(1500)
    ]
    open_index(lunr_page, index_of([*many, SearchDocument("a", "Sea", "a.html", body="sea", story="a")]))
    assert different_answers(lunr_page, ["sat~1", "se~1", "s7x~1"]) == []
