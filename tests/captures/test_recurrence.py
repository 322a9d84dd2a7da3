from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.capture import Capture
from plugins.captures.collection import read_collection
from plugins.captures.explanation import explain
from plugins.captures.fact import Fact
from plugins.captures.margin import fact_notes
from plugins.captures.recurring import LABEL, set_aside_recurring
from plugins.captures.span import Span, cover
from tests.captures.invented import page

NOTICE = "Our readers keep this paper afloat: a small gift helps us to report from the quay."
BOX = ("The harbour in your pocket", "Every tide, every boat and every bell, at six in the morning.")
BACKGROUND = "The ferry has called at the island since 1911, when the county built the stone pier."
words = st.sampled_from([f"word{n}" for n in range(400)])
sentences = st.lists(words, min_size=12, max_size=20).map(lambda chosen: " ".join(chosen).capitalize() + ".")
articles = st.lists(sentences, min_size=5, max_size=8, unique=True)
"""Texts of different sentences, none of them as long as half of the others."""


def sentence(n: int, i: int) -> str:
    return f"Skipper number {n} told of boat {n} and net {i}, of buoy {n} and bell {i}, and sailed on at turn {n * i}."


def told(n: int, *, inside: tuple[str, ...] = (), end: tuple[str, ...] = ()) -> list[str]:
    """An article of its own, with lines inside it and at its end."""
    own = [sentence(n, i) for i in range(6)]
    return [*own[:3], *inside, *own[3:], *end]


def captured(id: str, paragraphs: list[str], outlet: str | None = "Radio Ansel", url: str = "") -> Capture:
    """A capture whose body is known to be these paragraphs."""
    text = page(*paragraphs)
    spans, position = [], 0
    for paragraph in paragraphs:
        start = text.index(paragraph, position)
        position = start + len(paragraph)
        spans.append(Span(start, position, "body"))
    return Capture(
        id, text, "", cover(text, spans), Fact("A headline"),
        outlet=Fact(outlet) if outlet else None, url=Fact(url) if url else None,
    )  # fmt: skip


def taken(captures: list[Capture]) -> list[list[str]]:
    after = set_aside_recurring(captures)
    for capture in after:
        assert "".join(capture.text[span.start : span.end] for span in capture.spans) == capture.text
    return [[c.text[s.start : s.end] for s in c.spans if s.label == LABEL] for c in after]


def test_repeated_notice_is_set_aside() -> None:
    assert taken([captured(f"{n}.txt", told(n, end=(NOTICE,))) for n in range(3)]) == [[NOTICE]] * 3


def test_repeated_box_leaves_the_text() -> None:
    assert taken([captured(f"{n}.txt", told(n, inside=BOX)) for n in range(3)]) == [list(BOX)] * 3


def test_running_background_stays() -> None:
    assert taken([captured(f"{n}.txt", told(n, inside=(BACKGROUND, NOTICE))) for n in range(9)]) == [[]] * 9


@pytest.mark.parametrize("line", [f"“{NOTICE}”", " ".join([BACKGROUND[:-1]] * 3) + "."])
def test_quotations_and_long_sentences_stay(line: str) -> None:
    assert taken([captured(f"{n}.txt", told(n, end=(line,))) for n in range(5)]) == [[]] * 5


def test_two_articles_prove_nothing() -> None:
    pages = [captured(f"{n}{again}.txt", told(n, end=(NOTICE,))) for n in range(2) for again in "abc"]
    assert taken(pages) == [[]] * 6


def test_article_that_is_half_notice_stays() -> None:
    pages = [captured(f"{n}.txt", [sentence(n, 1), *BOX, NOTICE]) for n in range(4)]
    assert taken(pages) == [[]] * 4


def test_outlet_may_be_known_by_host() -> None:
    url = "https://www.radio.example/{}"
    pages = [captured(f"{n}.txt", told(n, end=(NOTICE,)), None, url.format(n)) for n in range(3)]
    assert taken(pages) == [[NOTICE]] * 3


@pytest.mark.parametrize(("folder", "kept"), [("radio/", False), ("", True)])
def test_folder_below_may_be_an_outlet(folder: str, kept: bool) -> None:
    pages = [captured(f"{folder}{n}.txt", told(n, end=(NOTICE,)), None) for n in range(3)]
    assert taken(pages) == [[] if kept else [NOTICE]] * 3


def test_folder_of_two_outlets_is_none() -> None:
    pages = [captured(f"march/{n}.txt", told(n, end=(NOTICE,)), None) for n in range(3)]
    others = [captured(f"march/{name}.txt", told(n), name) for n, name in enumerate(("One", "Two"), 7)]
    assert taken([*pages, *others]) == [[]] * 5


def test_evidence_shows_on_the_post() -> None:
    after = set_aside_recurring([captured(f"{n}.txt", told(n, end=(NOTICE,))) for n in range(4)])[0]
    (note,) = (note for note in fact_notes(after) if note.label == "Reading")
    assert (note.value, note.how) == ("repeated by the outlet, first taken for text", "inferred")
    assert note.remark == "it stands in 4 articles of Radio Ansel"
    assert "[inferred; line 13: “Our readers keep" in explain(after)


def test_derived_headline_is_not_of_a_notice() -> None:
    headline = Fact(NOTICE.partition(":")[0], "derived", ((0, len(NOTICE)),), "cut from the first sentence")
    pages = [replace(captured(f"radio/{n}.txt", [NOTICE, *told(n)]), title=headline) for n in range(3)]
    assert set_aside_recurring(pages)[0].title.value.startswith("Skipper number 0")


def test_collection_applies_it_before_corrections(tmp_path: Path) -> None:
    (tmp_path / "radio").mkdir()
    for n in range(3):
        (tmp_path / f"radio/{n}.txt").write_text(page(*told(n, end=(NOTICE,))), encoding="utf-8")
    decision = '[[correction]]\ncapture = "radio/1.txt"\nreason = "its subject"\nlabels = { body = "Our readers" }\n'
    (tmp_path / "corrections.toml").write_text(decision, encoding="utf-8")
    collection = read_collection(tmp_path / "radio")
    assert [NOTICE in capture.body for capture in collection.captures] == [False] * 3
    collection = read_collection(tmp_path, tmp_path)
    assert [NOTICE in capture.body for capture in collection.captures] == [False, True, False]


@given(articles, st.integers(1, 12))
def test_article_captured_often_survives(text: list[str], times: int) -> None:
    assert taken([captured(f"{n}.txt", text) for n in range(times)]) == [[]] * times


@given(articles, st.data())
def test_article_with_edits_survives(text: list[str], data: st.DataObject) -> None:
    versions = [
        [edited if i == changed else paragraph for i, paragraph in enumerate(text)]
        for changed, edited in data.draw(st.lists(st.tuples(st.integers(0, len(text) - 1), sentences), max_size=8))
    ]
    assert not any(taken([captured(f"{n}.txt", version) for n, version in enumerate([text, text, *versions])]))


@given(st.lists(articles, min_size=3, max_size=6), st.lists(sentences, max_size=2))
def test_copies_of_other_outlets_never_change(texts: list[list[str]], shared: list[str]) -> None:
    pages = [captured(f"{n}.txt", [*text, *shared], f"Outlet {n}") for n, text in enumerate(texts)]
    assert set_aside_recurring(pages) == pages


@given(articles)
def test_lone_capture_never_changes(text: list[str]) -> None:
    pages = [captured("a.txt", [*text, *text])]
    assert set_aside_recurring(pages) == pages


@given(st.lists(articles, min_size=3, max_size=6), st.data())
def test_order_and_repeats_change_nothing(texts: list[list[str]], data: st.DataObject) -> None:
    pages = [
        captured(f"{n}.txt", [*text, NOTICE], data.draw(st.sampled_from(["A", "B"]))) for n, text in enumerate(texts)
    ]
    after = set_aside_recurring(pages)
    shuffled = data.draw(st.permutations(pages))
    assert sorted(set_aside_recurring(shuffled), key=lambda c: c.id) == after
    again = [replace(capture, id=f"z{capture.id}") for capture in pages]
    assert set_aside_recurring([*pages, *again])[: len(pages)] == after
    assert all(any(s.kind == "body" for s in capture.spans) for capture in after)
