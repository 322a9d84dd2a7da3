"""What is shown of a capture that may not be shown whole."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.capture import Capture
from plugins.captures.fact import Fact, value_of
from plugins.captures.margin import set_aside
from plugins.captures.pages.text_page import read_text
from plugins.captures.withheld import Show
from plugins.publication.rights import Right
from plugins.publication.showing import LONGEST_NAME, LONGEST_TITLE, NAME_FIELDS, shown_of
from plugins.syndication.texts.words import word_count
from tests.captures.invented import HEADLINE, PROSE, pages, read

BYLINE = "Updated on: 07 March,2025 11:40 AM IST | Port Ansel"


def shown(capture: Capture, show: Show = "excerpt", words: int = 20) -> Capture:
    return shown_of(capture, Right("captures", ("*",), show, "because", 1), words)


def test_full_capture_is_shown_as_it_is() -> None:
    capture = read(HEADLINE)
    assert shown(capture, "full") is capture


def test_excerpt_is_the_opening() -> None:
    excerpt = shown(read(HEADLINE))
    shown_words, _, rest = excerpt.body.partition(" …")
    assert PROSE[0].startswith(shown_words)
    assert word_count(shown_words) == 20
    assert rest == f" [{word_count(read(HEADLINE).body) - 20} more words]"


def test_excerpt_counts_the_words_it_leaves_out() -> None:
    capture = read(HEADLINE)
    withheld = shown(capture).withheld
    assert withheld
    assert (withheld.shown, withheld.reason, withheld.words) == ("excerpt", "because", word_count(capture.body))


def test_metadata_holds_no_prose() -> None:
    bare = shown(read(HEADLINE), "metadata")
    assert (bare.body, bare.summary, bare.title.value) == ("", None, HEADLINE)


@pytest.mark.parametrize("show", ["excerpt", "metadata"])
def test_facts_keep_their_short_evidence(show: Show) -> None:
    bare = shown(read(HEADLINE, BYLINE), show)
    assert bare.updated
    ((start, end),) = bare.updated.evidence
    assert bare.text[start:end] in BYLINE


def test_nothing_around_the_article_is_shown() -> None:
    capture = read("Accept cookies", HEADLINE, after=("Share this story", "Manage cookies"))
    assert set_aside(capture)
    assert set_aside(shown(capture)) == ()


def test_headline_without_end_is_cut() -> None:
    capture = read(" ".join(["Ferry"] * 200))
    assert word_count(shown(capture).title.value) <= LONGEST_TITLE


@pytest.mark.parametrize("key", NAME_FIELDS)
def test_name_without_end_is_cut(key: str) -> None:
    prose = Fact(" ".join(["ferry"] * 50))
    several = key not in ("agency", "outlet")
    named: dict[str, Any] = {key: (prose,) if several else prose}
    found = getattr(shown(replace(read(), **named)), key)
    assert word_count((found[0] if several else found).value) <= LONGEST_NAME


@given(pages, st.integers(0, 60), st.sampled_from(["excerpt", "metadata"]))
def test_no_more_is_shown_than_allowed(text: str, words: int, show: Show) -> None:
    excerpt = shown(read_text("a.txt", text), show, words)
    said = word_count(excerpt.body.partition(" … [")[0]) + word_count(value_of(excerpt.summary))
    assert said <= (words if show == "excerpt" else 0)


@given(pages)
def test_what_is_shown_is_labelled_whole(text: str) -> None:
    excerpt = shown(read_text("a.txt", text))
    assert "".join(excerpt.text[span.start : span.end] for span in excerpt.spans) == excerpt.text


@given(pages)
def test_every_fact_points_into_what_is_shown(text: str) -> None:
    excerpt = shown(read_text("a.txt", text))
    facts = (excerpt.title, excerpt.published, excerpt.updated, excerpt.outlet, *excerpt.authors, *excerpt.places)
    assert all(0 <= start < end <= len(excerpt.text) for fact in facts if fact for start, end in fact.evidence)
