"""The browser collates as Python does: the same passages, word for word, ties and shares included."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from plugins.syndication.pages.compare_page import spellings
from plugins.syndication.stories.collation import collate
from plugins.syndication.stories.orthography import only_spelling
from tests.site.building import Built
from tests.site.comparing import FERRY, PAIRS, body

COLLATE = """text => JSON.stringify(JSON.parse(text).map(([base, witness]) => {
  const passages = newsfoldCollate.collate(base, witness);
  return [passages.map(one => [one.kind, one.numbers, one.segments.map(({ op, text }) => [op, text])]),
    newsfoldCollate.shareKept(passages)] }))"""
ROWS = """text => JSON.stringify(JSON.parse(text).map(([base, witness, spellings]) =>
  newsfoldRows.rowsOf(newsfoldCollate.collate(base, witness),
    (cut, added) => newsfoldRows.onlySpelling(cut, added, 'en', new Map(spellings)))))"""
JUDGE = """text => { const [one, other, lang, spellings] = JSON.parse(text);
  return JSON.stringify(newsfoldRows.onlySpelling(one, other, lang, new Map(spellings))) }"""
VOCABULARY = (
    "the The THE of a ferry ferry's O’Dell’s straße STRASSE Σας ΣΑΣ İstanbul ısı e-mail 1.5 15 -3 ½ x² 10th email "
    "émile e\u0301mile tug tugs sailed, dawn. “we” 漁港 😀 — ¶ \n \x85 \ufeff under under-way "
    "漁港 港 第3.5号 カー・ 1月-3月 々〇 漁船は港に。"
)
WORDS = st.sampled_from(VOCABULARY.split(" "))
MARKS_AND_WORDS = "“ ” ‘ ’ ' \" ` « Armed 90s Em Men , ."
QUOTED = st.lists(st.sampled_from([*MARKS_AND_WORDS.split(" "), " ", "  "]), max_size=9).map("".join)
PARAGRAPHS = st.lists(WORDS, max_size=14).map(" ".join)
BODIES = st.lists(PARAGRAPHS, max_size=6)
EDITS = st.lists(
    st.tuples(st.sampled_from(("cut", "add", "move", "join", "part", "say")), st.integers(0, 99), PARAGRAPHS)
)


def edited(paragraphs: list[str], edits: list[tuple[str, int, str]]) -> list[str]:
    """What an outlet may do to a text."""
    told = list(paragraphs)
    for what, number, words in edits:
        at = number % len(told) if told else 0
        if what == "add" or not told:
            told.insert(at, words)
        elif what == "cut":
            del told[at]
        elif what == "move":
            told.append(told.pop(at))
        elif what == "join":
            told[at : at + 2] = [" ".join(told[at : at + 2])]
        elif what == "part":
            half = len(told[at]) // 2
            told[at : at + 1] = [told[at][:half], told[at][half:]]
        else:
            told[at] = f"{told[at][: number % 40]} {words} {told[at][number % 40 :]}"
    return told


def asked(page: Page, question: str, pairs: list[Any]) -> Any:
    """What a function of the page answers; texts go as ASCII, since halves of pairs cannot travel."""
    return json.loads(page.evaluate(question, json.dumps(pairs)))


def as_python_has_it(base: str, witness: str) -> list[Any]:
    collation = collate(base, witness)
    passages = [[one.kind, list(one.numbers), [list(part) for part in one.segments]] for one in collation.passages]
    return [passages, collation.share_kept]


@pytest.fixture(scope="module")
def comparer(browser: Browser, sample: Built) -> Iterator[Page]:
    """A page of the sample that has the functions."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{sample.folder.as_uri()}/{FERRY}")
        yield page


def test_the_browser_collates_the_sample_alike(comparer: Page) -> None:
    pairs = [(body(base), body(witness)) for base, witness in PAIRS]
    assert asked(comparer, COLLATE, pairs) == [as_python_has_it(*pair) for pair in pairs]


@settings(max_examples=60)
@given(st.lists(st.tuples(BODIES, EDITS), min_size=5, max_size=5))
def test_the_browser_collates_any_edits_alike(comparer: Page, cases: list[tuple[list[str], list[Any]]]) -> None:
    pairs = [("\n\n".join(base), "\n\n".join(edited(base, edits))) for base, edits in cases]
    assert asked(comparer, COLLATE, pairs) == [as_python_has_it(*pair) for pair in pairs]


@settings(max_examples=60)
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_are_restored(comparer: Page, base: str, witness: str) -> None:
    (rows,) = asked(comparer, ROWS, [(base, witness, [])])
    for side, text in (("left", base), ("right", witness)):
        parts = ["".join(part["text"] for part in row[side]) for row in rows if row[side] is not None]
        assert "\n\n".join(parts) == text


@settings(max_examples=200)
@given(QUOTED, st.sets(st.integers(0, 30), max_size=3))
def test_the_browser_tells_quotation_marks_alike(comparer: Page, one: str, left_out: set[int]) -> None:
    other = "".join(sign for at, sign in enumerate(one) if at not in left_out)
    assert asked(comparer, JUDGE, [one, other, "de", []]) is only_spelling(one, other, "de")


def test_texts_of_very_many_words_are_compared_alike(comparer: Page) -> None:
    base = " ".join(f"word{number} is here." for number in range(2500))
    pair = (base, base.replace("word7", "other").replace("word999 ", ""))
    assert asked(comparer, COLLATE, [pair]) == [as_python_has_it(*pair)]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("it was recognised", "it was recognized", True),
        ("the day’s harbour,", "The day's harbor", True),
        ("three men", "3 men", True),
        ("a café", "a cafe", True),
        (",", "", True),
        ("he said", "he claimed", False),
        ("of -3 degrees", "of 3 degrees", False),
        ("the US", "the us", False),
        ("a Polish boat", "a polish boat", False),
        ("was it?", "was it.", False),
        ("", "not", False),
        ("the “armed” men", 'the "armed" men', True),
        ("the ‘armed’ men", "the `armed' men", True),
        ("“Go,” he said", "»Go«, he said", True),
        ("the workers’ den", "the workers den", True),
        ("rock ‘n’ roll", "rock 'n' roll", True),
        ("the '90s", "the 90s", True),
        ("was “", "was ‘", True),
        ("漁港、停泊", "漁港停泊", True),
        ("the armed men", "the “armed” men", False),
        ("the armed men", "the 'armed' men", False),
        ("“armed” men", "“armed men”", False),
        ("was ", "was ‘", False),
        ("", "“", False),
        ("漁港に", "漁港は", False),
    ],
)
def test_the_browser_tells_spelling_from_substance(comparer: Page, one: str, other: str, same: bool) -> None:
    assert (
        asked(comparer, JUDGE, [one, other, "en", list(spellings((one, other)))]) is only_spelling(one, other) is same
    )
