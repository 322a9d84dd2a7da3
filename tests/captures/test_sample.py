import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from plugins.captures.capture import Capture
from plugins.captures.collection import read_collection
from plugins.captures.pages.text_page import read_text
from plugins.captures.record import record_of

ROOT = Path(__file__).parents[2]
TRUTH: dict[str, dict[str, Any]] = json.loads((ROOT / "tests/fixtures/sample_truth.json").read_text(encoding="utf-8"))[
    "captures"
]
FACTS = ("title_how", "not_before", "agency", "outlet", "authors", "lang")


@cache
def sample() -> dict[str, Capture]:
    collection = read_collection(ROOT / "seeds")
    assert collection.problems == ()
    return {capture.id: capture for capture in collection.captures}


def without_seconds(value: str | None) -> str | None:
    """A moment without seconds that are none: `11:40` and `11:40:00` are the same."""
    return value.replace(":00", "", 1) if value and value.count(":") >= 2 and value[16:19] == ":00" else value


def test_the_sample_is_whole() -> None:
    assert sample().keys() == TRUTH.keys()
    assert len(TRUTH) == 30


@pytest.mark.parametrize("id", TRUTH)
@pytest.mark.parametrize("fact", FACTS)
def test_sample_facts_are_read(id: str, fact: str) -> None:
    assert record_of(sample()[id])[fact] == TRUTH[id][fact]


@pytest.mark.parametrize("id", TRUTH)
def test_sample_titles_are_read(id: str) -> None:
    assert TRUTH[id]["title"] in (sample()[id].title.value, None)


@pytest.mark.parametrize("id", TRUTH)
@pytest.mark.parametrize("date", ["published", "updated"])
def test_sample_dates_are_read(id: str, date: str) -> None:
    assert without_seconds(record_of(sample()[id])[date]) == without_seconds(TRUTH[id][date])


@pytest.mark.parametrize("id", TRUTH)
def test_sample_bodies_are_read(id: str) -> None:
    capture, truth = sample()[id], TRUTH[id]
    assert capture.body.startswith(truth["body_first_words"])
    assert capture.body.endswith(truth["body_last_words"])
    assert len(capture.paragraphs) == truth["n_body_paragraphs"]


@pytest.mark.parametrize("id", TRUTH)
def test_sample_text_alone_stays_whole(id: str) -> None:
    known = [paragraph.text for paragraph in sample()[id].paragraphs]
    assert [paragraph.text for paragraph in read_text(id, "\n\n".join(known)).paragraphs] == known


@pytest.mark.parametrize("id", TRUTH)
def test_sample_spans_join_back(id: str) -> None:
    text = sample()[id].text
    assert "".join(text[span.start : span.end] for span in sample()[id].spans) == text
    if id.endswith(".txt"):
        assert text == (ROOT / "seeds" / id).read_bytes().decode()
