import re
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import Markup

from plugins.captures.capture import Capture
from plugins.captures.fact import Caption, Embed, Fact
from plugins.captures.rendering import escape, render_body, showable
from plugins.captures.span import Span
from tests.captures.invented import FRAGMENTS, HEADLINE, PROSE, read

TAGS = {"p", "h2", "span", "figure", "figcaption", "blockquote", "footer", "time", "sup"}
HOSTILE = (
    "<script>alert(1)</script>", '<img src=x onerror="alert(1)">', "{static}/a", "{filename}/b", "{{ config }}",
    "{% raw %}", "&lt;b&gt;", "&amp;", "&#60;", "&", "<", ">", "</p>", "\\", '\\"', "\0", "\x1b[31m", "\x85", "\ufffe",
    "<!--", "-->", "<pre>", "<math>", "``a''", "...", "---", "1/2", "3 x 4", "AT&T", "NATO", "O'Neill", "'90s", '"',
    "javascript:alert(1)", "[a](b)",
)  # fmt: skip
texts = st.lists(st.one_of(st.sampled_from((*HOSTILE, *FRAGMENTS)), st.text(max_size=15)), max_size=15).map(" ".join)
DRESSED = str.maketrans(dict.fromkeys("“”‘’„\"'`") | dict.fromkeys("–—-", "-"))


def capture_of(text: str) -> Capture:
    spans = (Span(0, len(text), "body"),) if text else ()
    return Capture("a.txt", text, "", spans, Fact(""))


def plain(text: str) -> str:
    """Words as they are when typography, and what no page can show, are left aside."""
    shown = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\ufffd]", "", text)
    return re.sub(r"-+", "-", re.sub(r"\s+", " ", shown.translate(DRESSED)).replace("…", "...")).replace(" ", "")


@given(texts)
@example("a \\' b")
@example('<a href="x">&lt;</a>')
def test_rendered_words_are_the_captures(text: str) -> None:
    shown = BeautifulSoup(render_body(capture_of(text)), "html.parser").get_text()
    assert plain(shown) == plain(text)


@given(texts)
def test_rendered_tags_are_ours(text: str) -> None:
    soup = BeautifulSoup(render_body(capture_of(text)), "html.parser")
    assert {tag.name for tag in soup.find_all()} <= TAGS
    assert {name for tag in soup.find_all() for name in tag.attrs} <= {"id", "class", "datetime"}


@given(texts)
def test_no_brace_is_left_to_read(text: str) -> None:
    assert not set("{}\\\0") & set(render_body(capture_of(text)))


@given(texts)
def test_escaped_text_shows_as_is(text: str) -> None:
    assert not set("<>{}") & set(re.sub(r"&(?:lt|gt|amp|#\d+);", "", escape(text)))


@given(st.text() | texts)
def test_a_sign_stands_for_each_control(text: str) -> None:
    """Those of XML 1.0, section 2.2, and those that HTML forbids beside them."""
    forbidden = re.compile(r"[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
    assert showable(text) == forbidden.sub("\ufffd", text)


@pytest.mark.parametrize("words", ["plain", "two\nlines", "a bell \x07"])
def test_markup_stays_markup(words: str) -> None:
    assert isinstance(showable(Markup(words)), Markup)


@pytest.mark.parametrize("link", ["{static}/x.png", "{filename}x.md", "|static|/x", "{attach}x"])
def test_links_of_pelican_are_text(link: str) -> None:
    assert "href" not in render_body(capture_of(f"See {link} there"))


def test_prose_is_dressed() -> None:
    assert "&#8220;Afloat&#8221; &#8212; at last&#8230;" in render_body(
        capture_of('He said "Afloat" -- at last... so it was')
    )


def test_paragraphs_are_numbered() -> None:
    rendered = render_body(read(HEADLINE, PROSE[1], "Weeks, not days"))
    assert re.findall(r'<(p|h2) id="(p\d)"', rendered) == [
        ("p", "p1"),
        ("h2", "p2"),
        ("p", "p3"),
        ("p", "p4"),
        ("p", "p5"),
    ]


def test_furniture_is_not_rendered() -> None:
    assert "Share" not in render_body(read(HEADLINE, after=("Share this story",)))


def test_captions_and_embeds_stand_in_place() -> None:
    text = "abcdef"
    spans = (Span(0, 2, "body"), Span(2, 4, "caption"), Span(4, 6, "embed"))
    capture = replace(
        capture_of(text),
        spans=spans,
        captions=(Caption("<b>c", "Photo: {x}", (2, 4)),),
        embeds=(Embed("<i>e", "Tug", "@tug", "2025-03-08", (4, 6)),),
    )
    soup = BeautifulSoup(render_body(capture), "html.parser")
    assert [tag.get_text() for tag in soup.find_all(["p", "figcaption", "footer"])] == [
        "ab",
        "<b>c Photo: {x}",
        "<i>e",
        "Tug (@tug), 8 March 2025",
    ]
