"""The sample of queries that search is measured by."""

import re
from collections import Counter

import pytest

from plugins.lunr_search.document import SearchDocument
from scripts.search_samples import KINDS, sample

SHAPES = {
    "two words": r"\S+ \S+",
    "+": r"\+\S+( \+?\S+)?",
    "-": r"\+?\S+ -\S+",
    "field": r"(title|body|outlet|agency|summary):\S+",
    "wor*": r"\w{3,}\*",
    "*ord": r"\*\w{3,}",
    "w*d": r"\w+\*\w+",
    "~1": r"\w{3,}~1",
    "^": r"\S+\^\d+ \S+",
    "- alone": r"-\S+",
}


def test_sample_has_all_kinds_alike(documents: list[SearchDocument]) -> None:
    assert Counter(query.kind for query in sample(documents, 5)) == dict.fromkeys(KINDS, 5)


def test_one_seed_draws_one_sample(documents: list[SearchDocument]) -> None:
    assert sample(documents, 5) == sample(documents, 5)
    assert sample(documents, 5) != sample(documents, 5, seed=7)


@pytest.mark.parametrize("kind", SHAPES)
def test_queries_look_like_their_kind(kind: str, documents: list[SearchDocument]) -> None:
    assert [q.text for q in sample(documents, 20) if q.kind == kind and not re.fullmatch(SHAPES[kind], q.text)] == []


def test_words_stand_in_the_documents(documents: list[SearchDocument]) -> None:
    texts = "\n".join(f"{one.title}\n{one.body}" for one in documents)
    assert [q.text for q in sample(documents, 20) if q.kind == "word" and q.text not in texts] == []
