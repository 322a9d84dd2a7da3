import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.pages.headline import derive_headline
from tests.captures.invented import HEADLINE, PROSE, read


def test_headline_above_article_is_stated() -> None:
    title = read("Menu", HEADLINE).title
    assert (title.value, title.how) == (HEADLINE, "stated")


def test_headline_of_another_story_loses() -> None:
    assert read("Quarry road to close for eleven nights", HEADLINE).title.value == HEADLINE


def test_standfirst_does_not_win() -> None:
    capture = read(HEADLINE, "Fishing boats took off sixty-three people before the morning tide turned")
    assert capture.title.value == HEADLINE
    assert capture.summary is not None
    assert capture.summary.value.startswith("Fishing boats")


def test_masthead_above_is_no_headline() -> None:
    assert read("The Port Ansel Courier", HEADLINE).title.value == HEADLINE


def test_repeated_headline_is_set_aside() -> None:
    capture = read(HEADLINE, "FNW |", HEADLINE)
    labels = [span.label for span in capture.spans if capture.text[span.start : span.end] == HEADLINE]
    assert sorted(labels) == ["furniture:title_repeat", "title"]


def test_headline_below_is_not_looked_for() -> None:
    assert read(after=(HEADLINE,)).title.how == "derived"


def test_derived_headline_rests_on_sentence() -> None:
    capture = read()
    assert capture.title.how == "derived"
    assert capture.title.evidence == ((0, len(PROSE[0])),)


@given(st.text(max_size=400))
def test_derived_headlines_are_short_openings(text: str) -> None:
    words = " ".join(text.split())
    headline = derive_headline(words)
    assert len(headline) <= 121
    assert words.startswith(headline.removesuffix("…"))


@pytest.mark.parametrize(
    ("paragraph", "headline"),
    [
        ("The ferry is afloat. She sails on Monday.", "The ferry is afloat"),
        ("“She is afloat!” said the master. Nobody else spoke.", "“She is afloat!” said the master"),
        (
            PROSE[0],
            "The harbour ferry Maid of Tarrow ran onto a ledge off Port Ansel at dawn on Tuesday with sixty-three "
            "people on board",
        ),
    ],
)
def test_first_sentence_makes_the_headline(paragraph: str, headline: str) -> None:
    assert derive_headline(paragraph) == headline


def test_paper_behind_the_headline_goes() -> None:
    assert read(f"{HEADLINE} | The Port Ansel Courier").title.value == HEADLINE
